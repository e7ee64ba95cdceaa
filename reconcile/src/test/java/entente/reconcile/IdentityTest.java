package entente.reconcile;

import static entente.reconcile.Told.accord;
import static entente.reconcile.Told.commitment;
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
import entente.model.Commitment;
import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Indicator;
import entente.model.Meeting;
import entente.model.Membership;
import entente.model.Money;
import entente.model.Position;
import entente.model.Relation;
import entente.model.Report;
import entente.model.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which claims are about one thing, type by type.
class IdentityTest {
  private static void one(Report... reports) {
    assertThat(entries(reports)).as("links: %s", Reconciler.links(List.of(reports))).hasSize(1);
  }

  private static void apart(Report... reports) {
    assertThat(entries(reports))
        .as("links: %s", Reconciler.links(List.of(reports)))
        .hasSize(reports.length);
  }

  @Test
  void a_tier_planned_by_a_bloc_and_reached_by_its_region_is_one_relation() {
    one(
        on(
            "2023-03-06",
            "a",
            relation(
                "JPN ASEAN",
                "comprehensive-strategic-partnership",
                Relation.Status.PLANNED,
                "2023-12"),
            "to be lifted"),
        on(
            "2023-12-20",
            "b",
            relation(
                "region:southeast-asia JPN",
                "comprehensive-strategic-partnership",
                Relation.Status.ESTABLISHED,
                "2023-09"),
            "lifted"));
  }

  @Test
  void two_tiers_of_one_pair_are_two_relations() {
    apart(
        on(
            "2023-03-06",
            "a",
            relation("JPN ASEAN", "strategic-partnership", Relation.Status.ESTABLISHED, "2011"),
            "partners"),
        on(
            "2023-12-20",
            "b",
            relation(
                "JPN ASEAN",
                "comprehensive-strategic-partnership",
                Relation.Status.ESTABLISHED,
                "2023"),
            "more"));
  }

  @Test
  void relations_broken_off_and_taken_up_years_later_are_two() {
    apart(
        on(
            "2016-01-04",
            "a",
            relation("SAU IRN", "diplomatic-relations", Relation.Status.ENDED, "2016-01-03"),
            "cut ties"),
        on(
            "2023-03-11",
            "b",
            relation("SAU IRN", "diplomatic-relations", Relation.Status.ESTABLISHED, "2023-03-10"),
            "took up ties"));
  }

  @Test
  void a_pledge_in_two_currencies_is_one() {
    one(
        on(
            "2024-09-05",
            "a",
            finance(
                "CHN",
                "region:africa",
                Money.of(360_000_000_000L, "CNY"),
                Status.PLEDGED,
                "2024-09-05"),
            "360 billion yuan for Africa"),
        on(
            "2024-09-06",
            "b",
            finance(
                "CHN",
                "region:africa",
                Money.of(51_000_000_000L, "USD"),
                Status.PLEDGED,
                "2024-09-05"),
            "about $51 billion"));
  }

  @Test
  void the_second_currency_that_a_text_gives_counts_where_no_rate_is_known() {
    var inPounds = finance("GBR", "KEN", Money.of(100_000_000L, "GBP"), Status.PLEDGED, "2021-05");
    Value dollars = new Value.Amount(Money.of(140_000_000L, "USD"));
    one(
        on(
            "2021-05-02",
            "a",
            inPounds,
            "100 million pounds for roads",
            Map.of(Field.EQUIVALENT, dollars)),
        on(
            "2021-05-03",
            "b",
            finance("GBR", "KEN", Money.of(140_000_000L, "USD"), Status.PLEDGED, "2021-05-01"),
            "$140 million for roads"));
  }

