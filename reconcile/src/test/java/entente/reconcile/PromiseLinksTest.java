package entente.reconcile;

import static entente.model.ForAll.forAll;
import static entente.reconcile.Promised.billion;
import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Commitment.Status;
import entente.model.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PromiseLinksTest {
  private static final String DAY = "2024-05-02";

  @Test
  void sums_that_make_up_the_one_before_them_are_its_parts() {
    var promised = new Promised()
        .says("a", DAY, "NOR > KEN", billion(9, "NOK"), 4, "", Status.PLEDGED, "Whole of nine billion kroner goes to Kenya")
        .says("a", DAY, "NOR > KEN", billion(6, "NOK"), 0, "energy", Status.PLEDGED, "Grids take six billion")
        .says("a", DAY, "NOR > KEN", billion(3, "NOK"), 0, "health", Status.PLEDGED, "Clinics take three billion");
    assertThat(promised.told()).containsExactly("Clinics part-of Whole", "Grids part-of Whole");
  }

  @Test
  void what_follows_an_open_sum_on_the_same_occasion_is_inside_it() {
    var promised = new Promised()
        .says("a", DAY, "CAN > PHL", billion(5, "CAD"), 5, "", Status.PLEDGED, "Canada will raise five billion for the Philippines")
        .says("a", DAY, "CAN > PHL", billion(0.4, "CAD"), 0, "water", Status.PLEDGED, "Wells get 400 million");
    assertThat(promised.told()).containsExactly("Wells part-of Canada");
  }

  @Test
  void a_promise_on_another_day_or_to_another_is_not_inside_it() {
    var promised = new Promised()
        .says("a", DAY, "CAN > PHL", billion(5, "CAD"), 5, "", Status.PLEDGED, "Canada will raise five billion for the Philippines")
        .says("a", DAY, "CAN > MNG", billion(0.4, "CAD"), 0, "water", Status.PLEDGED, "Wells in Mongolia get 400 million")
        .says("a", DAY, "2021-03-01", "CAN > PHL", billion(0.2, "CAD"), 0, "health", Status.PLEDGED, "Vaccines got 200 million",
            java.util.Map.of());
    assertThat(promised.told()).isEmpty();
  }

  @Test
  void a_list_that_the_source_opens_is_inside_the_sum_before_it_and_not_made_up_by_a_later_one() {
    var promised = new Promised()
        .says("a", DAY, "CAN > PHL", billion(0.9, "CAD"), 0, "health education", Status.PLEDGED, "Ottawa sets 900 million aside")
        .says("a", DAY, "CAN > PHL", billion(0.4, "CAD"), 0, "health", Status.PLEDGED, "Clinics are included with 400 million")
        .says("a", DAY, "CAN > PHL", billion(0.2, "CAD"), 0, "education", Status.PLEDGED, "schools with 200 million")
        .says("a", DAY, "CAN > PHL", billion(0.6, "CAD"), 0, "energy", Status.PLEDGED, "Grids cost another 600 million later");
    assertThat(promised.told()).contains("Clinics part-of Ottawa", "schools part-of Ottawa").doesNotContain("Clinics part-of Grids");
  }

  @Test
  void a_sum_that_includes_something_is_no_part_of_the_one_before_it() {
    var promised = new Promised()
        .says("a", DAY, "CAN > PHL", billion(0.9, "CAD"), 0, "health education", Status.PLEDGED, "Ottawa sets 900 million aside")
        .says("a", DAY, "CAN > PHL", billion(0.4, "CAD"), 0, "energy", Status.PLEDGED, "Grids take 400 million, including training");
    assertThat(promised.told()).isEmpty();
  }

  @Test
  void a_tranche_belongs_to_the_larger_sum_beside_it_even_behind_it() {
    var promised = new Promised()
        .says("a", DAY, "SAU > JOR", billion(0.3, "USD"), 0, "", Status.DELIVERED, "Amman has 300 million")
        .says("a", DAY, "SAU > JOR", billion(0.5, "USD"), 0, "energy", Status.PLEDGED, "Half a billion is the second tranche of a deposit")
        .says("a", DAY, "SAU > JOR", billion(2, "USD"), 0, "energy", Status.PLEDGED, "that Riyadh put at two billion");
    assertThat(promised.told()).contains("Half part-of that");
  }

  @Test
  void what_comes_on_top_is_told_by_its_wording() {
    var promised = new Promised()
        .says("a", DAY, "DNK > GHA", billion(0.2, "DKK"), 0, "energy", Status.PLEDGED, "Denmark gives 200 million for wind power")
        .says("a", DAY, "DNK > GHA", billion(0.05, "DKK"), 0, "energy", Status.PLEDGED, "Later a further 50 million will follow for wind power");
    assertThat(promised.told()).containsExactly("Later tops-up Denmark");
  }

  @Test
  void of_two_sums_in_a_sentence_the_one_behind_on_top_of_is_the_base() {
    var promised = new Promised()
        .says("a", DAY, "DNK > GHA", billion(0.05, "DKK"), 0, "", Status.PLEDGED, "Copenhagen adds 50 million kroner on top of 0.2 billion")
        .says("a", DAY, "DNK > GHA", billion(0.2, "DKK"), 0, "", Status.PLEDGED, "on top of 0.2 billion from last year");
    assertThat(promised.told()).containsExactly("Copenhagen tops-up on");
  }

  @Test
  void more_than_is_no_addition() {
    var promised = new Promised()
        .says("a", DAY, "DNK > GHA", billion(0.2, "DKK"), 0, "energy", Status.PLEDGED, "Denmark gives 200 million for wind power")
        .says("a", DAY, "DNK > GHA", billion(0.05, "DKK"), 0, "health", Status.PLEDGED, "Clinics get 50 million and more than that later");
    assertThat(promised.told()).isEmpty();
  }

  @Test
  void money_that_came_out_of_a_promise_fulfils_it() {
    var promised = new Promised()
        .says("a", "2025-06-01", DAY, "ITA > ETH", billion(2, "EUR"), 3, "", Status.UNDERWAY,
            "Of the two billion that Italy pledged to Ethiopia", java.util.Map.of())
        .says("a", "2025-06-01", "2025-05", "ITA > ETH", billion(0.7, "EUR"), 0, "", Status.DELIVERED, "Already 700 million has been paid",
            java.util.Map.of());
    assertThat(promised.told()).containsExactly("Already fulfils Of");
  }

  @Test
  void the_next_round_renews_the_last() {
    var promised = new Promised()
        .says("a", "2024-05-02", "2018-05", "IND > region:africa", billion(10, "USD"), 3, "", Status.PLEDGED, "First round of ten billion",
            java.util.Map.of())
        .says("a", "2024-05-02", "2021-05", "IND > region:africa", billion(12, "USD"), 3, "", Status.PLEDGED, "Second round of twelve billion",
            java.util.Map.of())
        .says("a", "2024-05-02", "2024-05", "IND > region:africa", billion(15, "USD"), 3, "", Status.PLEDGED, "Third round of fifteen billion",
            java.util.Map.of());
    assertThat(promised.told()).containsExactly("Second renews First", "Third renews Second");
  }

  @Test
  void a_members_share_is_part_of_what_its_bloc_promises() {
    var promised = new Promised()
        .says("a", DAY, "G7", billion(400, "USD"), 5, "", Status.PLEDGED, "Together the seven will raise 400 billion")
        .says("a", DAY, "CAN", billion(30, "USD"), 5, "", Status.PLEDGED, "Canada alone will raise 30 billion");
    assertThat(promised.told()).containsExactly("Canada part-of Together");
  }

  @Test
  void links_are_the_same_whatever_the_order() {
    forAll(
        Histories::of,
        history -> {
          List<Entry> entries = Reconciler.reconcile(history.reports(), history.decisions());
          var shuffled = new ArrayList<>(entries);
          Collections.shuffle(shuffled, new Random(7));
          assertThat(PromiseLinks.find(shuffled)).isEqualTo(PromiseLinks.find(entries));
        });
  }
}
