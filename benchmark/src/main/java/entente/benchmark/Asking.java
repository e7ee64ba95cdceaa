package entente.benchmark;

import entente.app.Entries;
import entente.app.Promises;
import entente.ledger.Ledger;
import entente.ledger.Question;
import entente.model.Clocks;
import entente.model.Disagreement;
import entente.model.Entry;
import entente.model.Party;
import entente.model.Sector;
import entente.model.Type;
import entente.model.When;
import entente.reconcile.Rates;
import entente.reconcile.SumsAsked;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Asks a ledger what people ask, each time as known on another random day, and measures how long
/// the answers take.
final class Asking {
  private static final int QUESTIONS = 300;
  private static final int WARM = 20;
  private static final int PAGE = 50;

  private final Ledger ledger;
  private final Generated generated;
  private final int documents;
  private final Random random = new Random(1);
  private final Map<String, List<Duration>> times = new LinkedHashMap<>();

  /// @param documents how many of those generated are in the ledger, the first ones
  Asking(Ledger ledger, Generated generated, int documents) {
    this.ledger = ledger;
    this.generated = generated;
    this.documents = documents;
  }

  /// The median and the 95th percentile of each kind of question, as the cells of a row.
  String row() {
    for (int i = 0; i < QUESTIONS + WARM; i++) {
      if (i == WARM) {
        times.clear();
      }
      Question question = question();
      measure("list", () -> Entries.of(ledger, question, 0, PAGE).forEach(Asking::see));
      measure("count", () -> Entries.count(ledger, question));
      int claim = random.nextInt(documents * Generated.OF_ONE);
      Clocks clocks = new Clocks(later(generated.published(claim)), null, null);
      String id = generated.id(claim);
      measure("show", () -> see(Entries.find(ledger, id, clocks).orElseThrow()));
      show(Type.COMMITMENT);
      total(Set.of(Generated.party(random)), Set.of(), Set.of(), null);
      total(Set.of(), Set.of(Generated.party(random)), Set.of(), null);
      total(Set.of(), Set.of(), Set.of(Generated.one(random, Sector.values())), null);
      total(Set.of(), Set.of(), Set.of(), Year.of(Generated.FIRST.getYear() + random.nextInt(26)));
      LocalDate day = day();
      Question due = Question.all(new Clocks(day, null, null));
      measure(
          "due",
          () ->
              Promises.of(ledger, due.clocks()).due(ledger, day, due).stream()
                  .limit(PAGE)
                  .forEach(each -> see(each.entry())));
    }
    return String.join(" | ", times.values().stream().map(Asking::spread).toList());
  }

  private void measure(String what, Runnable asking) {
    times.computeIfAbsent(what, _ -> new ArrayList<>()).add(Scale.timed(asking));
  }

  /// One entry with how it bears on others, and whether it is new.
  private void show(Type type) {
    Clocks clocks = new Clocks(day(), null, null);
    long known = ledger.count(Question.all(clocks).ofType(type));
    if (known > 0) {
      long which = random.nextLong(known);
      Entry entry =
          Entries.of(ledger, Question.all(clocks).ofType(type), which, 1).iterator().next();
      var other = new Clocks(later(entry.head().lastKnown()), null, null);
      measure(
          "promise",
          () -> {
            Entry shown = Entries.find(ledger, entry.id(), other).orElseThrow();
            Entries.links(ledger, other, shown);
            Promises.of(ledger, other).earlier(shown);
          });
    }
  }

  /// A sum, with the first of what it counts and of what it leaves out.
  private void total(Set<Party> from, Set<Party> to, Set<Sector> sectors, @Nullable Year year) {
    When when = year == null ? null : When.of(year);
    var asked =
        new SumsAsked(
            from,
            to,
            sectors,
            when,
            when,
            Set.of(),
            Set.of(),
            null,
            SumsAsked.Measure.PROMISED,
            false);
    Clocks clocks = new Clocks(day(), null, null);
    measure(
        kind(asked),
        () -> {
          var total = Promises.of(ledger, clocks).total(asked, Rates.bundled());
          total.counted().stream().limit(PAGE).forEach(each -> see(each.entry()));
          total.leftOut().stream().limit(PAGE).forEach(each -> see(each.entry()));
        });
  }

  private static String kind(SumsAsked asked) {
    return asked.from().isEmpty()
        ? asked.to().isEmpty() ? asked.sectors().isEmpty() ? "of a year" : "of a sector" : "to"
        : "from";
  }

  private static void see(Entry entry) {
    if (entry.reports().isEmpty()) {
      throw new IllegalStateException("an entry has reports");
    }
  }

  private LocalDate day() {
    return Generated.FIRST.plusDays(random.nextInt(Generated.DAYS));
  }

  private LocalDate later(LocalDate day) {
    LocalDate last = Generated.FIRST.plusDays(Generated.DAYS);
    return day.plusDays(random.nextInt((int) (last.toEpochDay() - day.toEpochDay()) + 1));
  }

  /// As people ask: of a party, of two, of a type, of what is disputed; the first page, in either
  /// order.
  private Question question() {
    Question all = Question.all(new Clocks(day(), null, null));
    Type type = Generated.one(random, Type.values());
    Question question =
        switch (random.nextInt(6)) {
          case 0 -> all.ofType(type);
          case 1 -> all.naming(List.of(Generated.party(random)));
          case 2 -> all.naming(List.of(Generated.party(random), Generated.party(random)));
          case 3 ->
              all.ofType(Type.COMMITMENT)
                  .between(List.of(Generated.party(random)), List.of(Generated.party(random)));
          case 4 ->
              all.ofType(Type.COMMITMENT)
                  .between(List.of(Generated.party(random)), List.of())
                  .saying(List.of("status:signed"));
          default -> all.differing(Set.of(Disagreement.Kind.CONFLICT));
        };
    return random.nextBoolean() ? question : question.in(Question.Order.LAST_KNOWN);
  }

  private static String spread(List<Duration> times) {
    List<Duration> sorted = times.stream().sorted(Comparator.naturalOrder()).toList();
    return "%.1f, %.1f ms"
        .formatted(
            Scale.seconds(sorted.get(sorted.size() / 2)) * 1000,
            Scale.seconds(sorted.get(sorted.size() * 95 / 100)) * 1000);
  }
}
