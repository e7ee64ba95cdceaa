package entente.reconcile;

import static entente.reconcile.Told.entries;
import static entente.reconcile.Told.finance;
import static entente.reconcile.Told.on;
import static entente.reconcile.Told.relation;
import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Commitment;
import entente.model.Disagreement;
import entente.model.Entry;
import entente.model.Money;
import entente.model.Relation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// How much it matters that sources differ.
class GravityTest {
  private static final LocalDate NEWEST = LocalDate.of(2024, 6, 1);
  private static final String QUOTE = "Norway pledged it for the ports of Kenya on 5 March 2023";

  private static Entry sums(String giver, String published, long one, long other) {
    var entries =
        entries(
            on(
                published,
                giver + "-a",
                finance(
                    giver, "KEN", Money.of(one, "USD"), Commitment.Status.PLEDGED, "2023-03-05"),
                QUOTE),
            on(
                published,
                giver + "-b",
                finance(
                    giver, "KEN", Money.of(other, "USD"), Commitment.Status.PLEDGED, "2023-03-05"),
                QUOTE));
    assertThat(entries).hasSize(1);
    assertThat(conflict(entries.getFirst()).kind()).isEqualTo(Disagreement.Kind.CONFLICT);
    return entries.getFirst();
  }

  private static Disagreement conflict(Entry entry) {
    assertThat(entry.disagreements()).hasSize(1);
    return entry.disagreements().getFirst();
  }

  private static Gravity of(Entry entry) {
    return Gravity.of(entry, conflict(entry), Lineage.NONE, NEWEST);
  }

  @Test
  void the_more_money_is_at_stake_the_more_it_matters() {
    Gravity millions = of(sums("NOR", "2023-03-06", 200_000_000, 250_000_000));
    Gravity billions = of(sums("NOR", "2023-03-06", 20_000_000_000L, 25_000_000_000L));

    assertThat(billions).isLessThan(millions);
    assertThat(billions.because())
        .contains("the amount", "5.00 billion dollars at stake", "1 voice against 1 voice");
  }

  @Test
  void what_was_reported_lately_matters_more_by_two_points_at_most() {
    Entry lately = sums("NOR", "2024-06-01", 200_000_000, 250_000_000);
    Entry before = sums("NOR", "2023-06-02", 200_000_000, 250_000_000);

    assertThat(of(lately).points() - Gravity.lasting(lately)).isBetween(1.99, 2.01);
    assertThat(of(before).points() - Gravity.lasting(before)).isBetween(0.99, 1.01);
    assertThat(Gravity.recent(NEWEST.plusDays(9), NEWEST)).isEqualTo(2);
  }

  @Test
  void an_entry_in_which_nobody_contradicts_anybody_has_no_gravity_of_its_own() {
    Entry one =
        entries(
                on(
                    "2023-03-06",
                    "a",
                    relation(
                        "NOR KEN", "strategic-partnership", Relation.Status.PLANNED, "2023-12"),
                    "in December"))
            .getFirst();

    assertThat(Gravity.lasting(one)).isZero();
  }
}
