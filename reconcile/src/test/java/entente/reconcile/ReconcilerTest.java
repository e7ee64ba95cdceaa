package entente.reconcile;

import static entente.model.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Decision;
import entente.model.Decision.Ruling;
import entente.model.Disagreement;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Report;
import entente.model.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds of every history.
class ReconcilerTest {
  private static List<Entry> entries(Histories history) {
    return Reconciler.reconcile(history.reports(), history.decisions());
  }

  private static <T> List<T> shuffled(List<T> list, int seed) {
    var copy = new ArrayList<>(list);
    Collections.shuffle(copy, new Random(seed));
    return copy;
  }

  @Test
  void any_order_of_claims_and_decisions_gives_the_same_entries() {
    forAll(
        Histories::of,
        history -> {
          List<Entry> entries = entries(history);
          for (int seed = 0; seed < 3; seed++) {
            assertThat(
                    Reconciler.reconcile(
                        shuffled(history.reports(), seed), shuffled(history.decisions(), seed)))
                .isEqualTo(entries);
          }
        });
  }

  @Test
  void undoing_all_decisions_in_whatever_order_gives_what_links_alone_give() {
    forAll(
        Histories::of,
        history -> {
          var all = new ArrayList<>(history.decisions());
          for (Decision decision : history.decisions()) {
            all.add(Told.decision("undo " + decision.id(), 100, new Ruling.Undo(decision.id())));
          }
          assertThat(Reconciler.reconcile(history.reports(), shuffled(all, 1)))
              .isEqualTo(Reconciler.reconcile(history.reports(), List.of()));
        });
  }

  @Test
  void what_is_told_twice_counts_once() {
    forAll(
        Histories::of,
        history -> {
          List<Report> twice =
              Stream.concat(history.reports().stream(), history.reports().stream()).toList();
          assertThat(Reconciler.reconcile(twice, history.decisions())).isEqualTo(entries(history));
        });
  }

  @Test
  void every_claim_that_is_not_rejected_is_in_exactly_one_entry() {
    forAll(
        Histories::of,
        history -> {
          List<String> found =
              entries(history).stream()
                  .flatMap(entry -> entry.reports().stream())
                  .map(report -> report.claim().id())
                  .sorted()
                  .toList();
          List<String> wanted =
              history.reports().stream()
                  .map(report -> report.claim().id())
                  .distinct()
                  .sorted()
                  .toList();
          assertThat(found).doesNotHaveDuplicates();
          Set<String> rejected = rejected(history.decisions());
          assertThat(found)
              .isEqualTo(wanted.stream().filter(id -> !rejected.contains(id)).toList());
        });
  }

  /// Told over again from the definition: a decision counts unless a later one that counts takes it
  /// back.
  private static Set<String> rejected(List<Decision> decisions) {
    var rejected = new HashSet<String>();
    for (Decision decision : decisions) {
      if (counts(decision, decisions) && decision.ruling() instanceof Ruling.Reject(String claim)) {
        rejected.add(claim);
      }
    }
    return rejected;
  }

  private static boolean counts(Decision decision, List<Decision> decisions) {
    return decisions.stream()
        .filter(later ->
            later.ruling() instanceof Ruling.Undo(String earlier)
                && earlier.equals(decision.id())
                && isLater(later, decision))
        .noneMatch(later -> counts(later, decisions));
  }

  private static boolean isLater(Decision later, Decision earlier) {
    boolean undoes = earlier.ruling() instanceof Ruling.Undo;
    return later.made().isAfter(earlier.made())
        || (later.made().equals(earlier.made())
            && (!undoes || later.id().compareTo(earlier.id()) > 0));
  }

  @Test
  void all_rulings_undone_are_as_if_never_made() {
    forAll(
        Histories::of,
        history -> {
          var decisions = new ArrayList<>(history.decisions());
          history.decisions().stream()
              .filter(decision -> !(decision.ruling() instanceof Ruling.Undo))
              .forEach(decision ->
                  decisions.add(
                      Told.decision("undo " + decision.id(), 20, new Ruling.Undo(decision.id()))));
          assertThat(Reconciler.reconcile(history.reports(), decisions))
              .isEqualTo(Reconciler.reconcile(history.reports(), List.of()));
        });
  }

  @Test
  void what_is_ruled_apart_is_apart_and_what_is_ruled_the_same_last_is_together() {
    forAll(
        Histories::of,
        history -> {
          var reports = history.reports();
          String a = reports.getFirst().claim().id();
          String b = reports.getLast().claim().id();
          if (!a.equals(b)
              && reports.getFirst().claim().assertion().type()
                  == reports.getLast().claim().assertion().type()) {
            assertThat(
                    homes(
                        Reconciler.reconcile(
                            reports, List.of(Told.decision("x", 1, new Ruling.NotSame(a, b)))),
                        a,
                        b))
                .hasSize(2);
            assertThat(
                    homes(
                        Reconciler.reconcile(
                            reports, List.of(Told.decision("x", 1, new Ruling.Same(a, b)))),
                        a,
                        b))
                .hasSize(1);
          }
        });
  }

