package entente.reconcile;

import static entente.reconcile.Promised.billion;
import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Party;
import entente.model.Value;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Promises that refer to others by their sums, their rounds or as a running total, in one document
/// or another.
class RecalledTest {
  private static Promised first(String sectors) {
    return new Promised()
        .says(
            "a",
            "2023-02-01",
            "BEL > COD",
            billion(0.2, "EUR"),
            0,
            sectors,
            Status.PLEDGED,
            "Brussels will spend 200 million on schools");
  }

  @Test
  void a_sum_cut_in_a_later_document_takes_the_place_of_the_first() {
    var promised =
        first("education")
            .says(
                "b",
                "2024-03-01",
                "BEL > COD",
                billion(0.12, "EUR"),
                0,
                "education",
                Status.PLEDGED,
                "Cut to 120 million, down from 200 million");
    assertThat(promised.told()).containsExactly("Cut supersedes Brussels");
  }

  @Test
  void a_step_names_the_sum_of_which_it_is_one_in_a_later_document() {
    var promised =
        first("")
            .says(
                "b",
                "2024-03-01",
                "BEL > COD",
                billion(0.03, "EUR"),
                0,
                "water",
                Status.PLEDGED,
                "Wells for 30 million, out of the 200 million of last year");
    assertThat(promised.told()).containsExactly("Wells part-of Brussels");
  }

  @Test
  void what_another_promised_of_that_sum_is_not_meant() {
    var promised =
        first("")
            .says(
                "b",
                "2024-03-01",
                "NLD > RWA",
                billion(0.03, "EUR"),
                0,
                "",
                Status.PLEDGED,
                "Wells for 30 million, out of the 200 million of last year");
    assertThat(promised.told()).isEmpty();
  }

  @Test
  void what_is_promised_later_is_not_meant() {
    var promised =
        first("")
            .says(
                "b",
                "2022-03-01",
                "BEL > COD",
                billion(0.03, "EUR"),
                0,
                "",
                Status.PLEDGED,
                "Wells for 30 million, out of the 200 million of last year");
    assertThat(promised.told()).isEmpty();
  }

  @Test
  void what_a_sum_has_grown_by_is_inside_it_and_on_top_of_the_first() {
    var promised =
        new Promised()
            .says(
                "a",
                "2024-03-01",
                "BEL > COD",
                billion(0.05, "EUR"),
                0,
                "",
                Status.PLEDGED,
                "Belgium will give 50 million more to the Congo")
            .says(
                "a",
                "2024-03-01",
                "BEL > COD",
                billion(0.25, "EUR"),
                0,
                "",
                Status.PLEDGED,
                "raising its aid from 200 million to 250 million")
            .says(
                "a",
                "2024-03-01",
                "2023",
                "BEL > COD",
                billion(0.2, "EUR"),
                0,
                "",
                Status.PLEDGED,
                "from 200 million",
                Map.of());
    assertThat(promised.told())
        .containsExactly(
            "Belgium part-of raising", "Belgium tops-up from", "raising supersedes from");
  }

  @Test
  void a_round_for_the_years_after_renews_the_one_before_though_neither_is_dated() {
    var promised =
        new Promised()
            .says(
                "a",
                "2024-03-01",
                "",
                "CHE > NPL",
                billion(0.2, "CHF"),
                0,
                "",
                Status.PLEDGED,
                "New programme of 200 million for 2024 to 2027",
                Map.of())
            .says(
                "a",
                "2024-03-01",
                "",
                "CHE > NPL",
                billion(0.18, "CHF"),
                0,
                "",
                Status.DELIVERED,
                "That of 2020 to 2023 had 180 million",
                Map.of());
    assertThat(promised.told()).containsExactly("New renews That");
  }

  @Test
  void donors_shares_are_inside_what_they_give_together() {
    var promised =
        new Promised()
            .says(
                "a",
                "2024-03-01",
                "NOR FIN ISL > GAVI",
                billion(3, "USD"),
                0,
                "health",
                Status.PLEDGED,
                "Donors gave three billion in Oslo")
            .says(
                "a",
                "2024-03-01",
                "NOR > GAVI",
                billion(1, "USD"),
                0,
                "health",
                Status.PLEDGED,
                "Norway leads with one billion")
            .says(
                "a",
                "2024-03-01",
                "FIN > GAVI",
                billion(0.4, "EUR"),
                0,
                "health",
                Status.PLEDGED,
                "Finland offers 400 million euros");
    assertThat(promised.told()).containsExactly("Finland part-of Donors", "Norway part-of Donors");
  }

  @Test
  void the_rest_of_a_sum_is_inside_it() {
    var promised =
        new Promised()
            .says(
                "a",
                "2024-03-01",
                "SAU > PAK",
                billion(2, "USD"),
                0,
                "",
                Status.PLEDGED,
                "Riyadh lends two billion")
            .says(
                "a",
                "2024-03-01",
                "SAU > PAK",
                billion(0.5, "USD"),
                0,
                "",
                Status.DELIVERED,
                "Half a billion came on Friday")
            .says(
                "a",
                "2024-03-01",
                "SAU > PAK",
                billion(1.5, "USD"),
                0,
                "",
                Status.PLEDGED,
                "The remaining 1.5 billion follow in May");
    assertThat(promised.told()).contains("The part-of Riyadh");
  }

