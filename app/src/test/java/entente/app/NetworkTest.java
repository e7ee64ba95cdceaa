package entente.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import entente.model.Assertion;
import entente.model.Claim;
import entente.model.Commitment;
import entente.model.Entry;
import entente.model.Evidence;
import entente.model.LinkKind;
import entente.model.Money;
import entente.model.Party;
import entente.model.PromiseLink;
import entente.model.Publication;
import entente.model.Relation;
import entente.model.Report;
import entente.model.Span;
import entente.model.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the map and the network are drawn from.
class NetworkTest {
  private static final Party NORWAY = new Party("NOR");
  private static final Party KENYA = new Party("KEN");
  private static final Party EU = new Party("EU");

  private static Entry entry(String id, Assertion assertion) {
    var claim =
        new Claim(
            id,
            "paper",
            assertion,
            List.of(new Evidence(new Span(0, 5), "words")),
            Map.of(),
            null,
            null,
            null);
    var publication =
        new Publication("0".repeat(64), "paper", When.parse("2024-02-01"), "The Paper", null, null);
    return new Entry(
        assertion,
        Map.of(),
        List.of(new Report(claim, publication, Instant.EPOCH, false)),
        List.of());
  }

  private static Entry tie(
      String id, Party one, Party other, String kind, Relation.Status status, String date) {
    return entry(
        id,
        new Relation(
            List.of(one, other), kind, status, date.isEmpty() ? null : When.parse(date), null));
  }

  private static Entry promise(
      String id, List<Party> from, List<Party> to, long dollars, String date) {
    var terms = new Commitment.Terms(Money.of(dollars, "USD"), null, null, null, null);
    return entry(
        id,
        new Commitment(
            from,
            to,
            Commitment.Kind.FINANCE,
            terms,
            Set.of(),
            Commitment.Status.PLEDGED,
            When.parse(date)));
  }

  private static Network.Node node(Network network, Party party) {
    return network.nodes().stream()
        .filter(each -> each.party().equals(party))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_partnership_stands_until_the_next_of_the_same_two_and_a_dispute_is_no_tie() {
    var network =
        Network.of(
            List.of(
                tie(
                    "a",
                    NORWAY,
                    KENYA,
                    "strategic-partnership",
                    Relation.Status.ESTABLISHED,
                    "2015"),
                tie(
                    "b",
                    KENYA,
                    NORWAY,
                    "comprehensive-strategic-partnership",
                    Relation.Status.ESTABLISHED,
                    "2021-05"),
                tie("c", NORWAY, EU, "territorial-dispute", Relation.Status.ESTABLISHED, "2019")),
            List.of());

    assertThat(network.ties())
        .extracting(Network.Tie::entry, Network.Tie::from, Network.Tie::until)
        .containsExactlyInAnyOrder(
            tuple("a", 2015, 2021), tuple("b", 2021, null), tuple("c", 2019, null));
    assertThat(node(network, NORWAY).years())
        .extracting(Network.Standing::year, Network.Standing::ties)
        .containsExactly(tuple(2015, 1), tuple(2021, 1));
    assertThat(node(network, EU).years()).isEmpty();
  }

  @Test
  void what_is_planned_is_there_from_its_first_report_and_counts_for_nothing() {
    var network =
        Network.of(
            List.of(tie("a", NORWAY, KENYA, "alliance", Relation.Status.PLANNED, "2030")),
            List.of());

    assertThat(network.ties())
        .singleElement()
        .satisfies(tie -> assertThat(tie.from()).isEqualTo(2024));
    assertThat(node(network, KENYA).years()).isEmpty();
  }

  @Test
  void money_counts_once_for_those_who_alone_promised_it_and_were_promised_it() {
    var part = promise("part", List.of(NORWAY), List.of(KENYA), 30, "2023");
    var network =
        Network.of(
            List.of(
                promise("whole", List.of(NORWAY), List.of(KENYA), 100, "2023"),
                part,
                promise("more", List.of(NORWAY), List.of(KENYA), 7, "2024"),
                promise("shared", List.of(NORWAY, EU), List.of(KENYA), 900, "2023")),
            List.of(
                new PromiseLink(
                    "part", "whole", LinkKind.PART_OF, "says so", part.reports().getFirst())));

    assertThat(network.flows())
        .extracting(Network.Flow::year, Network.Flow::dollars)
        .containsExactly(tuple(2023, 100.0), tuple(2024, 7.0));
    assertThat(network.shared()).isEqualTo(1);
    assertThat(node(network, KENYA).years().getLast())
        .isEqualTo(new Network.Standing(2024, 0, 0, 107));
    assertThat(node(network, KENYA).numeric()).isEqualTo("404");
  }

  @Test
  void of_many_pairs_those_that_say_most_are_drawn_and_every_party_keeps_its_sums() {
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < 60; i++) {
      for (int j = i + 1; j < 60; j++) {
        entries.add(
            promise(
                "p" + i + "-" + j,
                List.of(new Party("A" + i)),
                List.of(new Party("A" + j)),
                1 + i * 60L + j,
                "2023"));
      }
    }
    var network = Network.of(entries, List.of());

    assertThat(network.flows()).hasSizeLessThanOrEqualTo(400);
    assertThat(network.hidden()).isEqualTo(entries.size() - network.flows().size());
    assertThat(network.nodes())
        .hasSize(60)
        .allSatisfy(each -> assertThat(each.years()).isNotEmpty());
    assertThat(network.flows()).extracting(Network.Flow::dollars).contains(1.0 + 58 * 60 + 59);
  }
}
