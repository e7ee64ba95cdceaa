package entente.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import entente.app.Entries;
import entente.ledger.Ledger;
import entente.ledger.Question;
import entente.model.Claim;
import entente.model.Clocks;
import entente.model.Entry;
import entente.publish.ClaimJson;
import entente.reconcile.Reconciler;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedTest {
  private static List<Claim> all(int size) {
    var generated = new Generated(size);
    return generated.claims(0, generated.documents());
  }

  @Test
  void the_same_number_of_claims_is_the_same_claims() {
    assertThat(all(2_000)).isEqualTo(all(2_000)).hasSize(2_000);
  }

  @Test
  void few_parties_make_most_of_the_news() {
    long american =
        all(5_000).stream()
            .filter(claim -> claim.assertion().everyone().toString().contains("USA"))
            .count();
    assertThat(american).isBetween(500L, 2_000L);
  }

  @Test
  void a_ledger_of_them_that_grew_by_documents_is_as_if_made_at_once(@TempDir Path home) {
    var generated = new Generated(2_000);
    try (Ledger ledger = Ledger.open(home, new ClaimJson())) {
      for (List<Integer> bounds : List.of(List.of(0, 300), List.of(310, 400), List.of(300, 310))) {
        int first = bounds.getFirst();
        int end = bounds.getLast();
        ledger.importClaims(
            generated.claims(first, end),
            IntStream.range(first, end).mapToObj(generated::publication).toList());
        Entries.count(ledger, Question.all(Clocks.NOW));
      }
      for (String day : List.of("2005-06-01", "2015-01-01", "2026-12-31")) {
        var clocks = new Clocks(LocalDate.parse(day), null, null);
        List<Entry> found =
            StreamSupport.stream(Entries.of(ledger, Question.all(clocks)).spliterator(), false)
                .toList();
        assertThat(found).isEqualTo(Reconciler.reconcile(ledger.reports(clocks), List.of()));
      }
    }
  }
}
