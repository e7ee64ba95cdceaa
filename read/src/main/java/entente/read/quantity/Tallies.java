package entente.read.quantity;

import entente.model.Bound;
import entente.model.Count;
import entente.model.Span;
import entente.read.Mention.OfCount;
import entente.read.table.Words;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds what is counted: a number and the noun that it counts; shares and multiples are in
/// [Fractions], ranks in [Ranks].
final class Tallies {
  private static final Words LISTS = Words.of(Tallies.class);
  private static final BigDecimal LARGEST = new BigDecimal("1e18");
  private static final int LONGEST_PHRASE = 7;
  private static final Set<String> LABELS = LISTS.set("labels");
  private static final Set<String> CLOCK = LISTS.set("clock");
  private static final Set<String> PARTITIVES = LISTS.set("partitives");
  private static final Set<String> REFERENCES = LISTS.set("references");
  private static final Set<String> REFERRED = LISTS.set("referred");

  /// What tells more of a whole after the part of it: "30 of the 40 buses that it promised".
  private static final Set<String> TELLING =
      Set.of("that", "which", "promised", "pledged", "offered");

  private final Tokens tokens;
  private final Fractions fractions;

  Tallies(Tokens tokens) {
    this.tokens = tokens;
    this.fractions = new Fractions(tokens);
  }

  /// The count that starts at token `i`; null if none does.
  @Nullable Found at(int i) {
    Found rank = Ranks.at(tokens, i);
    if (rank != null) {
      return rank;
    }
    Found fraction = fractions.at(i, isLabelled(i));
    return fraction != null ? fraction : counted(i);
  }

  private @Nullable Found counted(int i) {
    if (isLabelled(i) || (tokens.glued(i) && tokens.isWord(i - 1))) {
      return null;
    }
    Numeral first = Numerals.at(tokens, i);
    if (first == null || first.value().compareTo(LARGEST) > 0) {
      return null;
    }
    Numeral upper = upper(first);
    Numeral number = upper == null ? first.scaledLike(other(first)) : upper;
    Span digits = tokens.span(i, number.next());
    if (tokens.low(number.next() - 1).equals("mm")) {
      return null; // "155mm shells"
    }
    Bound bound = upper == null ? Bounds.around(tokens, i, number.next()) : Bound.AT_MOST;
    int at = number.next();
    Found percent = percent(i, at, digits, number, bound);
    if (percent != null) {
      return percent;
    }
    if (tokens.joins(at) && !tokens.is(at + 1, "odd") && !tokens.is(at + 1, "plus")) {
      return compound(i, at, digits, number, bound);
    }
    at += Bounds.lengthAfter(tokens, at);
    if (tokens.isWord(at) && tokens.glued(at) && !Nouns.isMeasure(tokens.low(at))) {
      return null;
    }
    Found phrase = phrase(i, at, digits, number, bound);
    String unit = phrase == null ? Antecedents.unit(tokens, i, at) : "";
    return unit.isEmpty()
        ? phrase
        : new Found(at, new OfCount(digits, digits, new Count(number.value(), unit), bound));
  }

  /// The number whose scale a number in a list shares: "5 or 6 million people".
  private Numeral other(Numeral first) {
    if (!first.scaled()
        && (tokens.is(first.next(), "and")
            || tokens.is(first.next(), "or")
            || tokens.is(first.next(), ","))) {
      Numeral other =
          tokens.isNumber(first.next() + 1) ? Numerals.at(tokens, first.next() + 1) : null;
      boolean fits = other != null && first.value().compareTo(BigDecimal.valueOf(1000)) < 0;
      return other != null && fits ? other : first;
    }
    return first;
  }

