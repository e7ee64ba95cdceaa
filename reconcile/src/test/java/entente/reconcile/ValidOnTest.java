package entente.reconcile;

import static entente.reconcile.Told.accord;
import static entente.reconcile.Told.entries;
import static entente.reconcile.Told.finance;
import static entente.reconcile.Told.indicator;
import static entente.reconcile.Told.meeting;
import static entente.reconcile.Told.membership;
import static entente.reconcile.Told.on;
import static entente.reconcile.Told.position;
import static entente.reconcile.Told.relation;
import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Accord;
import entente.model.Assertion;
import entente.model.Commitment;
import entente.model.Indicator;
import entente.model.Meeting;
import entente.model.Membership;
import entente.model.Money;
import entente.model.Position;
import entente.model.Relation;
import entente.model.When;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is true in the world on a day, as far as entries say.
class ValidOnTest {
  private static boolean holds(Assertion assertion, String day) {
    return ValidOn.holds(
        entries(on("2024-06-15", "a", assertion, "said")).getFirst(), LocalDate.parse(day));
  }

  @Test
  void a_relation_holds_from_the_first_day_that_it_may_have_been_reached() {
    var reached =
        relation("JPN ASEAN", "strategic-partnership", Relation.Status.ESTABLISHED, "2023-09");
    assertThat(holds(reached, "2023-08-31")).isFalse();
    assertThat(holds(reached, "2023-09-01")).isTrue();
    assertThat(holds(reached, "2030-01-01")).isTrue();
    assertThat(
            holds(relation("JPN ASEAN", "alliance", Relation.Status.ESTABLISHED, ""), "1950-01-01"))
        .isTrue();
    assertThat(
            holds(
                relation("JPN ASEAN", "alliance", Relation.Status.PLANNED, "2023-09"),
                "2024-01-01"))
        .isFalse();
  }

  @Test
  void a_relation_that_ended_in_a_month_may_have_held_in_it() {
    var ended = relation("NRU TWN", "diplomatic-relations", Relation.Status.ENDED, "2024-01");
    assertThat(holds(ended, "2023-12-31")).isTrue();
    assertThat(holds(ended, "2024-01-15")).isTrue();
    assertThat(holds(ended, "2024-01-31")).isFalse();
    assertThat(
            holds(
                relation("NRU TWN", "diplomatic-relations", Relation.Status.ENDED, ""),
                "2000-01-01"))
        .isFalse();
  }

  @Test
  void a_promise_holds_from_when_it_was_made_to_the_end_of_its_term() {
    assertThat(holds(promise("2020-01", BigDecimal.valueOf(2.5), null), "2019-12-31")).isFalse();
    assertThat(holds(promise("2020-01", BigDecimal.valueOf(2.5), null), "2022-07-31")).isTrue();
    assertThat(holds(promise("2020-01", BigDecimal.valueOf(2.5), null), "2022-08-01")).isFalse();
    assertThat(holds(promise("2020-01", null, "2027"), "2027-12-31")).isTrue();
    assertThat(holds(promise("2020-01", null, "2027"), "2028-01-01")).isFalse();
    assertThat(holds(promise("2020-01", null, null), "2100-01-01")).isTrue();
  }

  private static Commitment promise(String date, @Nullable BigDecimal years, @Nullable String by) {
    var terms = new Commitment.Terms(null, null, null, years, by == null ? null : When.parse(by));
    return new Commitment(
        Told.parties("JPN"),
        List.of(),
        Commitment.Kind.FINANCE,
        terms,
        Set.of(),
        Commitment.Status.PLEDGED,
        When.parse(date));
  }

  @Test
  void a_promise_weighed_or_taken_back_holds_on_no_day() {
    assertThat(
            holds(
                finance("JPN", "KEN", Money.of(1, "USD"), Commitment.Status.CONSIDERED, ""),
                "2024-06-15"))
        .isFalse();
    assertThat(
            holds(
                finance("JPN", "KEN", Money.of(1, "USD"), Commitment.Status.CANCELLED, ""),
                "2024-06-15"))
        .isFalse();
  }

