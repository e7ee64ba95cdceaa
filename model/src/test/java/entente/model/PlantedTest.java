package entente.model;

import static entente.model.Refusals.refuses;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Year;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Plants a wrong value into every field of every type.
class PlantedTest {
  private static final Map<Field.Shape, Value> ONE_OF_EACH =
      Map.of(
          Field.Shape.PARTY, new Value.One(new Party("JPN")),
          Field.Shape.PARTIES, AnyClaim.parties("JPN", "USA"),
          Field.Shape.TERM, new Value.Term("planted-word"),
          Field.Shape.TEXT, new Value.Text("planted text"),
          Field.Shape.DATE, new Value.Date(When.of(Year.of(2023))),
          Field.Shape.MONEY, new Value.Amount(Money.of(1, "USD")),
          Field.Shape.COUNT, new Value.Tally(Count.of(1, "people")),
          Field.Shape.NUMBER, new Value.Figure(BigDecimal.ONE),
          Field.Shape.FLAG, new Value.Flag(true),
          Field.Shape.SECTORS, new Value.Sectors(Set.of(Sector.ENERGY)));

  private static Stream<Arguments> slots(Predicate<Slot> which) {
    return Arrays.stream(Type.values())
        .flatMap(type -> type.slots().stream().filter(which).map(slot -> Arguments.of(type, slot)));
  }

  static Stream<Arguments> slots() {
    return slots(_ -> true);
  }

  /// A full claim of the type with one field replaced.
  private static void plant(Type type, Field field, Value value) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    Claim claim = AnyClaim.claim(random, type, "doc", List.of(AnyClaim.evidence(random)));
    var fields = new EnumMap<Field, Value>(claim.assertion().fields());
    fields.put(field, value);
    Assertion.of(type, fields);
  }

  @ParameterizedTest
  @MethodSource("slots")
  void a_value_of_another_form_is_refused(Type type, Slot slot) {
    ONE_OF_EACH.forEach((shape, value) -> {
      if (shape != slot.field().shape()) {
        refuses(
            () -> plant(type, slot.field(), value),
            type.word() + "." + slot.field().key(),
            "\"" + value + "\"",
            "a value of the form ");
      }
    });
  }

  static Stream<Arguments> terms() {
    return slots(slot -> slot.field().shape() == Field.Shape.TERM);
  }

  @ParameterizedTest
  @MethodSource("terms")
  void a_word_outside_the_vocabulary_is_refused_and_the_vocabulary_named(Type type, Slot slot) {
    String where = type.word() + "." + slot.field().key();
    if (slot.words().isEmpty()) {
      refuses(
          () -> plant(type, slot.field(), new Value.Term("Not A Slug")),
          where,
          "\"Not A Slug\"",
          "a slug such as strategic-partnership");
    } else {
      String first = slot.words().stream().sorted().findFirst().orElseThrow();
      refuses(
          () -> plant(type, slot.field(), new Value.Term("planted")),
          where,
          "\"planted\"",
          "one of " + first);
    }
  }

  static Stream<Arguments> required() {
    return slots(Slot::required);
  }

  @ParameterizedTest
  @MethodSource("required")
  void an_absent_value_that_is_required_is_missed(Type type, Slot slot) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    var fields = new EnumMap<Field, Value>(AnyClaim.assertion(random, type).fields());
    fields.remove(slot.field());
    refuses(
        () -> Assertion.of(type, fields),
        type.word() + "." + slot.field().key(),
        "nothing",
        "a value: it is required");
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_field_of_another_type_is_refused(Type type) {
    for (Field field : Field.values()) {
      if (type.slot(field).isEmpty()) {
        refuses(
            () -> plant(type, field, requireNonNull(ONE_OF_EACH.get(field.shape()))),
            type.word() + "." + field.key(),
            "\"",
            "no such field on this type");
      }
    }
  }

  static Stream<Type> types() {
    return Arrays.stream(Type.values());
  }
}