  private static Set<String> homes(List<Entry> entries, String... claims) {
    return entries.stream()
        .filter(entry ->
            entry.reports().stream()
                .anyMatch(report -> List.of(claims).contains(report.claim().id())))
        .map(Entry::id)
        .collect(Collectors.toSet());
  }

  @Test
  void merging_and_splitting_again_restores_what_was() {
    forAll(
        Histories::of,
        history -> {
          var reports = history.reports();
          List<Entry> before = Reconciler.reconcile(reports, List.of());
          String a = reports.getFirst().claim().id();
          String b = reports.getLast().claim().id();
          if (homes(before, a, b).size() == 2) {
            var merge = Told.decision("merge", 1, new Ruling.Same(a, b));
            assertThat(
                    Reconciler.reconcile(
                        reports,
                        List.of(merge, Told.decision("undo", 2, new Ruling.Undo("merge")))))
                .isEqualTo(before);
            assertThat(
                    Reconciler.reconcile(
                        reports,
                        List.of(merge, Told.decision("split", 2, new Ruling.NotSame(a, b)))))
                .isEqualTo(before);
          }
        });
  }

  @Test
  void every_settled_value_is_some_claims_or_some_persons() {
    forAll(
        random -> Histories.of(random).underTheirNames(),
        history ->
            entries(history)
                .forEach(entry ->
                    entry
                        .settled()
                        .fields()
                        .forEach((field, value) -> {
                          assertThat(entry.reasons()).containsKey(field);
                          Set<Value> said = new HashSet<>();
                          entry
                              .reports()
                              .forEach(report ->
                                  said.add(report.claim().assertion().fields().get(field)));
                          history.decisions().forEach(decision -> ruled(decision, field, said));
                          assertThat(said).as("%s of %s", field, entry).contains(value);
                        })));
  }

  private static void ruled(Decision decision, Field field, Set<Value> said) {
    if (decision.ruling() instanceof Ruling.ThisValue(_, Field ruled, Value value)
        && ruled == field) {
      said.add(value);
    }
  }

  @Test
  void a_field_is_in_disagreement_exactly_where_two_claims_fill_it_differently() {
    forAll(
        random -> Histories.of(random).underTheirNames(),
        history -> {
          for (Entry entry : entries(history)) {
            Map<Field, Disagreement> found =
                entry.disagreements().stream()
                    .collect(Collectors.toMap(Disagreement::field, each -> each));
            entry.type().slots().stream()
                .filter(slot -> slot.scored())
                .forEach(slot -> {
                  Set<Value> values = new HashSet<>();
                  for (Report report : entry.reports()) {
                    Value value = report.claim().assertion().fields().get(slot.field());
                    if (value != null) {
                      values.add(value);
                    }
                  }
                  assertThat(found.containsKey(slot.field()))
                      .as("%s: %s", slot.field(), values)
                      .isEqualTo(values.size() > 1);
                });
          }
        });
  }

  @Test
  void documents_about_others_change_nothing() {
    forAll(
        random ->
            List.of(
                Histories.of(random),
                Histories.of(random, List.of("FRA", "DEU"), List.of("TUN", "MAR"), "e")),
        both -> {
          var together =
              Stream.concat(both.getFirst().reports().stream(), both.getLast().reports().stream())
                  .toList();
          List<Entry> apart =
              Stream.concat(
                      Reconciler.reconcile(both.getFirst().reports(), List.of()).stream(),
                      Reconciler.reconcile(both.getLast().reports(), List.of()).stream())
                  .sorted()
                  .toList();
          assertThat(Reconciler.reconcile(together, List.of())).isEqualTo(apart);
        });
  }

  @Test
  void an_entry_known_on_a_day_is_found_by_its_id_ever_after() {
    forAll(
        Histories::of,
        history -> {
          LocalDate day = LocalDate.parse("2023-12-19");
          List<Report> early =
              history.reports().stream().filter(report -> !report.known().isAfter(day)).toList();
          List<Entry> later = Reconciler.reconcile(history.reports(), List.of());
          for (Entry known : Reconciler.reconcile(early, List.of())) {
            assertThat(later)
                .anyMatch(entry ->
                    entry.reports().stream()
                        .anyMatch(report -> report.claim().id().equals(known.id())));
            assertThat(known.reports()).allMatch(report -> !report.known().isAfter(day));
          }
        });
  }

  @Test
  void an_entry_is_named_by_its_first_claim_and_entries_are_in_order() {
    forAll(
        Histories::of,
        history -> {
          List<Entry> entries = entries(history);
          assertThat(entries).isSorted();
          entries.forEach(entry ->
              assertThat(entry.id()).isEqualTo(Collections.min(entry.reports()).claim().id()));
        });
  }

  @Test
  void nothing_told_makes_no_entries() {
    assertThat(Reconciler.reconcile(List.of(), List.of())).isEmpty();
  }
}
