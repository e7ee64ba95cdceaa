package entente.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A figure about a party or a pair.
///
/// @param parties one, or two for a figure between them
/// @param unit an ISO 4217 code, `percent`, `rank`, `people`, or a plural noun
/// @param period year or date that the figure is for; null where the source does not say
public record Indicator(
    List<Party> parties, Measure measure, BigDecimal value, String unit, @Nullable When period)
    implements Assertion {

  /// What is measured.
  public enum Measure implements Word {
    TRADE,
    EXPORTS,
    IMPORTS,
    INVESTMENT,
    AID,
    DEBT,
    GDP,
    GROWTH,
    POPULATION,
    RANK,
    PEOPLE,
    OTHER
  }

  public Indicator {
    parties = List.copyOf(parties);
    Wanted.that(
        parties.size() == 1 || parties.size() == 2,
        "indicator.parties",
        parties,
        "one party or two");
    Wanted.unique(parties, "indicator.parties");
    Wanted.that(
        !unit.isBlank(),
        "indicator.unit",
        unit,
        "a currency, percent, rank, people or a plural noun");
    value = Numbers.plain(value);
  }

  static Indicator of(Fields fields) {
    BigDecimal value = fields.number(Field.VALUE);
    String unit = fields.text(Field.UNIT);
    if (value == null || unit == null) {
      throw Wanted.wrong("indicator", value, "a value and a unit");
    }
    return new Indicator(
        fields.parties(Field.PARTIES),
        fields.word(Field.MEASURE, Measure.class),
        value,
        unit,
        fields.when(Field.PERIOD));
  }

  @Override
  public Type type() {
    return Type.INDICATOR;
  }

  @Override
  public Map<Field, Value> fields() {
    return Fields.to(Type.INDICATOR)
        .with(Field.PARTIES, parties)
        .with(Field.MEASURE, measure)
        .with(Field.VALUE, value)
        .with(Field.UNIT, unit)
        .with(Field.PERIOD, period)
        .filled();
  }
}