  @Test
  void a_pledge_renewed_three_years_later_is_another() {
    apart(
        on(
            "2019-08-30",
            "a",
            finance(
                "JPN",
                "region:africa",
                Money.of(20_000_000_000L, "USD"),
                Status.PLEDGED,
                "2019-08"),
            "20 billion for Africa"),
        on(
            "2022-08-28",
            "b",
            finance(
                "JPN",
                "region:africa",
                Money.of(20_000_000_000L, "USD"),
                Status.PLEDGED,
                "2022-08"),
            "20 billion for Africa"));
  }

  @Test
  void one_sum_for_two_receivers_on_one_day_is_two_pledges() {
    apart(
        on(
            "2024-03-06",
            "a",
            commitment(
                "AUS",
                "FJI",
                Commitment.Kind.FINANCE,
                Money.of(50_000_000, "AUD"),
                "health",
                Status.PLEDGED,
                "2024-03-05"),
            "money for clinics"),
        on(
            "2024-03-06",
            "b",
            commitment(
                "AUS",
                "LAO",
                Commitment.Kind.FINANCE,
                Money.of(50_000_000, "AUD"),
                "transport",
                Status.PLEDGED,
                "2024-03-05"),
            "money for the railway"));
  }

  @Test
  void a_promise_without_figures_is_known_by_its_wording() {
    one(
        on(
            "2024-07-18",
            "a",
            commitment(
                "JPN",
                "PIF",
                Commitment.Kind.PROGRAMME,
                null,
                "climate",
                Status.PLEDGED,
                "2024-07-18"),
            "will launch the Pacific Climate Resilience Initiative"),
        on(
            "2024-07-19",
            "b",
            commitment(
                "JPN",
                "region:pacific-islands",
                Commitment.Kind.PROGRAMME,
                null,
                "disaster climate",
                Status.PLEDGED,
                "2024-07-18"),
            "a scheme called the Pacific Climate Resilience Initiative"));
    apart(
        on(
            "2024-07-18",
            "a",
            commitment(
                "JPN",
                "PIF",
                Commitment.Kind.PROGRAMME,
                null,
                "climate",
                Status.PLEDGED,
                "2024-07-18"),
            "will launch the Pacific Climate Resilience Initiative"),
        on(
            "2024-07-19",
            "b",
            commitment(
                "JPN",
                "PIF",
                Commitment.Kind.PROGRAMME,
                null,
                "health",
                Status.PLEDGED,
                "2024-07-18"),
            "telemedicine rooms for outer islands"));
  }

  @Test
  void a_summit_planned_and_held_is_one_meeting() {
    one(
        on(
            "2023-07-13",
            "a",
            meeting(
                Meeting.Kind.SUMMIT,
                "JPN ASEAN",
                "Tokyo",
                "2023-12-16",
                "2023-12-18",
                Meeting.Status.PLANNED),
            "to be held"),
        on(
            "2023-12-18",
            "b",
            meeting(
                Meeting.Kind.SUMMIT, "JPN ASEAN", "Tokyo", "2023-12-17", "", Meeting.Status.HELD),
            "came together"),
        on(
            "2023-12-20",
            "c",
            meeting(Meeting.Kind.SUMMIT, "JPN ASEAN", null, "2023-12", "", Meeting.Status.HELD),
            "a summit"));
  }

  @Test
  void the_26th_and_the_27th_summit_are_two_meetings() {
    apart(
        on(
            "2023-09-07",
            "a",
            meeting(
                Meeting.Kind.SUMMIT, "JPN ASEAN", "Jakarta", "2023-09-06", "", Meeting.Status.HELD),
            "the 26th ASEAN-Japan Summit"),
        on(
            "2024-10-11",
            "b",
            meeting(
                Meeting.Kind.SUMMIT,
                "JPN ASEAN",
                "Vientiane",
                "2024-10-10",
                "",
                Meeting.Status.HELD),
            "the 27th ASEAN-Japan Summit"));
    var undated = meeting(Meeting.Kind.SUMMIT, "JPN ASEAN", null, "", "", Meeting.Status.HELD);
    apart(
        on(
            "2024-10-11",
            "a",
            undated,
            "the 26th summit",
            Map.of(Field.ORDINAL, new Value.Figure(BigDecimal.valueOf(26)))),
        on(
            "2024-10-11",
            "b",
            undated,
            "the 27th summit",
            Map.of(Field.ORDINAL, new Value.Figure(BigDecimal.valueOf(27)))));
  }

