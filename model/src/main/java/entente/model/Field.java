package entente.model;

import java.util.Arrays;
import java.util.Locale;

/// A field of a claim, by its name in the guide. What values it takes depends on the type: see
/// [Type#slots].
public enum Field {
  PARTIES(Shape.PARTIES),
  PARTY(Shape.PARTY),
  BODY(Shape.PARTY),
  HOLDER(Shape.PARTY),
  PERSON(Shape.TEXT),
  FROM(Shape.PARTIES),
  TO(Shape.PARTIES),
  TARGETS(Shape.PARTIES),
  ACT(Shape.TERM),
  ROLE(Shape.TERM),
  KIND(Shape.TERM),
  MEASURE(Shape.TERM),
  VALUE(Shape.NUMBER),
  UNIT(Shape.TEXT),
  AMOUNT(Shape.MONEY),
  BOUND(Shape.TERM),
  COUNT(Shape.COUNT),
  YEARS(Shape.NUMBER),
  BY(Shape.DATE),
  SECTORS(Shape.SECTORS),
  PLACE(Shape.TEXT),
  START(Shape.DATE),
  END(Shape.DATE),
  STATUS(Shape.TERM),
  DATE(Shape.DATE),
  PERIOD(Shape.DATE),
  FROM_KIND(Shape.TERM),
  TOPIC(Shape.TEXT),
  TITLE(Shape.TEXT),
  WHAT(Shape.TEXT),
  AT(Shape.TEXT),
  UNDER(Shape.TEXT),
  INSTRUMENT(Shape.TERM),
  SCHEME(Shape.TEXT),
  FUNDING(Shape.TERM),
  NOVELTY(Shape.TERM),
  EQUIVALENT(Shape.MONEY),
  AT_LEAST(Shape.MONEY),
  COUNT_BOUND(Shape.TERM),
  STAGE(Shape.TERM),
  BINDING(Shape.FLAG),
  SERIES(Shape.TEXT),
  ORDINAL(Shape.NUMBER),
  TRACK(Shape.TERM),
  CHAIRS(Shape.PARTIES),
  ABSENT(Shape.PARTIES),
  BASIS(Shape.TERM),
  NAMED(Shape.FLAG);

  /// The form of a field's value.
  public enum Shape {
    PARTY,
    PARTIES,
    TERM,
    TEXT,
    DATE,
    MONEY,
    COUNT,
    NUMBER,
    FLAG,
    SECTORS;

    boolean fits(Value value) {
      return switch (value) {
        case Value.One _ -> this == PARTY;
        case Value.Parties _ -> this == PARTIES;
        case Value.Term _ -> this == TERM;
        case Value.Text _ -> this == TEXT;
        case Value.Date _ -> this == DATE;
        case Value.Amount _ -> this == MONEY;
        case Value.Tally _ -> this == COUNT;
        case Value.Figure _ -> this == NUMBER;
        case Value.Flag _ -> this == FLAG;
        case Value.Sectors _ -> this == SECTORS;
      };
    }
  }

  private final Shape shape;
  private final String key;

  Field(Shape shape) {
    this.shape = shape;
    this.key = name().toLowerCase(Locale.ROOT);
  }

  public Shape shape() {
    return shape;
  }

  /// The name as the guide and the schema write it: `from_kind`.
  public String key() {
    return key;
  }

  public static Field of(String key) {
    return Arrays.stream(values())
        .filter(field -> field.key().equals(key))
        .findFirst()
        .orElseThrow(() -> Wanted.wrong("field", key, "a field of the claims guide"));
  }
}
