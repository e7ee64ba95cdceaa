package entente.read.quantity;

import entente.model.Bound;
import java.util.Map;
import java.util.Set;

/// How the words around a number bound it: "over" and "or more", "up to" and "at most", "about" and
/// "-odd".
final class Bounds {
  private static final Set<String> AT_LEAST =
      Set.of(
          "over",
          "more than",
          "at least",
          "no less than",
          "not less than",
          "no fewer than",
          "not fewer than",
          "upwards of",
          "upward of",
          "in excess of",
          "exceeding",
          "above",
          "a minimum of",
          "minimum of",
          "north of",
          "well over",
          "just over",
          "a little over",
          "slightly over",
          "slightly more than",
          "beyond",
          "greater than",
          "surpassing",
          "exceeded",
          "surpassed",
          "topped",
          "topping",
          ">",
          "≥",
          "well above",
          "easily more than",
          "not below");
  private static final Set<String> AT_MOST =
      Set.of(
          "up to",
          "as much as",
          "as many as",
          "at most",
          "no more than",
          "not more than",
          "a maximum of",
          "maximum of",
          "less than",
          "fewer than",
          "under",
          "below",
          "not exceeding",
          "capped at",
          "just under",
          "a ceiling of",
          "not over",
          "<",
          "≤",
          "a little under",
          "slightly less than",
          "a cap of",
          "well under",
          "well below");
  private static final Set<String> ABOUT =
      Set.of(
          "about",
          "around",
          "some",
          "nearly",
          "almost",
          "roughly",
          "approximately",
          "approx",
          "an estimated",
          "estimated",
          "close to",
          "ca",
          "circa",
          "in the region of",
          "in the order of",
          "on the order of",
          "near",
          "more or less",
          "something like",
          "just about",
          "an approximate",
          "approximate",
          "~",
          "≈",
          "practically",
          "virtually",
          "nearly about",
          "the neighbourhood of",
          "the neighborhood of",
          "nearly as much as",
          "an average of");

  /// Words between a bound and its number that say nothing of its size.
  private static final Set<String> TRANSPARENT =
      Set.of(
          "a",
          "an",
          "the",
          "another",
          "a further",
          "further",
          "an additional",
          "additional",
          "a total of",
          "an extra",
          "extra",
          "its",
          "their",
          "a combined",
          "a record",
          "annual",
          "an annual",
          "yearly",
          "a yearly",
          "a new",
          ".",
          "the equivalent of",
          "an equivalent of",
          "a whopping",
          "(",
          "approximately equivalent to",
          "-");

  private static final Map<String, Bound> AFTER =
      Map.ofEntries(
          Map.entry("or more", Bound.AT_LEAST),
          Map.entry("and more", Bound.AT_LEAST),
          Map.entry("or above", Bound.AT_LEAST),
          Map.entry("plus", Bound.AT_LEAST),
          Map.entry("- plus", Bound.AT_LEAST),
          Map.entry("+", Bound.AT_LEAST),
          Map.entry("and above", Bound.AT_LEAST),
          Map.entry("at least", Bound.AT_LEAST),
          Map.entry("or less", Bound.AT_MOST),
          Map.entry("or fewer", Bound.AT_MOST),
          Map.entry("at most", Bound.AT_MOST),
          Map.entry("at the most", Bound.AT_MOST),
          Map.entry("or so", Bound.ABOUT),
          Map.entry("- odd", Bound.ABOUT),
          Map.entry("odd", Bound.ABOUT),
          Map.entry("or thereabouts", Bound.ABOUT),
          Map.entry("or under", Bound.AT_MOST));

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
