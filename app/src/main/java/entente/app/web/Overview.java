package entente.app.web;

import entente.model.Commitment;
import entente.model.PromiseLink;
import entente.model.Type;
import entente.model.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the ledger holds at a glance: how much of what, what changed last, what is open, what is
/// promised and what is coming.
record Overview(
    Map<Type, Holding> holdings,
    List<Latest> changes,
    List<Row> conflicts,
    int allConflicts,
    List<Row> biggest,
    List<Due> coming,
    List<DueList.Item> overdue,
    int allOverdue) {
  private static final int CHANGES = 14;
  private static final int FEW = 8;
  private static final int CURRENCIES = 4;
  private static final int OF_EACH = 3;
  private static final Ranking NEWEST = Order.KNOWN.ranking(true);
  private static final Ranking DISPUTED = new Ranking(row -> row.conflicts() > 0, (_, _) -> 0);
  private static final Ranking COMING =
      new Ranking(
          row -> by(row) != null,
          Comparator.comparing(row -> Objects.requireNonNull(by(row)).last()));
  private static final Ranking OPEN = new Ranking(Overview::isOpen, Order.AMOUNT.comparator(true));

  /// How many entries of a type, and how far they have come.
  record Holding(long all, Map<Sign, Long> signs, long differ) {
    private static Holding of(Census.Kind kind, long many) {
      return new Holding(
          many,
          kind.sign() == null ? Map.of() : Map.of(kind.sign(), many),
          kind.differs() ? many : 0);
    }

    private Holding and(Holding other) {
      Map<Sign, Long> both = new EnumMap<>(Sign.class);
      signs.forEach((sign, many) -> both.merge(sign, many, Long::sum));
      other.signs.forEach((sign, many) -> both.merge(sign, many, Long::sum));
      return new Holding(all + other.all, both, differ + other.differ);
    }

    long of(Sign sign) {
      return signs.getOrDefault(sign, 0L);
    }
  }

  /// What an entry's newest report changed.
  ///
  /// @param sameDay whether the change above it is of the same day
  record Latest(LocalDate day, Row row, String what, boolean sameDay) {}

  /// A thing still to come, and until when.
  record Due(When by, Row row) {}

  /// Of what is known, what holds on the day for which it is to be valid.
  static Overview of(Known known, Asked asked, LocalDate today) {
    Set<Row> shown = asked.clocks().validOn() == null ? Set.of() : Set.copyOf(known.rows(asked));
    var overdue =
        DueList.of(known, today).stream()
            .filter(item -> asked.clocks().validOn() == null || shown.contains(item.row()))
            .toList()
            .reversed();
    LocalDate newest =
        known.ranked(NEWEST, asked).findFirst().map(Row::lastKnown).orElse(LocalDate.EPOCH);
    List<Row> disputed = ConflictList.inOrder(known.ranked(DISPUTED, asked), newest).toList();
    return new Overview(
        holdings(asked.clocks().validOn() == null ? known.census() : census(shown)),
        changes(known.ranked(NEWEST, asked).limit(CHANGES).toList()),
        disputed.stream().limit(FEW).toList(),
        disputed.size(),
        biggest(known.ranked(OPEN, asked), known.links()),
        known
            .ranked(COMING, asked)
            .map(row -> new Due(Objects.requireNonNull(by(row)), row))
            .filter(each -> !each.by().last().isBefore(today))
            .limit(FEW)
            .toList(),
        overdue.stream().limit(FEW).toList(),
        overdue.size());
  }

  private static Map<Census.Kind, Long> census(Set<Row> rows) {
    return rows.stream().collect(Collectors.groupingBy(Census.Kind::of, Collectors.counting()));
  }

  private static Map<Type, Holding> holdings(Map<Census.Kind, Long> census) {
    Map<Type, Holding> holdings = new TreeMap<>();
    census.forEach(
        (kind, many) -> holdings.merge(kind.type(), Holding.of(kind, many), Holding::and));
    return holdings;
  }

  private static List<Latest> changes(List<Row> rows) {
    var changes = new ArrayList<Latest>();
    for (Row row : rows) {
      boolean sameDay = !changes.isEmpty() && changes.getLast().day().equals(row.lastKnown());
      changes.add(new Latest(row.lastKnown(), row, Change.latest(row), sameDay));
    }
    return changes;
  }

  /// Until when a thing is to come; null where nothing is, or no day is known.
  private static @Nullable When by(Row row) {
    When by =
        row.entry().settled() instanceof Commitment commitment ? commitment.terms().by() : null;
    return row.sign() == Sign.AHEAD || (row.sign() == Sign.PROMISED && by != null)
        ? by == null ? row.when() : by
        : null;
  }

  /// Whether it is a promise of money that is still to come.
  private static boolean isOpen(Row row) {
    return row.entry().settled() instanceof Commitment commitment
        && commitment.terms().amount() != null
        && commitment.kind() != Commitment.Kind.POLICY
        && row.sign() == Sign.PROMISED;
  }

  /// The promises whose money is that of another: parts, restatements, what was replaced or
  /// renewed.
  private static Set<String> elsewhere(List<PromiseLink> links) {
    return links.stream()
        .map(link ->
            switch (link.kind()) {
              case PART_OF, RESTATES, FULFILS -> link.from();
              case RENEWS, SUPERSEDES, CUMULATIVE_OF -> link.to();
              case TOPS_UP -> "";
            })
        .collect(Collectors.toSet());
  }

  /// The biggest open promises of the currencies in which most is promised, the more of each the
  /// fewer currencies there are: sums of different currencies are never compared.
  ///
  /// @param open the greatest of each currency first
  private static List<Row> biggest(Stream<Row> open, List<PromiseLink> links) {
    Set<String> elsewhere = elsewhere(links);
    Map<String, List<Row>> byCurrency =
        open.filter(row -> !elsewhere.contains(row.id()))
            .collect(Collectors.groupingBy(Overview::unit));
    int shown = Math.clamp(byCurrency.size(), 1, CURRENCIES);
    return byCurrency.values().stream()
        .sorted(
            Comparator.comparingInt((List<Row> each) -> each.size())
                .reversed()
                .thenComparing(each -> unit(each.getFirst())))
        .limit(CURRENCIES)
        .flatMap(each -> each.stream().limit(Math.max(OF_EACH, FEW / shown)))
        .toList();
  }

  private static String unit(Row row) {
    return Objects.requireNonNull(row.quantity(), "a promise with an amount").unit();
  }
}
