package entente.read.quantity;

/// What a number counts whose noun stands before it: "countries, 33 of them African", "a population
/// of 12,780", "20 buses to Fiji and 15 to Samoa".
final class Antecedents {
  private static final int REACH = 25;

  private Antecedents() {}

  /// The unit of the number from token `first` up to `next`; empty where no noun before it says.
  static String unit(Tokens tokens, int first, int next) {
    if (tokens.is(next, "of") && tokens.isOneOf(next + 1, "them", "which", "these", "those")) {
      return lastPlural(tokens, first);
    }
    if (tokens.is(next, "of") && tokens.is(next + 1, "whom")) {
      return "people";
    }
    if (inRow(tokens, first, next)) {
      return counted(tokens, first);
    }
    for (int back = first - 1; back >= Math.max(0, first - 4) && tokens.isWord(back); back--) {
      if (tokens.isOneOf(back, "population", "populations")) {
        return Nouns.stops(tokens, next) && !tokens.isOneOf(back + 1, "growth", "share")
            ? "people"
            : "";
      }
    }
    return "";
  }

  /// "and 15 to Samoa", ", Denmark 30": one of several that say the noun only once.
  private static boolean inRow(Tokens tokens, int first, int next) {
    boolean joined = tokens.is(first - 1, ",") || tokens.is(first - 1, "and");
    boolean receiver =
        tokens.isOneOf(next, "to", "for", "from", "in")
            && (tokens.isCapital(next + 1)
                || tokens.is(next + 1, "the") && tokens.isCapital(next + 2));
    boolean giver =
        tokens.isCapital(first - 1)
            && (tokens.is(first - 2, ",") || tokens.is(first - 2, "and"))
            && (tokens.isSign(next) || tokens.is(next, "and") || next >= tokens.size());
    return joined && receiver || giver;
  }

  /// The last noun before a number that another number counts; empty where none does.
  private static String counted(Tokens tokens, int first) {
    for (int back = first - 1;
        back >= Math.max(0, first - REACH) && !tokens.is(back, ";");
        back--) {
      boolean thing =
          Nouns.isPlural(tokens, back)
              && !Nouns.stops(tokens, back)
              && !tokens.isCapital(back)
              && !Lengths.isUnit(tokens.low(back));
      if (thing
          && (tokens.isNumber(back - 1)
              || tokens.isNumber(back - 2)
              || tokens.isNumber(back - 3))) {
        return Nouns.unit(tokens, back);
      }
    }
    return "";
  }

  private static String lastPlural(Tokens tokens, int first) {
    for (int back = first - 1;
        back >= Math.max(0, first - REACH) && !tokens.is(back, ";");
        back--) {
      boolean thing =
          Nouns.isPlural(tokens, back) && !Nouns.stops(tokens, back) && !tokens.isCapital(back);
      if (thing
          && !tokens.isOneOf(back, "ties", "relations", "talks", "links")
          && !Lengths.isUnit(tokens.low(back))) {
        return Nouns.unit(tokens, back);
      }
    }
    return "";
  }
}
