package entente.model;

import static entente.model.ForAll.forAll;
import static entente.model.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the records refuse beyond the form of single fields.
class AssertionTest {
  private static final Party JPN = new Party("JPN");
  private static final Party ASEAN = new Party("ASEAN");
  private static final Party USA = new Party("USA");

  @ParameterizedTest
  @EnumSource(Type.class)
  void an_assertion_taken_apart_and_put_together_is_the_same(Type type) {
    forAll(
        random -> AnyClaim.assertion(random, type),
        assertion -> {
          assertThat(Assertion.of(type, assertion.fields())).isEqualTo(assertion);
          assertThat(assertion.type()).isEqualTo(type);
        });
  }

  @ParameterizedTest
  @EnumSource(Type.class)
  void fields_stand_in_the_order_of_the_guide(Type type) {
    var order = type.slots().stream().map(Slot::field).toList();
    forAll(
        random -> AnyClaim.assertion(random, type),
        assertion ->
            assertThat(assertion.fields().keySet().stream().map(order::indexOf)).isSorted());
  }

  @Test
  void everyone_is_each_party_in_any_field() {
    var position =
        new Position(JPN, "Yoko Kamikawa", Position.Act.CONDEMN, List.of(USA, ASEAN), "tariffs");
    assertThat(position.everyone()).containsExactly(ASEAN, JPN, USA);
  }

  @Test
  void a_relation_has_two_different_parties() {
    refuses(
        () -> relation(List.of(JPN), "alliance"),
        "relation.parties",
        "[JPN]",
        "exactly two parties");
    refuses(
        () -> relation(List.of(JPN, USA, ASEAN), "alliance"),
        "relation.parties",
        "[JPN, USA, ASEAN]",
        "exactly two parties");
    refuses(
        () -> relation(List.of(JPN, JPN), "alliance"),
        "relation.parties",
        "[JPN, JPN]",
        "each of them once");
  }

  @Test
  void the_kind_of_a_relation_and_its_earlier_tier_are_slugs() {
    refuses(
        () -> relation(List.of(JPN, USA), "Alliance"),
        "relation.kind",
        "\"Alliance\"",
        "a slug such as strategic-partnership");
    refuses(
        () ->
            new Relation(
                List.of(JPN, USA),
                "alliance",
                Relation.Status.ESTABLISHED,
                null,
                "dialogue partnership"),
        "relation.from_kind",
        "\"dialogue partnership\"",
        "a slug");
  }

  private static Relation relation(List<Party> parties, String kind) {
    return new Relation(parties, kind, Relation.Status.ESTABLISHED, null, null);
  }

  @Test
  void a_commitment_is_somebodys() {
    refuses(
        () -> commitment(List.of(), List.of()),
        "commitment.from",
        "[]",
        "at least one party that commits");
    refuses(
        () -> commitment(List.of(JPN, JPN), List.of()),
        "commitment.from",
        "[JPN, JPN]",
        "each of them once");
    refuses(
        () -> commitment(List.of(JPN), List.of(USA, USA)),
        "commitment.to",
        "[USA, USA]",
        "each of them once");
  }

  private static Commitment commitment(List<Party> from, List<Party> to) {
    return new Commitment(
        from,
        to,
        Commitment.Kind.FINANCE,
        Commitment.Terms.NONE,
        Set.of(),
        Commitment.Status.PLEDGED,
        null);
  }

  @Test
  void a_period_is_longer_than_nothing() {
    for (String years : List.of("0", "-5")) {
      refuses(
          () -> new Commitment.Terms(null, null, null, new BigDecimal(years), null),
          "commitment.years",
          "\"" + years + "\"",
          "a length above zero");
    }
  }

  @Test
  void a_meeting_has_parties_a_place_with_a_name_and_an_end_after_its_start() {
    refuses(
        () -> meeting(List.of(), null, null, null),
        "meeting.parties",
        "[]",
        "at least one party that meets");
    refuses(
        () -> meeting(List.of(JPN, JPN), null, null, null),
        "meeting.parties",
        "[JPN, JPN]",
        "each of them once");
    refuses(
        () -> meeting(List.of(JPN), " ", null, null),
        "meeting.place",
        "\" \"",
        "a city or country, or nothing");
    refuses(
        () -> meeting(List.of(JPN), "Tokyo", "2023-12-18", "2023-12-16"),
        "meeting.end",
        "\"2023-12-16\"",
        "a day not before the start");
    assertThat(meeting(List.of(JPN), "Tokyo", "2023-12-18", "2023-12").end())
        .isEqualTo(When.parse("2023-12"));
  }

