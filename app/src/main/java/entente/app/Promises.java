package entente.app;

import entente.ledger.Ledger;
import entente.ledger.Question;
import entente.model.Clocks;
import entente.model.Decision;
import entente.model.Entry;
import entente.model.PromiseLink;
import entente.reconcile.Covers;
import entente.reconcile.Due;
import entente.reconcile.Earlier;
import entente.reconcile.LinksOnDay;
import entente.reconcile.OnDay;
import entente.reconcile.Pledge;
import entente.reconcile.PromiseLinks;
import entente.reconcile.Rates;
import entente.reconcile.SumsAsked;
import entente.reconcile.Total;
import entente.reconcile.Totals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The promises known by some clocks, and how they bear on each other. Never changed; any number of
/// threads may ask.
public final class Promises {
  private final OnDay known;
  private final Supplier<LinksOnDay> linking;
  private final ReentrantLock finding = new ReentrantLock();
  private volatile @Nullable LinksOnDay links;
  private @Nullable Covers ofLatest;
  private @Nullable Covers ofEveryRound;

  /// @param linking finds the links between them; asked once
  Promises(OnDay known, Supplier<LinksOnDay> linking) {
    this.known = known;
    this.linking = linking;
  }

  /// Those of a ledger by these clocks.
  public static Promises of(Ledger ledger, Clocks clocks) {
    if (clocks.recordedBy() == null) {
      return Book.of(ledger).at(clocks.knownOn(), clocks.validOn());
    }
    List<Decision> decisions = Entries.standing(ledger, clocks).decisions();
    List<Pledge> pledges = Pledge.all(Entries.of(ledger, clocks), decisions);
    return new Promises(OnDay.of(pledges), () -> PromiseLinks.among(pledges, decisions));
  }

  /// In the ledger's order.
  public List<Entry> entries() {
    return known.all().stream().map(Pledge::entry).toList();
  }

  /// How they bear on each other, in their natural order.
  public List<PromiseLink> links() {
    return linked().all();
  }

  /// How one bears on others.
  public List<PromiseLink> links(String entry) {
    return linked().of(entry);
  }

  private LinksOnDay linked() {
    LinksOnDay found = links;
    if (found != null) {
      return found;
    }
    finding.lock();
    try {
      if (links == null) {
        links = linking.get();
      }
      return Objects.requireNonNull(links);
    } finally {
      finding.unlock();
    }
  }

  /// What they come to.
  public Total total(SumsAsked asked, Rates rates) {
    return Totals.among(known, _ -> true, covers(asked.everyRound()), asked, rates);
  }

  /// What some of them come to.
  ///
  /// @param which those that are looked at; others are not even left out
  public Total total(Predicate<Entry> which, SumsAsked asked, Rates rates) {
    return Totals.among(
        known, each -> which.test(each.entry()), covers(asked.everyRound()), asked, rates);
  }

  /// The same of those with these ids.
  public Total total(Set<String> ids, SumsAsked asked, Rates rates) {
    return Totals.among(known.only(ids), _ -> true, covers(asked.everyRound()), asked, rates);
  }

  private Covers covers(boolean everyRound) {
    Covers covers = everyRound ? ofEveryRound : ofLatest;
    if (covers == null) {
      covers = new Covers(linked(), everyRound);
      if (everyRound) {
        ofEveryRound = covers;
      } else {
        ofLatest = covers;
      }
    }
    return covers;
  }

  /// The earlier ones that one may restate, continue or be a part of, the likeliest first; nothing
  /// for what is none of them.
  public List<Earlier> earlier(Entry entry) {
    Pledge promise = known.of(entry.id());
    return promise == null ? List.of() : Earlier.among(promise, known, linked());
  }

  /// What is due without a word by the end of a day, the longest overdue first.
  ///
  /// @param question by which it is chosen, with the clocks by which it is known
  public List<Due> due(Ledger ledger, LocalDate day, Question question) {
    Clocks clocks = question.clocks();
    var due = new ArrayList<Due>();
    if (clocks.recordedBy() != null) {
      for (Entry entry : Entries.of(ledger, question)) {
        Due.of(entry).filter(each -> each.due().isBefore(day)).ifPresent(due::add);
      }
    } else {
      Book book = Book.of(ledger);
      ledger
          .due(day, question)
          .forEach((outline, own) -> due.add(Due.of(book.entry(outline), own)));
    }
    return unanswered(due);
  }

  /// Of what has fallen due without a later report, that which no delivery answers; the longest
  /// overdue first.
  public List<Due> unanswered(Collection<Due> due) {
    return Due.unanswered(due, linked());
  }
}
