package entente.read.quantity;

import static java.util.Map.entry;

import entente.read.text.Cardinals;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads numbers: digits of any grouping ("1,234.5", "1.234,5", "12,00,000", "2 000 000"), words
/// ("twenty-five", "one hundred and twenty"), fractions ("two and a half", "half a", "2½") and
/// scales ("bn", "million", "lakh crore").
final class Numerals {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal QUARTER = new BigDecimal("0.25");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final Map<String, Long> SCALES =
      Map.ofEntries(
          entry("thousand", 1_000L),
          entry("million", 1_000_000L),
          entry("billion", 1_000_000_000L),
          entry("trillion", 1_000_000_000_000L),
          entry("lakh", 100_000L),
          entry("crore", 10_000_000L),
          entry("thousands", 1_000L),
          entry("millions", 1_000_000L),
          entry("billions", 1_000_000_000L),
          entry("lakhs", 100_000L),
          entry("crores", 10_000_000L),
          entry("milliard", 1_000_000_000L),
          entry("mn", 1_000_000L),
          entry("mln", 1_000_000L),
          entry("mio", 1_000_000L),
          entry("bn", 1_000_000_000L),
          entry("bln", 1_000_000_000L),
          entry("mrd", 1_000_000_000L),
          entry("tn", 1_000_000_000_000L),
          entry("trn", 1_000_000_000_000L),
          entry("tln", 1_000_000_000_000L),
          entry("cr", 10_000_000L));
  private static final Map<String, Long> LETTERS =
      Map.of(
          "k",
          1_000L,
          "m",
          1_000_000L,
          "mm",
          1_000_000L,
          "b",
          1_000_000_000L,
          "t",
          1_000_000_000_000L);

  /// Scales that no "a" may stand before, and that make no number by themselves.
  private static final Set<String> PLURAL = Set.of("thousands", "millions", "billions");

  private Numerals() {}

  /// The number that starts at token `i`; null if none does.
  static @Nullable Numeral at(Tokens tokens, int i) {
    if (tokens.isNumber(i)) {
      return digits(tokens, i);
    }
    return switch (tokens.low(i)) {
      case "half", "quarter" -> part(tokens, i, i);
      case "a", "an" -> article(tokens, i);
      case "three" ->
          tokens.is(i + 1, "quarters") || (tokens.joins(i + 1) && tokens.is(i + 2, "quarters"))
              ? quarters(tokens, i)
              : words(tokens, i);
      case "½", "¼", "¾" -> scaled(tokens, i, i + 1, fraction(tokens.low(i)), false);
      default -> isSmall(tokens.low(i)) ? words(tokens, i) : null;
    };
  }

  /// Whether the word is a number below a hundred by itself.
  static boolean isSmall(String word) {
    return Cardinals.of(word) != null;
  }

  /// The value of "four" or "ten"; null of any other word.
  static @Nullable BigDecimal small(String word) {
    Integer value = Cardinals.of(word);
    return value == null ? null : BigDecimal.valueOf(value);
  }

  private static @Nullable Numeral digits(Tokens tokens, int i) {
    BigDecimal value = Digits.value(tokens.raw(i));
    if (value == null) {
      return null;
    }
    int next = spaced(tokens, i);
    if (next > i + 1) {
      var joined = new StringBuilder();
      for (int n = i; n < next; n++) {
        joined.append(tokens.raw(n));
      }
      value = Digits.value(joined.toString());
      if (value == null) {
        return null;
      }
    }
    if (tokens.isSign(next) && fraction(tokens.low(next)).signum() > 0) {
      return scaled(tokens, i, next + 1, value.add(fraction(tokens.low(next))), false);
    }
    if (tokens.is(next, "1")
        && tokens.is(next + 1, "/")
        && (tokens.is(next + 2, "2") || tokens.is(next + 2, "4"))) {
      return scaled(
          tokens, i, next + 3, value.add(tokens.is(next + 2, "2") ? HALF : QUARTER), false);
    }
    if (tokens.is(next, "and")
        && tokens.is(next + 1, "a")
        && tokens.is(next + 2, "half")
        && isScale(tokens, next + 3)) {
      return scaled(tokens, i, next + 3, value.add(HALF), false);
    }
    return scaled(tokens, i, next, value, false);
  }

