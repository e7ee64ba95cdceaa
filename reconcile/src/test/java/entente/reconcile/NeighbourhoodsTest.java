package entente.reconcile;

import static entente.model.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Decision;
import entente.model.Entry;
import entente.model.Report;
import entente.model.Stay;
import entente.model.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Entries kept up to date change by change are those made from nothing, on every day.
class NeighbourhoodsTest {
  private static final int WINDOW = 2;

  private static List<Report> once(List<Report> reports) {
    Map<String, Report> byClaim = new LinkedHashMap<>();
    reports.forEach(each -> byClaim.putIfAbsent(each.claim().id(), each));
    return List.copyOf(byClaim.values());
  }

  private static List<Entry> on(LocalDate day, Collection<Version> versions) {
    return versions.stream()
        .filter(each ->
            !each.since().isAfter(day) && (each.until() == null || each.until().isAfter(day)))
        .map(Version::entry)
        .sorted()
        .toList();
  }

  @Test
  void what_is_known_on_a_day_is_what_the_reports_known_by_then_amount_to() {
    forAll(
        Histories::of,
        history -> {
          List<Report> reports = once(history.reports());
          var memory = InHand.of(reports, history.decisions(), Blocks.WINDOW);
          for (Report each : reports) {
            for (LocalDate day :
                List.of(each.known(), each.known().plusDays(1), each.known().minusDays(1))) {
              List<Report> known =
                  reports.stream().filter(report -> !report.known().isAfter(day)).toList();
              assertThat(on(day, memory.all()))
                  .isEqualTo(Reconciler.reconcile(known, history.decisions()));
            }
          }
        });
  }

  @Test
  void a_claim_stays_in_the_entry_that_the_versions_have_it_in() {
    forAll(
        Histories::of,
        history -> {
          List<Report> reports = once(history.reports());
          var memory = InHand.of(reports, history.decisions(), WINDOW);
          for (LocalDate day : reports.stream().map(Report::known).distinct().toList()) {
            Set<String> found = new HashSet<>();
            for (Stay stay : memory.allStays()) {
              if (!stay.since().isAfter(day)
                  && (stay.until() == null || stay.until().isAfter(day))) {
                found.add(stay.claim() + " in " + stay.entry());
              }
            }
            Set<String> wanted = new HashSet<>();
            on(day, memory.all())
                .forEach(entry ->
                    entry
                        .reports()
                        .forEach(each -> wanted.add(each.claim().id() + " in " + entry.id())));
            assertThat(found).isEqualTo(wanted);
          }
        });
  }

  @Test
  void change_by_change_gives_what_is_made_from_nothing() {
    forAll(
        // what renames parties moves everything, and makes everything anew
        random -> Histories.of(random).underTheirNames(),
        history -> {
          List<Report> reports = once(history.reports());
          var random = new Random(reports.size());
          var memory = new InHand(WINDOW);
          var left = new ArrayList<>(reports);
          var standing = new ArrayList<Report>();
          var decisions = new ArrayList<Decision>();
          var toRule = new ArrayList<>(history.decisions());
          while (!left.isEmpty() || !toRule.isEmpty()) {
            var added = new ArrayList<Report>();
            for (int i = random.nextInt(4); i > 0 && !left.isEmpty(); i--) {
              added.add(left.remove(random.nextInt(left.size())));
            }
            var removed = new ArrayList<String>();
            if (!standing.isEmpty() && random.nextInt(4) == 0) {
              Report gone = standing.remove(random.nextInt(standing.size()));
              removed.add(gone.claim().id());
              left.add(gone);
            }
            var ruled = new ArrayList<String>();
            if (!toRule.isEmpty() && random.nextBoolean()) {
              Decision decision = toRule.removeFirst();
              decisions.add(decision);
              ruled.addAll(Neighbourhoods.ruledOn(List.of(decision), decisions));
            }
            standing.addAll(added);
            memory.change(added, removed, ruled, decisions);
            var anew = InHand.of(standing, decisions, WINDOW);
            assertThat(memory.versions()).isEqualTo(anew.versions());
            assertThat(memory.stays()).isEqualTo(anew.stays());
          }
        });
  }

  @Test
  void a_change_tells_anew_only_what_it_touches() {
    forAll(
        random ->
            List.of(
                Histories.of(random),
                Histories.of(random, List.of("FRA", "DEU"), List.of("TUN", "MAR"), "e")),
        both -> {
          List<Report> one = once(both.getFirst().reports());
          List<Report> other = once(both.getLast().reports());
          var memory = InHand.of(one, List.of(), WINDOW);
          memory.change(other, List.of(), List.of(), List.of());
          assertThat(memory.told).isEqualTo(other.size());
          assertThat(memory.versions())
              .isEqualTo(
                  InHand.of(Stream.concat(one.stream(), other.stream()).toList(), List.of(), WINDOW)
                      .versions());
        });
  }

  @Test
  void nothing_known_on_a_day_changes_by_what_is_published_later() {
    forAll(
        Histories::of,
        history -> {
          List<Report> reports = once(history.reports());
          LocalDate day = LocalDate.parse("2023-12-19");
          List<Report> early = reports.stream().filter(each -> !each.known().isAfter(day)).toList();
          var memory = InHand.of(early, history.decisions(), WINDOW);
          List<Entry> before = on(day, memory.all());
          memory.change(
              reports.stream().filter(each -> each.known().isAfter(day)).toList(),
              List.of(),
              List.of(),
              history.decisions());
          assertThat(on(day, memory.all())).isEqualTo(before);
        });
  }
}
