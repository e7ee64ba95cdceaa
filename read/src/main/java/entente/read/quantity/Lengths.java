package entente.read.quantity;

import entente.read.Mention.OfDuration;
import entente.read.table.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds lengths of time: "five years", "ten-year", "a year and a half", "18 to 24 months", "half a
/// century".
final class Lengths {
  private static final Words LISTS = Words.of(Lengths.class);
  private static final Map<String, String> UNITS = LISTS.pairs("units");
  private static final Map<String, Integer> TIMES =
      Map.of("decade", 10, "century", 100, "fortnight", 14);

  private static final Set<String> BEFORE_ARTICLE = LISTS.set("before-article");
  private static final Set<String> SPANS = LISTS.set("spans");
  private static final Set<String> NOT_LENGTH = Set.of("ago", "hence", "later", "earlier");

  private Lengths() {}

  /// Whether the word is a unit of time, and so nothing that is counted.
  static boolean isUnit(String word) {
    return UNITS.containsKey(word);
  }

  /// The length that starts at token `i`; null if none does.
  static @Nullable Found at(Tokens tokens, int i) {
    Found plain = spanOf(tokens, i);
    if (plain != null) {
      return plain;
    }
    if (tokens.isOneOf(i, "a", "an", "one", "half", "quarter") || tokens.is(i, "three")) {
      Found article = article(tokens, i);
      if (article != null) {
        return article;
      }
    }
    if (tokens.isWord(i)
        && tokens.joins(i + 1)
        && tokens.is(i + 2, "long")
        && UNITS.containsKey(tokens.low(i))) {
      return found(tokens, i, i + 3, BigDecimal.ONE, tokens.low(i));
    }
    return numbered(tokens, i);
  }

  private static @Nullable Found numbered(Tokens tokens, int i) {
    Numeral number = tokens.glued(i) && tokens.isWord(i - 1) ? null : Numerals.at(tokens, i);
    if (number == null
        || number.value().compareTo(BigDecimal.valueOf(100_000)) > 0
        || tokens.is(i, "a")) {
      return null;
    }
    Numeral upper = upper(tokens, number);
    Numeral last = upper == null ? number : upper;
    int at = last.next();
    for (String filler :
        new String[] {
          "full",
          "more",
          "consecutive",
          "straight",
          "calendar",
          "working",
          "additional",
          "long",
          "other",
          "extra"
        }) {
      at += tokens.is(at, filler) && UNITS.containsKey(tokens.low(at + 1)) ? 1 : 0;
    }
    int unit = tokens.isHyphen(at) ? at + 1 : at;
    String name = tokens.low(unit);
    if (!UNITS.containsKey(name)
        || isAge(tokens, unit + 1)
        || tokens.is(unit + 1, NOT_LENGTH)
        || isAge(tokens, unit)) {
      return null;
    }
    boolean clock =
        UNITS.getOrDefault(name, "").equals("H")
            && tokens.raw(i).length() == 4
            && tokens.isNumber(i);
    if (clock) {
      return null;
    }
    if (tokens.is(unit + 1, "and") && tokens.is(unit + 2, "a") && tokens.is(unit + 3, "half")) {
      return found(tokens, i, unit + 4, last.value().add(new BigDecimal("0.5")), name);
    }
    if (tokens.is(unit + 1, "and")
        && UNITS.getOrDefault(name, "").equals("Y")
        && tokens.isOneOf(unit + 3, "months", "month")) {
      Numeral months = Numerals.at(tokens, unit + 2);
      if (months != null && months.next() == unit + 3 && last.value().scale() <= 0) {
        BigDecimal all = last.value().multiply(BigDecimal.valueOf(12)).add(months.value());
        return found(tokens, i, unit + 4, all, "months");
      }
    }
    return found(tokens, i, unit + 1, last.value(), name);
  }

  private static @Nullable Numeral upper(Tokens tokens, Numeral first) {
    int at = first.next();
    if (!tokens.is(at, "to")
        && !tokens.is(at, "or")
        && !tokens.isDash(at)
        && !(tokens.is(at, "and") && tokens.is(first.first() - 1, "between"))) {
      return null;
    }
    int start = tokens.isHyphen(at) && tokens.is(at + 1, "to") ? at + 3 : at + 1;
    Numeral upper = Numerals.at(tokens, start);
    return upper == null || upper.value().compareTo(first.value()) <= 0 ? null : upper;
  }

