package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Claim;
import entente.model.Entry;
import entente.model.Evidence;
import entente.model.Party;
import entente.model.Publication;
import entente.model.Relation;
import entente.model.Report;
import entente.model.Span;
import entente.model.When;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final Report PLANNED = report(1, "2023-03-06", Relation.Status.PLANNED);
  private static final Report SEALED = report(2, "2023-12-18", Relation.Status.ESTABLISHED);
  private static final Report LATE = report(3, "2023-12-20", Relation.Status.PLANNED);

  private static Relation tie(Relation.Status status) {
    return new Relation(
        List.of(new Party("NOR"), new Party("KEN")),
        "strategic-partnership",
        status,
        When.parse("2023-12"),
        null);
  }

  private static Report report(int number, String day, Relation.Status status) {
    var claim =
        new Claim(
            "said-" + number,
            "paper-" + number,
            tie(status),
            List.of(new Evidence(new Span(0, 5), "words")),
            Map.of(),
            null,
            null,
            null);
    var publication =
        new Publication(
            "%064x".formatted(number),
            "paper-" + number,
            When.parse(day),
            "Paper " + number,
            null,
            null);
    return new Report(claim, publication, Instant.parse("2024-01-01T00:00:00Z"), false);
  }

  private static Row row(Report... reports) {
    return Row.of(
        new Entry(tie(Relation.Status.ESTABLISHED), Map.of(), List.of(reports), List.of()));
  }

  @Test
  void an_older_stage_told_late_stands_in_its_step_once_and_moves_nothing() {
    var last =
        History.of(tie(Relation.Status.ESTABLISHED), List.of(PLANNED, SEALED, LATE)).getLast();

    assertThat(last.status()).isEqualTo("planned, December 2023");
    assertThat(last.moved()).isFalse();
    assertThat(last.news()).isEmpty();
  }

  @Test
  void the_latest_change_says_as_what_a_late_report_has_it() {
    assertThat(Change.latest(row(PLANNED, SEALED, LATE)))
        .isEqualTo("said again as planned by Paper 3");
    assertThat(Change.latest(row(PLANNED, SEALED)))
        .isEqualTo("planned, December 2023 → established, December 2023");
  }

  @Test
  void a_new_entry_stands_by_the_day_of_its_first_report() {
    var changes = Change.since(List.of(row(PLANNED, SEALED)), LocalDate.parse("2023-01-01"));

    assertThat(changes).hasSize(1);
    assertThat(changes.getFirst().kind()).isEqualTo(Change.Kind.NEW);
    assertThat(changes.getFirst().day()).isEqualTo("2023-03-06");
    assertThat(changes.getFirst().what()).isEqualTo("first said by Paper 1");
  }
}