  /// The upper end of "20 to 30", "5-10", "between 20 and 30", with the lower in `first`.
  private @Nullable Numeral upper(Numeral first) {
    int at = first.next();
    boolean between = tokens.is(first.first() - 1, "between") && tokens.is(at, "and");
    boolean dash = tokens.isDash(at) && tokens.isNumber(at + 1) && tokens.isNumber(at - 1);
    boolean to =
        (tokens.is(at, "to") || tokens.is(at, "or")) && !tokens.is(first.first() - 1, "from");
    Numeral upper = between || dash || to ? Numerals.at(tokens, at + 1) : null;
    return upper == null
            || upper.value().compareTo(first.value()) <= 0
            || upper.value().compareTo(LARGEST) > 0
        ? null
        : upper;
  }

  private @Nullable Found percent(int i, int at, Span digits, Numeral number, Bound bound) {
    int skip = tokens.isHyphen(at) && tokens.glued(at) ? 1 : 0;
    int next = 0;
    if (tokens.is(at, "%") || tokens.isOneOf(at + skip, "percent", "pc", "pct")) {
      next = tokens.is(at, "%") ? at + 1 : at + skip + 1;
    } else if (tokens.is(at + skip, "per") && tokens.is(at + skip + 1, "cent")) {
      next = at + skip + 2;
    } else if (tokens.is(at, "percentage") && tokens.isOneOf(at + 1, "points", "point")) {
      next = at + 2;
    }
    if (next == 0) {
      return null;
    }
    next += tokens.isOneOf(next, "point", "points") ? 1 : 0;
    return new Found(
        next,
        new OfCount(tokens.span(i, next), digits, new Count(number.value(), "percent"), bound));
  }

  /// "130-project plan", "five-point", "200-strong".
  private @Nullable Found compound(int i, int at, Span digits, Numeral number, Bound bound) {
    boolean further = tokens.joins(at + 2);
    String unit = tokens.isWord(at + 1) && !further ? Nouns.ofCompound(tokens.low(at + 1)) : "";
    if (tokens.is(at + 1, "strong") && !further) {
      unit = "people";
    }
    if (Nouns.isPlural(tokens, at + 1)) {
      unit = Nouns.unit(tokens, at + 1);
    }
    if (unit.isEmpty()) {
      return null;
    }
    int next = at + 2;
    return new Found(
        next, new OfCount(tokens.span(i, next), digits, new Count(number.value(), unit), bound));
  }

  /// The noun phrase after a number, up to its last plural noun.
  private @Nullable Found phrase(int i, int from, Span digits, Numeral number, Bound bound) {
    int at = from;
    at += tokens.is(at, "more") || tokens.is(at, "other") || tokens.is(at, "such") ? 1 : 0;
    boolean partitive = tokens.phraseAt(at, PARTITIVES) > 0;
    at += tokens.phraseAt(at, PARTITIVES);
    if (partitive && tokens.is(at, "nearly")) {
      at++;
    }
    int part = at;
    at = afterWhole(at);
    int whole = at > part ? at - 1 : 0;
    int end = Math.min(tokens.size(), at + LONGEST_PHRASE);
    while (at < end && (!isPhraseEnd(at) || isProduct(at))) {
      if (Nouns.isPlural(tokens, at) && !isModifier(at)) {
        Found tally = tally(i, at, digits, number, bound, from);
        return tally == null || whole == 0 || !tokens.is(tally.next(), TELLING)
            ? tally
            : new Found(
                whole, // "30 of the 40 buses that …": counted, too
                new OfCount(
                    digits, digits, new Count(number.value(), Nouns.unit(tokens, at)), bound));
      }
      at += tokens.joins(at + 1) ? 2 : 1;
    }
    return null;
  }

  /// After "of the 57" or "of Mexico's 32", of which the count is a part.
  private int afterWhole(int from) {
    int at = from;
    if (tokens.is(at, "of")) {
      while (at < from + 5 && tokens.isWord(at) && !(tokens.is(at, "'s") || tokens.is(at, "the"))) {
        at++;
      }
      at++;
    }
    boolean whole =
        at > from || tokens.isOneOf(from - 1, "the", "its", "their", "our", "these", "those");
    Numeral number = whole ? Numerals.at(tokens, at) : null;
    return number == null ? from : number.next();
  }

