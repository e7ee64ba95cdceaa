package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import entente.ledger.Ledger;
import entente.model.Claim;
import entente.model.Commitment;
import entente.model.Evidence;
import entente.model.Money;
import entente.model.Party;
import entente.model.Publication;
import entente.model.Span;
import entente.model.When;
import entente.publish.ClaimJson;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConflictListTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-06-01T09:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path home;
  private final List<Claim> claims = new ArrayList<>();
  private final List<Publication> publications = new ArrayList<>();

  /// Two papers of a day tell of one promise, with different sums in millions.
  private void told(String giver, String published, long one, long other) {
    for (long sum : new long[] {one, other}) {
      String doc = "%s-%s-%d".formatted(giver, published, sum);
      var terms = new Commitment.Terms(Money.of(sum * 1_000_000, "USD"), null, null, null, null);
      var promise =
          new Commitment(
              List.of(new Party(giver)),
              List.of(new Party("KEN")),
              Commitment.Kind.FINANCE,
              terms,
              Set.of(),
              Commitment.Status.PLEDGED,
              When.parse("2022-03-05"));
      var evidence = List.of(new Evidence(new Span(0, 32), "for the ports on 5 March 2022 it"));
      claims.add(new Claim(doc + "/1", doc, promise, evidence, Map.of(), null, null, null));
      publications.add(
          new Publication(
              "%064d".formatted(claims.size()),
              doc,
              When.parse(published),
              doc + " Post",
              doc,
              null));
    }
  }

  @Test
  void the_gravest_come_first_on_the_page_and_on_the_overview_though_others_are_newer()
      throws Exception {
    told("NOR", "2022-03-06", 1, 2);
    told("JPN", "2022-03-06", 30_000, 50_000);
    told("DEU", "2022-03-06", 200, 250);
    told("FRA", "2022-03-09", 1, 2);
    try (var ledger = Ledger.open(home, new ClaimJson())) {
      ledger.importClaims(claims, publications);
    }
    try (var visitor = new Visitor(Pages.start(home, 0, CLOCK))) {
      var names = visitor.page("/conflicts").select(".difference h3").eachText();

      assertThat(names).hasSize(4);
      assertThat(names.get(0)).startsWith("Japan");
      assertThat(names.get(1)).startsWith("Germany");
      assertThat(names.get(2)).startsWith("France");
      assertThat(names.get(3)).startsWith("Norway");
      assertThat(
              visitor
                  .page("/")
                  .select("section:contains(Open conflicts) td a[href*=differ]")
                  .eachText()
                  .getFirst())
          .startsWith("Japan");
    }
  }
}