  /// Where "2 000 000" ends: groups of three parted by one space, a thin one or, if there are two
  /// or more, a plain one.
  private static int spaced(Tokens tokens, int i) {
    if (tokens.raw(i).length() > 3 || tokens.is(i, "0")) {
      return i + 1;
    }
    int next = i + 1;
    boolean thin = true;
    while (tokens.isNumber(next)
        && tokens.start(next) == tokens.end(next - 1) + 1
        && isGroup(tokens.low(next))) {
      thin &= tokens.text().charAt(tokens.end(next - 1)) != ' ';
      next++;
    }
    boolean plain =
        next > i + 2 || Currencies.standard().nameAt(tokens, next) != null || tokens.is(i - 1, "€");
    return thin || plain ? next : i + 1;
  }

  /// Whether the digits are three, perhaps with a fraction of one or two.
  private static boolean isGroup(String digits) {
    int mark = Math.max(digits.indexOf('.'), digits.indexOf(','));
    return mark < 0 ? digits.length() == 3 : mark == 3 && digits.length() <= 6;
  }

  private static BigDecimal fraction(String sign) {
    return switch (sign) {
      case "½" -> HALF;
      case "¼" -> QUARTER;
      case "¾" -> new BigDecimal("0.75");
      default -> BigDecimal.ZERO;
    };
  }

  /// "a million", "a dozen", "a half-million", "a quarter of a million", "a million and a half".
  private static @Nullable Numeral article(Tokens tokens, int i) {
    if (tokens.is(i + 1, "half") || tokens.is(i + 1, "quarter")) {
      return part(tokens, i, i + 1);
    }
    if (tokens.is(i + 1, "hundred")
        || tokens.is(i + 1, "dozen")
        || (SCALES.containsKey(tokens.low(i + 1)) && !tokens.is(i + 1, PLURAL))) {
      return words(tokens, i);
    }
    return null;
  }

  /// "three quarters of a million".
  private static @Nullable Numeral quarters(Tokens tokens, int i) {
    int of = tokens.joins(i + 1) ? i + 3 : i + 2;
    boolean whole = tokens.is(of, "of") && tokens.is(of + 1, "a") && isScale(tokens, of + 2);
    return whole ? scaled(tokens, i, of + 2, new BigDecimal("0.75"), true) : words(tokens, i);
  }

  /// "half a million", "half-a-billion", "half a dozen", "a quarter of a million".
  private static @Nullable Numeral part(Tokens tokens, int first, int i) {
    int next = i + 1;
    for (String filler : new String[] {"of", "-", "a", "-"}) {
      next += tokens.is(next, filler) ? 1 : 0;
    }
    BigDecimal share = tokens.is(i, "half") ? HALF : QUARTER;
    if (tokens.is(next, "dozen")) {
      return new Numeral(
          first, next + 1, share.multiply(BigDecimal.valueOf(12)), BigDecimal.ONE, true, false);
    }
    return isScale(tokens, next) && !tokens.is(next, PLURAL)
        ? scaled(tokens, first, next, share, true)
        : null;
  }

  private static boolean isScale(Tokens tokens, int i) {
    return SCALES.containsKey(tokens.low(i)) || tokens.is(i, "hundred");
  }

