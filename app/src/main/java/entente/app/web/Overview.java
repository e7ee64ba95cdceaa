package entente.app.web;

import entente.model.Commitment;
import entente.model.PromiseLink;
import entente.model.Type;
import entente.model.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the ledger holds at a glance: how much of what, what changed last, what is open, what is promised and what is coming.
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

  /// How many entries of a type, and how far they have come.
  record Holding(long all, Map<Sign, Long> signs, long differ) {
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

  /// @param known all that is known, of which the rows are shown
  static Overview of(Known known, List<Row> rows, LocalDate today) {
    Comparator<Row> newest = Comparator.comparing(Row::lastKnown).reversed();
    var conflicts = rows.stream().filter(row -> row.differs() > 0).toList();
    var due = rows.stream().flatMap(row -> Stream.ofNullable(due(row))).toList();
    Set<Row> shown = Set.copyOf(rows);
    var overdue = DueList.of(known, today).stream().filter(item -> shown.contains(item.row())).toList().reversed();
    return new Overview(
        holdings(rows),
        changes(First.of(rows, newest, CHANGES)),
        First.of(conflicts, newest, FEW),
        conflicts.size(),
        biggest(rows, known.links()),
        due.stream()
            .filter(each -> !each.by().last().isBefore(today))
            .sorted(Comparator.comparing((Due each) -> each.by().last()))
            .limit(FEW)
            .toList(),
        overdue.stream().limit(FEW).toList(),
        overdue.size());
  }

  private static Map<Type, Holding> holdings(List<Row> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                Row::type, TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), Overview::holding)));
  }

  private static Holding holding(List<Row> rows) {
    return new Holding(
        rows.size(),
        rows.stream()
            .flatMap(row -> Stream.ofNullable(row.sign()))
            .collect(Collectors.groupingBy(sign -> sign, Collectors.counting())),
        rows.stream().filter(row -> row.differs() > 0).count());
  }

  private static List<Latest> changes(List<Row> rows) {
    var changes = new ArrayList<Latest>();
    for (Row row : rows) {
      boolean sameDay = !changes.isEmpty() && changes.getLast().day().equals(row.lastKnown());
      changes.add(new Latest(row.lastKnown(), row, Change.latest(row), sameDay));
    }
    return changes;
  }

  private static @Nullable Due due(Row row) {
    When by = row.entry().settled() instanceof Commitment commitment ? commitment.terms().by() : null;
    if (row.sign() == Sign.AHEAD || (row.sign() == Sign.PROMISED && by != null)) {
      When day = by == null ? row.when() : by;
      return day == null ? null : new Due(day, row);
    }
    return null;
  }

  /// The promises whose money is that of another: parts, restatements, what was replaced or renewed.
  private static Set<String> elsewhere(List<PromiseLink> links) {
    return links.stream()
        .map(link -> switch (link.kind()) {
          case PART_OF, RESTATES, FULFILS -> link.from();
          case RENEWS, SUPERSEDES, CUMULATIVE_OF -> link.to();
          case TOPS_UP -> "";
        })
        .collect(Collectors.toSet());
  }

  /// The biggest open promises of the currencies in which most is promised: sums of different currencies are never compared.
  private static List<Row> biggest(List<Row> rows, List<PromiseLink> links) {
    Set<String> elsewhere = elsewhere(links);
    Map<String, List<Row>> byCurrency =
        rows.stream()
            .filter(row -> row.entry().settled() instanceof Commitment commitment && commitment.terms().amount() != null
                && commitment.kind() != Commitment.Kind.POLICY)
            .filter(row -> row.sign() == Sign.PROMISED && !elsewhere.contains(row.id()))
            .collect(Collectors.groupingBy(Overview::unit));
    return byCurrency.values().stream()
        .sorted(Comparator.comparingInt((List<Row> each) -> each.size()).reversed().thenComparing(each -> unit(each.getFirst())))
        .limit(CURRENCIES)
        .flatMap(each -> First.of(each, Order.AMOUNT.comparator(true), OF_EACH).stream())
        .toList();
  }

  private static String unit(Row row) {
    return Objects.requireNonNull(row.quantity(), "a promise with an amount").unit();
  }
}
