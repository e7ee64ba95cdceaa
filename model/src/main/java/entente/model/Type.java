package entente.model;

import static entente.model.Slot.beside;
import static entente.model.Slot.optional;
import static entente.model.Slot.required;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The seven types of claim, each with its fields in the guide's order and their vocabularies.
public enum Type implements Word {
  RELATION(
      required(Field.PARTIES),
      required(Field.KIND),
      required(Field.STATUS, Relation.Status.values()),
      optional(Field.DATE),
      beside(Field.FROM_KIND),
      beside(Field.STAGE, Set.of("mooted", "requested", "expected", "agreed", "announced"))),
  COMMITMENT(
      required(Field.FROM),
      optional(Field.TO),
      required(Field.KIND, Commitment.Kind.values()),
      optional(Field.AMOUNT),
      beside(Field.BOUND, Bound.values()),
      optional(Field.COUNT),
      optional(Field.YEARS),
      optional(Field.BY),
      optional(Field.SECTORS),
      required(Field.STATUS, Commitment.Status.values()),
      optional(Field.DATE),
      beside(Field.TITLE),
      beside(Field.WHAT),
      beside(
          Field.INSTRUMENT,
          Set.of(
              "grant",
              "loan",
              "equity",
              "guarantee",
              "export-credit",
              "technical",
              "security-assistance",
              "other")),
      beside(Field.SCHEME),
      beside(Field.FUNDING, Set.of("public", "private", "mixed")),
      beside(Field.NOVELTY, Set.of("new", "restated", "cumulative", "replenishment")),
      beside(Field.EQUIVALENT),
      beside(Field.AT_LEAST),
      beside(Field.COUNT_BOUND, Bound.values()),
      beside(
          Field.STAGE,
          Set.of("mooted", "announced", "budgeted", "contracted", "disbursing", "delivered"))),
  MEETING(
      required(Field.KIND, Meeting.Kind.values()),
      required(Field.PARTIES),
      optional(Field.PLACE),
      optional(Field.START),
      optional(Field.END),
      required(Field.STATUS, Meeting.Status.values()),
      beside(Field.TITLE),
      beside(Field.SERIES),
      beside(Field.ORDINAL),
      beside(Field.TRACK, Set.of("1", "1.5", "2")),
      beside(Field.CHAIRS),
      beside(Field.ABSENT)),
  ACCORD(
      required(Field.KIND, Accord.Kind.values()),
      required(Field.PARTIES),
      required(Field.STATUS, Accord.Status.values()),
      optional(Field.DATE),
      optional(Field.COUNT),
      optional(Field.SECTORS),
      beside(Field.TITLE),
      beside(Field.WHAT),
      beside(
          Field.STAGE,
          Set.of(
              "proposed",
              "negotiating",
              "agreed-in-principle",
              "adopted",
              "signed",
              "ratified",
              "in-force")),
      beside(Field.BINDING)),
  POSITION(
      required(Field.HOLDER),
      beside(Field.PERSON),
      required(Field.ACT, Position.Act.values()),
      optional(Field.TARGETS),
      beside(Field.TOPIC),
      beside(Field.WHAT),
      beside(Field.NAMED)),
  MEMBERSHIP(
      required(Field.PARTY),
      required(Field.BODY),
      required(Field.ROLE, Membership.Role.values()),
      required(Field.STATUS, Membership.Status.values()),
      optional(Field.DATE)),
  INDICATOR(
      required(Field.PARTIES),
      required(Field.MEASURE, Indicator.Measure.values()),
      required(Field.VALUE),
      required(Field.UNIT),
      optional(Field.PERIOD),
      beside(Field.WHAT),
      beside(Field.EQUIVALENT));

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of records
  private final List<Slot> slots;

  Type(Slot... slots) {
    this.slots =
        Stream.concat(Stream.of(slots), Stream.of(beside(Field.AT), beside(Field.UNDER), basis()))
            .toList();
  }

  private static Slot basis() {
    return beside(
        Field.BASIS, Set.of("official-text", "on-record", "unnamed", "draft", "reporter"));
  }

  /// The type's fields, the further ones last.
  public List<Slot> slots() {
    return slots;
  }

  public Optional<Slot> slot(Field field) {
    for (Slot slot : slots) {
      if (slot.field() == field) {
        return Optional.of(slot);
      }
    }
    return Optional.empty();
  }

  public static Type of(String word) {
    return Arrays.stream(values())
        .filter(type -> type.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            Wanted.wrong(
                "type",
                word,
                "relation, commitment, meeting, accord, position, membership or indicator"));
  }

  /// Refuses fields that the type does not have, values that they cannot take, and required ones
  /// that are absent.
  void check(Map<Field, Value> fields) {
    fields.forEach((field, value) ->
        slot(field)
            .orElseThrow(
                () -> Wanted.wrong(word() + "." + field.key(), value, "no such field on this type"))
            .check(this, value));
    for (Slot slot : slots) {
      if (slot.required() && !fields.containsKey(slot.field())) {
        throw Wanted.wrong(word() + "." + slot.field().key(), null, "a value: it is required");
      }
    }
  }
}