  /// A number in words, by the usual grammar: what stands before a scale is multiplied by it, the
  /// rest is added.
  private static @Nullable Numeral words(Tokens tokens, int first) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal current = BigDecimal.ZERO;
    BigDecimal scale = BigDecimal.ONE;
    int i = first;
    int next = first;
    if (tokens.is(i, "a") || tokens.is(i, "an")) {
      current = BigDecimal.ONE;
      i++;
    }
    while (i < tokens.size() && i - first < 24) {
      String word = tokens.low(i);
      Integer small = Cardinals.of(word);
      if (small != null) {
        int before = current.remainder(HUNDRED).intValue();
        boolean unit = small <= 9 && before >= 20 && before % 10 == 0;
        if (before != 0 && !unit) {
          break;
        }
        current = current.add(BigDecimal.valueOf(small));
      } else if (word.equals("hundred") && current.signum() > 0 && current.compareTo(HUNDRED) < 0) {
        current = current.multiply(HUNDRED);
      } else if (word.equals("dozen") && current.signum() > 0) {
        return new Numeral(
            first,
            i + 1,
            total.add(current).multiply(BigDecimal.valueOf(12)),
            BigDecimal.ONE,
            true,
            false);
      } else if (SCALES.containsKey(word) && current.signum() + total.signum() > 0) {
        scale = BigDecimal.valueOf(SCALES.getOrDefault(word, 1L));
        boolean greater =
            total.signum() > 0 && (current.signum() == 0 || total.compareTo(scale) < 0);
        total = greater ? total.add(current).multiply(scale) : total.add(current.multiply(scale));
        current = BigDecimal.ZERO;
      } else {
        break;
      }
      i++;
      next = i;
      if (half(tokens, i)) {
        return withHalf(tokens, first, i, total, current, scale);
      }
      if (tokens.joins(i) && continues(tokens, i + 1, current)) {
        i++;
      } else if (tokens.is(i, "and")
          && (total.signum() > 0 || current.compareTo(HUNDRED) >= 0)
          && isSmall(tokens.low(i + 1))) {
        i++;
      }
    }
    return next == first ? null : new Numeral(first, next, total.add(current), scale, true, false);
  }

  private static boolean continues(Tokens tokens, int i, BigDecimal current) {
    Integer small = Cardinals.of(tokens.low(i));
    boolean unit =
        small != null
            && small < 10
            && current.remainder(HUNDRED).compareTo(BigDecimal.valueOf(20)) >= 0;
    return unit || isScale(tokens, i);
  }

  /// Whether "and a half" starts here, with spaces or hyphens.
  private static boolean half(Tokens tokens, int i) {
    int skip = tokens.joins(i) ? 1 : 0;
    return tokens.is(i + skip, "and")
        && (tokens.is(i + 1 + 2 * skip, "a") && tokens.is(i + 2 + 3 * skip, "half"));
  }

  private static @Nullable Numeral withHalf(
      Tokens tokens, int first, int i, BigDecimal total, BigDecimal current, BigDecimal scale) {
    int next = i + (tokens.joins(i) ? 6 : 3);
    if (current.signum() == 0) {
      return new Numeral(first, next, total.add(scale.multiply(HALF)), scale, true, false);
    }
    if (tokens.joins(next) && isScale(tokens, next + 1)) {
      next++;
    }
    return scaled(tokens, first, next, total.add(current).add(HALF), true);
  }

  /// Multiplies by the scales that follow at `next`: "bn", "million", "lakh crore", "-million".
  private static Numeral scaled(
      Tokens tokens, int first, int next, BigDecimal mantissa, boolean spelled) {
    BigDecimal scale = BigDecimal.ONE;
    int after = next;
    boolean letter = false;
    for (int n = 0; n < 2; n++) {
      int word = tokens.joins(after) ? after + 1 : after;
      Long by = SCALES.get(tokens.low(word));
      if (by == null && tokens.is(word, "hundred")) {
        by = 100L;
      }
      if (by == null
          && n == 0
          && LETTERS.containsKey(tokens.low(word))
          && (tokens.glued(word) || loose(tokens, word))) {
        by = LETTERS.get(tokens.low(word));
        letter = true;
      }
      if (by == null) {
        break;
      }
      scale = scale.multiply(BigDecimal.valueOf(by));
      after = word + 1;
    }
    return new Numeral(first, after, mantissa.multiply(scale), scale, spelled, letter);
  }

  private static boolean loose(Tokens tokens, int word) {
    return (tokens.is(word, "m") || tokens.is(word, "b"))
        && !tokens.isDash(word + 1)
        && !tokens.is(word + 1, "/");
  }
}
