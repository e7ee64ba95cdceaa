package entente.reconcile;

import static entente.reconcile.Told.accord;
import static entente.reconcile.Told.commitment;
import static entente.reconcile.Told.entries;
import static entente.reconcile.Told.finance;
import static entente.reconcile.Told.indicator;
import static entente.reconcile.Told.meeting;
import static entente.reconcile.Told.on;
import static entente.reconcile.Told.relation;
import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Accord;
import entente.model.Commitment;
import entente.model.Commitment.Status;
import entente.model.Disagreement;
import entente.model.Disagreement.Kind;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Indicator;
import entente.model.Meeting;
import entente.model.Money;
import entente.model.Relation;
import entente.model.Report;
import entente.model.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Progress, refinement and conflict told apart, and the values settled on.
class DisagreementTest {
  private static Entry one(Report... reports) {
    List<Entry> entries = entries(reports);
    assertThat(entries).hasSize(1);
    return entries.getFirst();
  }

  private static Map<Field, Kind> kinds(Entry entry) {
    return entry.disagreements().stream()
        .collect(Collectors.toMap(Disagreement::field, Disagreement::kind));
  }

  @Test
  void a_forecast_overtaken_is_progress_and_the_fact_is_settled_on() {
    Entry entry =
        one(
            on(
                "2023-03-06",
                "a",
                relation(
                    "JPN ASEAN",
                    "comprehensive-strategic-partnership",
                    Relation.Status.PLANNED,
                    "2023-12"),
                "in December"),
            on(
                "2023-07-13",
                "b",
                relation(
                    "JPN ASEAN",
                    "comprehensive-strategic-partnership",
                    Relation.Status.PLANNED,
                    "2023-09"),
                "from September"),
            on(
                "2023-12-20",
                "c",
                relation(
                    "JPN ASEAN",
                    "comprehensive-strategic-partnership",
                    Relation.Status.ESTABLISHED,
                    "2023-09"),
                "in September"));
    assertThat(kinds(entry))
        .isEqualTo(Map.of(Field.STATUS, Kind.PROGRESS, Field.DATE, Kind.PROGRESS));
    assertThat(entry.settled())
        .isEqualTo(
            relation(
                "JPN ASEAN",
                "comprehensive-strategic-partnership",
                Relation.Status.ESTABLISHED,
                "2023-09"));
    assertThat(entry.reasons().get(Field.STATUS))
        .isEqualTo("the furthest stage reported, known on 2023-12-20");
  }

  @Test
  void a_month_and_a_day_in_it_refine_and_the_day_is_settled_on() {
    Entry entry =
        one(
            on(
                "2022-12-15",
                "a",
                accord(Accord.Kind.AGREEMENT, "EU THA", Accord.Status.AGREED, "2022-12-14", ""),
                "signed a partnership agreement"),
            on(
                "2024-02-07",
                "b",
                accord(Accord.Kind.AGREEMENT, "EU THA", Accord.Status.AGREED, "2022-12", ""),
                "the partnership agreement signed then"),
            on(
                "2024-02-08",
                "c",
                accord(Accord.Kind.AGREEMENT, "EU THA", Accord.Status.AGREED, "2022-12", ""),
                "the partnership agreement"));
    assertThat(kinds(entry)).isEqualTo(Map.of(Field.DATE, Kind.REFINEMENT));
    assertThat(entry.settled().fields().get(Field.DATE)).hasToString("2022-12-14");
    assertThat(entry.reasons().get(Field.DATE))
        .isEqualTo("the most precise; 3 sources agree with it");
  }

  @Test
  void two_days_of_a_thing_done_are_a_conflict() {
    Entry entry =
        one(
            on(
                "2024-03-05",
                "a",
                finance(
                    "AUS", "ASEAN", Money.of(2_000_000_000L, "AUD"), Status.PLEDGED, "2024-03-05"),
                "a fund"),
            on(
                "2024-03-06",
                "b",
                finance(
                    "AUS", "ASEAN", Money.of(2_000_000_000L, "AUD"), Status.PLEDGED, "2024-03-06"),
                "a fund"));
    assertThat(kinds(entry)).isEqualTo(Map.of(Field.DATE, Kind.CONFLICT));
    assertThat(entry.inConflict()).isTrue();
  }

  @Test
  void two_amounts_are_a_conflict_and_the_majority_is_settled_on() {
    String words = "against AIDS, tuberculosis and malaria";
    Entry entry =
        one(
            on(
                "2022-08-27",
                "a",
                commitment(
                    "JPN",
                    "region:africa",
                    Commitment.Kind.FINANCE,
                    Money.of(1_080_000_000L, "USD"),
                    "health",
                    Status.PLEDGED,
                    "2022-08-27"),
                words),
            on(
                "2022-08-29",
                "b",
                commitment(
                    "JPN",
                    "region:africa",
                    Commitment.Kind.FINANCE,
                    Money.of(1_800_000_000L, "USD"),
                    "health",
                    Status.PLEDGED,
                    "2022-08-27"),
                words),
            on(
                "2022-08-28",
                "c",
                commitment(
                    "JPN",
                    "region:africa",
                    Commitment.Kind.FINANCE,
                    Money.of(1_080_000_000L, "USD"),
                    "health",
                    Status.PLEDGED,
                    "2022-08-27"),
                words));
    assertThat(kinds(entry)).isEqualTo(Map.of(Field.AMOUNT, Kind.CONFLICT));
    assertThat(entry.settled().fields().get(Field.AMOUNT)).hasToString("1080000000 USD");
    assertThat(entry.disagreements().getFirst().stands())
        .extracting(stand -> stand.reports().size())
        .containsExactly(2, 1);
  }

