package entente.app.web;

import entente.model.Disagreement;
import entente.model.Report;
import entente.model.Type;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where sources cannot all be right, the newest report first.
record ConflictList(List<Item> items, int total, Map<Type, Long> counts) {
  private static final int PAGE = 50;
  private static final int NAMED = 6;

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
          .map(each -> new Stand(Say.value(each.value()), each.value().equals(settled), who(each.reports())))
          .toList();
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

  /// A value, and who says so when.
  record Stand(String value, boolean settled, String who) {}

  /// Those that the address asks for, all of them.
  static List<Item> all(Asked asked, List<Row> rows) {
    var filter = Filter.of(asked);
    return conflicts(rows).filter(item -> filter.lets(item.row())).toList();
  }

  static ConflictList of(Asked asked, List<Row> rows) {
    var all = all(asked, rows);
    int first = Math.min(all.size(), (asked.page() - 1) * PAGE);
    return new ConflictList(
        all.subList(first, Math.min(all.size(), first + PAGE)),
        all.size(),
        Known.count(conflicts(rows).map(Item::row).filter(Filter.of(asked)::letsBesideType)));
  }

  private static Stream<Item> conflicts(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.differs() > 0)
        .sorted(Comparator.comparing(Row::lastKnown).reversed())
        .flatMap(row -> {
          var fields = row.entry().disagreements().stream().filter(each -> each.kind() == Disagreement.Kind.CONFLICT).toList();
          return fields.stream().map(each -> new Item(row, each, !each.equals(fields.getFirst())));
        });
  }

  List<Filter.Chip> chips(Asked asked) {
    return Filter.of(asked).chips(asked).toList();
  }

  int pages() {
    return Math.max(1, (total + PAGE - 1) / PAGE);
  }
}
