package entente.read.syntax;

import entente.read.table.Words;
import entente.read.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Turns that only add force, or say that one does it by turns, left out of the tree, since parsers
/// take a part of them for the object: "condemned in the strongest possible terms the raid", "met
/// one by one with the leaders".
final class Emphases {
  private static final Words LISTS = Words.of(Emphases.class);
  private static final Set<String> FORCE = LISTS.set("force");
  private static final Set<String> TERMS = Set.of("terms", "language", "words");
  private static final Set<String> PRONOUNS = Set.of("it", "he", "she", "they");

  private Emphases() {}

  /// How many tokens such a turn has that begins here; 0 where none does.
  static int at(List<Token> tokens, int i) {
    if (again(tokens, i) || words(tokens, i).startsWith("one by one ")) {
      return 3;
    }
    if (words(tokens, i).startsWith("one after the other ")) {
      return 4;
    }
    if (!tokens.get(i).is("in") && !tokens.get(i).is("In")) {
      return 0;
    }
    int end = Math.min(tokens.size(), i + 6);
    boolean force = false;
    for (int k = i + 1; k < end; k++) {
      String word = tokens.get(k).word().toLowerCase(Locale.ROOT);
      force |= FORCE.contains(word) || word.equals("uncertain");
      if (TERMS.contains(word)) {
        return force ? k - i + 1 : 0;
      }
    }
    return 0;
  }

  private static String words(List<Token> tokens, int i) {
    return tokens.subList(i, Math.min(tokens.size(), i + 4)).stream()
        .map(token -> token.word().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" ", "", " "));
  }

  /// ", it," behind whoever it is: "The Bank, it, has announced".
  private static boolean again(List<Token> tokens, int i) {
    return i > 0
        && i + 3 < tokens.size()
        && tokens.get(i).is(",")
        && tokens.get(i + 2).is(",")
        && PRONOUNS.contains(tokens.get(i + 1).word())
        && tokens.get(i - 1).capitalised();
  }
}
