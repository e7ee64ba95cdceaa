package entente.app;

import entente.ledger.Ledger;
import entente.ledger.Outline;
import entente.ledger.Question;
import entente.model.Clocks;
import entente.model.Decision;
import entente.model.Entry;
import entente.model.PromiseLink;
import entente.model.Type;
import entente.reconcile.Covers;
import entente.reconcile.Due;
import entente.reconcile.Earlier;
import entente.reconcile.Pledge;
import entente.reconcile.PromiseLinks;
import entente.reconcile.Rates;
import entente.reconcile.SumsAsked;
import entente.reconcile.Total;
import entente.reconcile.Totals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The promises known by some clocks, and how they bear on each other. Never changed; any number of threads may ask.
public final class Promises {
  private final List<Pledge> pledges;
  private final Supplier<List<PromiseLink>> linked;
  private final ReentrantLock finding = new ReentrantLock();
  private volatile @Nullable List<PromiseLink> links;
  private volatile @Nullable Map<String, Pledge> byId;
  private @Nullable Covers ofLatest;
  private @Nullable Covers ofEveryRound;

  /// @param pledges in their natural order
  /// @param linked finds the links between them; asked once
  Promises(List<Pledge> pledges, Supplier<List<PromiseLink>> linked) {
    this.pledges = pledges;
    this.linked = linked;
  }

  /// Those of a ledger by these clocks.
  public static Promises of(Ledger ledger, Clocks clocks) {
    if (clocks.recordedBy() == null) {
      return Book.of(ledger).at(clocks.knownOn(), clocks.validOn());
    }
    List<Decision> decisions = Entries.standing(ledger, clocks).decisions();
    List<Pledge> pledges = Pledge.all(Entries.of(ledger, clocks), decisions);
    return new Promises(pledges, () -> PromiseLinks.among(pledges, decisions));
  }

  /// In the ledger's order.
  public List<Entry> entries() {
    return pledges.stream().map(Pledge::entry).toList();
  }

  /// How they bear on each other, in their natural order.
  public List<PromiseLink> links() {
    List<PromiseLink> known = links;
    if (known != null) {
      return known;
    }
    finding.lock();
    try {
      if (links == null) {
        links = linked.get();
      }
      return Objects.requireNonNull(links);
    } finally {
      finding.unlock();
    }
  }

  /// How one bears on others.
  public List<PromiseLink> links(String entry) {
    return links().stream().filter(each -> each.from().equals(entry) || each.to().equals(entry)).toList();
  }

  /// What some of them come to.
  ///
  /// @param which those that are looked at; others are not even left out
  public Total total(Predicate<Entry> which, SumsAsked asked, Rates rates) {
    return Totals.among(pledges.stream().filter(each -> which.test(each.entry())).toList(), covers(asked.everyRound()), asked, rates);
  }

  /// The same of those with these ids.
  public Total total(Set<String> ids, SumsAsked asked, Rates rates) {
    List<Pledge> these = ids.stream().map(byId()::get).filter(Objects::nonNull).sorted().toList();
    return Totals.among(these, covers(asked.everyRound()), asked, rates);
  }

  private Map<String, Pledge> byId() {
    Map<String, Pledge> known = byId;
    if (known == null) {
      known = pledges.stream().collect(Collectors.toMap(each -> each.entry().id(), each -> each));
      byId = known;
    }
    return known;
  }

  private Covers covers(boolean everyRound) {
    Covers known = everyRound ? ofEveryRound : ofLatest;
    if (known == null) {
      known = new Covers(links(), everyRound);
      if (everyRound) {
        ofEveryRound = known;
      } else {
        ofLatest = known;
      }
    }
    return known;
  }

  /// The earlier ones that one may restate, continue or be a part of, the likeliest first; nothing for what is none of them.
  public List<Earlier> earlier(Entry entry) {
    Pledge promise = byId().get(entry.id());
    return promise == null ? List.of() : Earlier.among(promise, pledges, links());
  }

  /// What is due without a word by the end of a day, the longest overdue first.
  ///
  /// @param question by which it is chosen, with the clocks by which it is known
  public List<Due> due(Ledger ledger, LocalDate day, Question question) {
    Clocks clocks = question.clocks();
    var due = new ArrayList<Due>();
    if (clocks.recordedBy() != null) {
      for (Entry entry : Entries.of(ledger, clocks)) {
        Due.of(entry).filter(each -> each.due().isBefore(day)).ifPresent(due::add);
      }
    } else {
      Book book = Book.of(ledger);
      for (var each : ledger.due(day, clocks.knownOn()).entrySet()) {
        Outline outline = each.getKey();
        Type type = question.type();
        if (type == null || type == outline.head().settled().type()) {
          due.add(Due.of(book.entry(outline), each.getValue()));
        }
      }
    }
    return Due.unanswered(due, links()).stream().filter(each -> Entries.fits(question, each.entry())).toList();
  }
}
