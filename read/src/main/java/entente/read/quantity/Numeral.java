package entente.read.quantity;

import java.math.BigDecimal;

/// A number as written, from token `first` up to, not including, `next`.
///
/// @param value mantissa times scale
/// @param scale what "million" and the like multiply by; one where there is none
/// @param spelled whether it is written in words
/// @param shortScale whether the scale is one letter ("5m"), which may as well be a unit
record Numeral(
    int first, int next, BigDecimal value, BigDecimal scale, boolean spelled, boolean shortScale) {
  boolean scaled() {
    return scale.compareTo(BigDecimal.ONE) > 0;
  }

  /// The number with another's scale, where it has none of its own: "200 and 300 million".
  Numeral scaledLike(Numeral other) {
    return scaled()
        ? this
        : new Numeral(first, next, value.multiply(other.scale), other.scale, spelled, false);
  }
}
