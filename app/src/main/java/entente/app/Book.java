package entente.app;

import entente.ledger.Ledger;
import entente.ledger.Outline;
import entente.ledger.Question;
import entente.model.Clocks;
import entente.model.Decision;
import entente.model.Entry;
import entente.model.Type;
import entente.reconcile.Pledge;
import entente.reconcile.PromiseLinks;
import entente.reconcile.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// A ledger's promises of all days, in memory until something is recorded: what a sum or a link needs of each in a few hundred bytes, and
/// the rest where it is. Any number of threads may ask.
public final class Book {
  private static final int DAYS = 16;

  private final Ledger ledger;
  private final List<Decision> decisions;
  private final Wholes wholes;
  private final List<Version> versions = new ArrayList<>();
  private final PromiseLinks links;
  private final Map<Day, FutureTask<Promises>> days =
      new LinkedHashMap<>(DAYS, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Day, FutureTask<Promises>> eldest) {
          return size() > DAYS;
        }
      };

  private record Day(@Nullable LocalDate knownOn, @Nullable LocalDate validOn) {}

  private record Version(Outline outline, Pledge pledge) {}

  /// What a claim says of a promise, while it belongs to an entry.
  private record Stay(Statement statement, LocalDate since, LocalDate until) {
    boolean holds(LocalDate day) {
      return !since.isAfter(day) && until.isAfter(day);
    }
  }

  private Book(Ledger ledger) {
    this.ledger = ledger;
    decisions = Entries.standing(ledger, Clocks.NOW).decisions();
    wholes = new Wholes(ledger, decisions);
    Map<Long, List<Stay>> stays = new HashMap<>();
    ledger.statements(
        (claim, document, bytes, entry, since, until) ->
            stays
                .computeIfAbsent(entry, _ -> new ArrayList<>(2))
                .add(new Stay(Statement.of(claim, document, bytes, () -> ledger.report(claim).orElseThrow(() -> new ChangedException(claim))), since, until)));
    stays.values().forEach(each -> each.sort(Comparator.comparing(Stay::statement)));
    ledger.outlines(
        Type.COMMITMENT,
        outline -> {
          List<Stay> own = stays.getOrDefault(outline.entry(), List.of());
          versions.add(
              new Version(
                  outline,
                  Pledge.kept(
                      wholes.entry(outline),
                      () -> own.stream().filter(stay -> stay.holds(outline.since())).map(Stay::statement).toList())));
        });
    versions.sort(Comparator.comparing((Version each) -> each.outline.head().known()).thenComparing(each -> each.outline.rank()));
    links =
        new PromiseLinks(
            versions.stream()
                .map(
                    each ->
                        new PromiseLinks.Version(
                            each.pledge, (int) each.outline.since().toEpochDay(), (int) each.outline.until().toEpochDay()))
                .toList());
  }

  /// The book of a ledger as it is now.
  public static Book of(Ledger ledger) {
    Upkeep.of(ledger);
    return ledger.made(Book.class, () -> new Book(ledger));
  }

  /// Every version of every promise, in the ledger's order.
  public List<Outline> outlines() {
    return versions.stream().map(Version::outline).toList();
  }

  /// The entry of a version, of whatever type; what it rests on comes when it is asked for.
  public Entry entry(Outline outline) {
    return wholes.entry(outline);
  }

  /// The promises known on a day and true on another.
  public Promises at(@Nullable LocalDate knownOn, @Nullable LocalDate validOn) {
    var day = new Day(knownOn, validOn);
    FutureTask<Promises> task;
    synchronized (days) {
      task = days.computeIfAbsent(day, _ -> new FutureTask<>(() -> look(day)));
    }
    task.run();
    try {
      return task.get();
    } catch (ExecutionException failed) {
      synchronized (days) {
        days.remove(day, task);
      }
      throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while the ledger was being read", stopped);
    }
  }

  private Promises look(Day day) {
    BitSet known = links.known(day.knownOn() == null ? Integer.MAX_VALUE - 1 : (int) day.knownOn().toEpochDay());
    if (day.validOn() != null) {
      var question = Question.all(new Clocks(day.knownOn(), day.validOn(), null)).ofType(Type.COMMITMENT);
      Set<Long> valid = Set.copyOf(ledger.entries(question, 0, Long.MAX_VALUE));
      for (int i = known.nextSetBit(0); i >= 0; i = known.nextSetBit(i + 1)) {
        known.set(i, valid.contains(versions.get(i).outline.entry()));
      }
    }
    var pledges = new ArrayList<Pledge>(known.cardinality());
    known.stream().forEach(each -> pledges.add(versions.get(each).pledge));
    return new Promises(pledges, () -> links.among(known, decisions));
  }
}
