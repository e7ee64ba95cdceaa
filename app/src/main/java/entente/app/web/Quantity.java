package entente.app.web;

import entente.model.Assertion;
import entente.model.Field;
import entente.model.Indicator;
import entente.model.Money;
import entente.model.Value;
import entente.publish.Words;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A figure that a list can be sorted by, within its own unit.
///
/// @param unit a currency's code, or what is counted
/// @param money whether it is so much money
record Quantity(BigDecimal value, String unit, boolean money) {
  /// The sum of an entry, else its count; null where it has neither.
  static @Nullable Quantity of(Assertion settled) {
    if (settled instanceof Indicator(_, _, var value, var unit, _)) {
      return new Quantity(value, unit, unit.matches("[A-Z]{3}") && value.signum() >= 0);
    }
    Map<Field, Value> fields = settled.fields();
    if (fields.get(Field.AMOUNT) instanceof Value.Amount(var money)) {
      return new Quantity(money.value(), money.currency(), true);
    }
    return fields.get(Field.COUNT) instanceof Value.Tally(var count)
        ? new Quantity(count.value(), count.unit(), false)
        : null;
  }

  /// "$40 bn", "rank 3", "130 projects".
  String words() {
    if (money) {
      return Words.brief(new Money(value, unit));
    }
    return unit.equals("rank") ? "rank " + Words.number(value) : Words.number(value) + " " + unit;
  }
}
