package entente.model;

import java.math.BigDecimal;

/// What is counted rather than paid: ten million `people`, 130 `projects`. Never negative; the unit
/// as the text has it.
public record Count(BigDecimal value, String unit) {
  public Count {
    Wanted.that(value.signum() >= 0, "count", value, "a value of zero or more");
    Wanted.that(!unit.isBlank(), "unit", unit, "a word for what is counted, such as people");
    value = Numbers.plain(value);
  }

  public static Count of(long value, String unit) {
    return new Count(BigDecimal.valueOf(value), unit);
  }

  @Override
  public String toString() {
    return value.toPlainString() + " " + unit;
  }
}
