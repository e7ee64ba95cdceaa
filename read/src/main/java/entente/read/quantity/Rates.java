package entente.read.quantity;

import entente.read.table.Words;
import java.util.Set;

/// Whether a sum is for each of several, or for a year: "apiece", "per household", "annually".
final class Rates {
  private static final Words LISTS = Words.of(Rates.class);
  private static final Set<String> YEARLY = LISTS.set("yearly");
  private static final Set<String> EACH = LISTS.set("each");

  private Rates() {}

  /// Whether the sum that ends at token `next` is for one of several.
  static boolean isEach(Tokens tokens, int next) {
    if (tokens.phraseAt(next, YEARLY) > 0) {
      return false;
    }
    boolean per =
        tokens.is(next, "per")
            && tokens.isWord(next + 1)
            && !tokens.isOneOf(next + 1, "cent", "month", "week", "day", "quarter");
    return per || tokens.phraseAt(next, EACH) > 0;
  }

  /// The token after a rate that follows at token `after`.
  static int skip(Tokens tokens, int after) {
    return after + Math.max(tokens.phraseAt(after, YEARLY), tokens.phraseAt(after, EACH));
  }

  /// Whether "a year" follows, at once or after a few words: "20 million dollars in aid a year".
  static boolean isYearly(Tokens tokens, int next) {
    for (int at = next;
        at < next + 5 && !tokens.isNumber(at) && (at == next || !tokens.isSign(at));
        at++) {
      if (tokens.phraseAt(at, YEARLY) > 0
          && !tokens.isOneOf(at + 2, "ago", "later", "earlier", "before")) {
        return true;
      }
      if (tokens.isOneOf(at, "to", "and", "as", "which", "that")) {
        return false;
      }
    }
    return false;
  }

  /// Whether the sum that starts at token `first` is called annual.
  static boolean isYearlyBefore(Tokens tokens, int first) {
    for (int at = first - 1; at >= first - 3 && tokens.isWord(at); at--) {
      if (tokens.isOneOf(at, "annual", "yearly")) {
        return true;
      }
    }
    return false;
  }
}