  /// "a decade", "half a century", "a quarter of a century", "a year and a half", "three quarters
  /// of a century".
  private static @Nullable Found article(Tokens tokens, int i) {
    int at = i;
    BigDecimal share = BigDecimal.ONE;
    if (tokens.isOneOf(at, "a", "an", "one", "three")) {
      at++;
    }
    at += tokens.is(at - 1, "one") && tokens.joins(at) ? 1 : 0;
    if (tokens.isOneOf(at, "half", "quarter", "quarters", "third")) {
      share =
          tokens.is(at, "half")
              ? new BigDecimal("0.5")
              : tokens.is(at, "quarters") ? new BigDecimal("0.75") : new BigDecimal("0.25");
      at++;
      for (String filler : new String[] {"-", "of", "a", "-", "the"}) {
        at += tokens.is(at, filler) ? 1 : 0;
      }
    } else if (tokens.is(i, "three") || at == i) {
      return null;
    }
    boolean whole = share.compareTo(BigDecimal.ONE) == 0;
    at += tokens.isOneOf(at, "full", "whole", "further", "single", "additional") ? 1 : 0;
    String unit = tokens.low(at);
    if (!UNITS.containsKey(unit)
        || unit.endsWith("s")
        || isAge(tokens, at + 1)
        || tokens.is(at + 1, NOT_LENGTH)) {
      return null;
    }
    boolean long_ = TIMES.containsKey(unit) || tokens.is(i, "one") || !whole;
    boolean rate = tokens.isOneOf(i - 1, "once", "twice", "times", "per");
    boolean half = tokens.is(at + 1, "and") && tokens.is(at + 2, "a") && tokens.is(at + 3, "half");
    boolean spanning = tokens.is(i - 1, BEFORE_ARTICLE);
    if (rate
        || (tokens.isOneOf(at + 1, "later", "earlier") && whole)
        || (!long_ && !half && !spanning && !tokens.joins(at + 1))) {
      return null;
    }
    if (half) {
      return found(tokens, i, at + 4, new BigDecimal("1.5"), unit);
    }
    return tokens.joins(at + 1) && !tokens.is(at + 2, "long")
        ? null
        : found(tokens, i, tokens.joins(at + 1) ? at + 3 : at + 1, share, unit);
  }

  /// "over the next decade", "in the past year".
  private static @Nullable Found spanOf(Tokens tokens, int i) {
    boolean over =
        tokens.is(i - 1, "the")
            && tokens.isOneOf(
                i - 2, "over", "in", "during", "for", "within", "of", "throughout", "across");
    boolean decade = tokens.isOneOf(i, "decade", "century") && over && !tokens.is(i - 2, "of");
    if (decade) {
      return found(tokens, i, i + 1, BigDecimal.ONE, tokens.low(i));
    }
    int unit = tokens.isOneOf(i + 1, "half", "quarter") ? i + 2 : i + 1;
    unit += unit > i + 1 && tokens.joins(unit) ? 1 : 0;
    boolean named =
        tokens.is(i, SPANS)
            && UNITS.containsKey(tokens.low(unit))
            && !tokens.low(unit).endsWith("s");
    if (!named
        || !over
        || (tokens.is(i - 2, "of") && !tokens.isOneOf(i, "past", "coming"))
        || tokens.is(unit + 1, "of")) {
      return null;
    }
    BigDecimal share =
        unit == i + 1
            ? BigDecimal.ONE
            : tokens.is(i + 1, "half") ? new BigDecimal("0.5") : new BigDecimal("0.25");
    return found(tokens, i, unit + 1, share, tokens.low(unit));
  }

  private static boolean isAge(Tokens tokens, int i) {
    int at = tokens.isHyphen(i) ? i + 1 : i;
    return tokens.is(at, "old") || tokens.is(at, "olds");
  }

  private static Found found(Tokens tokens, int first, int next, BigDecimal number, String name) {
    String singular =
        name.endsWith("ies")
            ? "century"
            : name.endsWith("s") && name.length() > 2 ? name.substring(0, name.length() - 1) : name;
    String unit = UNITS.getOrDefault(name, "D");
    BigDecimal value = number.multiply(BigDecimal.valueOf(TIMES.getOrDefault(singular, 1)));
    return new Found(
        next, new OfDuration(tokens.span(first, next), iso(value, unit), years(value, unit)));
  }

  private static String iso(BigDecimal value, String unit) {
    boolean whole = value.stripTrailingZeros().scale() <= 0;
    if (!whole) {
      return switch (unit) {
        case "Y" ->
            iso(value.multiply(BigDecimal.valueOf(12)).setScale(0, RoundingMode.HALF_UP), "M");
        case "W" ->
            iso(value.multiply(BigDecimal.valueOf(7)).setScale(0, RoundingMode.HALF_UP), "D");
        case "M" ->
            iso(value.multiply(BigDecimal.valueOf(30)).setScale(0, RoundingMode.HALF_UP), "D");
        case "D" ->
            iso(value.multiply(BigDecimal.valueOf(24)).setScale(0, RoundingMode.HALF_UP), "H");
        case "H" ->
            iso(value.multiply(BigDecimal.valueOf(60)).setScale(0, RoundingMode.HALF_UP), "MIN");
        default -> iso(value.setScale(0, RoundingMode.HALF_UP), unit);
      };
    }
    String plain = value.stripTrailingZeros().toPlainString();
    return switch (unit) {
      case "H" -> "PT" + plain + "H";
      case "MIN" -> "PT" + plain + "M";
      default -> "P" + plain + unit;
    };
  }

  private static @Nullable BigDecimal years(BigDecimal value, String unit) {
    BigDecimal years =
        switch (unit) {
          case "Y" -> value;
          case "M" -> value.divide(BigDecimal.valueOf(12), 4, RoundingMode.HALF_UP);
          case "W" ->
              value
                  .multiply(BigDecimal.valueOf(7))
                  .divide(BigDecimal.valueOf(365), 4, RoundingMode.HALF_UP);
          case "D" -> value.divide(BigDecimal.valueOf(365), 4, RoundingMode.HALF_UP);
          default -> BigDecimal.ZERO;
        };
    boolean short_ = years.compareTo(new BigDecimal("0.076")) < 0;
    return short_ ? null : new BigDecimal(years.stripTrailingZeros().toPlainString());
  }
}
