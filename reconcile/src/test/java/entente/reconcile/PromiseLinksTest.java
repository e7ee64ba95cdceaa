package entente.reconcile;

import static entente.model.ForAll.forAll;
import static entente.reconcile.Promised.billion;
import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Commitment.Status;
import entente.model.Decision;
import entente.model.Entry;
import entente.model.Party;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PromiseLinksTest {
  private static final String DAY = "2024-05-02";

  @Test
  void sums_that_make_up_the_one_before_them_are_its_parts() {
    var promised =
        new Promised()
            .says(
                "a",
                DAY,
                "NOR > KEN",
                billion(9, "NOK"),
                4,
                "",
                Status.PLEDGED,
                "Whole of nine billion kroner goes to Kenya")
            .says(
                "a",
                DAY,
                "NOR > KEN",
                billion(6, "NOK"),
                0,
                "energy",
                Status.PLEDGED,
                "Grids take six billion")
            .says(
                "a",
                DAY,
                "NOR > KEN",
                billion(3, "NOK"),
                0,
                "health",
                Status.PLEDGED,
                "Clinics take three billion");
    assertThat(promised.told()).containsExactly("Clinics part-of Whole", "Grids part-of Whole");
  }

  @Test
  void what_follows_an_open_sum_on_the_same_occasion_is_inside_it() {
    var promised =
        new Promised()
            .says(
                "a",
                DAY,
                "CAN > PHL",
                billion(5, "CAD"),
                5,
                "",
                Status.PLEDGED,
                "Canada will raise five billion for the Philippines")
            .says(
                "a",
                DAY,
                "CAN > PHL",
                billion(0.4, "CAD"),
                0,
                "water",
                Status.PLEDGED,
                "Wells get 400 million");
    assertThat(promised.told()).containsExactly("Wells part-of Canada");
  }

  @Test
  void a_promise_on_another_day_or_to_another_is_not_inside_it() {
    var promised =
        new Promised()
            .says(
                "a",
                DAY,
                "CAN > PHL",
                billion(5, "CAD"),
                5,
                "",
                Status.PLEDGED,
                "Canada will raise five billion for the Philippines")
            .says(
                "a",
                DAY,
                "CAN > MNG",
                billion(0.4, "CAD"),
                0,
                "water",
                Status.PLEDGED,
                "Wells in Mongolia get 400 million")
            .says(
                "a",
                DAY,
                "2021-03-01",
                "CAN > PHL",
                billion(0.2, "CAD"),
                0,
                "health",
                Status.PLEDGED,
                "Vaccines got 200 million",
                java.util.Map.of());
    assertThat(promised.told()).isEmpty();
  }

  @Test
  void a_list_that_the_source_opens_is_inside_the_sum_before_it_and_not_made_up_by_a_later_one() {
    var promised =
        new Promised()
            .says(
                "a",
                DAY,
                "CAN > PHL",
                billion(0.9, "CAD"),
                0,
                "health education",
                Status.PLEDGED,
                "Ottawa sets 900 million aside")
            .says(
                "a",
                DAY,
                "CAN > PHL",
                billion(0.4, "CAD"),
                0,
                "health",
                Status.PLEDGED,
                "Clinics are included with 400 million")
            .says(
                "a",
                DAY,
                "CAN > PHL",
                billion(0.2, "CAD"),
                0,
                "education",
                Status.PLEDGED,
                "schools with 200 million")
            .says(
                "a",
                DAY,
                "CAN > PHL",
                billion(0.6, "CAD"),
                0,
                "energy",
                Status.PLEDGED,
                "Grids cost another 600 million later");
    assertThat(promised.told())
        .contains("Clinics part-of Ottawa", "schools part-of Ottawa")
        .doesNotContain("Clinics part-of Grids");
  }

  @Test
  void a_sum_that_includes_something_is_no_part_of_the_one_before_it() {
    var promised =
        new Promised()
            .says(
                "a",
                DAY,
                "CAN > PHL",
                billion(0.9, "CAD"),
                0,
                "health education",
                Status.PLEDGED,
                "Ottawa sets 900 million aside")
            .says(
                "a",
                DAY,
                "CAN > PHL",
                billion(0.4, "CAD"),
                0,
                "energy",
                Status.PLEDGED,
                "Grids take 400 million, including training");
    assertThat(promised.told()).isEmpty();
  }

  @Test
  void a_tranche_belongs_to_the_larger_sum_beside_it_even_behind_it() {
    var promised =
        new Promised()
            .says(
                "a",
                DAY,
                "SAU > JOR",
                billion(0.3, "USD"),
                0,
                "",
                Status.DELIVERED,
                "Amman has 300 million")
            .says(
                "a",
                DAY,
                "SAU > JOR",
                billion(0.5, "USD"),
                0,
                "energy",
                Status.PLEDGED,
                "Half a billion is the second tranche of a deposit")
            .says(
                "a",
                DAY,
                "SAU > JOR",
                billion(2, "USD"),
                0,
                "energy",
                Status.PLEDGED,
                "that Riyadh put at two billion");
    assertThat(promised.told()).contains("Half part-of that");
  }

  @Test
  void what_comes_on_top_is_told_by_its_wording() {
    var promised =
        new Promised()
            .says(
                "a",
                DAY,
                "DNK > GHA",
                billion(0.2, "DKK"),
                0,
                "energy",
                Status.PLEDGED,
                "Denmark gives 200 million for wind power")
            .says(
                "a",
                DAY,
                "DNK > GHA",
                billion(0.05, "DKK"),
                0,
                "energy",
                Status.PLEDGED,
                "Later a further 50 million will follow for wind power");
    assertThat(promised.told()).containsExactly("Later tops-up Denmark");
  }

  @Test
  void of_two_sums_in_a_sentence_the_one_behind_on_top_of_is_the_base() {
    var promised =
        new Promised()
            .says(
                "a",
                DAY,
                "DNK > GHA",
                billion(0.05, "DKK"),
                0,
                "",
                Status.PLEDGED,
                "Copenhagen adds 50 million kroner on top of 0.2 billion")
            .says(
                "a",
                DAY,
                "DNK > GHA",
                billion(0.2, "DKK"),
                0,
                "",
                Status.PLEDGED,
                "on top of 0.2 billion from last year");
    assertThat(promised.told()).containsExactly("Copenhagen tops-up on");
  }

  @Test
  void more_than_is_no_addition() {
    var promised =
        new Promised()
            .says(
                "a",
                DAY,
                "DNK > GHA",
                billion(0.2, "DKK"),
                0,
                "energy",
                Status.PLEDGED,
                "Denmark gives 200 million for wind power")
            .says(
                "a",
                DAY,
                "DNK > GHA",
                billion(0.05, "DKK"),
                0,
                "health",
                Status.PLEDGED,
                "Clinics get 50 million and more than that later");
    assertThat(promised.told()).isEmpty();
  }

  @Test
  void money_that_came_out_of_a_promise_fulfils_it() {
    var promised =
        new Promised()
            .says(
                "a",
                "2025-06-01",
                DAY,
                "ITA > ETH",
                billion(2, "EUR"),
                3,
                "",
                Status.UNDERWAY,
                "Of the two billion that Italy pledged to Ethiopia",
                java.util.Map.of())
            .says(
                "a",
                "2025-06-01",
                "2025-05",
                "ITA > ETH",
                billion(0.7, "EUR"),
                0,
                "",
                Status.DELIVERED,
                "Already 700 million has been paid",
                java.util.Map.of());
    assertThat(promised.told()).containsExactly("Already fulfils Of");
  }

  @Test
  void the_next_round_renews_the_last() {
    var promised =
        new Promised()
            .says(
                "a",
                "2024-05-02",
                "2018-05",
                "IND > region:africa",
                billion(10, "USD"),
                3,
                "",
                Status.PLEDGED,
                "First round of ten billion",
                java.util.Map.of())
            .says(
                "a",
                "2024-05-02",
                "2021-05",
                "IND > region:africa",
                billion(12, "USD"),
                3,
                "",
                Status.PLEDGED,
                "Second round of twelve billion",
                java.util.Map.of())
            .says(
                "a",
                "2024-05-02",
                "2024-05",
                "IND > region:africa",
                billion(15, "USD"),
                3,
                "",
                Status.PLEDGED,
                "Third round of fifteen billion",
                java.util.Map.of());
    assertThat(promised.told()).containsExactly("Second renews First", "Third renews Second");
  }

  @Test
  void a_members_share_is_part_of_what_its_bloc_promises() {
    var promised =
        new Promised()
            .says(
                "a",
                DAY,
                "G7",
                billion(400, "USD"),
                5,
                "",
                Status.PLEDGED,
                "Together the seven will raise 400 billion")
            .says(
                "a",
                DAY,
                "CAN",
                billion(30, "USD"),
                5,
                "",
                Status.PLEDGED,
                "Canada alone will raise 30 billion");
    assertThat(promised.told()).containsExactly("Canada part-of Together");
  }

  @Test
  void a_party_that_people_renamed_gives_and_receives_under_its_new_name() {
    var promised =
        new Promised()
            .says(
                "a",
                DAY,
                "G7",
                billion(400, "USD"),
                5,
                "",
                Status.PLEDGED,
                "Together the seven will raise 400 billion")
            .says(
                "a",
                DAY,
                "DOMINION",
                billion(30, "USD"),
                5,
                "",
                Status.PLEDGED,
                "Ottawa alone will raise 30 billion");
    var rename =
        new Decision(
            "1",
            new Decision.Ruling.SameParty(new Party("DOMINION"), new Party("CAN")),
            "ana",
            java.time.Instant.EPOCH,
            "an old name");
    assertThat(promised.told()).isEmpty();
    assertThat(promised.told(List.of(rename))).containsExactly("Ottawa part-of Together");
  }

  @Test
  void figures_of_one_sentence_make_up_its_sum_whatever_they_are_for() {
    var promised =
        new Promised()
            .says(
                "a",
                DAY,
                "NOR > KEN",
                billion(9, "NOK"),
                0,
                "trade",
                Status.PLEDGED,
                "Norway puts nine billion kroner into Kenya")
            .says(
                "a",
                DAY,
                "NOR > KEN",
                billion(6, "NOK"),
                0,
                "energy",
                Status.PLEDGED,
                "six billion into grids")
            .says(
                "a",
                DAY,
                "NOR > KEN",
                billion(3, "NOK"),
                0,
                "health",
                Status.PLEDGED,
                "three billion into clinics");
    assertThat(promised.told()).containsExactly("six part-of Norway", "three part-of Norway");
  }

  @Test
  void figures_of_one_sentence_make_up_its_sum_whoever_pays_them() {
    var promised =
        new Promised()
            .says(
                "a",
                DAY,
                "NOR > KEN",
                billion(9, "NOK"),
                0,
                "trade",
                Status.PLEDGED,
                "The appeal for Kenya raised nine billion kroner")
            .says(
                "a",
                DAY,
                "CHE > KEN",
                billion(6, "NOK"),
                0,
                "energy",
                Status.PLEDGED,
                "six billion of it Swiss")
            .says(
                "a",
                DAY,
                "CAN > KEN",
                billion(3, "NOK"),
                0,
                "health",
                Status.PLEDGED,
                "three billion of it Canadian");
    assertThat(promised.told()).containsExactly("six part-of The", "three part-of The");
  }

  @Test
  void figures_that_happen_to_make_up_one_of_several_are_not_its_parts() {
    var promised =
        new Promised()
            .says(
                "a",
                DAY,
                "NOR > KEN",
                billion(50, "NOK"),
                0,
                "trade",
                Status.PLEDGED,
                "Norway lends fifty billion kroner to Kenya")
            .says(
                "a",
                DAY,
                "NOR > KEN",
                billion(9, "NOK"),
                0,
                "education",
                Status.PLEDGED,
                "Schools get nine billion")
            .says(
                "a",
                DAY,
                "NOR > KEN",
                billion(6, "NOK"),
                0,
                "energy",
                Status.PLEDGED,
                "grids six billion")
            .says(
                "a",
                DAY,
                "NOR > KEN",
                billion(3, "NOK"),
                0,
                "health",
                Status.PLEDGED,
                "clinics three billion");
    assertThat(promised.told()).isEmpty();
  }

  @Test
  void what_goes_to_one_of_the_receivers_of_a_sum_is_a_part_of_it() {
    var promised =
        new Promised()
            .says(
                "a",
                DAY,
                "CHE > MWI ZMB MOZ",
                billion(0.09, "CHF"),
                0,
                "humanitarian",
                Status.PLEDGED,
                "Bern gives 90 million francs to three states")
            .says(
                "a",
                DAY,
                "CHE > ZMB",
                billion(0.02, "CHF"),
                0,
                "humanitarian",
                Status.PLEDGED,
                "Zambia gets 20 million of food")
            .says(
                "a",
                DAY,
                "CHE > MWI",
                billion(0.01, "CHF"),
                0,
                "sports",
                Status.PLEDGED,
                "A stadium in Malawi costs 10 million")
            .says(
                "a",
                DAY,
                "CHE > NAM",
                billion(0.03, "CHF"),
                0,
                "humanitarian",
                Status.PLEDGED,
                "Namibia gets 30 million");
    assertThat(promised.told()).containsExactly("Zambia part-of Bern");
  }

  @Test
  void a_part_whose_words_name_its_sum_belongs_to_that_sum_and_not_to_the_nearest() {
    var promised =
        new Promised()
            .says(
                "a",
                DAY,
                "2019-04",
                "KWT > JOR",
                billion(1.2, "USD"),
                0,
                "energy",
                Status.PLEDGED,
                "Kuwait promised 1.2 billion in 2019",
                java.util.Map.of())
            .says(
                "a",
                DAY,
                "KWT > JOR",
                billion(0.7, "USD"),
                0,
                "energy",
                Status.PLEDGED,
                "Another deposit has 700 million")
            .says(
                "a",
                DAY,
                "KWT > JOR",
                billion(0.1, "USD"),
                0,
                "energy",
                Status.PLEDGED,
                "Now 100 million come as the last slice of the 1.2 billion");
    assertThat(promised.told())
        .contains("Now part-of Kuwait")
        .doesNotContain("Now part-of Another");
  }

  @Test
  void
      a_list_that_makes_up_most_of_the_first_sum_is_inside_it_and_its_items_are_not_inside_each_other() {
    var promised =
        new Promised()
            .says(
                "a",
                DAY,
                "KOR",
                billion(40, "USD"),
                0,
                "infrastructure",
                Status.PLEDGED,
                "Seoul raises 40 billion")
            .says("a", DAY, "KOR", billion(16, "USD"), 0, "", Status.PLEDGED, "16 billion in loans")
            .says(
                "a",
                DAY,
                "KEXIM",
                billion(9, "USD"),
                0,
                "",
                Status.PLEDGED,
                "nine billion from the export bank")
            .says(
                "a",
                DAY,
                "KOR",
                billion(2, "USD"),
                0,
                "agriculture-food",
                Status.PLEDGED,
                "two billion of grain");
    assertThat(promised.told()).isNotEmpty().allMatch(each -> each.endsWith("part-of Seoul"));
  }

  @Test
  void a_list_that_is_little_of_the_first_sum_is_not_inside_it() {
    var promised =
        new Promised()
            .says(
                "a",
                DAY,
                "KOR",
                billion(40, "USD"),
                0,
                "infrastructure",
                Status.PLEDGED,
                "Seoul raises 40 billion")
            .says(
                "a",
                DAY,
                "KOR",
                billion(2, "USD"),
                0,
                "health",
                Status.PLEDGED,
                "two billion for clinics")
            .says(
                "a",
                DAY,
                "KOR",
                billion(1, "USD"),
                0,
                "education",
                Status.PLEDGED,
                "one billion for schools")
            .says(
                "a",
                DAY,
                "KOR",
                billion(0.5, "USD"),
                0,
                "sports",
                Status.PLEDGED,
                "half a billion for sport");
    assertThat(promised.told()).isEmpty();
  }

  @Test
  void a_sum_called_a_package_is_spelled_out_by_those_close_behind_it() {
    var promised =
        new Promised()
            .says(
                "a",
                DAY,
                "TUR > SOM",
                billion(0.3, "USD"),
                0,
                "transport",
                Status.PLEDGED,
                "Ankara has a package of 300 million for Somalia")
            .says(
                "a",
                DAY,
                "TUR > SOM",
                billion(0.1, "USD"),
                0,
                "health",
                Status.PLEDGED,
                "Hospitals get 100 million")
            .says(
                "a",
                DAY,
                "TUR > SOM",
                billion(0.05, "USD"),
                0,
                "sports",
                Status.PLEDGED,
                "A further 50 million build a stadium");
    assertThat(promised.told())
        .contains("Hospitals part-of Ankara")
        .doesNotContain("A part-of Ankara");
  }

  @Test
  void what_may_come_can_be_inside_what_is_promised_and_not_the_other_way_round() {
    var promised =
        new Promised()
            .says(
                "a",
                DAY,
                "CAN > PHL",
                billion(5, "CAD"),
                5,
                "",
                Status.PLEDGED,
                "Canada will raise five billion for the Philippines")
            .says(
                "a",
                DAY,
                "CAN > PHL",
                billion(0.4, "CAD"),
                0,
                "water",
                Status.CONSIDERED,
                "Wells may get 400 million");
    assertThat(promised.told()).containsExactly("Wells part-of Canada");
    var weighed =
        new Promised()
            .says(
                "a",
                DAY,
                "CAN > PHL",
                billion(5, "CAD"),
                5,
                "",
                Status.CONSIDERED,
                "Canada may raise five billion for the Philippines")
            .says(
                "a",
                DAY,
                "CAN > PHL",
                billion(0.4, "CAD"),
                0,
                "water",
                Status.PLEDGED,
                "Wells get 400 million");
    assertThat(weighed.told()).isEmpty();
  }

  @Test
  void what_comes_on_top_of_a_package_tops_up_the_package_and_not_its_last_part() {
    var promised =
        new Promised()
            .says(
                "a",
                DAY,
                "NOR > KEN",
                billion(9, "NOK"),
                0,
                "",
                Status.PLEDGED,
                "Norway gives nine billion")
            .says(
                "a",
                DAY,
                "NOR > KEN",
                billion(6, "NOK"),
                0,
                "energy",
                Status.PLEDGED,
                "six billion for grids")
            .says(
                "a",
                DAY,
                "NOR > KEN",
                billion(3, "NOK"),
                0,
                "health",
                Status.PLEDGED,
                "three billion for clinics")
            .says(
                "a",
                DAY,
                "NOR > KEN",
                billion(1, "NOK"),
                0,
                "health",
                Status.PLEDGED,
                "A further 1 billion kroner will follow");
    assertThat(promised.told()).contains("A tops-up Norway").doesNotContain("A tops-up three");
  }

  @Test
  void what_is_named_only_as_that_on_which_something_comes_on_top_is_the_base() {
    var promised =
        new Promised()
            .says(
                "a",
                DAY,
                "DNK > GHA",
                billion(0.05, "DKK"),
                0,
                "water",
                Status.PLEDGED,
                "Copenhagen adds 50 million kroner for wells")
            .says(
                "a",
                DAY,
                "2023-01",
                "DNK > GHA",
                billion(0.2, "DKK"),
                0,
                "water",
                Status.DELIVERED,
                "This is on top of 0.2 billion paid last year",
                java.util.Map.of());
    assertThat(promised.told())
        .contains("Copenhagen tops-up This")
        .doesNotContain("This tops-up Copenhagen");
  }

  @Test
  void a_sum_that_has_grown_takes_the_place_of_the_smaller_one() {
    var promised =
        new Promised()
            .says(
                "a",
                DAY,
                "2020",
                "SWE > region:africa",
                billion(2, "SEK"),
                0,
                "health",
                Status.PLEDGED,
                "Two billion kronor were set aside in 2020",
                java.util.Map.of())
            .says(
                "a",
                DAY,
                "SWE > region:africa",
                billion(5, "SEK"),
                0,
                "health",
                Status.UNDERWAY,
                "which has since increased to 5 billion kronor");
    assertThat(promised.told()).containsExactly("which supersedes Two");
  }

  @Test
  void a_member_that_pays_its_bloc_s_receivers_for_the_same_has_a_share_in_it() {
    var promised =
        new Promised()
            .says(
                "a",
                DAY,
                "G8 > region:africa",
                billion(50, "USD"),
                0,
                "health",
                Status.PLEDGED,
                "The eight give 50 billion against disease")
            .says(
                "a",
                DAY,
                "CAN > region:africa",
                billion(0.8, "USD"),
                0,
                "health",
                Status.PLEDGED,
                "Ottawa bears 800 million of malaria drugs")
            .says(
                "a",
                DAY,
                "ITA > region:africa",
                billion(0.7, "USD"),
                0,
                "energy",
                Status.PLEDGED,
                "Rome builds grids for 700 million");
    assertThat(promised.told()).containsExactly("Ottawa part-of The");
  }

  @Test
  void a_running_total_includes_what_came_before_it_while_it_fits_in() {
    var promised =
        new Promised()
            .says(
                "a",
                DAY,
                "2024-01",
                "IND > MDV",
                billion(0.4, "USD"),
                0,
                "energy",
                Status.DELIVERED,
                "In January came 400 million of fuel",
                java.util.Map.of())
            .says(
                "a",
                DAY,
                "2024-03",
                "IND > MDV",
                billion(1, "USD"),
                0,
                "agriculture-food",
                Status.SIGNED,
                "A credit of one billion was signed for food",
                java.util.Map.of())
            .says(
                "a",
                DAY,
                "2024-04",
                "IND > MDV",
                billion(2.5, "USD"),
                0,
                "",
                Status.DELIVERED,
                "Delhi has helped with 2.5 billion so far",
                java.util.Map.of());
    assertThat(promised.told()).contains("Delhi cumulative-of In", "Delhi cumulative-of A");
  }

  @Test
  void a_plan_is_known_by_its_name_with_a_small_letter_too() {
    var promised =
        new Promised()
            .says(
                "a",
                DAY,
                "2023-01",
                "ESP > region:africa",
                billion(6, "EUR"),
                4,
                "",
                Status.PLEDGED,
                "Madrid pays six billion into the Cervantes Plan",
                java.util.Map.of())
            .says(
                "b",
                "2024-06-01",
                "ESP > KEN",
                billion(0.2, "EUR"),
                0,
                "water",
                Status.PLEDGED,
                "Wells in Kenya get 200 million under the Cervantes plan");
    assertThat(promised.told()).contains("Wells part-of Madrid");
  }

  @Test
  void what_goes_to_nobody_in_particular_is_not_inside_what_one_state_gets() {
    var promised =
        new Promised()
            .says(
                "a",
                DAY,
                "CAN > PHL",
                billion(5, "CAD"),
                5,
                "",
                Status.PLEDGED,
                "Canada will raise five billion for the Philippines")
            .says(
                "a",
                DAY,
                "CAN",
                billion(0.4, "CAD"),
                0,
                "water",
                Status.PLEDGED,
                "Embassies cost 400 million");
    assertThat(promised.told()).isEmpty();
  }

  @Test
  void a_grant_from_another_fund_that_comes_in_addition_is_no_step_under_the_loan() {
    var promised =
        new Promised()
            .says(
                "a",
                DAY,
                "ADB > NPL",
                billion(0.3, "USD"),
                0,
                "transport",
                Status.PLEDGED,
                "The bank lends 300 million for roads")
            .says(
                "a",
                DAY,
                "ADB > NPL",
                billion(0.001, "USD"),
                0,
                "transport",
                Status.PLEDGED,
                "Planners have an additional one million from its technical fund");
    assertThat(promised.told()).containsExactly("Planners tops-up The");
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
