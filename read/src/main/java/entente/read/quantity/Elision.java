package entente.read.quantity;

import java.util.Set;

/// Where a number with a scale may leave out its currency because the sum before it named one.
final class Elision {
  private static final Set<String> FOLLOWERS =
      Set.of(
          "more",
          "for",
          "to",
          "from",
          "in",
          "is",
          "are",
          "was",
          "were",
          "will",
          "would",
          "has",
          "had",
          "have",
          "annually",
          "by",
          "at",
          "on",
          "each",
          "up",
          "down",
          "over",
          "through",
          "as",
          "with",
          "since",
          "last",
          "this",
          "but",
          "compared",
          "against",
          "and",
          "or",
          "which",
          "that",
          "into",
          "under",
          "per",
          "during",
          "within",
          "towards",
          "toward",
          "via",
          "went",
          "goes",
          "came",
          "comes",
          "apiece",
          "extra",
          "yearly",
          "until",
          "before",
          "after",
          "next",
          "it",
          "than",
          "being",
          "short",
          "now",
          "then",
          "so",
          "already",
          "altogether",
          "overall",
          "yet",
          "abroad",
          "between",
          "among",
          "upfront",
          "today",
          "earlier",
          "later",
          "year",
          "worth",
          "remains",
          "remain",
          "also",
          "");
  private static final Set<String> OF =
      Set.of("that", "which", "this", "it", "these", "those", "them", "the");

  /// Nouns that say the number before or after is no money.
  private static final Set<String> COUNTED =
      Set.of(
          "population",
          "people",
          "inhabitants",
          "consumers",
          "users",
          "residents",
          "citizens",
          "visitors",
          "tourists",
          "tonnes",
          "tons",
          "barrels",
          "doses",
          "jobs",
          "workers",
          "refugees",
          "hectares",
          "students",
          "viewers",
          "passengers",
          "homes",
          "households",
          "children",
          "women",
          "men",
          "subscribers",
          "customers",
          "migrants",
          "voters",
          "vehicles",
          "cars",
          "trees",
          "arrivals",
          "girls",
          "boys",
          "farmers");

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
    boolean year = tokens.is(next, "a") && tokens.is(next + 1, "year");
    boolean stop = tokens.isSign(next) && !tokens.isHyphen(next) && !tokens.is(next, "%");
    return stop
        || year
        || (tokens.is(next, FOLLOWERS) && !(tokens.is(next, "more") && counts(tokens, next + 1)));
  }

  /// "300 million more children": somebody is counted.
  private static boolean counts(Tokens tokens, int i) {
    return tokens.is(i, COUNTED)
        || (tokens.isWord(i) && tokens.low(i).endsWith("s") && !tokens.is(i, FOLLOWERS));
  }
}