  @Test
  void a_meeting_holds_on_its_days() {
    var summit =
        meeting(
            Meeting.Kind.SUMMIT,
            "JPN ASEAN",
            "Tokyo",
            "2023-12-16",
            "2023-12-18",
            Meeting.Status.HELD);
    assertThat(
            List.of("2023-12-15", "2023-12-16", "2023-12-18", "2023-12-19").stream()
                .map(day -> holds(summit, day)))
        .containsExactly(false, true, true, false);
    var sometime =
        meeting(Meeting.Kind.SUMMIT, "JPN ASEAN", "Tokyo", "2023-12", "", Meeting.Status.HELD);
    assertThat(holds(sometime, "2023-12-31")).isTrue();
    assertThat(holds(sometime, "2024-01-01")).isFalse();
    assertThat(
            holds(
                meeting(
                    Meeting.Kind.SUMMIT,
                    "JPN ASEAN",
                    "Tokyo",
                    "2023-12-16",
                    "",
                    Meeting.Status.PLANNED),
                "2023-12-16"))
        .isFalse();
  }

  @Test
  void an_accord_holds_from_its_day_until_it_ends() {
    assertThat(
            holds(
                accord(Accord.Kind.AGREEMENT, "EU VNM", Accord.Status.IN_FORCE, "2020-08", ""),
                "2020-07-31"))
        .isFalse();
    assertThat(
            holds(
                accord(Accord.Kind.AGREEMENT, "EU VNM", Accord.Status.AGREED, "2020-08", ""),
                "2020-08-01"))
        .isTrue();
    assertThat(
            holds(
                accord(Accord.Kind.AGREEMENT, "EU VNM", Accord.Status.NEGOTIATING, "2016", ""),
                "2020-08-01"))
        .isFalse();
    assertThat(
            holds(
                accord(Accord.Kind.AGREEMENT, "EU VNM", Accord.Status.ENDED, "2020-08-02", ""),
                "2020-08-01"))
        .isTrue();
    assertThat(
            holds(
                accord(Accord.Kind.AGREEMENT, "EU VNM", Accord.Status.ENDED, "2020-08-02", ""),
                "2020-08-02"))
        .isFalse();
  }

  @Test
  void a_stand_holds_once_it_is_known() {
    var stand = position("JPN", Position.Act.SUPPORT, "UKR", "territory");
    assertThat(holds(stand, "2024-06-14")).isFalse();
    assertThat(holds(stand, "2024-06-15")).isTrue();
  }

  @Test
  void a_chair_of_a_year_holds_in_it_and_a_member_from_it_on() {
    assertThat(
            holds(
                membership(
                    "LAO", "ASEAN", Membership.Role.CHAIR, Membership.Status.CURRENT, "2024"),
                "2025-01-01"))
        .isFalse();
    assertThat(
            holds(
                membership(
                    "LAO", "ASEAN", Membership.Role.CHAIR, Membership.Status.CURRENT, "2024"),
                "2024-12-31"))
        .isTrue();
    assertThat(
            holds(
                membership(
                    "TLS",
                    "ASEAN",
                    Membership.Role.MEMBER,
                    Membership.Status.CURRENT,
                    "2025-10-26"),
                "2025-10-25"))
        .isFalse();
    assertThat(
            holds(
                membership(
                    "TLS",
                    "ASEAN",
                    Membership.Role.MEMBER,
                    Membership.Status.CURRENT,
                    "2025-10-26"),
                "2031-01-01"))
        .isTrue();
    assertThat(
            holds(
                membership("TLS", "ASEAN", Membership.Role.MEMBER, Membership.Status.PLANNED, ""),
                "2031-01-01"))
        .isFalse();
  }

  @Test
  void a_figure_holds_in_its_period() {
    var trade = indicator("EU ASEAN", Indicator.Measure.TRADE, 216, "EUR", "2021");
    assertThat(holds(trade, "2021-06-30")).isTrue();
    assertThat(holds(trade, "2022-01-01")).isFalse();
    assertThat(holds(indicator("EU ASEAN", Indicator.Measure.TRADE, 216, "EUR", ""), "1990-01-01"))
        .isTrue();
  }
}
