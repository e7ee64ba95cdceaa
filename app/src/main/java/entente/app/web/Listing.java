package entente.app.web;

import entente.model.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A page of a list of entries: what is shown of what was asked.
///
/// @param rows those of this page
/// @param total how many there are on all pages
/// @param counts how many of each type the other filters let through
/// @param sort the order's word, with `-` before it where it falls
record Listing(
    Asked asked, Filter filter, List<Row> rows, int total, Map<Type, Long> counts, String sort) {
  static final int PAGE = 100;
  private static final String USUAL = "-known";

  /// The rows that the address asks for, in its order, all of them.
  static List<Row> all(Asked asked, Collection<Row> rows) {
    var filter = Filter.of(asked);
    return rows.stream().filter(filter::lets).sorted(order(asked)).toList();
  }

  static Listing of(Asked asked, Known known) {
    var filter = Filter.of(asked);
    String sort = sort(asked);
    boolean falls = sort.startsWith("-");
    Order order = Order.of(falls ? sort.substring(1) : sort);
    if (filter.asksTypeAlone() && asked.clocks().validOn() == null) {
      var counts = known.counts();
      long total =
          filter.type() == null
              ? counts.values().stream().mapToLong(each -> each).sum()
              : counts.getOrDefault(filter.type(), 0L);
      var shown =
          known
              .ranked(order.ranking(falls))
              .filter(filter::lets)
              .skip((asked.page() - 1L) * PAGE)
              .limit(PAGE)
              .toList();
      return new Listing(asked, filter, shown, (int) total, counts, sort);
    }
    var rows = known.named(asked).stream().filter(filter::letsBesideType).toList();
    var all = filter.type() == null ? rows : rows.stream().filter(filter::lets).toList();
    int first = Math.min(all.size(), (asked.page() - 1) * PAGE);
    var shown = First.of(all, order.comparator(falls), Math.min(all.size(), first + PAGE));
    return new Listing(
        asked,
        filter,
        shown.subList(first, shown.size()),
        all.size(),
        Known.count(rows.stream()),
        sort);
  }

  private static String sort(Asked asked) {
    return asked.value("sort").orElse(USUAL);
  }

  private static Comparator<Row> order(Asked asked) {
    String sort = sort(asked);
    boolean falling = sort.startsWith("-");
    return Order.of(falling ? sort.substring(1) : sort).comparator(falling);
  }

  int page() {
    return asked.page();
  }

  int pages() {
    return Math.max(1, (total + PAGE - 1) / PAGE);
  }

  long everyType() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  List<Filter.Chip> chips() {
    return new ArrayList<>(filter.chips(asked).toList());
  }

  boolean filtered() {
    return filter.chips(asked).findAny().isPresent();
  }

  /// The address of the list sorted by a column; sorted by it already, the other way round.
  Address sortedBy(Order order) {
    String rising = order.word();
    String falling = "-" + rising;
    boolean fall = sort.equals(rising) || (order.fallsFirst() && !sort.equals(falling));
    return asked.here().without("page").with("sort", fall ? falling : rising);
  }

  /// What `aria-sort` says of a column; null where the list is not sorted by it.
  @Nullable String sorted(Order order) {
    return sort.equals(order.word())
        ? "ascending"
        : sort.equals("-" + order.word()) ? "descending" : null;
  }

  Address pageAt(int page) {
    return asked.here().with("page", page);
  }

  Address ofType(String type) {
    return asked.here().without("page").with("type", type);
  }

  Address unfiltered() {
    return asked.to(asked.path()).with("type", asked.text("type"));
  }
}
