package entente.app;

import entente.ledger.Ledger;
import entente.ledger.Outline;
import entente.model.Decision;
import entente.model.Entry;
import entente.model.Report;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/// The entries that were looked at last, with all that they rest on: looked up when they are asked
/// for, settled once, and let go when others are asked for. Any number of threads may ask.
final class Wholes {
  /// How many reports are kept in all, and so about how many thousand bytes.
  private static final int MOST = 60_000;

  private final Ledger ledger;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Key, Entry> kept = new LinkedHashMap<>(256, 0.75f, true);
  private List<Decision> decisions = List.of();
  private int reports;
  private int turns;

  /// A version: its number alone may be given again once it is gone.
  private record Key(long version, long entry, LocalDate since) {
    static Key of(Outline outline) {
      return new Key(outline.version(), outline.entry(), outline.since());
    }
  }

  Wholes(Ledger ledger) {
    this.ledger = ledger;
  }

  /// The ledger has gone on: what was looked up of entries that it wrote anew is let go.
  ///
  /// @param now the decisions, each on the claims that stand for those it was made on
  /// @param turned the numbers of the entries that may be other than they were; empty for all
  void turn(List<Decision> now, Optional<Set<Long>> turned) {
    lock.lock();
    try {
      decisions = now;
      kept.keySet().removeIf(each -> turned.isEmpty() || turned.get().contains(each.entry()));
      reports = kept.values().stream().mapToInt(each -> each.reports().size()).sum();
      turns++;
    } finally {
      lock.unlock();
    }
  }

  /// The entry of which a version is kept; its rest comes when it is asked for.
  Entry entry(Outline outline) {
    return new Entry(outline.head(), outline.rank(), () -> whole(outline));
  }

  private Entry whole(Outline outline) {
    List<Decision> then;
    int turn;
    lock.lock();
    try {
      Entry known = kept.get(Key.of(outline));
      if (known != null) {
        return known;
      }
      then = decisions;
      turn = turns;
    } finally {
      lock.unlock();
    }
    return keep(outline, look(outline, then), turn);
  }

  private Entry keep(Outline outline, Entry whole, int turn) {
    lock.lock();
    try {
      if (turn == turns && kept.putIfAbsent(Key.of(outline), whole) == null) {
        reports += whole.reports().size();
      }
      for (var each = kept.entrySet().iterator(); reports > MOST && kept.size() > 1; ) {
        reports -= each.next().getValue().reports().size();
        each.remove();
      }
      return whole;
    } finally {
      lock.unlock();
    }
  }

  /// The ledger may have gone on meanwhile: the entry of its first claim then stands for it.
  private Entry look(Outline outline, List<Decision> then) {
    List<List<Report>> found = ledger.reports(List.of(outline.entry()), outline.since());
    List<Report> rests =
        found.isEmpty()
            ? ledger
                .entry(outline.head().id(), outline.since())
                .orElseThrow(() -> new ChangedException(outline.name()))
            : found.getFirst();
    return Entries.settled(ledger, then, List.of(rests)).findFirst().orElseThrow();
  }
}
