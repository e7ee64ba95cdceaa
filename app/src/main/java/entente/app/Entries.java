package entente.app;

import entente.ledger.Bearing;
import entente.ledger.Ledger;
import entente.ledger.Question;
import entente.model.Clocks;
import entente.model.Decision;
import entente.model.Entry;
import entente.model.PromiseLink;
import entente.model.Report;
import entente.model.Sketch;
import entente.model.Type;
import entente.model.Version;
import entente.reconcile.Lineage;
import entente.reconcile.PromiseLinks;
import entente.reconcile.Reconciler;
import entente.reconcile.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The entries of a ledger as the clocks show them: looked up among those stored, which are brought
/// up to date first.
///
/// What the ledger held at an earlier moment is not stored: for that, everything recorded by then
/// is reconciled.
public final class Entries {
  private static final int CHUNK = 200;

  /// Of an entry with more documents, what they say of other things is not looked at.
  private static final int TALKING = 12;

  private Entries() {}

  /// Those that are asked for, in order. They are looked up some at a time, so that a long list
  /// needs little memory; the ledger has to stay open for that.
  public static Iterable<Entry> of(Ledger ledger, Question question) {
    return of(ledger, question, 0, Long.MAX_VALUE);
  }

  /// The same without the first ones, and at most so many.
  public static Iterable<Entry> of(Ledger ledger, Question question, long skip, long most) {
    if (question.clocks().recordedBy() != null) {
      return recorded(ledger, question).stream().skip(skip).limit(most).toList();
    }
    Upkeep.of(ledger);
    List<Decision> decisions = decisions(ledger);
    List<Long> numbers = ledger.entries(question, skip, most);
    return () ->
        IntStream.iterate(0, at -> at < numbers.size(), at -> at + CHUNK)
            .mapToObj(at -> numbers.subList(at, Math.min(numbers.size(), at + CHUNK)))
            .flatMap(some ->
                settled(ledger, decisions, ledger.reports(some, question.clocks().knownOn())))
            .iterator();
  }

  /// All of them, in their natural order, in memory.
  public static List<Entry> of(Ledger ledger, Clocks clocks) {
    var entries = new ArrayList<Entry>();
    of(ledger, Question.all(clocks)).forEach(entries::add);
    return entries;
  }

  /// The ids of those that are asked for, in order.
  public static List<String> ids(Ledger ledger, Question question) {
    if (question.clocks().recordedBy() != null) {
      return recorded(ledger, question).stream().map(Entry::id).toList();
    }
    Upkeep.of(ledger);
    return ledger.outlines(question, 0, Long.MAX_VALUE).stream()
        .map(each -> each.head().id())
        .toList();
  }

  /// How many are asked for.
  public static long count(Ledger ledger, Question question) {
    if (question.clocks().recordedBy() != null) {
      return recorded(ledger, question).size();
    }
    Upkeep.of(ledger);
    return ledger.count(question);
  }

  /// The entry to which a claim belongs by these clocks; nothing where the claim is not known.
  public static Optional<Entry> find(Ledger ledger, String claim, Clocks clocks) {
    if (clocks.recordedBy() != null) {
      return reconciled(ledger, clocks).stream()
          .filter(entry ->
              entry.reports().stream().anyMatch(report -> report.claim().id().equals(claim)))
          .findFirst();
    }
    Upkeep.of(ledger);
    List<Decision> decisions = decisions(ledger);
    return ledger
        .entry(claim, clocks.knownOn())
        .flatMap(reports -> settled(ledger, decisions, List.of(reports)).findFirst());
  }

  /// The ids of the entries of all claims whose ids start so; of many the first few.
  public static List<String> starting(Ledger ledger, String prefix, Clocks clocks, int most) {
    if (clocks.recordedBy() != null) {
      return reconciled(ledger, clocks).stream()
          .filter(entry ->
              entry.reports().stream().anyMatch(report -> report.claim().id().startsWith(prefix)))
          .map(Entry::id)
          .limit(most)
          .toList();
    }
    Upkeep.of(ledger);
    return ledger.starting(prefix, clocks.knownOn(), most);
  }

  /// The ids of the claims in force that start so, those too that people rejected; of many the
  /// first few.
  public static List<String> claims(Ledger ledger, String prefix, int most) {
    Upkeep.of(ledger);
    return ledger.claims(prefix, most);
  }

  /// Whether an entry is asked for, the day on which it is known aside.
  public static boolean fits(Question question, Entry entry) {
    return question.fits(Lines.of(new Version(entry.reports().getLast().known(), null, entry)));
  }

