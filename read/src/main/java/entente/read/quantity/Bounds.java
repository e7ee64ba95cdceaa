package entente.read.quantity;

import entente.model.Bound;
import entente.read.table.Words;
import java.util.Map;
import java.util.Set;

/// How the words around a number bound it: "over" and "or more", "up to" and "at most", "about" and
/// "-odd".
final class Bounds {
  private static final Words LISTS = Words.of(Bounds.class);
  private static final Set<String> AT_LEAST = LISTS.set("at-least");
  private static final Set<String> AT_MOST = LISTS.set("at-most");
  private static final Set<String> ABOUT = LISTS.set("about");
  private static final Set<String> TRANSPARENT = LISTS.set("transparent");
  private static final Map<String, Bound> AFTER = LISTS.pairs("after", Bound.class);

  private Bounds() {}

  /// The bound that the words before token `first` and from token `next` on give.
  static Bound around(Tokens tokens, int first, int next) {
    Bound before = before(tokens, first);
    if (before != Bound.EXACT) {
      return before;
    }
    int words = tokens.phraseAt(next, AFTER.keySet());
    for (; words > 0; words--) {
      var phrase = new StringBuilder();
      for (int n = 0; n < words; n++) {
        phrase.append(n == 0 ? "" : " ").append(tokens.low(next + n));
      }
      Bound bound = AFTER.get(phrase.toString());
      if (bound != null) {
        return bound;
      }
    }
    return Bound.EXACT;
  }

  private static Bound before(Tokens tokens, int first) {
    int at = first;
    for (int tries = 0; tries < 3; tries++) {
      int most = tokens.phraseBefore(at, AT_MOST);
      int least = tokens.phraseBefore(at, AT_LEAST);
      int about = tokens.phraseBefore(at, ABOUT);
      boolean governed =
          most == 1
              && at < first
              && tokens.is(at - 1, "under")
              && tokens.isOneOf(at, "a", "an", "the", "its", "their", "another");
      if (governed) {
        return Bound.EXACT; // "under a 30 million dollar programme"
      }
      if (most + least + about > 0) {
        return most >= least && most >= about
            ? Bound.AT_MOST
            : least >= about ? Bound.AT_LEAST : Bound.ABOUT;
      }
      int skip = tokens.phraseBefore(at, TRANSPARENT);
      if (skip == 0) {
        return Bound.EXACT;
      }
      at -= skip;
    }
    return Bound.EXACT;
  }

  /// Whether the number at `first` is introduced as nearly so: what a conversion starts with.
  static boolean isAbout(Tokens tokens, int first) {
    return before(tokens, first) == Bound.ABOUT;
  }

  /// How many tokens after a number belong to its bound, so that what follows them follows the
  /// number.
  static int lengthAfter(Tokens tokens, int next) {
    return tokens.phraseAt(next, AFTER.keySet());
  }
}
