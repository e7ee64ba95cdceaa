package entente.app.web;

import entente.model.Disagreement;
import entente.model.Report;
import entente.model.Type;
import entente.publish.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where sources cannot all be right, what matters most first: entries by their gravest conflict.
record ConflictList(List<Item> items, int total, Map<Type, Long> counts) {
  private static final int PAGE = 50;
  private static final int NAMED = 6;
  private static final int QUOTED = 160;

  /// One field of one entry.
  ///
  /// @param goesOn whether the one before it is of the same entry
  record Item(Row row, Disagreement disagreement, boolean goesOn) {
    String label() {
      return Say.label(row.type(), disagreement.field()).toLowerCase(Locale.ENGLISH);
    }

    String words() {
      return Differing.words(disagreement);
    }

    String reason() {
      return Say.prose(disagreement.reason());
    }

    List<Stand> stands() {
      var settled = row.entry().settled().fields().get(disagreement.field());
      return disagreement.stands().stream()
          .map(each ->
              new Stand(
                  Say.value(each.value()),
                  each.value().equals(settled),
                  who(each.reports()),
                  quote(each.reports().getFirst())))
          .toList();
    }

    private static String quote(Report report) {
      return Words.cut(report.claim().evidence().getFirst().quote().strip(), QUOTED);
    }

    private static String who(List<Report> reports) {
      String named =
          reports.stream()
              .map(Source::of)
              .map(source -> source.who() + ", " + source.when())
              .distinct()
              .limit(NAMED)
              .collect(Collectors.joining("; "));
      return reports.size() > NAMED ? named + " and " + (reports.size() - NAMED) + " more" : named;
    }
  }

  /// A value, who says so when, and the words of the first.
  record Stand(String value, boolean settled, String who, String quote) {}

  /// Those that the address asks for, all of them.
  static List<Item> all(Asked asked, List<Row> rows) {
    var filter = Filter.of(asked);
    return conflicts(rows).filter(item -> filter.lets(item.row())).toList();
  }

  /// A page of them: of the others it is known how many there are, and nothing else is looked up.
  static ConflictList of(Asked asked, List<Row> rows) {
    var filter = Filter.of(asked);
    int skip = (asked.page() - 1) * PAGE;
    int total = 0;
    var items = new ArrayList<Item>();
    for (Row row : inOrder(rows.stream().filter(filter::lets).toList()).toList()) {
      if (total + row.conflicts() > skip && items.size() < PAGE) {
        items(row).skip(Math.max(0, skip - total)).limit(PAGE - items.size()).forEach(items::add);
      }
      total += row.conflicts();
    }
    Map<Type, Long> counts = new EnumMap<>(Type.class);
    rows.stream()
        .filter(row -> row.conflicts() > 0 && filter.letsBesideType(row))
        .forEach(row -> counts.merge(row.type(), (long) row.conflicts(), Long::sum));
    return new ConflictList(items, total, counts);
  }

  private static Stream<Item> conflicts(List<Row> rows) {
    return inOrder(rows).flatMap(ConflictList::items);
  }

  /// Those in conflict, the gravest first.
  ///
  /// @param rows all that is asked about: their newest day is that against which others are old
  static Stream<Row> inOrder(List<Row> rows) {
    return inOrder(
        rows.stream().filter(row -> row.conflicts() > 0),
        rows.stream().map(Row::lastKnown).max(Comparator.naturalOrder()).orElse(LocalDate.EPOCH));
  }

  /// The gravest first.
  ///
  /// @param disputed rows in conflict
  /// @param newest the day against which others are old
  static Stream<Row> inOrder(Stream<Row> disputed, LocalDate newest) {
    record Weighed(Row row, double gravity) {}
    return disputed
        .map(row -> new Weighed(row, row.gravity(newest)))
        .sorted(
            Comparator.comparingDouble(Weighed::gravity)
                .reversed()
                .thenComparing(each -> each.row().id()))
        .map(Weighed::row);
  }

  private static Stream<Item> items(Row row) {
    var fields =
        row.entry().disagreements().stream()
            .filter(each -> each.kind() == Disagreement.Kind.CONFLICT)
            .toList();
    return fields.stream().map(each -> new Item(row, each, !each.equals(fields.getFirst())));
  }

  List<Filter.Chip> chips(Asked asked) {
    return Filter.of(asked).chips(asked).toList();
  }

  int pages() {
    return Math.max(1, (total + PAGE - 1) / PAGE);
  }
}