  private static List<Entry> recorded(Ledger ledger, Question question) {
    var entries =
        reconciled(ledger, question.clocks()).stream().filter(entry -> fits(question, entry));
    return switch (question.order()) {
      case FIRST_KNOWN -> entries.toList();
      case LAST_KNOWN ->
          entries
              .sorted(
                  Comparator.comparing((Entry each) -> each.reports().getLast().known()).reversed())
              .toList();
    };
  }

  static Stream<Entry> settled(
      Ledger ledger, List<Decision> decisions, List<List<Report>> entries) {
    var settling = Reconciler.settling(decisions);
    Map<String, Sketch> sketches = sketches(ledger, entries);
    return entries.stream().map(reports -> settling.apply(reports, sketches));
  }

  private static List<Entry> reconciled(Ledger ledger, Clocks clocks) {
    List<Report> reports = ledger.reports(clocks);
    return Reconciler.reconcile(
        reports, standing(ledger, clocks).decisions(), sketches(ledger, List.of(reports)));
  }

  /// The decisions of now, each on the claims that stand for those it was made on.
  private static List<Decision> decisions(Ledger ledger) {
    return standing(ledger, Clocks.NOW).decisions();
  }

  /// How the ledger's decisions stand to what it holds; the day aside, for decisions hold on every
  /// day.
  static Standing standing(Ledger ledger, Clocks clocks) {
    if (clocks.recordedBy() != null) {
      var asked = new Clocks(null, null, clocks.recordedBy());
      List<Decision> decisions = ledger.decisions(asked);
      List<Report> reports = decisions.isEmpty() ? List.of() : ledger.reports(asked);
      return Standing.of(
          decisions, reports, ledger.remembered(Standing.missing(decisions, reports), asked));
    }
    Upkeep.of(ledger);
    return standing(ledger.decisions(Clocks.NOW), ledger::bearing);
  }

  /// How decisions stand to what is stored of the claims that they name.
  static Standing standing(
      List<Decision> decisions, Function<Collection<String>, Bearing> bearing) {
    Bearing on = bearing.apply(Standing.named(decisions));
    return Standing.of(decisions, on.reports(), on.remembered());
  }

  /// How one entry's promise bears on others, as the clocks show it; nothing of an entry that is
  /// none.
  public static List<PromiseLink> links(Ledger ledger, Clocks clocks, Entry entry) {
    if (entry.type() != Type.COMMITMENT) {
      return List.of();
    }
    return Promises.of(ledger, clocks).links(entry.id());
  }

  /// How these entries' promises bear on each other, as the clocks show it.
  public static List<PromiseLink> links(Ledger ledger, Clocks clocks, List<Entry> entries) {
    return PromiseLinks.find(entries, standing(ledger, clocks).decisions());
  }

  /// Which of the ledger's documents are made from which.
  public static Lineage lineage(Ledger ledger, Clocks clocks) {
    return Lineage.of(ledger.editions(clocks), ledger.reports(clocks));
  }

  /// Which of an entry's documents are made from which, as its values were settled.
  public static Lineage lineage(Ledger ledger, Entry entry) {
    return Lineage.among(entry.reports(), sketches(ledger, List.of(entry.reports())));
  }

  /// Who speaks in an entry on a day: the same with rewrites, which only what its documents say of
  /// other things betrays.
  ///
  /// @param knownOn null for all days
  public static Lineage voices(Ledger ledger, Entry entry, @Nullable LocalDate knownOn) {
    Set<String> documents =
        entry.reports().stream()
            .map(each -> each.publication().document())
            .collect(Collectors.toSet());
    if (documents.size() < 2 || documents.size() > TALKING) {
      return lineage(ledger, entry);
    }
    List<Long> beside =
        documents.stream()
            .flatMap(each -> ledger.entriesOf(each, knownOn).stream())
            .distinct()
            .toList();
    List<Report> reports =
        ledger.reports(beside, knownOn).stream().flatMap(List::stream).distinct().toList();
    return Lineage.among(entry.reports(), ledger.sketches(documents), reports);
  }

  /// How the documents are worded of entries that rest on several.
  private static Map<String, Sketch> sketches(Ledger ledger, List<List<Report>> entries) {
    Set<String> documents = new HashSet<>();
    for (List<Report> reports : entries) {
      Set<String> own =
          reports.stream()
              .map(report -> report.publication().document())
              .collect(Collectors.toSet());
      if (own.size() > 1) {
        documents.addAll(own);
      }
    }
    return ledger.sketches(documents);
  }
}
