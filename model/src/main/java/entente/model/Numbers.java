package entente.model;

import java.math.BigDecimal;

/// One way to write a number, so that equal values are equal objects: no trailing zeros, no
/// exponent.
final class Numbers {
  private Numbers() {}

  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
