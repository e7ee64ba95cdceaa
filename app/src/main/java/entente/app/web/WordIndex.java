package entente.app.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// In which of many texts a word begins in a given way. A word is a run of letters and digits, in
/// small letters. Never changed.
final class WordIndex {
  /// In the order of their characters.
  private final String[] words;

  /// For each of them the numbers of the texts that have it, rising.
  private final int[][] texts;

  private WordIndex(String[] words, int[][] texts) {
    this.words = words;
    this.texts = texts;
  }

  /// Takes in texts.
  static final class Making {
    private final Map<String, Numbers> found = new HashMap<>();

    /// @param text not lower than any before
    void add(int text, String said) {
      for (String word : words(said)) {
        found.computeIfAbsent(word, _ -> new Numbers()).add(text);
      }
    }

    WordIndex index() {
      String[] words = found.keySet().toArray(String[]::new);
      Arrays.sort(words);
      return new WordIndex(
          words,
          Arrays.stream(words)
              .map(word -> found.getOrDefault(word, new Numbers()).all())
              .toArray(int[][]::new));
    }
  }

  /// Rising numbers, each once.
  private static final class Numbers {
    private int[] numbers = new int[4];
    private int many;

    void add(int number) {
      if (many > 0 && numbers[many - 1] == number) {
        return;
      }
      if (many == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * many);
      }
      numbers[many++] = number;
    }

    int[] all() {
      return Arrays.copyOf(numbers, many);
    }
  }

  /// The words of a text, as they come.
  static List<String> words(String text) {
    var words = new ArrayList<String>();
    int start = -1;
    for (int at = 0; at <= text.length(); at++) {
      boolean inside = at < text.length() && Character.isLetterOrDigit(text.charAt(at));
      if (inside && start < 0) {
        start = at;
      } else if (!inside && start >= 0) {
        words.add(text.substring(start, at));
        start = -1;
      }
    }
    return words;
  }

  /// The texts with a word that begins so.
  BitSet beginning(String beginning) {
    var found = new BitSet();
    int at = Arrays.binarySearch(words, beginning);
    for (int i = at < 0 ? -at - 1 : at; i < words.length && words[i].startsWith(beginning); i++) {
      for (int text : texts[i]) {
        found.set(text);
      }
    }
    return found;
  }
}
