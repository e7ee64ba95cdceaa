package entente.read.quantity;

import entente.read.table.Words;
import java.util.Set;

/// Where a quantity can begin: a cheap look that spares most words of a text the closer ones.
final class Starts {
  private static final Words LISTS = Words.of(Starts.class);
  private static final Set<String> WORDS = LISTS.set("words");

  private Starts() {}

  /// Whether a quantity may begin at token `i`.
  static boolean at(Tokens tokens, int i) {
    if (tokens.isNumber(i) || tokens.isCapital(i)) {
      return true;
    }
    String low = tokens.low(i);
    if (tokens.isWord(i)) {
      return WORDS.contains(low)
          || Numerals.isSmall(low)
          || low.endsWith("fold")
          || Currencies.standard().maySign(tokens, i);
    }
    return switch (low) {
      case "½", "¼", "¾" -> true;
      default -> Currencies.standard().maySign(tokens, i);
    };
  }
}
