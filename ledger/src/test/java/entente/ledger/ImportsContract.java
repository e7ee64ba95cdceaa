package entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import entente.model.Claim;
import entente.model.ClaimIds;
import entente.model.Clocks;
import entente.model.Decision;
import entente.model.Decision.Ruling;
import entente.model.Evidence;
import entente.model.Field;
import entente.model.LinkKind;
import entente.model.Party;
import entente.model.Publication;
import entente.model.Reading;
import entente.model.Report;
import entente.model.Span;
import entente.model.Value;
import entente.model.When;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What every ledger does with claims that come without their documents, and with decisions.
abstract class ImportsContract extends OpenLedger {
  private final Papers papers = Papers.of("a", "2023-12-17", TEXT);

  /// The papers' claims under ids of their own, as a person may have written them.
  private List<Claim> written() {
    return papers.reading().claims().stream()
        .map(claim -> renamed(claim, "w-" + claim.id(), "a"))
        .toList();
  }

  private static Claim renamed(Claim claim, String id, String doc) {
    return new Claim(
        id,
        doc,
        claim.assertion(),
        claim.evidence(),
        claim.further(),
        claim.attribution(),
        claim.confidence(),
        claim.frame());
  }

  private static Publication manifest(String doc, String published) {
    return new Publication(
        ClaimIds.unstored(doc), doc, When.parse(published), "Daily", "Its title", null);
  }

  @Test
  void imported_claims_of_an_unstored_document_are_unverified_and_known_by_the_manifest() {
    assertThat(ledger.importClaims(written(), List.of(manifest("a", "2023-12-18"))))
        .isEqualTo(new Imported(2, 0, List.of()));
    assertThat(ledger.reports(Clocks.NOW))
        .hasSize(2)
        .allSatisfy(report -> {
          assertThat(report.verified()).isFalse();
          assertThat(report.publication()).isEqualTo(manifest("a", "2023-12-18"));
        });
    assertThat(ledger.reports(knownOn("2023-12-17"))).isEmpty();
    assertThat(ledger.reports(knownOn("2023-12-18"))).hasSize(2);
    assertThat(ledger.counts()).isEqualTo(new Counts(0, 0, 2, 1, 0));
    assertThat(ledger.publications()).containsExactly(manifest("a", "2023-12-18"));
    assertThat(ledger.document("a")).isEmpty();
  }

  @Test
  void without_a_manifest_they_are_known_once_recorded() {
    ledger.importClaims(written(), List.of());
    assertThat(ledger.reports(knownOn("2025-12-31"))).isEmpty();
    assertThat(ledger.reports(knownOn("2026-01-01"))).hasSize(2);
  }

  @Test
  void importing_again_adds_nothing() {
    ledger.importClaims(written(), List.of(manifest("a", "2023-12-18")));
    long version = ledger.version();
    assertThat(ledger.importClaims(written(), List.of(manifest("a", "2023-12-18"))))
        .isEqualTo(new Imported(0, 2, List.of()));
    assertThat(ledger.version()).isEqualTo(version);
  }

  @Test
  void an_id_that_another_claim_has_is_told_and_the_rest_is_imported() {
    Claim first = written().getFirst();
    ledger.importClaims(List.of(first), List.of());
    Claim clash = renamed(written().get(1), first.id(), "a");
    Imported imported = ledger.importClaims(List.of(clash, written().get(1)), List.of());
    assertThat(imported.added()).isEqualTo(1);
    assertThat(imported.problems())
        .singleElement()
        .asString()
        .startsWith("claim.id: found \"" + first.id() + "\" of a");
    assertThat(ledger.reports(Clocks.NOW)).hasSize(2).extracting(Report::claim).contains(first);
  }

  @Test
  void with_the_document_stored_they_are_verified_by_its_text_whichever_came_first() {
    ledger.importClaims(written(), List.of(manifest("a", "2023-12-18")));
    papers.addTo(ledger);
    assertThat(ledger.reports(Clocks.NOW))
        .hasSize(4)
        .allSatisfy(report -> {
          assertThat(report.verified()).isTrue();
          assertThat(report.publication()).isEqualTo(papers.publication());
        });
    try (Ledger other = open(home.resolve("other"), () -> now)) {
      papers.addTo(other);
      other.importClaims(written(), List.of(manifest("a", "2023-12-18")));
      assertThat(unstamped(other)).isEqualTo(unstamped(ledger));
    }
    assertThat(ledger.counts()).isEqualTo(new Counts(1, 1, 4, 0, 0));
  }

