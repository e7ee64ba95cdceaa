package entente.read.quantity;

import entente.model.Count;
import entente.model.Span;
import entente.read.Mention.OfCount;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds shares and multiples in words: "two thirds of", "half of its exports", "a fifth more",
/// "half as much again", "fourfold", "twice as much".
///
/// A share is a count of `percent`, a multiple one of `times`.
final class Fractions {
  private static final Map<String, BigDecimal> SHARES =
      Map.ofEntries(
          Map.entry("half", new BigDecimal("50")),
          Map.entry("third", new BigDecimal("33.33")),
          Map.entry("quarter", new BigDecimal("25")),
          Map.entry("fifth", new BigDecimal("20")),
          Map.entry("sixth", new BigDecimal("16.67")),
          Map.entry("seventh", new BigDecimal("14.29")),
          Map.entry("eighth", new BigDecimal("12.5")),
          Map.entry("ninth", new BigDecimal("11.11")),
          Map.entry("tenth", new BigDecimal("10")));

  private final Tokens tokens;

  Fractions(Tokens tokens) {
    this.tokens = tokens;
  }

  /// The share or multiple that starts at token `i`; null if none does.
  ///
  /// @param labelled whether the number there is the name of something, such as "Article 3"
  @Nullable Found at(int i, boolean labelled) {
    Found share = share(i);
    return share != null ? share : multiple(i, labelled);
  }

  /// "a third of", "two thirds", "half of its exports", "rose by a fifth".
  private @Nullable Found share(int i) {
    boolean half =
        tokens.is(i, "half")
            && (tokens.is(i + 1, "of") || tokens.is(i + 1, "the") || tokens.is(i + 1, "its"))
            && !tokens.is(i + 2, "a");
    boolean again =
        tokens.is(i, "half")
            && (tokens.is(i + 1, "as") || tokens.is(i + 1, "again"))
            && (tokens.is(i + 3, "again") || tokens.is(i + 2, "as"));
    if (half || again) {
      return share(i, i + 1, SHARES.getOrDefault("half", BigDecimal.ONE));
    }
    boolean one = tokens.is(i, "a") || tokens.is(i, "one");
    Numeral number = one || !tokens.isWord(i) ? null : Numerals.at(tokens, i);
    if (!one && (number == null || number.value().compareTo(BigDecimal.TEN) > 0)) {
      return null;
    }
    int at = number == null ? i + 1 : number.next();
    int word = tokens.joins(at) ? at + 1 : at;
    String name = tokens.low(word);
    String singular = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    BigDecimal part = SHARES.get(singular);
    boolean plural = number != null;
    if (part == null || plural != name.endsWith("s")) {
      return null;
    }
    boolean of = tokens.is(word + 1, "of") && !tokens.is(word + 2, "a");
    boolean by =
        (tokens.is(i - 1, "by") || tokens.is(i - 1, "than"))
            && (Nouns.stops(tokens, word + 1) || tokens.isSign(word + 1));
    boolean certain = (plural && !singular.equals("quarter")) || tokens.joins(at);
    boolean compared =
        tokens.isOneOf(
            word + 1, "more", "less", "higher", "lower", "fewer", "up", "down", "larger",
            "smaller");
    if (!of && !by && !certain && !compared) {
      return null;
    }
    BigDecimal value = number == null ? part : exact(singular, number.value());
    return share(i, word + 1, value);
  }

  private static BigDecimal exact(String part, BigDecimal times) {
    return switch (part) {
      case "third" ->
          times
              .multiply(BigDecimal.valueOf(100))
              .divide(BigDecimal.valueOf(3), 2, java.math.RoundingMode.HALF_UP);
      case "sixth" ->
          times
              .multiply(BigDecimal.valueOf(100))
              .divide(BigDecimal.valueOf(6), 2, java.math.RoundingMode.HALF_UP);
      case "seventh" ->
          times
              .multiply(BigDecimal.valueOf(100))
              .divide(BigDecimal.valueOf(7), 2, java.math.RoundingMode.HALF_UP);
      case "ninth" ->
          times
              .multiply(BigDecimal.valueOf(100))
              .divide(BigDecimal.valueOf(9), 2, java.math.RoundingMode.HALF_UP);
      default -> times.multiply(SHARES.getOrDefault(part, BigDecimal.ONE));
    };
  }

  private Found share(int i, int next, BigDecimal value) {
    Span span = tokens.span(i, next);
    return new Found(
        next, new OfCount(span, span, new Count(value, "percent"), Bounds.around(tokens, i, next)));
  }

  /// "four times", "fourfold", "twice", "a tenfold increase".
  private @Nullable Found multiple(int i, boolean labelled) {
    String word = tokens.low(i);
    if (tokens.isWord(i) && word.endsWith("fold") && word.length() > 4) {
      BigDecimal value = Numerals.small(word.substring(0, word.length() - 4));
      return value == null ? null : times(i, i + 1, tokens.span(i, i + 1), value);
    }
    if (word.equals("twice")
        && tokens.isOneOf(i + 1, "as", "the", "what", "its", "that", "their")) {
      return times(i, i + 1, tokens.span(i, i + 1), BigDecimal.TWO);
    }
    Numeral number = labelled ? null : Numerals.at(tokens, i);
    if (number == null || number.value().compareTo(BigDecimal.valueOf(10_000)) > 0) {
      return null;
    }
    int at = number.next();
    if ((tokens.joins(at) && tokens.is(at + 1, "fold"))
        || (tokens.glued(at) && tokens.is(at, "fold"))) {
      int next = tokens.joins(at) ? at + 2 : at + 1;
      return times(i, next, tokens.span(i, at), number.value());
    }
    return tokens.is(at, "times") && !tokens.is(at + 1, "a")
        ? times(i, at + 1, tokens.span(i, at), number.value())
        : null;
  }

  private Found times(int i, int next, Span number, BigDecimal value) {
    return new Found(
        next,
        new OfCount(
            tokens.span(i, next),
            number,
            new Count(value, "times"),
            Bounds.around(tokens, i, next)));
  }
}
