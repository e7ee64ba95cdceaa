package entente.model;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Between the records and their generic form: takes a type's checked fields apart, or puts filled
/// ones together.
final class Fields {
  private final Type type;
  private final Map<Field, Value> values;

  Fields(Type type, Map<Field, Value> values) {
    this.type = type;
    this.values = values;
  }

  static Fields to(Type type) {
    return new Fields(type, new LinkedHashMap<>());
  }

  Party party(Field field) {
    if (values.get(field) instanceof Value.One(Party party)) {
      return party;
    }
    throw missing(field);
  }

  List<Party> parties(Field field) {
    return values.get(field) instanceof Value.Parties(var parties) ? parties : List.of();
  }

  String term(Field field) {
    if (values.get(field) instanceof Value.Term(String word)) {
      return word;
    }
    throw missing(field);
  }

  <T extends Enum<T> & Word> T word(Field field, Class<T> vocabulary) {
    T found = wordOrNull(field, vocabulary);
    if (found == null) {
      throw missing(field);
    }
    return found;
  }

  <T extends Enum<T> & Word> @Nullable T wordOrNull(Field field, Class<T> vocabulary) {
    if (!(values.get(field) instanceof Value.Term(String word))) {
      return null;
    }
    for (T each : vocabulary.getEnumConstants()) {
      if (each.word().equals(word)) {
        return each;
      }
    }
    return null;
  }

  @Nullable String termOrNull(Field field) {
    return values.get(field) instanceof Value.Term(String word) ? word : null;
  }

  @Nullable String text(Field field) {
    return values.get(field) instanceof Value.Text(String text) ? text : null;
  }

  @Nullable When when(Field field) {
    return values.get(field) instanceof Value.Date(When when) ? when : null;
  }

  @Nullable Money money(Field field) {
    return values.get(field) instanceof Value.Amount(Money money) ? money : null;
  }

  @Nullable Count count(Field field) {
    return values.get(field) instanceof Value.Tally(Count count) ? count : null;
  }

  @Nullable BigDecimal number(Field field) {
    return values.get(field) instanceof Value.Figure(BigDecimal number) ? number : null;
  }

  Set<Sector> sectors(Field field) {
    return values.get(field) instanceof Value.Sectors(var sectors) ? sectors : Set.of();
  }

  private IllegalArgumentException missing(Field field) {
    return Wanted.wrong(type.word() + "." + field.key(), null, "a value: it is required");
  }

  Fields with(Field field, @Nullable Object value) {
    if (value != null
        && !(value instanceof List<?> list && list.isEmpty())
        && !(value instanceof Set<?> set && set.isEmpty())) {
      values.put(field, valued(value));
    }
    return this;
  }

  private static Value valued(Object value) {
    return switch (value) {
      case Party party -> new Value.One(party);
      case List<?> parties -> new Value.Parties(parties.stream().map(Party.class::cast).toList());
      case Set<?> sectors ->
          new Value.Sectors(
              sectors.stream()
                  .map(Sector.class::cast)
                  .collect(java.util.stream.Collectors.toSet()));
      case Word word -> new Value.Term(word.word());
      case String text -> new Value.Text(text);
      case When when -> new Value.Date(when);
      case Money money -> new Value.Amount(money);
      case Count count -> new Value.Tally(count);
      case BigDecimal number -> new Value.Figure(number);
      case Value given -> given;
      default -> throw new IllegalStateException("no field holds a " + value.getClass());
    };
  }

  /// Checked against the type, and never changed again.
  Map<Field, Value> filled() {
    type.check(values);
    return java.util.Collections.unmodifiableMap(values);
  }
}