  @Test
  void a_quote_that_the_stored_text_does_not_have_stays_unverified() {
    papers.addTo(ledger);
    Claim claim = written().getFirst();
    var moved =
        new Claim(
            "moved",
            "a",
            claim.assertion(),
            List.of(new Evidence(new Span(1, 6), "Japan")),
            claim.further(),
            null,
            null,
            null);
    ledger.importClaims(List.of(moved), List.of());
    assertThat(ledger.reports(Clocks.NOW))
        .filteredOn(report -> report.claim().id().equals("moved"))
        .singleElement()
        .satisfies(report -> assertThat(report.verified()).isFalse())
        .satisfies(report -> assertThat(report.publication()).isEqualTo(papers.publication()));
  }

  @Test
  void an_earlier_day_of_the_manifest_counts_for_the_stored_document_too() {
    ledger.importClaims(written(), List.of(manifest("a", "2023-12-11")));
    papers.addTo(ledger);
    assertThat(ledger.reports(knownOn("2023-12-11"))).hasSize(4);
    assertThat(ledger.document("a").orElseThrow().publications())
        .extracting(Publication::published)
        .containsExactly(When.parse("2023-12-11"), When.parse("2023-12-17"));
  }

  @Test
  void a_claim_that_was_read_and_imported_counts_once() {
    ledger.importClaims(papers.reading().claims(), List.of());
    papers.addTo(ledger);
    assertThat(ids(ledger.reports(Clocks.NOW))).hasSize(2);
    assertThat(ledger.counts().claims()).isEqualTo(2);
    assertThat(ledger.importClaims(papers.reading().claims(), List.of()))
        .isEqualTo(new Imported(0, 2, List.of()));
  }

  @Test
  void what_was_imported_later_was_not_recorded_before() {
    papers.addTo(ledger);
    Instant before = now;
    now = now.plusSeconds(60);
    ledger.importClaims(written(), List.of(manifest("a", "2023-12-11")));
    assertThat(ledger.reports(recordedBy(before)))
        .hasSize(2)
        .allSatisfy(report -> assertThat(report.publication()).isEqualTo(papers.publication()));
    assertThat(ledger.reports(Clocks.NOW)).hasSize(4);
  }

  private static Decision decision(String id, Ruling ruling, int day) {
    return new Decision(
        id, ruling, "Ana", Instant.parse("2026-02-0%dT10:00:00Z".formatted(day)), "read both");
  }

  @Test
  void decisions_of_every_kind_come_back_in_the_order_in_which_they_were_made() {
    papers.addTo(ledger);
    ledger.importClaims(written(), List.of());
    String read = papers.reading().claims().getFirst().id();
    String written = written().getFirst().id();
    List<Decision> made =
        List.of(
            decision("d1", new Ruling.Same(read, written), 1),
            decision("d2", new Ruling.NotSame(read, written), 2),
            decision(
                "d3",
                new Ruling.ThisValue(read, Field.DATE, new Value.Date(When.parse("2023-12"))),
                3),
            decision("d4", new Ruling.Reject(written), 4),
            decision("d5", new Ruling.Undo("d4"), 5));
    ledger.decide(made.get(3));
    for (int i : List.of(0, 4, 1, 2)) {
      ledger.decide(made.get(i));
    }
    assertThat(ledger.decisions(Clocks.NOW)).isEqualTo(made);
    assertThat(ledger.counts().decisions()).isEqualTo(5);
  }

  @Test
  void decisions_of_every_further_kind_come_back_too() {
    papers.addTo(ledger);
    String first = papers.reading().claims().getFirst().id();
    String second = papers.reading().claims().getLast().id();
    List<Decision> made =
        List.of(
            decision("d1", new Ruling.Split(List.of(List.of(first), List.of(second))), 1),
            decision("d2", new Ruling.SameParty(new Party("NIPPON"), new Party("JPN")), 2),
            decision("d3", new Ruling.Linked(first, LinkKind.PART_OF, second), 3),
            decision("d4", new Ruling.NotLinked(second, first), 4),
            decision("d5", added("note", "By telephone"), 5),
            decision("d6", new Ruling.Reject("note"), 6));
    made.forEach(ledger::decide);
    assertThat(ledger.decisions(Clocks.NOW)).isEqualTo(made);
  }

