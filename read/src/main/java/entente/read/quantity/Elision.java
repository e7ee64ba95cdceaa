package entente.read.quantity;

import entente.read.table.Words;
import java.util.Set;

/// Where a number with a scale may leave out its currency because the sum before it named one.
final class Elision {
  private static final Words LISTS = Words.of(Elision.class);
  private static final Set<String> FOLLOWERS = LISTS.set("followers");
  private static final Set<String> OF = LISTS.set("of");
  private static final Set<String> COUNTED = LISTS.set("counted");

  private Elision() {}

  /// Whether the number from token `first` up to `next` stands alone, as a sum may and a count does
  /// not.
  static boolean allows(Tokens tokens, int first, int next) {
    for (int back = first - 1; back >= Math.max(0, first - 7); back--) {
      if (tokens.is(back, COUNTED)) {
        return false;
      }
    }
    if (tokens.is(next, "of")) {
      return tokens.is(next + 1, OF)
          && !(tokens.is(next + 1, "the") && tokens.is(next + 2, COUNTED));
    }
    Steps steps = Steps.at(tokens, next);
    boolean then =
        steps != null && tokens.isOneOf(steps.next(), "before", "earlier", "ago", "later")
            || tokens.is(next, "the") && tokens.isOneOf(next + 1, "year", "previous", "preceding");
    boolean year = tokens.is(next, "a") && tokens.is(next + 1, "year");
    boolean stop = tokens.isSign(next) && !tokens.isHyphen(next) && !tokens.is(next, "%");
    return stop
        || year
        || then
        || (tokens.is(next, FOLLOWERS) && !(tokens.is(next, "more") && counts(tokens, next + 1)));
  }

  /// "300 million more children": somebody is counted.
  private static boolean counts(Tokens tokens, int i) {
    return tokens.is(i, COUNTED)
        || (tokens.isWord(i) && tokens.low(i).endsWith("s") && !tokens.is(i, FOLLOWERS));
  }
}