  private static Meeting meeting(
      List<Party> parties, @Nullable String place, @Nullable String start, @Nullable String end) {
    return new Meeting(
        Meeting.Kind.SUMMIT,
        parties,
        place,
        start == null ? null : When.parse(start),
        end == null ? null : When.parse(end),
        Meeting.Status.HELD);
  }

  @Test
  void an_accord_has_a_party_and_each_once() {
    refuses(() -> accord(List.of()), "accord.parties", "[]", "at least one party to it");
    refuses(
        () -> accord(List.of(JPN, USA, JPN)),
        "accord.parties",
        "[JPN, USA, JPN]",
        "each of them once");
  }

  private static Accord accord(List<Party> parties) {
    return new Accord(Accord.Kind.PLAN, parties, Accord.Status.AGREED, null, null, Set.of());
  }

  @Test
  void a_holder_is_never_the_target_of_its_own_stand() {
    refuses(
        () -> position(List.of(USA, JPN), null, null),
        "position.targets",
        "[USA, JPN]",
        "parties other than the holder JPN");
    refuses(
        () -> position(List.of(USA, USA), null, null),
        "position.targets",
        "[USA, USA]",
        "each of them once");
    refuses(() -> position(List.of(), "", null), "position.person", "\"\"", "a name, or nothing");
    refuses(
        () -> position(List.of(), null, " "), "position.topic", "\" \"", "a few words, or nothing");
  }

  private static Position position(
      List<Party> targets, @Nullable String person, @Nullable String topic) {
    return new Position(JPN, person, Position.Act.CONDEMN, targets, topic);
  }

  @Test
  void nobody_is_a_member_of_itself() {
    refuses(
        () -> new Membership(ASEAN, ASEAN, Membership.Role.MEMBER, Membership.Status.CURRENT, null),
        "membership.body",
        "\"ASEAN\"",
        "a body other than the party itself");
  }

  @Test
  void an_indicator_is_about_one_party_or_a_pair_and_has_a_unit() {
    refuses(() -> indicator(List.of(), "USD"), "indicator.parties", "[]", "one party or two");
    refuses(
        () -> indicator(List.of(JPN, USA, ASEAN), "USD"),
        "indicator.parties",
        "[JPN, USA, ASEAN]",
        "one party or two");
    refuses(
        () -> indicator(List.of(JPN, JPN), "USD"),
        "indicator.parties",
        "[JPN, JPN]",
        "each of them once");
    refuses(
        () -> indicator(List.of(JPN), " "),
        "indicator.unit",
        "\" \"",
        "a currency, percent, rank, people or a plural noun");
  }

  private static Indicator indicator(List<Party> parties, String unit) {
    return new Indicator(parties, Indicator.Measure.TRADE, BigDecimal.TEN, unit, null);
  }

  @Test
  void the_number_of_a_meeting_in_its_series_is_whole() {
    Slot ordinal = Type.MEETING.slot(Field.ORDINAL).orElseThrow();
    for (String number : List.of("2.5", "0", "-1")) {
      refuses(
          () -> ordinal.check(Type.MEETING, new Value.Figure(new BigDecimal(number))),
          "meeting.ordinal",
          "\"" + number + "\"",
          "a whole number from 1");
    }
  }

  @Test
  void an_unknown_type_or_field_is_refused() {
    refuses(
        () -> Type.of("treaty"),
        "type",
        "\"treaty\"",
        "relation, commitment, meeting, accord, position, membership or indicator");
    refuses(() -> Field.of("planted"), "field", "\"planted\"", "a field of the claims guide");
  }

  @Test
  void a_text_without_a_word_is_refused() {
    refuses(
        () -> new Value.Text("  "),
        "text",
        "\"  \"",
        "at least one word; leave the field out where there is none");
  }

  @Test
  void the_order_of_parties_carries_no_meaning() {
    assertThat(AnyClaim.parties("JPN", "USA"))
        .isEqualTo(AnyClaim.parties("USA", "JPN"))
        .hasSameHashCodeAs(AnyClaim.parties("USA", "JPN"));
    refuses(() -> AnyClaim.parties("JPN", "JPN"), "parties", "[JPN, JPN]", "each of them once");
  }
}