  /// A fact of a document that is not stored.
  private static Ruling.Add added(String id, String note) {
    var read = Papers.of("a", "2023-12-17", OpenLedger.TEXT).reading().claims().getFirst();
    var claim =
        new Claim(
            id,
            "note",
            read.assertion(),
            List.of(Evidence.in(note, new Span(0, note.length()))),
            Map.of(),
            null,
            null,
            null);
    return new Ruling.Add(
        claim,
        new Publication(
            ClaimIds.unstored("note"), "note", When.parse("2024-01"), "Ana", null, null));
  }

  @Test
  void an_added_fact_is_a_claim_from_when_it_was_recorded_and_published_until_it_is_taken_back() {
    ledger.decide(decision("d", added("note", "By telephone"), 1));
    Instant added = now;
    assertThat(ledger.reports(Clocks.NOW))
        .singleElement()
        .satisfies(report -> {
          assertThat(report.claim().id()).isEqualTo("note");
          assertThat(report.publication().publisher()).isEqualTo("Ana");
          assertThat(report.verified()).isFalse();
        });
    assertThat(ledger.reports(knownOn("2024-01-15"))).isEmpty();
    assertThat(ledger.reports(knownOn("2024-01-31"))).hasSize(1);
    assertThat(ledger.reports(recordedBy(added.minusSeconds(1)))).isEmpty();

    now = now.plusSeconds(60);
    ledger.decide(decision("u", new Ruling.Undo("d"), 2));
    assertThat(ledger.reports(Clocks.NOW)).isEmpty();
    assertThat(ledger.reports(recordedBy(added))).hasSize(1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.decide(decision("d2", added("note", "Again"), 3)))
        .withMessageStartingWith(
            "decision.claim: found \"note\", which is a claim in the ledger already");
  }

  @Test
  void a_fact_added_from_a_stored_document_is_verified_and_known_with_it() {
    papers.addTo(ledger);
    var read = papers.reading().claims().getFirst();
    var evidence = List.of(Evidence.in(OpenLedger.TEXT, new Span(0, 5)));
    var claim = new Claim("mine", "a", read.assertion(), evidence, Map.of(), null, null, null);
    ledger.decide(decision("d", new Ruling.Add(claim, papers.publication()), 1));
    assertThat(ledger.reports(Clocks.NOW))
        .filteredOn(each -> each.claim().id().equals("mine"))
        .singleElement()
        .satisfies(report -> {
          assertThat(report.verified()).isTrue();
          assertThat(report.publication()).isEqualTo(papers.publication());
        });
  }

  @Test
  void claims_that_a_later_reading_superseded_are_remembered() {
    papers.addTo(ledger);
    Claim before = papers.reading().claims().getFirst();
    ledger.read(papers.document(), new Reading(papers.hash(), "other/2", List.of()));
    assertThat(ledger.reports(Clocks.NOW)).isEmpty();
    assertThat(ledger.remembered(List.of(before.id(), "nothing"), Clocks.NOW))
        .singleElement()
        .satisfies(report -> assertThat(report.claim()).isEqualTo(before));
  }

  @Test
  void a_decision_counts_from_when_it_was_recorded_not_from_when_it_says_it_was_made() {
    papers.addTo(ledger);
    Instant before = now;
    now = now.plusSeconds(60);
    ledger.decide(decision("d", new Ruling.Reject(papers.reading().claims().getFirst().id()), 1));
    assertThat(ledger.decisions(recordedBy(before))).isEmpty();
    assertThat(ledger.decisions(recordedBy(now))).hasSize(1);
    assertThat(ledger.decisions(knownOn("2023-12-01"))).hasSize(1);
  }

  @Test
  void a_decision_that_is_there_is_passed_over_and_another_of_its_id_refused() {
    papers.addTo(ledger);
    String claim = papers.reading().claims().getFirst().id();
    ledger.decide(decision("d", new Ruling.Reject(claim), 1));
    long version = ledger.version();
    ledger.decide(decision("d", new Ruling.Reject(claim), 1));
    assertThat(ledger.version()).isEqualTo(version);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.decide(decision("d", new Ruling.Reject(claim), 2)))
        .withMessageStartingWith("decision.id: found \"d\"");
  }

  @Test
  void a_decision_about_nothing_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.decide(decision("d", new Ruling.Reject("nothing"), 1)))
        .withMessage("decision.claim: found \"nothing\", wanted the id of a claim in this ledger");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.decide(decision("d", new Ruling.Undo("nothing"), 1)))
        .withMessage("decision.undo: found \"nothing\", wanted the id of an earlier decision");
    assertThat(ledger.version()).isZero();
  }
}
