package entente.reconcile;

import static entente.reconcile.Told.decision;
import static entente.reconcile.Told.finance;
import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Claim;
import entente.model.Commitment;
import entente.model.Commitment.Status;
import entente.model.Decision.Ruling;
import entente.model.Evidence;
import entente.model.Field;
import entente.model.LinkKind;
import entente.model.Money;
import entente.model.Report;
import entente.model.Span;
import entente.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Decisions after their documents were read anew.
class StandingTest {
  private static final String QUOTE = "Norway will lend Kenya 40 million euros for the port";
  private static final Commitment LOAN =
      finance("NOR", "KEN", Money.of(40_000_000, "EUR"), Status.PLEDGED, "2024-01-01");
  private static final Commitment DOLLARS =
      finance("NOR", "KEN", Money.of(40_000_000, "USD"), Status.PLEDGED, "2024-01-01");
  private static final Commitment RAIL =
      finance("FRA", "TZA", Money.of(7, "EUR"), Status.SIGNED, "2023-01-01");

  private static final Report OLD = read("old", LOAN, 10, QUOTE);
  private static final Report OTHER = Told.on("2024-02-01", "b", LOAN, "a port loan");

  private static Report read(String id, Commitment commitment, int start, String quote) {
    Report report = Told.on("2024-01-01", "a", commitment, quote);
    var evidence = List.of(new Evidence(new Span(start, start + quote.length()), quote));
    var claim = new Claim(id, "a", commitment, evidence, Map.of(), null, null, null);
    return new Report(claim, report.publication(), report.recorded(), true);
  }

  private static Standing standing(Ruling ruling, Report... now) {
    return Standing.of(List.of(decision("1", 1, ruling)), List.of(now), List.of(OLD));
  }

  @Test
  void decisions_on_claims_that_are_there_stay_as_they_are() {
    var same = decision("1", 1, new Ruling.Same("old", OTHER.claim().id()));
    var standing = Standing.of(List.of(same), List.of(OLD, OTHER), List.of());
    assertThat(standing.decisions()).containsExactly(same);
    assertThat(standing.hanging()).isEmpty();
    assertThat(Standing.missing(List.of(same), List.of(OTHER))).containsExactly("old");
  }

  @Test
  void a_decision_passes_to_the_claim_that_a_new_reading_found_in_its_place() {
    Report moved = read("new", DOLLARS, 12, "Norway will lend Kenya 40 million euros");
    Report elsewhere = read("far", LOAN, 900, "Kenya thanked Norway for another loan");
    for (var each :
        Map.<Ruling, Ruling>of(
                new Ruling.Same("old", "b"),
                new Ruling.Same("new", "b"),
                new Ruling.NotSame("b", "old"),
                new Ruling.NotSame("b", "new"),
                new Ruling.Split(List.of(List.of("b"), List.of("old", "c"))),
                new Ruling.Split(List.of(List.of("b"), List.of("new", "c"))),
                new Ruling.ThisValue(
                    "old", Field.YEARS, new Value.Figure(java.math.BigDecimal.TWO)),
                new Ruling.ThisValue(
                    "new", Field.YEARS, new Value.Figure(java.math.BigDecimal.TWO)),
                new Ruling.Linked("old", LinkKind.PART_OF, "b"),
                new Ruling.Linked("new", LinkKind.PART_OF, "b"),
                new Ruling.NotLinked("b", "old"),
                new Ruling.NotLinked("b", "new"))
            .entrySet()) {
      var standing = standing(each.getKey(), moved, elsewhere);
      assertThat(standing.decisions())
          .singleElement()
          .satisfies(decision -> assertThat(decision.ruling()).isEqualTo(each.getValue()));
      assertThat(standing.heirs()).isEqualTo(Map.of("old", "new"));
    }
  }

  @Test
  void a_rejection_passes_to_what_says_the_same_but_not_to_a_correction() {
    var reject = new Ruling.Reject("old");
    assertThat(standing(reject, read("new", LOAN, 30, QUOTE)).decisions().getFirst().ruling())
        .isEqualTo(new Ruling.Reject("new"));

    var corrected = standing(reject, read("new", DOLLARS, 10, QUOTE));
    assertThat(corrected.decisions().getFirst().ruling()).isEqualTo(reject);
    assertThat(corrected.hanging().values()).containsExactly(Set.of("old"));
  }

  @Test
  void a_decision_whose_claim_is_found_no_more_hangs_in_the_air() {
    var standing =
        standing(
            new Ruling.Same("old", OTHER.claim().id()),
            read("new", RAIL, 500, "France signed for a railway"),
            OTHER);
    assertThat(standing.hanging().values()).containsExactly(Set.of("old"));
    assertThat(standing.heirs()).isEmpty();
  }

  @Test
  void claims_that_a_new_reading_made_one_cannot_be_split() {
    Report second = read("old2", LOAN, 10, QUOTE);
    var split = decision("1", 1, new Ruling.Split(List.of(List.of("old"), List.of("old2"))));
    var standing =
        Standing.of(List.of(split), List.of(read("new", LOAN, 11, QUOTE)), List.of(OLD, second));
    assertThat(standing.decisions()).containsExactly(split);
    assertThat(standing.hanging().get(split)).containsExactlyInAnyOrder("old", "old2");
  }

  @Test
  void what_was_undone_does_not_hang() {
    var decisions =
        List.of(decision("1", 1, new Ruling.Reject("old")), decision("2", 2, new Ruling.Undo("1")));
    assertThat(Standing.of(decisions, List.of(OTHER), List.of(OLD)).hanging()).isEmpty();
  }
}