  @Test
  void talks_of_two_members_with_one_host_on_one_day_are_two_meetings() {
    apart(
        on(
            "2024-07-16",
            "a",
            meeting(
                Meeting.Kind.LEADERS, "JPN TUV", "Tokyo", "2024-07-16", "", Meeting.Status.HELD),
            "met Tuvalu"),
        on(
            "2024-07-16",
            "b",
            meeting(
                Meeting.Kind.LEADERS, "JPN VUT", "Tokyo", "2024-07-16", "", Meeting.Status.HELD),
            "met Vanuatu"));
  }

  @Test
  void look_alike_memoranda_of_one_day_differ_by_subject() {
    apart(
        on(
            "2024-03-05",
            "a",
            accord(Accord.Kind.MEMORANDUM, "AUS SGP", Accord.Status.AGREED, "2024-03-05", "energy"),
            "a memorandum on power lines"),
        on(
            "2024-03-05",
            "b",
            accord(
                Accord.Kind.MEMORANDUM, "AUS SGP", Accord.Status.AGREED, "2024-03-05", "digital"),
            "a memorandum on shipping data"));
  }

  @Test
  void an_accord_planned_signed_and_in_force_is_one() {
    one(
        on(
            "2023-05-16",
            "a",
            accord(Accord.Kind.AGREEMENT, "CHN KAZ", Accord.Status.PLANNED, "2023-05-17", ""),
            "a visa-waiver agreement is to be signed"),
        on(
            "2023-05-20",
            "b",
            accord(Accord.Kind.AGREEMENT, "KAZ CHN", Accord.Status.AGREED, "2023-05-17", ""),
            "the agreement on visa-free travel was signed"),
        on(
            "2024-04-10",
            "c",
            accord(Accord.Kind.AGREEMENT, "CHN KAZ", Accord.Status.IN_FORCE, "2023-11-10", ""),
            "a visa-waiver agreement has been in force"));
  }

  @Test
  void two_statements_of_one_document_are_two_accords() {
    apart(
        on(
            "2024-03-06",
            "a",
            accord(Accord.Kind.STATEMENT, "AUS ASEAN", Accord.Status.AGREED, "2024-03-06", ""),
            "adopted the Melbourne Declaration"),
        on(
            "2024-03-06",
            "a",
            accord(Accord.Kind.STATEMENT, "AUS ASEAN", Accord.Status.AGREED, "2024-03-06", ""),
            "and a vision statement"));
  }

  @Test
  void a_stand_repeated_in_like_words_is_one_and_another_subject_is_another() {
    var seat =
        position(
            "JPN", Position.Act.SUPPORT, "region:africa", "permanent seat on the Security Council");
    one(
        on(
            "2022-08-27",
            "a",
            seat,
            "Japan supports a permanent African seat on the Security Council"),
        on(
            "2022-08-29",
            "b",
            position(
                "JPN",
                Position.Act.SUPPORT,
                "region:africa",
                "permanent seats on the Security Council"),
            "repeated support for permanent seats on the Security Council"));
    apart(
        on(
            "2022-08-27",
            "a",
            seat,
            "Japan supports a permanent African seat on the Security Council"),
        on(
            "2022-08-29",
            "b",
            position("JPN", Position.Act.SUPPORT, "region:africa", "vaccine factories"),
            "praised vaccine factories"));
  }