  @Test
  void a_running_total_includes_what_was_promised_since_its_first_year() {
    var promised =
        new Promised()
            .says(
                "a",
                "2019-02-01",
                "SWE > MDA",
                billion(0.04, "SEK"),
                0,
                "energy",
                Status.PLEDGED,
                "Old turbines for 40 million")
            .says(
                "b",
                "2022-09-01",
                "SWE > MDA",
                billion(0.3, "SEK"),
                0,
                "energy",
                Status.PLEDGED,
                "Grid repairs for 300 million")
            .says(
                "c",
                "2023-09-01",
                "SWE > MDA",
                billion(1, "SEK"),
                0,
                "",
                Status.PLEDGED,
                "Since 2022 Sweden has promised a billion kronor")
            .says(
                "d",
                "2024-09-01",
                "SWE > MDA",
                billion(1.6, "SEK"),
                0,
                "",
                Status.PLEDGED,
                "Support brings the total since 2022 to 1.6 billion");
    assertThat(promised.told())
        .containsExactly("Since cumulative-of Grid", "Support cumulative-of Since");
  }

  @Test
  void yearly_budgets_are_no_rounds_of_each_other() {
    var promised =
        new Promised()
            .says(
                "a",
                "2024-03-01",
                "2024",
                "CHE > MDA",
                billion(0.025, "CHF"),
                0,
                "",
                Status.UNDERWAY,
                "Aid this year is 25 million",
                Map.of())
            .says(
                "a",
                "2024-03-01",
                "2023",
                "CHE > MDA",
                billion(0.021, "CHF"),
                0,
                "",
                Status.DELIVERED,
                "it was 21 million last year",
                Map.of());
    assertThat(promised.told()).isEmpty();
  }

  @Test
  void what_a_source_calls_cumulative_is_a_running_total() {
    var promised =
        new Promised()
            .says(
                "a",
                "2022-09-01",
                "SWE > MDA",
                billion(0.3, "SEK"),
                0,
                "",
                Status.PLEDGED,
                "Grid repairs for 300 million")
            .says(
                "b",
                "2023-09-01",
                "2023-09",
                "SWE > MDA",
                billion(1, "SEK"),
                0,
                "",
                Status.PLEDGED,
                "Swedish aid makes a billion kronor",
                Map.of(Field.NOVELTY, new Value.Term("cumulative")));
    assertThat(promised.told()).containsExactly("Swedish cumulative-of Grid");
  }

  @Test
  void the_rest_of_what_was_promised_in_a_month_is_inside_it() {
    var promised =
        new Promised()
            .says(
                "a",
                "2024-03-17",
                "EU > MAR",
                billion(5, "EUR"),
                0,
                "",
                Status.PLEDGED,
                "Brussels will lend Morocco five billion")
            .says(
                "b",
                "2025-06-19",
                "EU > MAR",
                billion(4, "EUR"),
                0,
                "",
                Status.PLEDGED,
                "Another four billion are the remainder of the loans agreed in March 2024");
    assertThat(promised.told()).containsExactly("Another part-of Brussels");
  }

  @Test
  void what_was_promised_in_another_month_is_not_meant() {
    var promised =
        new Promised()
            .says(
                "a",
                "2024-02-17",
                "EU > MAR",
                billion(5, "EUR"),
                0,
                "",
                Status.PLEDGED,
                "Brussels will lend Morocco five billion")
            .says(
                "b",
                "2024-06-19",
                "EU > MAR",
                billion(4, "EUR"),
                0,
                "",
                Status.PLEDGED,
                "Another four billion are the rest of what was agreed in March");
    assertThat(promised.told()).isEmpty();
  }

  @Test
  void a_sum_called_off_later_takes_the_promise_along() {
    var promised =
        new Promised()
            .says(
                "a",
                "2015-09-30",
                "GBR > BLZ",
                billion(0.025, "GBP"),
                0,
                "governance",
                Status.PLEDGED,
                "London will help to build a jail for 25 million")
            .says(
                "b",
                "2017-02-01",
                "GBR > BLZ",
                billion(0.025, "GBP"),
                0,
                "governance",
                Status.CANCELLED,
                "Refused is the offer of 25 million");
    assertThat(promised.told()).containsExactly("Refused supersedes London");
    Total total =
        promised.total(SumsAsked.promised(Set.of(new Party("GBR")), Set.of(new Party("BLZ"))));
    assertThat(total.counted()).isEmpty();
    assertThat(total.leftOut())
        .extracting(Total.LeftOut::reason)
        .containsExactly(Total.Reason.CANCELLED, Total.Reason.CANCELLED);
  }

  @Test
  void a_grant_is_not_inside_a_credit() {
    var promised =
        new Promised()
            .says(
                "a",
                "2024-03-17",
                "IND > TZA",
                billion(5, "USD"),
                5,
                "",
                Status.PLEDGED,
                "Delhi opens a line of credit of five billion")
            .says(
                "a",
                "2024-03-17",
                "IND > TZA",
                billion(0.3, "USD"),
                0,
                "",
                Status.PLEDGED,
                "It also offers 300 million as a grant");
    assertThat(promised.told()).isEmpty();
  }

  @Test
  void public_bodies_pay_from_the_purse_of_the_state_that_their_name_tells() {
    assertThat(Purse.owner(new Party("KOREA-EXIMBANK"))).isEqualTo("KOR");
    assertThat(Purse.owner(new Party("EXPORT-IMPORT-BANK-OF-INDIA"))).isEqualTo("IND");
    assertThat(Purse.owner(new Party("US-COAST-GUARD"))).isEqualTo("USA");
    assertThat(Purse.owner(new Party("JICA"))).isEqualTo("JPN");
    assertThat(Purse.owner(new Party("JAPAN-AIRLINES"))).isEqualTo("JAPAN-AIRLINES");
    assertThat(Purse.owner(new Party("GREEN-CLIMATE-FUND"))).isEqualTo("GREEN-CLIMATE-FUND");
  }
}
