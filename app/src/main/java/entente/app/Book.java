package entente.app;

import entente.ledger.Ledger;
import entente.ledger.Outline;
import entente.ledger.Question;
import entente.model.Clocks;
import entente.model.Decision;
import entente.model.Entry;
import entente.model.Type;
import entente.reconcile.OnDay;
import entente.reconcile.Pledges;
import entente.reconcile.Promise;
import entente.reconcile.PromiseLinks;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// A ledger's promises of all days, in memory: what a sum or a link needs of each in a few hundred
/// bytes, and the rest where it is. Any number of threads may ask.
public final class Book {
  private static final int DAYS = 16;
  private static final int ALWAYS = Integer.MAX_VALUE - 1;

  private final Ledger ledger;
  private final List<Decision> decisions;
  private final Wholes wholes;

  /// By the numbers of their entries.
  private final Map<Long, Promised> kept;

  private final Ledger.Turn turn;
  private final Pledges pledges;
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

  private Book(Ledger ledger, @Nullable Book before) {
    this.ledger = ledger;
    decisions = Entries.standing(ledger, Clocks.NOW).decisions();
    wholes = before == null ? new Wholes(ledger) : before.wholes;
    var reading = new PromiseReading(ledger, wholes);
    turn = ledger.promises(before == null ? null : before.turn, reading::take, reading::take);
    wholes.turn(decisions, turn.entries());
    Map<Long, Promised> read = reading.promised();
    if (before == null || turn.entries().isEmpty()) {
      kept = read;
      pledges = Pledges.of(promises(read.values()));
      links = PromiseLinks.of(pledges, decisions);
    } else {
      Set<Long> turned = turn.entries().get();
      List<Promise> gone =
          promises(turned.stream().map(before.kept::get).filter(Objects::nonNull).toList());
      List<Promise> come = promises(read.values());
      kept = new HashMap<>(before.kept);
      kept.keySet().removeAll(turned);
      kept.putAll(read);
      pledges = before.pledges.after(gone, come);
      links = before.links.after(pledges, gone, come, decisions);
    }
  }

  private static List<Promise> promises(Collection<Promised> kept) {
    return kept.stream().map(Promised::promise).toList();
  }

  /// The book of a ledger as it is now; once something is recorded, only what changed with it is
  /// read again.
  public static Book of(Ledger ledger) {
    return ledger.made(
        Book.class,
        before -> {
          Upkeep.of(ledger);
          return new Book(ledger, before);
        });
  }

  /// Every version of every promise, in no order.
  public List<Outline> outlines() {
    return kept.values().stream().flatMap(each -> each.outlines().stream()).toList();
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
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while the ledger was being read", stopped);
    }
  }

  private Promises look(Day day) {
    var known =
        new OnDay(pledges, day.knownOn() == null ? ALWAYS : (int) day.knownOn().toEpochDay());
    if (day.validOn() == null) {
      return new Promises(known, () -> links.on(known.day()));
    }
    var question =
        Question.all(new Clocks(day.knownOn(), day.validOn(), null)).ofType(Type.COMMITMENT);
    List<String> ids =
        ledger.entries(question, 0, Long.MAX_VALUE).stream()
            .map(kept::get)
            .filter(Objects::nonNull)
            .map(each -> each.promise().id())
            .toList();
    OnDay valid = known.only(ids);
    return new Promises(valid, () -> PromiseLinks.of(valid.pledges(), decisions).on(valid.day()));
  }
}
