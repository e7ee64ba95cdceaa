package entente.reconcile;

import entente.model.Entry;
import entente.model.Report;
import entente.model.Sketch;
import entente.model.Stay;
import entente.model.Version;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes down, while days go by, what is known of each entry from when until when.
final class Chronicle implements Clusters.Watcher {
  private final Rulings rulings;
  private final Map<String, Sketch> sketches;
  private final Consumer<Version> versions;
  private final Consumer<Stay> stays;

  /// What is known now, by the entry's id, and since when.
  private final Map<String, Version> open = new HashMap<>();

  /// Where each claim belongs now.
  private final Map<String, Stay> homes = new HashMap<>();

  Chronicle(
      Rulings rulings,
      Map<String, Sketch> sketches,
      Consumer<Version> versions,
      Consumer<Stay> stays) {
    this.rulings = rulings;
    this.sketches = sketches;
    this.versions = versions;
    this.stays = stays;
  }

  @Override
  public void on(LocalDate day, List<List<Subject>> changed) {
    var now = new HashMap<String, Entry>();
    Set<String> gone = new HashSet<>();
    for (List<Subject> group : changed) {
      Entry entry = Settling.entry(group, rulings, sketches);
      now.put(entry.id(), entry);
      for (Report report : entry.reports()) {
        Stay home = homes.get(report.claim().id());
        if (home != null) {
          gone.add(home.entry());
        }
      }
    }
    gone.forEach(id -> end(id, day, now.get(id)));
    now.forEach((id, entry) -> open.computeIfAbsent(id, _ -> new Version(day, null, entry)));
    now.values().forEach(entry -> move(entry, day));
  }

  /// Ends what was known of an entry, unless it goes on as it was.
  private void end(String id, LocalDate day, @Nullable Entry next) {
    Version known = open.get(id);
    if (known != null && !(next != null && isSame(known.entry(), next))) {
      open.remove(id);
      tell(known, day);
    }
  }

  private static boolean isSame(Entry before, Entry next) {
    return before.reports().size() == next.reports().size() && before.equals(next);
  }

  private void tell(Version known, @Nullable LocalDate until) {
    if (!known.since().equals(until)) {
      versions.accept(new Version(known.since(), until, known.entry()));
    }
  }

  private void move(Entry entry, LocalDate day) {
    for (Report report : entry.reports()) {
      String claim = report.claim().id();
      Stay home = homes.get(claim);
      if (home == null || !home.entry().equals(entry.id())) {
        if (home != null) {
          tell(home, day);
        }
        homes.put(claim, new Stay(claim, entry.id(), day, null));
      }
    }
  }

  private void tell(Stay home, @Nullable LocalDate until) {
    if (!home.since().equals(until)) {
      stays.accept(new Stay(home.claim(), home.entry(), home.since(), until));
    }
  }

  /// What is known at last holds still.
  void end() {
    open.values().forEach(each -> tell(each, null));
    homes.values().forEach(each -> tell(each, null));
  }
}
