package entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import entente.model.Claim;
import entente.model.Clocks;
import entente.model.Document;
import entente.model.Evidence;
import entente.model.Reading;
import entente.model.Report;
import entente.model.Sketch;
import entente.model.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What every ledger does with documents and readings.
abstract class LedgerContract extends OpenLedger {
  @Test
  void an_empty_ledger_holds_nothing() {
    assertThat(ledger.reports(Clocks.NOW)).isEmpty();
    assertThat(ledger.decisions(Clocks.NOW)).isEmpty();
    assertThat(ledger.publications()).isEmpty();
    assertThat(ledger.document("a")).isEmpty();
    assertThat(ledger.search("Japan", 10)).isEmpty();
    assertThat(ledger.counts()).isEqualTo(new Counts(0, 0, 0, 0, 0));
    assertThat(ledger.version()).isZero();
  }

  @Test
  void a_document_comes_back_with_its_bytes_publication_and_claims() {
    var papers = Papers.of("a", "2023-12-17", TEXT);
    assertThat(papers.addTo(ledger)).isTrue();
    for (String name : List.of("a", papers.hash())) {
      Stored stored = ledger.document(name).orElseThrow();
      assertThat(stored.document()).isEqualTo(papers.document());
      assertThat(stored.publications()).containsExactly(papers.publication());
      assertThat(stored.reading()).contains(papers.reading());
      assertThat(stored.recorded()).isEqualTo(now);
    }
    assertThat(ledger.bytes(papers.hash()))
        .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(papers.bytes()));
    assertThat(ledger.bytes("b")).isEmpty();
    assertThat(ledger.reports(Clocks.NOW))
        .hasSize(2)
        .allSatisfy(report -> {
          assertThat(papers.reading().claims()).contains(report.claim());
          assertThat(report.publication()).isEqualTo(papers.publication());
          assertThat(report.verified()).isTrue();
        });
  }

  @Test
  void it_is_all_there_after_closing_and_opening() {
    Papers.of("a", "2023-12-17", TEXT).addTo(ledger);
    List<Report> before = ledger.reports(Clocks.NOW);
    ledger.close();
    ledger = open(home, () -> now);
    assertThat(ledger.reports(Clocks.NOW)).isEqualTo(before).isNotEmpty();
  }

  @Test
  void adding_again_adds_nothing_and_leaves_no_trace() {
    var papers = Papers.of("a", "2023-12-17", TEXT);
    papers.addTo(ledger);
    long version = ledger.version();
    assertThat(papers.addTo(ledger)).isFalse();
    assertThat(ledger.version()).isEqualTo(version);
    assertThat(ledger.counts()).isEqualTo(new Counts(1, 1, 2, 0, 0));
  }

  @Test
  void every_stored_text_has_a_sketch_from_when_it_was_recorded_and_known() {
    var first = Papers.of("a", "2023-12-17", TEXT);
    first.addTo(ledger);
    first.published("b", "2023-12-16").addTo(ledger);
    Instant before = now;
    now = now.plusSeconds(60);
    Papers.of("c", "2023-12-18", TEXT + " More of it.").addTo(ledger);
    assertThat(ledger.editions(Clocks.NOW)).hasSize(2);
    assertThat(ledger.editions(Clocks.NOW).getFirst())
        .satisfies(edition -> {
          assertThat(edition.publication().doc()).isEqualTo("b");
          assertThat(edition.sketch()).isEqualTo(Sketch.of(TEXT));
        });
    assertThat(ledger.editions(knownOn("2023-12-17"))).hasSize(1);
    assertThat(ledger.editions(knownOn("2023-12-15"))).isEmpty();
    assertThat(ledger.editions(recordedBy(before))).hasSize(1);
  }

  @Test
  void a_known_document_in_another_paper_is_a_publication_more_and_no_claim() {
    var first = Papers.of("a", "2023-12-17", TEXT);
    var second = first.published("b", "2023-12-18");
    first.addTo(ledger);
    assertThat(second.addTo(ledger)).isTrue();
    assertThat(second.addTo(ledger)).isFalse();
    assertThat(ledger.counts()).isEqualTo(new Counts(1, 2, 2, 0, 0));
    assertThat(ledger.publications()).containsExactly(first.publication(), second.publication());
    assertThat(ledger.document("b").orElseThrow().publications()).hasSize(2);
  }

  @Test
  void whoever_asks_learns_that_there_is_nothing_to_read() {
    var papers = Papers.of("a", "2023-12-17", TEXT);
    assertThat(ledger.holds(papers.hash(), Papers.READER)).isFalse();
    papers.addTo(ledger);
    assertThat(ledger.holds(papers.hash(), Papers.READER)).isTrue();
    assertThat(ledger.holds(papers.hash(), "reader/2")).isFalse();
    assertThat(ledger.holds(papers.publication(), Papers.READER)).isTrue();
    assertThat(ledger.holds(papers.published("a", "2023-12-18").publication(), Papers.READER))
        .isFalse();
  }

  @Test
  void a_claim_whose_quote_does_not_stand_in_the_text_is_refused_and_nothing_is_added() {
    var papers = Papers.of("a", "2023-12-17", TEXT);
    Claim claim = papers.reading().claims().getFirst();
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
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            ledger.add(
                papers.document(),
                papers.bytes(),
                papers.publication(),
                new Reading(papers.hash(), Papers.READER, List.of(moved))))
        .withMessageStartingWith("evidence: found \"Japan\"");
    assertThat(ledger.version()).isZero();
  }

  @Test
  void parts_that_are_not_of_one_document_are_refused() {
    var one = Papers.of("a", "2023-12-17", TEXT);
    var other = Papers.of("b", "2023-12-17", "Another text.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ledger.add(one.document(), other.bytes(), one.publication(), one.reading()))
        .withMessageStartingWith("document.hash: found");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ledger.add(one.document(), one.bytes(), other.publication(), one.reading()))
        .withMessageStartingWith("publication.document: found");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ledger.add(one.document(), one.bytes(), one.publication(), other.reading()))
        .withMessageStartingWith("reading.document: found");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.read(one.document(), one.reading()))
        .withMessageStartingWith("reading.document: found");
    assertThat(ledger.version()).isZero();
  }

  @Test
  void another_text_of_the_same_bytes_takes_another_version_of_the_extractor() {
    var papers = Papers.of("a", "2023-12-17", TEXT);
    papers.addTo(ledger);
    var cut = new Document(papers.hash(), "text/plain", "plain/1", "Japan pledged.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.read(cut, Papers.reading(cut, "a", "reader/2")))
        .withMessageContaining("give the extractor a new version");
    var newer = new Document(papers.hash(), "text/plain", "plain/2", "Japan pledged.");
    assertThat(ledger.read(newer, Papers.reading(newer, "a", Papers.READER))).isTrue();
    Stored stored = ledger.document("a").orElseThrow();
    assertThat(stored.document()).isEqualTo(newer);
    assertThat(stored.reading()).contains(Papers.reading(newer, "a", Papers.READER));
    assertThat(ledger.search("Tokyo", 5)).isEmpty();
    assertThat(ledger.search("pledged", 5)).hasSize(1);
  }

  @Test
  void texts_come_back_to_the_character() {
    int n = 0;
    for (String text :
        List.of(
            "a\0b says Japan",
            "𝒟ouble 😀 Japan",
            "\r\nJapan\r\n",
            "\uFFFE\uFFFF Japan",
            "Japan \u0002 \u0003")) {
      var papers = Papers.of("odd-" + n++, "2023", text);
      papers.addTo(ledger);
      assertThat(ledger.document(papers.hash()).orElseThrow().document().text()).isEqualTo(text);
      assertThat(ledger.document(papers.hash()).orElseThrow().reading()).contains(papers.reading());
    }
    assertThat(ledger.search("Japan", 10)).hasSize(n);
  }

  @Test
  void half_a_character_is_refused_because_it_would_not_come_back() {
    var document = new Document("0".repeat(64), "text/plain", "plain/1", "😀 \uD83D x");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ledger.read(document, new Reading(document.hash(), Papers.READER, List.of())))
        .withMessageStartingWith("document.text: found half a character at 3, wanted Unicode");
  }

  @Test
  void two_ledgers_of_one_place_may_write_and_read_at_once() throws Exception {
    try (Ledger other = open(home, () -> now);
        var threads = Executors.newFixedThreadPool(6)) {
      var jobs = new ArrayList<Callable<Boolean>>();
      for (int i = 0; i < 4; i++) {
        int offset = i * 10;
        Ledger mine = i % 2 == 0 ? ledger : other;
        jobs.add(() -> {
          for (int n = offset; n < offset + 20; n++) {
            Papers.generated(n, 3).addTo(mine);
          }
          return true;
        });
        jobs.add(() -> {
          for (int n = 0; n < 20; n++) {
            assertThat(mine.reports(Clocks.NOW).size() % 3).isZero();
          }
          return true;
        });
      }
      for (var job : threads.invokeAll(jobs)) {
        assertThat(job.get()).isTrue();
      }
    }
    assertThat(ledger.counts()).isEqualTo(new Counts(50, 50, 150, 0, 0));
  }
}
