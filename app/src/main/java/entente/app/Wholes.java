package entente.app;

import entente.ledger.Ledger;
import entente.ledger.Outline;
import entente.model.Decision;
import entente.model.Entry;
import entente.model.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// The entries that were looked at last, with all that they rest on: looked up when they are asked for, settled once, and let go when
/// others are asked for. Any number of threads may ask.
final class Wholes {
  /// How many reports are kept in all, and so about how many thousand bytes.
  private static final int MOST = 60_000;

  private final Ledger ledger;
  private final List<Decision> decisions;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Long, Entry> kept = new LinkedHashMap<>(256, 0.75f, true);
  private int reports;

  /// @param decisions each on the claims that stand for those it was made on
  Wholes(Ledger ledger, List<Decision> decisions) {
    this.ledger = ledger;
    this.decisions = decisions;
  }

  /// The entry of which a version is kept; its rest comes when it is asked for.
  Entry entry(Outline outline) {
    return new Entry(outline.head(), outline.rank(), () -> whole(outline));
  }

  private Entry whole(Outline outline) {
    lock.lock();
    try {
      Entry known = kept.get(outline.version());
      if (known != null) {
        return known;
      }
    } finally {
      lock.unlock();
    }
    return keep(outline.version(), look(outline));
  }

  private Entry keep(long version, Entry whole) {
    lock.lock();
    try {
      if (kept.putIfAbsent(version, whole) == null) {
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
  private Entry look(Outline outline) {
    List<List<Report>> found = ledger.reports(List.of(outline.entry()), outline.since());
    List<Report> rests =
        found.isEmpty() ? ledger.entry(outline.head().id(), outline.since()).orElseThrow(() -> new ChangedException(outline.name())) : found.getFirst();
    return Entries.settled(ledger, decisions, List.of(rests)).findFirst().orElseThrow();
  }
}
