package entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import entente.model.Claim;
import entente.model.Clocks;
import entente.model.Document;
import entente.model.Evidence;
import entente.model.Reading;
import entente.model.Report;
import entente.model.Span;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every ledger does, whichever database keeps it: documents, readings and the clocks.
abstract class LedgerContract {
  static final String TEXT = "Japan pledged 40 billion yen to ASEAN. The leaders met in Tokyo on Sunday.";

  @TempDir
  @SuppressWarnings("NullAway.Init") // by JUnit
  Path home;

  Instant now = Instant.parse("2026-01-01T00:00:00Z");

  @SuppressWarnings("NullAway.Init") // opened before each test
  Ledger ledger;

  /// Opens the ledger in that place anew, with that clock.
  abstract Ledger open(Path home, InstantSource clock);

  @BeforeEach
  void openLedger() {
    ledger = open(home, () -> now);
  }

  @AfterEach
  void closeLedger() {
    ledger.close();
  }

  static Clocks knownOn(String day) {
    return new Clocks(LocalDate.parse(day), null, null);
  }

  static Clocks recordedBy(Instant moment) {
    return new Clocks(null, null, moment);
  }

  static List<String> ids(List<Report> reports) {
    return reports.stream().map(report -> report.claim().id()).toList();
  }

  static List<String> ids(Papers papers) {
    return papers.reading().claims().stream().map(Claim::id).toList();
  }

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
    assertThat(ledger.bytes(papers.hash())).hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(papers.bytes()));
    assertThat(ledger.bytes("b")).isEmpty();
    assertThat(ledger.reports(Clocks.NOW))
        .hasSize(2)
        .allSatisfy(
            report -> {
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
    assertThat(ledger.holds(papers.published("a", "2023-12-18").publication(), Papers.READER)).isFalse();
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
        .isThrownBy(
            () ->
                ledger.add(
                    papers.document(), papers.bytes(), papers.publication(), new Reading(papers.hash(), Papers.READER, List.of(moved))))
        .withMessageStartingWith("evidence: found \"Japan\"");
    assertThat(ledger.version()).isZero();
  }

  @Test
  void parts_that_are_not_of_one_document_are_refused() {
    var one = Papers.of("a", "2023-12-17", TEXT);
    var other = Papers.of("b", "2023-12-17", "Another text.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.add(one.document(), other.bytes(), one.publication(), one.reading()))
        .withMessageStartingWith("document.hash: found");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.add(one.document(), one.bytes(), other.publication(), one.reading()))
        .withMessageStartingWith("publication.document: found");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.add(one.document(), one.bytes(), one.publication(), other.reading()))
        .withMessageStartingWith("reading.document: found");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.read(one.document(), one.reading()))
        .withMessageStartingWith("reading.document: found");
    assertThat(ledger.version()).isZero();
  }

  @Test
  void a_newer_reading_supersedes_the_old_one_and_keeps_it() {
    var old = Papers.of("a", "2023-12-17", TEXT);
    var newer = old.readBy("reader/2");
    old.addTo(ledger);
    List<Report> then = ledger.reports(Clocks.NOW);
    now = now.plusSeconds(60);
    assertThat(ledger.read(newer.document(), newer.reading())).isTrue();
    assertThat(ledger.read(newer.document(), newer.reading())).isFalse();
    assertThat(ids(ledger.reports(Clocks.NOW))).containsExactlyInAnyOrderElementsOf(ids(newer));
    assertThat(ledger.reports(recordedBy(now.minusSeconds(1)))).isEqualTo(then);
    assertThat(ledger.document("a").orElseThrow().reading()).contains(newer.reading());
    assertThat(ledger.counts().claims()).isEqualTo(2);
  }

  @Test
  void an_older_reader_that_comes_again_supersedes_nothing() {
    var old = Papers.of("a", "2023-12-17", TEXT);
    var newer = old.readBy("reader/2");
    old.addTo(ledger);
    newer.addTo(ledger);
    assertThat(old.addTo(ledger)).isFalse();
    assertThat(ids(ledger.reports(Clocks.NOW))).containsExactlyInAnyOrderElementsOf(ids(newer));
  }

  @Test
  void what_was_recorded_by_a_moment_never_changes() {
    var moments = new ArrayList<Instant>();
    var seen = new ArrayList<List<Report>>();
    for (int i = 0; i < 8; i++) {
      var papers = Papers.generated(i / 2, 3);
      switch (i % 4) {
        case 1 -> papers.published("again-" + i, "2022-01-0" + i).addTo(ledger);
        case 2 -> ledger.importClaims(Papers.generated(100 + i, 2).reading().claims(), List.of());
        case 3 -> papers.readBy("reader/" + i).addTo(ledger);
        default -> papers.addTo(ledger);
      }
      moments.add(now);
      seen.add(ledger.reports(Clocks.NOW));
      now = now.plusSeconds(1);
    }
    for (int i = 0; i < moments.size(); i++) {
      assertThat(ledger.reports(recordedBy(moments.get(i)))).isEqualTo(seen.get(i)).isNotEmpty();
    }
    assertThat(ledger.reports(recordedBy(Instant.MIN))).isEmpty();
    assertThat(ledger.reports(recordedBy(Instant.MAX))).isEqualTo(ledger.reports(Clocks.NOW));
  }

  @Test
  void what_was_known_on_a_day_comes_from_what_was_published_by_then() {
    var december = Papers.of("a", "2023-12", "In December Japan pledged.");
    var day = Papers.of("b", "2023-12-17", "On Sunday Japan pledged.");
    var later = Papers.of("c", "2023-12-18", "Japan has pledged.");
    List.of(december, day, later).forEach(each -> each.addTo(ledger));
    assertThat(ledger.reports(knownOn("2023-12-16"))).isEmpty();
    assertThat(ids(ledger.reports(knownOn("2023-12-17")))).isEqualTo(ids(day));
    assertThat(ids(ledger.reports(knownOn("2023-12-18")))).hasSize(2);
    assertThat(ids(ledger.reports(knownOn("2023-12-31")))).hasSize(3);
  }

  @Test
  void an_undated_document_is_known_once_recorded_and_a_better_reading_does_not_change_that() {
    var papers = Papers.of("a", null, TEXT);
    papers.addTo(ledger);
    now = Instant.parse("2026-05-05T12:00:00Z");
    papers.readBy("reader/2").addTo(ledger);
    assertThat(ledger.reports(knownOn("2025-12-31"))).isEmpty();
    assertThat(ids(ledger.reports(knownOn("2026-01-01")))).containsExactlyInAnyOrderElementsOf(ids(papers.readBy("reader/2")));
  }

  @Test
  void a_claim_stands_under_the_publication_that_made_it_known_first_whichever_was_added_first() {
    var late = Papers.of("late", "2023-12-18", TEXT);
    var early = late.published("early", "2023-12-17");
    var undated = late.published("undated", null);
    for (Papers each : List.of(late, undated, early)) {
      each.addTo(ledger);
    }
    assertThat(ledger.reports(Clocks.NOW))
        .hasSize(2)
        .allSatisfy(
            report -> {
              assertThat(report.publication()).isEqualTo(early.publication());
              assertThat(report.claim().doc()).isEqualTo("early");
            });
    assertThat(ledger.reports(knownOn("2023-12-17"))).hasSize(2);
    assertThat(ledger.document(late.hash()).orElseThrow().reading()).contains(early.reading());
  }

  @Test
  void a_document_read_otherwise_under_an_earlier_publication_counts_as_read_under_that() {
    var late = Papers.of("late", "2023-12-18", TEXT);
    var earlier = late.published("early", "2023-12-11");
    var other = Papers.reading(late.document(), "early", "another result");
    var early =
        new Papers(late.document(), earlier.publication(), new Reading(late.hash(), Papers.READER, other.claims()));
    late.addTo(ledger);
    assertThat(early.addTo(ledger)).isTrue();
    assertThat(ids(ledger.reports(Clocks.NOW))).containsExactlyInAnyOrderElementsOf(ids(early));
    assertThat(late.addTo(ledger)).isFalse();
    assertThat(early.addTo(ledger)).isFalse();
    assertThat(ids(ledger.reports(Clocks.NOW))).containsExactlyInAnyOrderElementsOf(ids(early));
  }

  @Test
  void the_order_of_adding_does_not_matter() {
    var papers = new ArrayList<Papers>();
    for (int i = 0; i < 6; i++) {
      papers.add(Papers.generated(i, 2));
      papers.add(Papers.generated(i, 2).published("copy-" + i, "2023-06-1" + i));
    }
    papers.forEach(each -> each.addTo(ledger));
    for (int shuffle = 0; shuffle < 5; shuffle++) {
      Collections.shuffle(papers, new Random(shuffle));
      now = now.plusSeconds(3600);
      try (Ledger other = open(home.resolve("other-" + shuffle), () -> now)) {
        papers.forEach(each -> each.addTo(other));
        assertThat(unstamped(other)).isEqualTo(unstamped(ledger)).hasSize(12);
        assertThat(other.publications()).isEqualTo(ledger.publications());
      }
    }
  }

  /// The reports without the moments at which they were recorded.
  static List<String> unstamped(Ledger ledger) {
    return ledger.reports(Clocks.NOW).stream().map(each -> each.claim() + " " + each.publication() + " " + each.verified()).toList();
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
  void moments_grow_while_the_clock_stands_still_or_goes_back() {
    var moments = new ArrayList<Instant>();
    for (int i = 0; i < 5; i++) {
      Papers.generated(i, 1).addTo(ledger);
      moments.add(ledger.document("doc-" + i).orElseThrow().recorded());
      now = now.minusSeconds(i % 2);
    }
    assertThat(moments).isSorted().doesNotHaveDuplicates();
    assertThat(moments.getFirst()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    for (int i = 0; i < 5; i++) {
      assertThat(ledger.reports(recordedBy(moments.get(i)))).hasSize(i + 1);
    }
  }

  @Test
  void the_version_grows_with_whatever_is_recorded_by_whomever() {
    long empty = ledger.version();
    try (Ledger other = open(home, () -> now)) {
      Papers.generated(1, 1).addTo(other);
    }
    long first = ledger.version();
    assertThat(first).isGreaterThan(empty);
    ledger.importClaims(Papers.generated(2, 1).reading().claims(), List.of());
    assertThat(ledger.version()).isGreaterThan(first);
  }

  @Test
  void texts_come_back_to_the_character() {
    int n = 0;
    for (String text : List.of("a\0b says Japan", "𝒟ouble 😀 Japan", "\r\nJapan\r\n", "\uFFFE\uFFFF Japan", "Japan \u0002 \u0003")) {
      var papers = Papers.of("odd-" + n++, "2023", text);
      papers.addTo(ledger);
      assertThat(ledger.document(papers.hash()).orElseThrow().document().text()).isEqualTo(text);
      assertThat(ledger.document(papers.hash()).orElseThrow().reading()).contains(papers.reading());
    }
    assertThat(ledger.search("Japan", 10)).hasSize(n);
  }

  @Test
  void two_ledgers_of_one_place_may_write_and_read_at_once() throws Exception {
    try (Ledger other = open(home, () -> now);
        var threads = Executors.newFixedThreadPool(6)) {
      var jobs = new ArrayList<Callable<Boolean>>();
      for (int i = 0; i < 4; i++) {
        int offset = i * 10;
        Ledger mine = i % 2 == 0 ? ledger : other;
        jobs.add(
            () -> {
              for (int n = offset; n < offset + 20; n++) {
                Papers.generated(n, 3).addTo(mine);
              }
              return true;
            });
        jobs.add(
            () -> {
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
