package entente.reconcile;

import static entente.reconcile.Promised.billion;
import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Value;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Promises that refer to others by their sums, their rounds or as a running total, in one document or another.
class RecalledTest {
  private static Promised first(String sectors) {
    return new Promised()
        .says("a", "2023-02-01", "BEL > COD", billion(0.2, "EUR"), 0, sectors, Status.PLEDGED, "Brussels will spend 200 million on schools");
  }

  @Test
  void a_sum_cut_in_a_later_document_takes_the_place_of_the_first() {
    var promised =
        first("education")
            .says("b", "2024-03-01", "BEL > COD", billion(0.12, "EUR"), 0, "education", Status.PLEDGED, "Cut to 120 million, down from 200 million");
    assertThat(promised.told()).containsExactly("Cut supersedes Brussels");
  }

  @Test
  void a_step_names_the_sum_of_which_it_is_one_in_a_later_document() {
    var promised =
        first("")
            .says("b", "2024-03-01", "BEL > COD", billion(0.03, "EUR"), 0, "water", Status.PLEDGED, "Wells for 30 million, out of the 200 million of last year");
    assertThat(promised.told()).containsExactly("Wells part-of Brussels");
  }

  @Test
  void what_another_promised_of_that_sum_is_not_meant() {
    var promised =
        first("")
            .says("b", "2024-03-01", "NLD > RWA", billion(0.03, "EUR"), 0, "", Status.PLEDGED, "Wells for 30 million, out of the 200 million of last year");
    assertThat(promised.told()).isEmpty();
  }

  @Test
  void what_is_promised_later_is_not_meant() {
    var promised =
        first("")
            .says("b", "2022-03-01", "BEL > COD", billion(0.03, "EUR"), 0, "", Status.PLEDGED, "Wells for 30 million, out of the 200 million of last year");
    assertThat(promised.told()).isEmpty();
  }

  @Test
  void what_a_sum_has_grown_by_is_inside_it_and_on_top_of_the_first() {
    var promised = new Promised()
        .says("a", "2024-03-01", "BEL > COD", billion(0.05, "EUR"), 0, "", Status.PLEDGED, "Belgium will give 50 million more to the Congo")
        .says("a", "2024-03-01", "BEL > COD", billion(0.25, "EUR"), 0, "", Status.PLEDGED, "raising its aid from 200 million to 250 million")
        .says("a", "2024-03-01", "2023", "BEL > COD", billion(0.2, "EUR"), 0, "", Status.PLEDGED, "from 200 million", Map.of());
    assertThat(promised.told()).containsExactly("Belgium part-of raising", "Belgium tops-up from", "raising supersedes from");
  }

  @Test
  void a_round_for_the_years_after_renews_the_one_before_though_neither_is_dated() {
    var promised = new Promised()
        .says("a", "2024-03-01", "", "CHE > NPL", billion(0.2, "CHF"), 0, "", Status.PLEDGED, "New programme of 200 million for 2024 to 2027", Map.of())
        .says("a", "2024-03-01", "", "CHE > NPL", billion(0.18, "CHF"), 0, "", Status.DELIVERED, "That of 2020 to 2023 had 180 million", Map.of());
    assertThat(promised.told()).containsExactly("New renews That");
  }

  @Test
  void donors_shares_are_inside_what_they_give_together() {
    var promised = new Promised()
        .says("a", "2024-03-01", "NOR FIN ISL > GAVI", billion(3, "USD"), 0, "health", Status.PLEDGED, "Donors gave three billion in Oslo")
        .says("a", "2024-03-01", "NOR > GAVI", billion(1, "USD"), 0, "health", Status.PLEDGED, "Norway leads with one billion")
        .says("a", "2024-03-01", "FIN > GAVI", billion(0.4, "EUR"), 0, "health", Status.PLEDGED, "Finland offers 400 million euros");
    assertThat(promised.told()).containsExactly("Finland part-of Donors", "Norway part-of Donors");
  }

  @Test
  void the_rest_of_a_sum_is_inside_it() {
    var promised = new Promised()
        .says("a", "2024-03-01", "SAU > PAK", billion(2, "USD"), 0, "", Status.PLEDGED, "Riyadh lends two billion")
        .says("a", "2024-03-01", "SAU > PAK", billion(0.5, "USD"), 0, "", Status.DELIVERED, "Half a billion came on Friday")
        .says("a", "2024-03-01", "SAU > PAK", billion(1.5, "USD"), 0, "", Status.PLEDGED, "The remaining 1.5 billion follow in May");
    assertThat(promised.told()).contains("The part-of Riyadh");
  }

  @Test
  void a_running_total_includes_what_was_promised_since_its_first_year() {
    var promised = new Promised()
        .says("a", "2019-02-01", "SWE > MDA", billion(0.04, "SEK"), 0, "energy", Status.PLEDGED, "Old turbines for 40 million")
        .says("b", "2022-09-01", "SWE > MDA", billion(0.3, "SEK"), 0, "energy", Status.PLEDGED, "Grid repairs for 300 million")
        .says("c", "2023-09-01", "SWE > MDA", billion(1, "SEK"), 0, "", Status.PLEDGED, "Since 2022 Sweden has promised a billion kronor")
        .says("d", "2024-09-01", "SWE > MDA", billion(1.6, "SEK"), 0, "", Status.PLEDGED, "Support brings the total since 2022 to 1.6 billion");
    assertThat(promised.told()).containsExactly("Since cumulative-of Grid", "Support cumulative-of Since");
  }

  @Test
  void yearly_budgets_are_no_rounds_of_each_other() {
    var promised = new Promised()
        .says("a", "2024-03-01", "2024", "CHE > MDA", billion(0.025, "CHF"), 0, "", Status.UNDERWAY, "Aid this year is 25 million", Map.of())
        .says("a", "2024-03-01", "2023", "CHE > MDA", billion(0.021, "CHF"), 0, "", Status.DELIVERED, "it was 21 million last year", Map.of());
    assertThat(promised.told()).isEmpty();
  }

  @Test
  void what_a_source_calls_cumulative_is_a_running_total() {
    var promised = new Promised()
        .says("a", "2022-09-01", "SWE > MDA", billion(0.3, "SEK"), 0, "", Status.PLEDGED, "Grid repairs for 300 million")
        .says("b", "2023-09-01", "2023-09", "SWE > MDA", billion(1, "SEK"), 0, "", Status.PLEDGED, "Swedish aid makes a billion kronor",
            Map.of(Field.NOVELTY, new Value.Term("cumulative")));
    assertThat(promised.told()).containsExactly("Swedish cumulative-of Grid");
  }
}
