package entente.read.syntax;

import entente.read.table.Words;
import entente.read.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Honours before an office or a name, left out of the tree, since parsers take them for whoever
/// acts: "His Excellency the President of Chad", "Her Majesty Queen Ane". Where nothing follows
/// they are the person: "Her Majesty left".
final class Honorifics {
  private static final Words LISTS = Words.of(Honorifics.class);
  private static final Set<String> OWNERS = Set.of("his", "her", "their", "your");
  private static final Set<String> HONOURS = LISTS.set("honours");
  private static final Set<String> RANKS = LISTS.set("ranks");

  private Honorifics() {}

  /// How many tokens the honours have that begin here; 0 where none do.
  static int at(List<Token> tokens, int i) {
    int at = i;
    if (!OWNERS.contains(lower(tokens, at)) || !Character.isUpperCase(first(tokens, i + 1))) {
      return 0;
    }
    at++;
    while (HONOURS.contains(lower(tokens, at))) {
      at++;
    }
    int end = at;
    if (lower(tokens, at).equals(",")) {
      at++;
    }
    String next = lower(tokens, at);
    boolean named = next.equals("the") || RANKS.contains(next);
    return end > i + 1 && named ? at - i : 0;
  }

  private static char first(List<Token> tokens, int i) {
    return i < tokens.size() ? tokens.get(i).word().charAt(0) : ' ';
  }

  private static String lower(List<Token> tokens, int i) {
    return i < tokens.size() ? tokens.get(i).word().toLowerCase(Locale.ROOT) : "";
  }
}
