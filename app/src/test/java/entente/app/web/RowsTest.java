package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import entente.app.Decided;
import entente.app.Deciding;
import entente.app.Recorded;
import entente.ledger.Ledger;
import entente.model.Clocks;
import entente.model.Decision.Ruling;
import entente.model.Report;
import entente.publish.ClaimJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept of entries for lists and queues, from one state of the ledger to the next.
class RowsTest {
  private static final int HISTORIES = 8;
  private static final int STEPS = 10;
  private static final LocalDate NEWEST = LocalDate.parse("2025-01-01");

  @TempDir
  @SuppressWarnings("NullAway.Init") // by JUnit
  private Path home;

  private static String told(Row row) {
    return Stream.of(
            row.id(),
            row.name(),
            row.status(),
            row.time(),
            row.partyNames(),
            row.sources(),
            row.differs(),
            row.conflicts(),
            row.gravity(NEWEST),
            row.confidence(),
            row.stake(),
            row.reports().stream().map(Report::claim).toList())
        .map(String::valueOf)
        .collect(Collectors.joining(" | "));
  }

  private static Doubts doubts(Ledger ledger, Comparisons comparisons) {
    var shelf = new Shelf(ledger);
    List<Decided> decided = shelf.decided(Clocks.NOW);
    return new Doubts(
        shelf.known(Clocks.NOW).rows(),
        Ruled.of(decided),
        comparisons,
        () -> new Proposed(List.of(), List.of()));
  }

  private static List<String> told(Doubts doubts) {
    return Stream.of(Queue.PAIRS, Queue.CLAIMS, Queue.CONFLICTS)
        .flatMap(queue -> DoubtData.trees(doubts, queue).stream())
        .map(String::valueOf)
        .toList();
  }

  private static List<String> rows(Ledger ledger) {
    return new Shelf(ledger).known(Clocks.NOW).rows().stream().map(RowsTest::told).toList();
  }

  private static List<List<String>> having(Ledger ledger) {
    var known = new Shelf(ledger).known(Clocks.NOW);
    return Stream.of("patrol", "pow", "cables", "wire", "jap", "pledge", "coast.")
        .map(word -> new Asked("/search", Clocks.NOW, Map.of("q", word)))
        .map(asked -> known.named(asked).stream().map(Row::id).toList())
        .toList();
  }

  @Test
  void whatever_is_recorded_rows_queues_and_words_are_those_that_are_made_from_nothing() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      Path folder = home.resolve("ledger" + seed);
      try (var ledger = Ledger.open(folder, new ClaimJson())) {
        var claims = new ArrayList<String>();
        var comparisons = new Comparisons();
        for (int step = 0; step < STEPS; step++) {
          Recorded.any(random, claims, step).into(ledger);
          List<String> kept = rows(ledger);
          List<String> queues = told(doubts(ledger, comparisons));
          List<List<String>> having = having(ledger);
          try (var anew = Ledger.open(folder, new ClaimJson())) {
            assertThat(kept).as("seed %d, step %d", seed, step).isEqualTo(rows(anew));
            assertThat(queues)
                .as("seed %d, step %d", seed, step)
                .isEqualTo(told(doubts(anew, new Comparisons())));
            assertThat(having).as("seed %d, step %d", seed, step).isEqualTo(having(anew));
          }
        }
      }
    }
  }

  @Test
  void what_was_noted_of_an_entry_stays_until_what_it_rests_on_changes() {
    SampleLedger.fill(home);
    try (var ledger = Ledger.open(home, new ClaimJson())) {
      var before = new Shelf(ledger).known(Clocks.NOW);
      Row several =
          before.rows().stream().filter(row -> row.sources() > 1).findFirst().orElseThrow();
      Row other =
          before.rows().stream()
              .filter(row -> row.type() != several.type())
              .findFirst()
              .orElseThrow();
      Report gone = several.reports().getLast();
      new Deciding(ledger).decide(new Ruling.Reject(gone.claim().id()), "B. Reviewer", "misread");
      var after = new Shelf(ledger).known(Clocks.NOW);
      Row same = after.find(other.id()).orElseThrow();
      Row changed = after.find(several.id()).orElseThrow();
      assertThat(same.notes()).isSameAs(other.notes());
      assertThat(changed.notes()).isNotSameAs(several.notes());
      assertThat(changed.reports()).doesNotContain(gone);
    }
  }

  @Test
  void a_queue_begins_with_what_matters_most() throws IOException {
    Chromium.Samples.fill(home);
    try (var ledger = Ledger.open(home, new ClaimJson())) {
      var doubts = doubts(ledger, new Comparisons());
      assertThat(doubts.conflicts())
          .hasSizeGreaterThan(5)
          .isSortedAccordingTo(Comparator.comparingDouble(Doubts.Dispute::matters).reversed());
      assertThat(doubts.pairs())
          .hasSizeGreaterThan(5)
          .isSortedAccordingTo(Comparator.comparingDouble(Doubts.Pair::matters).reversed());
      assertThat(doubts.claims())
          .hasSizeGreaterThan(5)
          .isSortedAccordingTo(Comparator.comparingDouble(Doubts.Unsure::matters).reversed());
    }
  }

  @Test
  void what_was_parted_is_asked_of_no_more() {
    SampleLedger.fill(home);
    try (var ledger = Ledger.open(home, new ClaimJson())) {
      Row several =
          new Shelf(ledger)
              .known(Clocks.NOW).rows().stream()
                  .filter(row -> row.sources() > 1)
                  .findFirst()
                  .orElseThrow();
      String first = several.reports().getFirst().claim().id();
      String last = several.reports().getLast().claim().id();
      new Deciding(ledger)
          .decide(
              new Ruling.Split(List.of(List.of(first), List.of(last))), "B. Reviewer", "two ships");
      assertThat(Ruled.of(new Shelf(ledger).decided(Clocks.NOW)).on(first, last)).isTrue();
      assertThat(doubts(ledger, new Comparisons()).pairs())
          .noneMatch(pair ->
              Set.of(pair.one().claim().id(), pair.other().claim().id())
                  .equals(Set.of(first, last)));
    }
  }

  @Test
  void the_foremost_of_many_rows_are_found_without_looking_into_all() {
    SampleLedger.fill(home);
    try (var ledger = Ledger.open(home, new ClaimJson())) {
      List<Row> rows = new Shelf(ledger).known(Clocks.NOW).rows();
      var looked = new ArrayList<Row>();
      var longest =
          new Foremost<Row>(
              row -> row.name().length(),
              row -> {
                looked.add(row);
                return Stream.of(row);
              },
              row -> row.name().length(),
              Row::id);
      List<Row> found = longest.of(rows.stream(), 2);
      assertThat(found.stream().map(row -> row.name().length()).toList())
          .isEqualTo(
              rows.stream()
                  .map(row -> -row.name().length())
                  .sorted()
                  .map(n -> -n)
                  .limit(2)
                  .toList());
      assertThat(looked.size()).isBetween(2, rows.size() - 1);
      assertThat(looked).containsAll(found);
    }
  }
}
