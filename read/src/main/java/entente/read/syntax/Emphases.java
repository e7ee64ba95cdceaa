package entente.read.syntax;

import entente.read.table.Words;
import entente.read.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Turns that only add force, left out of the tree, since parsers take a part of them for the
/// object: "condemned in the strongest possible terms the raid".
final class Emphases {
  private static final Words LISTS = Words.of(Emphases.class);
  private static final Set<String> FORCE = LISTS.set("force");
  private static final Set<String> TERMS = Set.of("terms", "language", "words");
  private static final Set<String> PRONOUNS = Set.of("it", "he", "she", "they");

  private Emphases() {}

  /// How many tokens such a turn has that begins here; 0 where none does.
  static int at(List<Token> tokens, int i) {
    if (again(tokens, i)) {
      return 3;
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
