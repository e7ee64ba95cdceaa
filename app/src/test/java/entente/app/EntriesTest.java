package entente.app;

import static org.assertj.core.api.Assertions.assertThat;

import entente.ledger.Ledger;
import entente.ledger.Question;
import entente.model.Clocks;
import entente.model.Decision;
import entente.model.Decision.Ruling;
import entente.model.Disagreement;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Party;
import entente.model.Report;
import entente.model.Type;
import entente.model.Value;
import entente.model.Version;
import entente.model.When;
import entente.publish.ClaimJson;
import entente.reconcile.Reconciler;
import entente.reconcile.Standing;
import entente.reconcile.ValidOn;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is looked up is what reconciling everything gives, whatever was recorded in whatever order.
class EntriesTest {
  private static final int HISTORIES = 40;
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.parse("2023-07-20"),
          LocalDate.parse("2023-12-18"),
          LocalDate.parse("2024-01-15"),
          LocalDate.parse("2024-06-30"));

  @TempDir
  @SuppressWarnings("NullAway.Init") // by JUnit
  private Path home;

  private int ledgers;

  private Ledger fresh() {
    return Ledger.open(home.resolve("ledger" + ledgers++), new ClaimJson());
  }

  /// Some histories: each writes files, so they are fewer than elsewhere.
  private static void some(Consumer<History> property) {
    for (long seed = 0; seed < HISTORIES; seed++) {
      History history = History.of(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
      try {
        property.accept(history);
      } catch (RuntimeException | AssertionError failure) {
        throw new AssertionError("fails for seed %d: %s".formatted(seed, history), failure);
      }
    }
  }

  /// What is looked up by a question.
  private static List<Entry> found(Ledger ledger, Question question) {
    var found = new ArrayList<Entry>();
    Entries.of(ledger, question).forEach(found::add);
    return found;
  }

  private static List<Entry> reconciled(Ledger ledger, Clocks clocks) {
    var everyDay = new Clocks(null, null, clocks.recordedBy());
    List<Decision> decisions = ledger.decisions(everyDay);
    List<Report> reports = ledger.reports(everyDay);
    List<Report> remembered = ledger.remembered(Standing.missing(decisions, reports), everyDay);
    Set<String> documents =
        reports.stream().map(report -> report.publication().document()).collect(Collectors.toSet());
    return Reconciler.reconcile(
        ledger.reports(clocks),
        Standing.of(decisions, reports, remembered).decisions(),
        ledger.sketches(documents));
  }

  private static void isRight(Ledger ledger) {
    assertThat(found(ledger, Question.all(Clocks.NOW))).isEqualTo(reconciled(ledger, Clocks.NOW));
    for (LocalDate day : DAYS) {
      var clocks = new Clocks(day, null, null);
      var entries = reconciled(ledger, clocks);
      assertThat(found(ledger, Question.all(clocks))).isEqualTo(entries);
      assertThat(Entries.count(ledger, Question.all(clocks))).isEqualTo(entries.size());
    }
  }

  /// Documents, claims and decisions that are recorded one after the other.
  private record History(List<Recorded> steps) {
    static History of(RandomGenerator random) {
      var steps = new ArrayList<Recorded>();
      var claims = new ArrayList<String>();
      for (int i = random.nextInt(2, 9); i > 0; i--) {
        steps.add(Recorded.any(random, claims, steps.size()));
      }
      return new History(steps);
    }

    void run(Ledger ledger, Runnable after) {
      for (Recorded step : steps) {
        step.into(ledger);
        after.run();
      }
    }
  }

  @Test
  void entries_kept_step_by_step_are_those_of_everything() {
    some(history -> {
      try (var ledger = fresh()) {
        history.run(ledger, () -> isRight(ledger));
      }
    });
  }

  @Test
  void entries_of_any_batch_are_those_of_everything() {
    some(history -> {
      try (var ledger = fresh()) {
        history.run(ledger, () -> {});
        isRight(ledger);
      }
    });
  }

  @Test
  void what_was_recorded_by_a_moment_never_changes() {
    some(history -> {
      try (var ledger = fresh()) {
        history.steps().getFirst().into(ledger);
        var then = new Clocks(null, null, Instant.now().plusMillis(2));
        while (Instant.now().isBefore(then.recordedBy())) {
          Thread.onSpinWait();
        }
        List<Entry> before = found(ledger, Question.all(then));
        history.run(ledger, () -> {});
        assertThat(found(ledger, Question.all(then))).isEqualTo(before);
      }
    });
  }

  @Test
  void every_filter_lets_through_what_fits_it() {
    some(history -> {
      try (var ledger = fresh()) {
        history.run(ledger, () -> {});
        Party japan = new Party("JPN");
        Party asean = new Party("ASEAN");
        List<Entry> all = reconciled(ledger, Clocks.NOW);
        Question any = Question.all(Clocks.NOW);
        assertThat(found(ledger, any.ofType(Type.COMMITMENT)))
            .isEqualTo(all.stream().filter(entry -> entry.type() == Type.COMMITMENT).toList());
        assertThat(Entries.count(ledger, any.ofType(Type.COMMITMENT)))
            .isEqualTo(all.stream().filter(entry -> entry.type() == Type.COMMITMENT).count());
        assertThat(found(ledger, any.naming(List.of(japan))))
            .isEqualTo(
                all.stream().filter(entry -> entry.settled().everyone().contains(japan)).toList());
        assertThat(found(ledger, any.naming(List.of(japan, asean))))
            .isEqualTo(
                all.stream()
                    .filter(entry -> entry.settled().everyone().containsAll(List.of(japan, asean)))
                    .toList());
        assertThat(found(ledger, any.between(List.of(japan), List.of(asean))))
            .isEqualTo(
                all.stream()
                    .filter(
                        entry -> names(entry, Field.FROM, japan) && names(entry, Field.TO, asean))
                    .toList());
        assertThat(found(ledger, any.saying(List.of("status:signed"))))
            .isEqualTo(
                all.stream()
                    .filter(entry ->
                        new Value.Term("signed").equals(entry.settled().fields().get(Field.STATUS)))
                    .toList());
        assertThat(found(ledger, any.differing(Set.of(Disagreement.Kind.CONFLICT))))
            .isEqualTo(all.stream().filter(Entry::inConflict).toList());
        LocalDate day = DAYS.getLast();
        assertThat(found(ledger, Question.all(new Clocks(null, day, null))))
            .isEqualTo(all.stream().filter(entry -> ValidOn.holds(entry, day)).toList());
        Question later = any.within(When.parse("2024"), null);
        assertThat(found(ledger, later))
            .isEqualTo(
                all.stream()
                    .filter(entry -> later.fits(Lines.of(new Version(day, null, entry))))
                    .toList());
      }
    });
  }

  private static boolean names(Entry entry, Field field, Party party) {
    return entry.settled().fields().get(field) instanceof Value.Parties(var parties)
        && parties.contains(party);
  }

  @Test
  void the_id_of_any_claim_finds_its_entry() {
    some(history -> {
      try (var ledger = fresh()) {
        history.run(ledger, () -> {});
        for (Entry entry : reconciled(ledger, Clocks.NOW)) {
          for (Report report : entry.reports()) {
            assertThat(Entries.find(ledger, report.claim().id(), Clocks.NOW)).contains(entry);
          }
        }
        assertThat(Entries.find(ledger, "nobody's", Clocks.NOW)).isEmpty();
      }
    });
  }

  @Test
  void a_page_is_a_stretch_of_the_whole() {
    some(history -> {
      try (var ledger = fresh()) {
        history.run(ledger, () -> {});
        List<Entry> all = found(ledger, Question.all(Clocks.NOW));
        assertThat(Entries.of(ledger, Question.all(Clocks.NOW), 1, 2))
            .containsExactlyElementsOf(all.stream().skip(1).limit(2).toList());
      }
    });
  }

  @Test
  void a_ruling_taken_back_leaves_what_was() {
    try (var ledger = fresh()) {
      var random = new Random(7);
      var claims = new ArrayList<String>();
      for (int i = 0; i < 12; i++) {
        Recorded.claims(random, claims, i).into(ledger);
      }
      List<Entry> before = found(ledger, Question.all(Clocks.NOW));
      int n = 0;
      for (String claim : claims) {
        Ruling same = new Ruling.Same(claim, claims.getFirst());
        ledger.decide(new Decision("d" + n, same, "Aiko", Instant.ofEpochSecond(n), "she looked"));
        found(ledger, Question.all(Clocks.NOW));
        ledger.decide(
            new Decision(
                "u" + n,
                new Ruling.Undo("d" + n),
                "Aiko",
                Instant.ofEpochSecond(n + 1),
                "she looked again"));
        n++;
        assertThat(found(ledger, Question.all(Clocks.NOW))).isEqualTo(before);
      }
    }
  }
}
