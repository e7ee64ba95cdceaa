package entente.reconcile;

import static entente.reconcile.Promised.billion;
import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Commitment.Status;
import entente.model.Entry;
import entente.model.Meeting;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DueTest {
  private static List<String> due(String day, List<Entry> entries) {
    return Due.on(LocalDate.parse(day), entries, PromiseLinks.find(entries)).stream()
        .map(each -> each.due() + " " + Promised.name(each.entry().id()))
        .toList();
  }

  @Test
  void a_planned_meeting_is_due_when_its_last_possible_day_has_passed() {
    var entries =
        Told.entries(
            Told.on(
                "2024-02-01",
                "a",
                Told.meeting(
                    Meeting.Kind.LEADERS,
                    "FRA BRA",
                    "Paris",
                    "2024-03",
                    "",
                    Meeting.Status.PLANNED),
                "Leaders meet in March"));
    assertThat(due("2024-03-31", entries)).isEmpty();
    assertThat(due("2024-04-01", entries)).containsExactly("2024-03-31 Leaders");
  }

  @Test
  void a_meeting_that_was_held_is_not_due() {
    var planned =
        Told.on(
            "2024-02-01",
            "a",
            Told.meeting(
                Meeting.Kind.LEADERS, "FRA BRA", "Paris", "2024-03-05", "", Meeting.Status.PLANNED),
            "Leaders meet in March");
    var held =
        Told.on(
            "2024-03-06",
            "b",
            Told.meeting(
                Meeting.Kind.LEADERS, "FRA BRA", "Paris", "2024-03-05", "", Meeting.Status.HELD),
            "Leaders met in Paris");
    assertThat(due("2024-05-01", Told.entries(planned, held))).isEmpty();
    assertThat(due("2024-05-01", Told.entries(planned))).hasSize(1);
  }

  @Test
  void a_promise_is_due_when_its_period_is_over_and_nothing_was_heard_since() {
    var silent =
        new Promised()
            .says(
                "a",
                "2020-05-02",
                "ESP > PER",
                billion(0.1, "EUR"),
                3,
                "water",
                Status.PLEDGED,
                "Wells get 100 million over three years");
    assertThat(due("2023-05-02", silent.entries())).isEmpty();
    assertThat(due("2023-05-03", silent.entries())).containsExactly("2023-05-02 Wells");

    silent.says(
        "b",
        "2023-08-01",
        "2020-05-02",
        "ESP > PER",
        billion(0.1, "EUR"),
        3,
        "water",
        Status.DELIVERED,
        "Wells got their 100 million",
        Map.of());
    assertThat(due("2024-01-01", silent.entries())).isEmpty();
  }
}
