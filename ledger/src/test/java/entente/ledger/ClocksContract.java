package entente.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Claim;
import entente.model.Clocks;
import entente.model.Reading;
import entente.model.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// How every ledger keeps time: what supersedes what, what was known on a day, what was recorded by
/// a moment.
abstract class ClocksContract extends OpenLedger {
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
    assertThat(ids(ledger.reports(knownOn("2026-01-01"))))
        .containsExactlyInAnyOrderElementsOf(ids(papers.readBy("reader/2")));
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
        .allSatisfy(report -> {
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
        new Papers(
            late.document(),
            earlier.publication(),
            new Reading(late.hash(), Papers.READER, other.claims()));
    late.addTo(ledger);
    assertThat(early.addTo(ledger)).isTrue();
    assertThat(ids(ledger.reports(Clocks.NOW))).containsExactlyInAnyOrderElementsOf(ids(early));
    assertThat(late.addTo(ledger)).isFalse();
    assertThat(early.addTo(ledger)).isFalse();
    assertThat(ids(ledger.reports(Clocks.NOW))).containsExactlyInAnyOrderElementsOf(ids(early));
  }

  @Test
  void a_newer_reader_reads_under_the_first_publication_whichever_it_meets_first() {
    var late = Papers.of("late", "2023-12-18", TEXT);
    var early = late.published("early", "2023-12-11");
    var undated = late.published("undated", null);
    List.of(late, undated, early).forEach(each -> each.addTo(ledger));
    var under = new ArrayList<String>();
    for (Papers each : List.of(undated, late, early)) {
      if (!ledger.holds(each.publication(), "reader/2")) {
        under.add(each.publication().doc());
        var claims =
            Papers.reading(
                    each.document(),
                    each.publication().doc(),
                    "as of " + each.publication().published())
                .claims();
        ledger.add(
            each.document(),
            each.bytes(),
            each.publication(),
            new Reading(each.hash(), "reader/2", claims));
      }
    }
    assertThat(under).containsExactly("undated", "early");
    assertThat(ids(ledger.reports(Clocks.NOW)))
        .containsExactlyInAnyOrderElementsOf(
            Papers.reading(early.document(), "early", "as of 2023-12-11").claims().stream()
                .map(Claim::id)
                .toList());
    assertThat(ledger.holds(early.publication(), "reader/2")).isTrue();
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
}