  /// Whether a number within a phrase names a product: "50 Boeing 737 jets", "six F-16 jets".
  private boolean isProduct(int at) {
    boolean hyphen =
        tokens.isNumber(at)
            && tokens.isHyphen(at - 1)
            && tokens.glued(at)
            && tokens.isCapital(at - 2);
    return hyphen && !Nouns.stops(tokens, at + 1)
        || tokens.isNumber(at) && tokens.isCapital(at - 1) && !Nouns.stops(tokens, at + 1);
  }

  private boolean isPhraseEnd(int at) {
    boolean quote = tokens.isOneOf(at, "\"", "“", "”", "‘", "’");
    boolean product = tokens.isCapital(at) && tokens.isNumber(at + 1) && tokens.glued(at + 1);
    return !quote
        && !product
        && (Nouns.stops(tokens, at)
            || tokens.is(at, CLOCK)
            || (tokens.isCapital(at) && Calendar.isName(tokens.low(at)) && !tokens.is(at, "may")));
  }

  /// Whether a plural goes on in a further plural: "20 sports facilities".
  private boolean isModifier(int at) {
    boolean adjective =
        tokens.isCapital(at) && (tokens.low(at).endsWith("ese") || tokens.is(at, "kyrgyz"));
    adjective |= tokens.isCapital(at) && tokens.isCapital(at + 1);
    return (!isPhraseEnd(at + 1) && (adjective || Nouns.isPlural(tokens, at + 1)))
        || tokens.joins(at + 1);
  }

  private @Nullable Found tally(
      int i, int head, Span digits, Numeral number, Bound bound, int from) {
    boolean one = number.value().compareTo(BigDecimal.ONE) == 0 && !number.scaled();
    boolean definite =
        tokens.is(i - 1, REFERENCES) && head <= from + 2 && tokens.is(head, REFERRED);
    if (one
        || tokens.isOneOf(head, "cents", "pence")
        || (definite && number.value().compareTo(BigDecimal.valueOf(12)) <= 0)
        || Lengths.isUnit(tokens.low(head))
        || isYear(i, number, head)) {
      return null;
    }
    int next = head + 1;
    Count count = new Count(number.value(), Nouns.unit(tokens, head));
    return new Found(next, new OfCount(tokens.span(i, next), digits, count, bound));
  }

  /// Whether four digits before a plural are a year: "the 2023 figures", not "2000 scholarships".
  private boolean isYear(int i, Numeral number, int head) {
    String raw = tokens.raw(i);
    boolean form =
        raw.length() == 4
            && (raw.startsWith("19") || raw.startsWith("20"))
            && !number.scaled()
            && number.next() == i + 1;
    if (!form) {
      return false;
    }
    boolean determined =
        tokens.isOneOf(
            i - 1, "the", "its", "their", "his", "'s", "in", "since", "by", "of", "from", "for",
            "until", "after");
    return determined || !(raw.endsWith("00") || Nouns.unit(tokens, head).equals("people"));
  }

  private boolean isLabelled(int i) {
    if (!tokens.isNumber(i)) {
      return false;
    }
    int before = i - 1;
    if (tokens.is(before, ".") && tokens.isOneOf(before - 1, "no", "nos", "art")) {
      return true;
    }
    if ((tokens.is(before, ":") || tokens.is(before, "/"))
        && tokens.glued(i)
        && tokens.isNumber(before - 1)) {
      return true;
    }
    if (tokens.isHyphen(before) && tokens.glued(before) && tokens.glued(i)) {
      return tokens.isWord(before - 1) && !Numerals.isSmall(tokens.low(before - 1));
    }
    return tokens.is(before, LABELS)
        || (tokens.isAllCapitals(before)
            && tokens.raw(before).length() > 1
            && tokens.raw(i).length() < 3);
  }
}
