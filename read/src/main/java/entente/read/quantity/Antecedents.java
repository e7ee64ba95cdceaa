package entente.read.quantity;

/// What a number counts whose noun stands before it: "countries, 33 of them African", "a population of 12,780".
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
    for (int back = first - 1; back >= Math.max(0, first - 4) && tokens.isWord(back); back--) {
      if (tokens.isOneOf(back, "population", "populations")) {
        return Nouns.stops(tokens, next) && !tokens.isOneOf(back + 1, "growth", "share") ? "people" : "";
      }
    }
    return "";
  }

  private static String lastPlural(Tokens tokens, int first) {
    for (int back = first - 1; back >= Math.max(0, first - REACH) && !tokens.is(back, ";"); back--) {
      boolean thing = Nouns.isPlural(tokens, back) && !Nouns.stops(tokens, back) && !tokens.isCapital(back);
      if (thing && !tokens.isOneOf(back, "ties", "relations", "talks", "links") && !Lengths.isUnit(tokens.low(back))) {
        return Nouns.unit(tokens, back);
      }
    }
    return "";
  }
}
