package entente.reconcile.plan;

import static org.assertj.core.api.Assertions.assertThat;

import entente.model.When;
import entente.model.plan.LineField;
import entente.model.plan.Milestone;
import entente.model.plan.Plan;
import entente.model.plan.PlanDate;
import entente.model.plan.PlanEdition;
import entente.model.plan.PlanHead;
import entente.model.plan.PlanLine;
import entente.model.plan.Progress;
import entente.model.plan.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanStateTest {
  private static final LocalDate DAY = LocalDate.parse("2026-06-01");

  private static PlanLine line(String code, Map<LineField, Said> said) {
    return new PlanLine(code, said);
  }

  private static Said date(String text) {
    return new Said.Date(PlanDate.parse(text));
  }

  private static Said stage(Progress progress) {
    return new Said.Stage(progress);
  }

  private static PlanEdition edition(String published, PlanLine... lines) {
    return new PlanEdition(
        new PlanHead("harbours", "Harbours", List.of(), null),
        "harbours.csv",
        "0".repeat(64),
        When.parse(published),
        Instant.parse("2026-05-01T00:00:00Z"),
        List.of(lines));
  }

  private static LineState state(PlanEdition... editions) {
    return PlanState.of(Plan.of(List.of(editions)), List.of(), _ -> Optional.empty(), DAY, 12)
        .lines()
        .getFirst();
  }

  private static List<Finding.Kind> findings(PlanEdition... editions) {
    return state(editions).findings().stream().map(Finding::kind).toList();
  }

  @Test
  void a_line_is_overdue_from_the_day_after_the_last_that_its_end_may_be() {
    assertThat(
            findings(
                edition(
                    "2026-05",
                    line(
                        "1",
                        Map.of(
                            LineField.END,
                            date("2026-Q1"),
                            LineField.REPORTED,
                            stage(Progress.NO_ACTIVITY))))))
        .containsExactly(Finding.Kind.OVERDUE);
    assertThat(
            findings(
                edition(
                    "2026-05",
                    line(
                        "1",
                        Map.of(
                            LineField.END,
                            date("2026"),
                            LineField.REPORTED,
                            stage(Progress.NO_ACTIVITY))))))
        .isEmpty();
    assertThat(
            findings(
                edition(
                    "2026-05",
                    line(
                        "1",
                        Map.of(
                            LineField.END,
                            date("2025"),
                            LineField.REPORTED,
                            stage(Progress.DROPPED))))))
        .isEmpty();
  }

  @Test
  void a_line_of_which_nothing_was_heard_for_long_is_silent() {
    var reported =
        Map.of(
            LineField.REPORTED,
            stage(Progress.NO_ACTIVITY),
            LineField.REPORTED_ON,
            date("2025-05"));
    assertThat(findings(edition("2026-05", line("1", reported))))
        .containsExactly(Finding.Kind.NO_NEWS);
    assertThat(findings(edition("2026-05", line("1", Map.of(LineField.START, date("2026-01"))))))
        .isEmpty();
    assertThat(findings(edition("2025-01", line("1", Map.of()))))
        .containsExactly(Finding.Kind.NO_NEWS);
  }

  @Test
  void a_milestone_that_passed_without_a_word_is_told() {
    var steps =
        new Said.Steps(
            List.of(
                new Milestone(PlanDate.parse("2026-Q1"), "piles stand"),
                new Milestone(null, "opening")));
    assertThat(
            state(
                    edition(
                        "2025-12",
                        line(
                            "1",
                            Map.of(LineField.MILESTONES, steps, LineField.START, date("2025-12")))))
                .findings())
        .containsExactly(
            new Finding(
                Finding.Kind.MILESTONE_PASSED,
                "“piles stand” was due by 2026-Q1, and nothing was heard since"));
  }

  @ParameterizedTest
  @CsvSource({
    "COMPLETED, ONGOING, true",
    "ONGOING, COMPLETED, true",
    "NO_ACTIVITY, ONGOING, true",
    "ONGOING, DROPPED, true",
    "ADDRESSED, ONGOING, false",
    "ONGOING, ADDRESSED, false",
    "COMPLETED, COMPLETED, false",
    "NO_REPORT, COMPLETED, true",
  })
  void what_is_reported_and_what_is_shown_may_contradict_each_other(
      Progress reported, Progress shown, boolean contradiction) {
    var said = new EnumMap<LineField, Said>(LineField.class);
    said.put(LineField.REPORTED, stage(reported));
    said.put(LineField.EVIDENCED, stage(shown));
    said.put(LineField.EVIDENCED_ON, date("2026-04"));
    assertThat(findings(edition("2026-05", line("1", said))).contains(Finding.Kind.CONTRADICTION))
        .isEqualTo(contradiction);
  }

  @Test
  void what_is_reported_as_moving_and_shown_by_no_document_is_told() {
    assertThat(
            findings(
                edition("2026-05", line("1", Map.of(LineField.REPORTED, stage(Progress.ONGOING))))))
        .containsExactly(Finding.Kind.NOT_EVIDENCED);
  }

  @Test
  void
      a_later_file_stands_over_an_earlier_one_where_it_says_anything_in_whatever_order_they_come() {
    var first =
        edition(
            "2025-01",
            line(
                "1",
                Map.of(
                    LineField.TITLE,
                    new Said.Text("Quay"),
                    LineField.REPORTED,
                    stage(Progress.ONGOING))));
    var second =
        edition("2026-05", line("1", Map.of(LineField.REPORTED, stage(Progress.COMPLETED))));
    for (LineState state : List.of(state(first, second), state(second, first))) {
      assertThat(state.line().title()).isEqualTo("Quay");
      assertThat(state.reportedProgress()).isEqualTo(Progress.COMPLETED);
      assertThat(state.reports())
          .extracting(PlanLine.Standing::progress)
          .containsExactly(Progress.ONGOING, Progress.COMPLETED);
    }
  }

  @Test
  void lines_stand_in_the_order_of_their_codes_each_under_its_own() {
    var lines = new ArrayList<PlanLine>();
    for (String code : List.of("2", "1.10", "1.9", "1", "1.9.1", "A1", "A")) {
      lines.add(line(code, Map.of()));
    }
    lines.add(line("loose", Map.of(LineField.PARENT, new Said.Text("2"))));
    Plan plan = Plan.of(List.of(edition("2025", lines.toArray(PlanLine[]::new))));

    assertThat(plan.lines())
        .extracting(PlanLine::code)
        .containsExactly("1", "1.9", "1.9.1", "1.10", "2", "loose", "A", "A1");
    assertThat(plan.leaves())
        .extracting(PlanLine::code)
        .containsExactly("1.9.1", "1.10", "loose", "A1");
  }

  @Test
  void lines_that_name_each_other_as_above_are_all_told() {
    Plan plan =
        Plan.of(
            List.of(
                edition(
                    "2025",
                    line("x", Map.of(LineField.PARENT, new Said.Text("y"))),
                    line("y", Map.of(LineField.PARENT, new Said.Text("x"))))));

    assertThat(plan.lines()).hasSize(2);
  }
}
