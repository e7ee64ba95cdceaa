package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Accord;
import entente.model.Claim;
import entente.model.Evidence;
import entente.model.Party;
import entente.model.Publication;
import entente.model.Report;
import entente.model.Span;
import entente.model.When;
import entente.reconcile.Reconciler;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FigureTest {
  private static final List<Party> BOTH = List.of(new Party("SWE"), new Party("GHA"));

  /// An accord that one document tells of.
  private static Report accord(String day) {
    var accord =
        new Accord(
            Accord.Kind.AGREEMENT, BOTH, Accord.Status.AGREED, When.parse(day), null, Set.of());
    var publication =
        new Publication(
            "%064d".formatted(Integer.toUnsignedLong(day.hashCode())),
            "doc-" + day,
            When.parse(day),
            "Gazette",
            "On " + day,
            null);
    var claim =
        new Claim(
            "c-" + day,
            "doc-" + day,
            accord,
            List.of(new Evidence(new Span(0, 4), "Text")),
            Map.of(),
            null,
            null,
            null);
    return new Report(claim, publication, Instant.EPOCH, true);
  }

  private static List<Figure.Mark> marks(String... days) {
    return figure(Figure.Form.BROAD, days).lanes().getFirst().marks();
  }

  private static Figure figure(Figure.Form form, String... days) {
    var entries =
        Reconciler.reconcile(Arrays.stream(days).map(FigureTest::accord).toList(), List.of());
    var figure =
        Figure.of(entries.stream().map(Row::of).toList(), LocalDate.parse("2026-01-01"), form);
    return Objects.requireNonNull(figure);
  }

  @Test
  void of_what_lies_before_the_drawing_the_last_stands_for_all() {
    var marks = marks("1990-05-01", "1995-06-01", "2003-02-01", "2024-01-01", "2025-01-01");
    assertThat(marks).extracting(Figure.Mark::before).containsExactly(true, false, false);
    assertThat(marks.getFirst().title()).endsWith(", and 2 before it");
  }

  @Test
  void a_single_one_before_the_drawing_is_told_by_itself() {
    var marks = marks("1990-05-01", "2024-01-01");
    assertThat(marks).extracting(Figure.Mark::before).containsExactly(true, false);
    assertThat(marks.getFirst().title()).doesNotContain("before it");
  }

  @Test
  void on_a_narrow_drawing_a_label_stands_above_its_marks_and_all_lies_within_it() {
    var narrow = figure(Figure.Form.NARROW, "1990-05-01", "2024-01-01", "2024-01-02", "2025-01-01");
    var lane = narrow.lanes().getFirst();
    assertThat(lane.marks())
        .allSatisfy(mark -> {
          assertThat(mark.y()).isGreaterThan(lane.base());
          assertThat(mark.x()).isBetween(0, narrow.form().width());
        });
    assertThat(narrow.ticks()).hasSizeLessThanOrEqualTo(5);
    assertThat(lane.y()).isLessThan(narrow.height());
  }
}