  @Test
  void one_sum_in_two_currencies_refines() {
    Entry entry =
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
                "for Africa"),
            on(
                "2024-09-06",
                "b",
                finance(
                    "CHN",
                    "region:africa",
                    Money.of(51_000_000_000L, "USD"),
                    Status.PLEDGED,
                    "2024-09-05"),
                "for Africa"));
    assertThat(kinds(entry)).isEqualTo(Map.of(Field.AMOUNT, Kind.REFINEMENT));
  }

  @Test
  void a_figure_in_euros_and_in_dollars_refines_and_keeps_its_own_unit() {
    Entry entry =
        one(
            on(
                "2022-12-09",
                "a",
                indicator("EU ASEAN", Indicator.Measure.TRADE, 215_900_000_000L, "EUR", "2021"),
                "euros"),
            on(
                "2022-12-14",
                "b",
                indicator("EU ASEAN", Indicator.Measure.TRADE, 215_900_000_000L, "EUR", "2021"),
                "euros"),
            on(
                "2022-12-15",
                "c",
                indicator("EU ASEAN", Indicator.Measure.TRADE, 229_900_000_000L, "USD", "2021"),
                "dollars"));
    assertThat(kinds(entry))
        .isEqualTo(Map.of(Field.VALUE, Kind.REFINEMENT, Field.UNIT, Kind.REFINEMENT));
    assertThat(entry.settled())
        .isEqualTo(indicator("EU ASEAN", Indicator.Measure.TRADE, 215_900_000_000L, "EUR", "2021"));
  }

  @Test
  void the_scheme_is_a_conflict_though_it_is_not_scored() {
    var programme =
        commitment(
            "JPN", "", Commitment.Kind.PROGRAMME, null, "defence", Status.PLEDGED, "2023-12-17");
    Entry entry =
        one(
            on(
                "2023-12-18",
                "a",
                programme,
                "coastal radar for friendly navies",
                Map.of(Field.SCHEME, new Value.Text("ODA"))),
            on(
                "2023-12-20",
                "b",
                programme,
                "radar sets go to friendly navies along the coast",
                Map.of(Field.SCHEME, new Value.Text("OSA"))));
    assertThat(kinds(entry)).isEqualTo(Map.of(Field.SCHEME, Kind.CONFLICT));
  }

  @Test
  void delivered_and_not_delivered_in_one_week_is_a_conflict_yet_the_stage_reached_stands() {
    Entry entry =
        one(
            on(
                "2022-08-27",
                "a",
                finance(
                    "JPN",
                    "region:africa",
                    Money.of(20_000_000_000L, "USD"),
                    Status.DELIVERED,
                    "2019"),
                "kept our word"),
            on(
                "2022-08-29",
                "b",
                finance(
                    "JPN",
                    "region:africa",
                    Money.of(20_000_000_000L, "USD"),
                    Status.UNDERWAY,
                    "2019"),
                "almost kept"));
    assertThat(kinds(entry)).isEqualTo(Map.of(Field.STATUS, Kind.CONFLICT));
    assertThat(entry.settled().fields().get(Field.STATUS)).hasToString("delivered");
  }

  @Test
  void only_a_stated_reversal_takes_a_stage_back() {
    Entry entry =
        one(
            on(
                "2023-05-01",
                "a",
                meeting(
                    Meeting.Kind.SUMMIT,
                    "QUAD AUS",
                    "Sydney",
                    "2023-05-24",
                    "",
                    Meeting.Status.PLANNED),
                "will meet"),
            on(
                "2023-05-17",
                "b",
                meeting(
                    Meeting.Kind.SUMMIT,
                    "QUAD AUS",
                    "Sydney",
                    "2023-05-24",
                    "",
                    Meeting.Status.CANCELLED),
                "called off"),
            on(
                "2023-05-18",
                "c",
                meeting(
                    Meeting.Kind.SUMMIT,
                    "QUAD AUS",
                    "Sydney",
                    "2023-05",
                    "",
                    Meeting.Status.PLANNED),
                "had meant to meet"));
    assertThat(entry.settled().fields().get(Field.STATUS)).hasToString("cancelled");
    assertThat(entry.reasons().get(Field.STATUS)).isEqualTo("reversed, as reported on 2023-05-17");
    assertThat(kinds(entry)).containsEntry(Field.STATUS, Kind.PROGRESS);
  }

  @Test
  void the_longer_list_and_the_city_win_over_their_parts() {
    Entry entry =
        one(
            on(
                "2023-05-19",
                "a",
                meeting(
                    Meeting.Kind.SUMMIT,
                    "CHN KAZ UZB TJK",
                    "Kazakhstan",
                    "2025",
                    "",
                    Meeting.Status.PLANNED),
                "second summit"),
            on(
                "2023-05-20",
                "b",
                meeting(
                    Meeting.Kind.SUMMIT,
                    "CHN KAZ UZB TJK KGZ TKM",
                    "Astana",
                    "2025",
                    "",
                    Meeting.Status.PLANNED),
                "next summit"));
    assertThat(entry.settled().fields().get(Field.PLACE)).hasToString("Astana");
    assertThat(entry.settled().fields().get(Field.PARTIES)).hasToString("CHN KAZ UZB TJK KGZ TKM");
    assertThat(kinds(entry))
        .isEqualTo(Map.of(Field.PARTIES, Kind.REFINEMENT, Field.PLACE, Kind.REFINEMENT));
  }

  @Test
  void a_tier_reached_without_a_date_is_undated_whatever_was_planned() {
    Entry entry =
        one(
            on(
                "2023-07-13",
                "a",
                relation("JPN ASEAN", "partnership", Relation.Status.PLANNED, "2023-09"),
                "in September"),
            on(
                "2023-12-18",
                "b",
                relation("JPN ASEAN", "partnership", Relation.Status.ESTABLISHED, ""),
                "their partnership"));
    assertThat(entry.settled())
        .isEqualTo(relation("JPN ASEAN", "partnership", Relation.Status.ESTABLISHED, ""));
  }

  @Test
  void a_planned_city_and_day_stand_where_the_report_is_vague_and_fall_where_it_differs() {
    var planned =
        on(
            "2023-07-13",
            "a",
            summit("Jakarta", "2023-09-05", Meeting.Status.PLANNED),
            "next summit");

    Entry vague =
        one(
            planned,
            on(
                "2023-12-20",
                "b",
                summit("Indonesia", "2023-09", Meeting.Status.HELD),
                "the summit"));
    Entry moved =
        one(
            planned,
            on(
                "2023-12-20",
                "c",
                summit("Jakarta", "2023-09-06", Meeting.Status.HELD),
                "the summit"));

    assertThat(vague.settled()).isEqualTo(summit("Jakarta", "2023-09-05", Meeting.Status.HELD));
    assertThat(moved.settled()).isEqualTo(summit("Jakarta", "2023-09-06", Meeting.Status.HELD));
  }

  private static Meeting summit(String place, String start, Meeting.Status status) {
    return meeting(Meeting.Kind.SUMMIT, "JPN ASEAN", place, start, "", status);
  }

  @Test
  void a_value_that_only_one_gives_is_no_difference() {
    Entry entry =
        one(
            on(
                "2024-07-18",
                "a",
                finance("JPN", "PIF", Money.of(5_000_000L, "USD"), Status.PLEDGED, ""),
                "five million"),
            on(
                "2024-07-18",
                "b",
                finance("JPN", "", Money.of(5_000_000L, "USD"), Status.PLEDGED, "2024-07-18"),
                "five million"));
    assertThat(entry.disagreements()).isEmpty();
    assertThat(entry.settled().fields()).containsKeys(Field.TO, Field.DATE);
  }

  @Test
  void an_official_text_outweighs_two_papers() {
    Value official = new Value.Term("official-text");
    Entry entry =
        one(
            on(
                "2024-03-05",
                "a",
                finance(
                    "AUS", "ASEAN", Money.of(2_000_000_000L, "AUD"), Status.PLEDGED, "2024-03-05"),
                "a fund"),
            on(
                "2024-03-05",
                "b",
                finance(
                    "AUS", "ASEAN", Money.of(2_000_000_000L, "AUD"), Status.PLEDGED, "2024-03-05"),
                "a fund"),
            on(
                "2024-03-06",
                "c",
                finance(
                    "AUS", "ASEAN", Money.of(2_000_000_000L, "AUD"), Status.PLEDGED, "2024-03-06"),
                "a fund",
                Map.of(Field.BASIS, official)));
    assertThat(entry.settled().fields().get(Field.DATE)).hasToString("2024-03-06");
    assertThat(entry.reasons().get(Field.DATE)).isEqualTo("from an official text");
  }

  @Test
  void what_was_called_off_and_held_cannot_both_be() {
    Entry entry =
        one(
            on(
                "2023-05-17",
                "a",
                meeting(
                    Meeting.Kind.SUMMIT,
                    "QUAD AUS",
                    "Sydney",
                    "2023-05-24",
                    "",
                    Meeting.Status.CANCELLED),
                "called off"),
            on(
                "2023-05-25",
                "b",
                meeting(
                    Meeting.Kind.SUMMIT,
                    "QUAD AUS",
                    "Sydney",
                    "2023-05-24",
                    "",
                    Meeting.Status.HELD),
                "met"));
    assertThat(kinds(entry)).isEqualTo(Map.of(Field.STATUS, Kind.CONFLICT));
  }
}
