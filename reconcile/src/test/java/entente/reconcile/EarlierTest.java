package entente.reconcile;

import static entente.reconcile.Promised.billion;
import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Commitment.Status;
import entente.model.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarlierTest {
  private static List<String> earlier(Promised promised, String name) {
    List<Entry> entries = promised.entries();
    Entry promise =
        entries.stream()
            .filter(each -> Promised.name(each.id()).equals(name))
            .findFirst()
            .orElseThrow();
    return Earlier.than(promise, entries, PromiseLinks.find(entries), List.of()).stream()
        .map(each ->
            each.how().word()
                + (each.linked() ? " " : " perhaps ")
                + Promised.name(each.entry().id()))
        .toList();
  }

  @Test
  void a_promise_may_be_inside_an_earlier_open_sum() {
    var promised =
        new Promised()
            .says(
                "a",
                "2024-05-02",
                "CAN > PHL",
                billion(5, "CAD"),
                5,
                "",
                Status.PLEDGED,
                "Canada will raise five billion for the Philippines")
            .says(
                "b",
                "2025-02-01",
                "CAN > PHL",
                billion(0.4, "CAD"),
                0,
                "water",
                Status.PLEDGED,
                "Wells get 400 million");
    assertThat(earlier(promised, "Wells")).containsExactly("contained perhaps Canada");
    assertThat(earlier(promised, "Canada")).isEmpty();
  }

  @Test
  void a_promise_of_other_parties_is_not_set_beside_it() {
    var promised =
        new Promised()
            .says(
                "a",
                "2024-05-02",
                "CAN > PHL",
                billion(0.4, "CAD"),
                0,
                "water",
                Status.PLEDGED,
                "Canada gives wells 400 million")
            .says(
                "b",
                "2025-02-01",
                "NZL > PHL",
                billion(0.4, "CAD"),
                0,
                "water",
                Status.PLEDGED,
                "Wells get 400 million");
    assertThat(earlier(promised, "Wells")).isEmpty();
  }
}