  @Test
  void a_member_stays_one_and_a_chair_changes_with_the_term() {
    one(
        on(
            "2019-01-01",
            "a",
            membership("IDN", "ASEAN", Membership.Role.MEMBER, Membership.Status.CURRENT, ""),
            "a member"),
        on(
            "2024-01-01",
            "b",
            membership("IDN", "ASEAN", Membership.Role.MEMBER, Membership.Status.CURRENT, ""),
            "a member"));
    apart(
        on(
            "2011-03-01",
            "a",
            membership("IDN", "ASEAN", Membership.Role.CHAIR, Membership.Status.CURRENT, "2011"),
            "the chair"),
        on(
            "2023-03-01",
            "b",
            membership("IDN", "ASEAN", Membership.Role.CHAIR, Membership.Status.CURRENT, "2023"),
            "the chair"));
  }

  @Test
  void trade_of_two_years_is_two_figures_and_two_counts_of_one_year_are_one() {
    apart(
        on(
            "2023-05-16",
            "a",
            indicator("CHN KAZ", Indicator.Measure.TRADE, 31_000_000_000L, "USD", "2022"),
            "31 billion"),
        on(
            "2024-05-16",
            "b",
            indicator("CHN KAZ", Indicator.Measure.TRADE, 41_000_000_000L, "USD", "2023"),
            "41 billion"));
    one(
        on(
            "2024-04-10",
            "a",
            indicator("CHN KAZ", Indicator.Measure.TRADE, 31_000_000_000L, "USD", "2022"),
            "Beijing counts 31 billion"),
        on(
            "2024-04-10",
            "a",
            indicator("CHN KAZ", Indicator.Measure.TRADE, 24_200_000_000L, "USD", "2022"),
            "Astana counts 24.2 billion"));
  }

  @Test
  void a_link_says_why() {
    var links =
        Reconciler.links(
            List.of(
                on(
                    "2024-09-08",
                    "b",
                    finance(
                        "CHN",
                        "region:africa",
                        Money.of(51_000_000_000L, "USD"),
                        Status.PLEDGED,
                        "2024-09-05"),
                    "dollars"),
                on(
                    "2024-09-05",
                    "a",
                    finance(
                        "CHN",
                        "AU",
                        Money.of(360_000_000_000L, "CNY"),
                        Status.PLEDGED,
                        "2024-09-05"),
                    "yuan")));
    assertThat(links).hasSize(1);
    assertThat(links.getFirst().claim()).isEqualTo("a: yuan");
    assertThat(links.getFirst().score()).isBetween(0.5, 1.0);
    assertThat(links.getFirst().because())
        .contains("same giver", "same receiver", "same date, 2024-09-05")
        .anyMatch(reason -> reason.startsWith("same amount at the year's rate"));
  }

  @Test
  void two_claims_that_are_not_linked_can_be_compared_all_the_same() {
    var trade =
        on(
            "2023-05-16",
            "a",
            indicator("CHN KAZ", Indicator.Measure.TRADE, 31_000_000_000L, "USD", "2022"),
            "31 billion");
    var later =
        on(
            "2024-05-16",
            "b",
            indicator("KAZ CHN", Indicator.Measure.TRADE, 41_000_000_000L, "USD", "2023"),
            "41 billion");
    assertThat(Reconciler.compare(later, trade))
        .isEqualTo(
            new Link(
                "a: 31 billion", "b: 41 billion", 0, List.of("another period: 2022 and 2023")));
  }

  @Test
  void what_keeps_two_claims_apart_is_the_only_reason_given() {
    var toFiji =
        on(
            "2024-03-06",
            "a",
            finance("AUS", "FJI", Money.of(50_000_000, "AUD"), Status.PLEDGED, "2024-03-05"),
            "clinics");
    var toLaos =
        on(
            "2024-03-06",
            "b",
            finance("AUS", "LAO", Money.of(50_000_000, "AUD"), Status.PLEDGED, "2024-03-05"),
            "rails");
    Link link = Reconciler.compare(toFiji, toLaos);
    assertThat(link.score()).isZero();
    assertThat(link.because()).containsExactly("other receivers");
  }
}
