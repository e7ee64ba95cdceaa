package entente.reconcile;

import static entente.model.ForAll.forAll;
import static entente.reconcile.Promised.billion;
import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Commitment.Status;
import entente.model.Entry;
import entente.model.Field;
import entente.model.LinkKind;
import entente.model.PromiseLink;
import entente.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TotalsTest {
  private static final String DAY = "2024-05-02";

  private static SumsAsked asked(String from, String to) {
    return SumsAsked.promised(Set.copyOf(Told.parties(from)), Set.copyOf(Told.parties(to)));
  }

  private static Promised kenya() {
    return new Promised()
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
  }

  private static List<String> leftOut(Total total) {
    return total.leftOut().stream()
        .map(each -> Promised.name(each.entry().id()) + " " + each.reason().word())
        .sorted()
        .toList();
  }

  private static Total.Sum one(Total total) {
    assertThat(total.sums()).hasSize(1);
    return total.sums().getFirst();
  }

  @Test
  void parts_are_left_out_of_the_total_with_the_reason() {
    Total total = kenya().total(asked("NOR", "KEN"));
    assertThat(one(total).high()).isEqualByComparingTo("9000000000");
    assertThat(one(total).isRange()).isFalse();
    assertThat(leftOut(total)).containsExactly("Clinics part-of", "Grids part-of");
  }

  @Test
  void parts_count_where_the_whole_is_not_asked_for() {
    Total total =
        kenya()
            .total(
                new SumsAsked(
                    Set.copyOf(Told.parties("NOR")),
                    Set.copyOf(Told.parties("KEN")),
                    Told.sectors("energy"),
                    null,
                    null,
                    Set.of(),
                    Set.of(),
                    null,
                    SumsAsked.Measure.PROMISED,
                    false));
    assertThat(one(total).high()).isEqualByComparingTo("6000000000");
  }

  @Test
  void a_sum_that_may_be_inside_another_makes_the_total_a_range() {
    Total total =
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
                "b",
                "2025-02-01",
                "CAN > PHL",
                billion(0.4, "CAD"),
                0,
                "water",
                Status.PLEDGED,
                "Wells get 400 million")
            .total(asked("CAN", "PHL"));
    assertThat(one(total).low()).isEqualByComparingTo("5000000000");
    assertThat(one(total).high()).isEqualByComparingTo("5400000000");
  }

  @Test
  void a_sum_whose_end_nobody_states_is_open_for_five_years() {
    for (var late : List.of("2027-02-01", "2031-02-01")) {
      Total total =
          new Promised()
              .says(
                  "a",
                  DAY,
                  "CAN > ASEAN",
                  billion(9, "CAD"),
                  0,
                  "",
                  Status.PLEDGED,
                  "Canada will raise nine billion for Southeast Asia")
              .says(
                  "b",
                  late,
                  "CAN > PHL",
                  billion(0.4, "CAD"),
                  0,
                  "water",
                  Status.PLEDGED,
                  "Wells get 400 million")
              .total(asked("CAN", "ASEAN PHL"));
      assertThat(one(total).high()).isEqualByComparingTo("9400000000");
      assertThat(one(total).isRange()).isEqualTo(late.startsWith("2027"));
    }
  }

  @Test
  void what_is_only_considered_or_for_another_is_left_out() {
    Total total =
        new Promised()
            .says(
                "a",
                DAY,
                "FIN > UKR",
                billion(0.1, "EUR"),
                0,
                "energy",
                Status.CONSIDERED,
                "Maybe 100 million for the grid")
            .says(
                "a",
                DAY,
                "FIN > ARM",
                billion(0.2, "EUR"),
                0,
                "water",
                Status.PLEDGED,
                "Armenia gets 200 million")
            .total(asked("FIN", "UKR"));
    assertThat(total.sums()).isEmpty();
    assertThat(leftOut(total)).containsExactly("Maybe considered");
  }

  @Test
  void another_currency_is_left_out_and_converted_beside() {
    Total total =
        new Promised()
            .says(
                "a",
                DAY,
                "JPN > FJI",
                billion(1, "JPY"),
                0,
                "health",
                Status.PLEDGED,
                "Clinics get a billion yen")
            .says(
                "a",
                DAY,
                "JPN > FJI",
                billion(0.02, "USD"),
                0,
                "water",
                Status.PLEDGED,
                "Wells get 20 million dollars")
            .total(asked("JPN", "FJI").in("USD"));
    assertThat(one(total).high()).isEqualByComparingTo("20000000");
    assertThat(leftOut(total)).containsExactly("Clinics other-currency");
    assertThat(java.util.Objects.requireNonNull(total.inAll()).high())
        .isBetween(new BigDecimal("25000000"), new BigDecimal("28000000"));
  }

  @Test
  void the_latest_round_counts_unless_every_round_is_asked_for() {
    var promised =
        new Promised()
            .says(
                "a",
                "2021-05-10",
                "2021-05",
                "IND > region:africa",
                billion(12, "USD"),
                3,
                "",
                Status.PLEDGED,
                "Second round of twelve billion",
                Map.of())
            .says(
                "b",
                "2024-05-10",
                "2024-05",
                "IND > region:africa",
                billion(15, "USD"),
                3,
                "",
                Status.PLEDGED,
                "Third round of fifteen billion",
                Map.of());
    assertThat(one(promised.total(asked("IND", "region:africa"))).high())
        .isEqualByComparingTo("15000000000");
    var all =
        new SumsAsked(
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            null,
            Set.of(),
            Set.of(),
            null,
            SumsAsked.Measure.PROMISED,
            true);
    assertThat(one(promised.total(all)).high()).isEqualByComparingTo("27000000000");
  }

  @Test
  void public_and_private_money_is_told_apart() {
    Total total =
        new Promised()
            .says(
                "a",
                DAY,
                DAY,
                "FRA > MAR",
                billion(1, "EUR"),
                0,
                "energy",
                Status.PLEDGED,
                "Solar plants get a billion",
                Map.of(Field.FUNDING, new Value.Term("private")))
            .says(
                "a",
                DAY,
                DAY,
                "FRA > MAR",
                billion(0.3, "EUR"),
                0,
                "education",
                Status.PLEDGED,
                "Schools get 300 million",
                Map.of())
            .total(asked("FRA", "MAR"));
    assertThat(one(total).byFunding()).containsOnlyKeys("private", "unstated");
  }

  @Test
  void totals_never_count_a_linked_amount_twice() {
    forAll(
        Histories::of,
        history -> {
          List<Entry> entries = Reconciler.reconcile(history.reports(), history.decisions());
          List<PromiseLink> links = PromiseLinks.find(entries);
          Total total = Totals.of(entries, links, asked("", ""), Rates.bundled());
          Set<String> counted =
              total.counted().stream().map(each -> each.entry().id()).collect(Collectors.toSet());
          assertThat(links)
              .filteredOn(link -> link.kind() != LinkKind.TOPS_UP)
              .noneMatch(link -> counted.contains(link.from()) && counted.contains(link.to()));
        });
  }

  @Test
  void totals_are_the_same_whatever_the_order() {
    forAll(
        Histories::of,
        history -> {
          List<Entry> entries = Reconciler.reconcile(history.reports(), history.decisions());
          var shuffled = new ArrayList<>(entries);
          Collections.shuffle(shuffled, new Random(7));
          List<PromiseLink> links = PromiseLinks.find(entries);
          assertThat(Totals.of(shuffled, links.reversed(), asked("", ""), Rates.bundled()))
              .isEqualTo(Totals.of(entries, links, asked("", ""), Rates.bundled()));
        });
  }
}
