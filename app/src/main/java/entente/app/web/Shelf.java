package entente.app.web;

import entente.app.Decided;
import entente.app.Entries;
import entente.app.Promises;
import entente.ledger.Found;
import entente.ledger.Ledger;
import entente.ledger.Stored;
import entente.model.Clocks;
import entente.model.Entry;
import entente.model.Report;
import entente.reconcile.Lineage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The ledger as the pages ask it. Reconciling a whole ledger takes its time, so the last few
/// settings of the clocks are kept ready, until something new is recorded. Any number of threads
/// may ask.
final class Shelf {
  private static final int KEPT = 24;

  private final Ledger ledger;
  private final Map<Key, FutureTask<Known>> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, FutureTask<Known>> eldest) {
          return size() > KEPT;
        }
      };

  private record Key(long version, @Nullable LocalDate knownOn, @Nullable Instant recordedBy) {}

  Shelf(Ledger ledger) {
    this.ledger = ledger;
  }

  /// What is known by the clocks. The day for which things are to be valid is not looked at: it
  /// chooses among entries, and an entry that is asked for by its id is shown in any case.
  Known known(Clocks clocks) {
    var key = new Key(ledger.version(), clocks.knownOn(), clocks.recordedBy());
    var asked = new Clocks(clocks.knownOn(), null, clocks.recordedBy());
    FutureTask<Known> task;
    synchronized (kept) {
      kept.keySet().removeIf(each -> each.version() < key.version());
      task = kept.computeIfAbsent(key, _ -> new FutureTask<>(() -> look(asked)));
    }
    task.run();
    return result(key, task);
  }

  private Known look(Clocks clocks) {
    return clocks.recordedBy() == null
        ? Rows.of(ledger).known(clocks.knownOn())
        : Reconciled.known(
            Entries.of(ledger, clocks), ledger.publications(clocks), Promises.of(ledger, clocks));
  }

  private Known result(Key key, FutureTask<Known> task) {
    try {
      return task.get();
    } catch (ExecutionException failed) {
      synchronized (kept) {
        kept.remove(key, task);
      }
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "the pages were closed while the ledger was being read", stopped);
    }
  }

  /// A number that grows with everything that is recorded.
  long version() {
    return ledger.version();
  }

  /// Whether nothing was ever recorded.
  boolean isEmpty() {
    return ledger.version() == 0;
  }

  /// What people ruled, in the order in which they did.
  List<Decided> decided(Clocks clocks) {
    return Decided.all(ledger, clocks);
  }

  /// What the ledger holds of these claims, those that count no more among them.
  List<Report> reports(Set<String> claims) {
    var held =
        ledger.bearing(claims).reports().stream()
            .filter(each -> claims.contains(each.claim().id()))
            .toList();
    var found = held.stream().map(each -> each.claim().id()).collect(Collectors.toSet());
    var superseded =
        ledger.remembered(claims, Clocks.NOW).stream()
            .filter(each -> !found.contains(each.claim().id()));
    return Stream.concat(held.stream(), superseded).toList();
  }

  /// Who speaks in an entry, by clocks.
  Lineage voices(Entry entry, Clocks clocks) {
    return Entries.voices(ledger, entry, clocks.knownOn());
  }

  Optional<Stored> document(String hashOrDoc) {
    return ledger.document(hashOrDoc);
  }

  List<Found> search(String words, int limit) {
    return ledger.search(words, limit);
  }
}
