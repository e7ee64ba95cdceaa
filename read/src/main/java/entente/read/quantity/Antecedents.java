package entente.read.quantity;

import entente.read.table.Words;
import java.util.Set;

/// What a number counts whose noun stands before it: "countries, 33 of them African", "a population
/// of 12,780", "20 buses to Fiji and 15 to Samoa", "scholarships at its colleges, 75 in all".
final class Antecedents {
  private static final Words LISTS = Words.of(Antecedents.class);
  private static final Set<String> IN_ALL = LISTS.set("in-all");
  private static final Set<String> WITHIN = LISTS.set("within");
  private static final Set<String> LEADS = LISTS.set("leads");
  private static final Set<String> CLIMBING = LISTS.set("climbing");
  private static final Set<String> REACHING = LISTS.set("reaching");
  private static final Set<String> MOVING = LISTS.set("moving");
  private static final int REACH = 25;

  private Antecedents() {}

  /// The unit of the number from token `first` up to `next`; empty where no noun before it says.
  static String unit(Tokens tokens, int first, int next) {
    if (tokens.is(next, "of") && tokens.isOneOf(next + 1, "them", "which", "these", "those")) {
      boolean whole = told(tokens, first, next + 2) && !tokens.isWord(next + 2);
      return spelt(tokens, first) && !whole
          ? "" // "two of them in Peru"
          : unitAt(tokens, lastPlural(tokens, first));
    }
    int all = tokens.phraseAt(next, IN_ALL);
    if (all > 0 && told(tokens, first, next + all)) {
      return unitAt(tokens, headed(tokens, lastPlural(tokens, first)));
    }
    if (spelt(tokens, first)) {
      return "";
    }
    if (tokens.is(next, "of") && tokens.is(next + 1, "whom") || climbed(tokens, first, next)) {
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

  /// "arrivals from Peru rose to 60,000", "the number of students reached 4,500": to what people
  /// are said to have come.
  private static boolean climbed(Tokens tokens, int first, int next) {
    int verb = first - 1;
    while (verb > first - 4 && tokens.is(verb, LEADS)) {
      verb--;
    }
    boolean to =
        tokens.is(verb, "to") && tokens.is(verb - 1, CLIMBING) || tokens.is(verb, REACHING);
    boolean large = tokens.low(first).matches("\\d{1,3}(?:,\\d{3})+");
    if (!to || !large || !Nouns.stops(tokens, next)) {
      return false;
    }
    for (int back = verb - 1; back >= Math.max(0, first - REACH) && !tokens.is(back, ";"); back--) {
      if (tokens.is(back, MOVING)) {
        return true;
      }
    }
    return false;
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

  private static boolean spelt(Tokens tokens, int first) {
    return !tokens.isNumber(first);
  }

  /// Whether the number is told of what stands before it as an afterthought: ", upwards of 75 in
  /// all.", "; forty of them,".
  private static boolean told(Tokens tokens, int first, int after) {
    int before = first - 1;
    while (before > first - 4 && tokens.is(before, LEADS)) {
      before--;
    }
    boolean parted = tokens.isSign(before) && !tokens.is(before, "'");
    return parted && (after >= tokens.size() || Nouns.stops(tokens, after));
  }

  private static String unitAt(Tokens tokens, int noun) {
    return noun < 0 ? "" : Nouns.unit(tokens, noun);
  }

  /// The plural within which another stands: "scholarships" of "scholarships at our universities".
  private static int headed(Tokens tokens, int noun) {
    int at = noun;
    for (int back = at - 1; back > 0 && back > at - 5 && tokens.isWord(back); back--) {
      if (tokens.is(back, WITHIN) && isThing(tokens, back - 1)) {
        at = back - 1;
        back = at;
      }
    }
    return at;
  }

  private static boolean isThing(Tokens tokens, int at) {
    return Nouns.isPlural(tokens, at)
        && !Nouns.stops(tokens, at)
        && (!tokens.isCapital(at) || at == 0 || tokens.is(at - 1, "."));
  }

  private static int lastPlural(Tokens tokens, int first) {
    for (int back = first - 1;
        back >= Math.max(0, first - REACH) && !tokens.is(back, ";");
        back--) {
      if (isThing(tokens, back)
          && !tokens.isOneOf(back, "ties", "relations", "talks", "links")
          && !Lengths.isUnit(tokens.low(back))) {
        return back;
      }
    }
    return -1;
  }
}
