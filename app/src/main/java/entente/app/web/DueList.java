package entente.app.web;

import entente.model.Report;
import entente.model.When;
import entente.reconcile.Due;
import entente.reconcile.ValidOn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What is due without a word: a day has passed, and no document says what came of it.
record DueList(List<Item> items, int total, LocalDate day) {
  private static final int PAGE = 100;

  /// One of them, the longest overdue first.
  record Item(Row row, Due due) {
    When by() {
      return When.of(due.due());
    }

    String lastWord() {
      Report last = row.newest();
      return Say.day(last.known()) + ", " + Source.of(last).who();
    }
  }

  /// Those that the address asks for, all of them.
  static List<Item> all(Asked asked, Known known, LocalDate today) {
    var filter = Filter.of(asked);
    LocalDate day = asked.clocks().validOn();
    return of(known, today).stream()
        .filter(each ->
            filter.lets(each.row()) && (day == null || ValidOn.holds(each.row().entry(), day)))
        .toList();
  }

  /// All of them.
  static List<Item> of(Known known, LocalDate today) {
    record Key(LocalDate today) {}
    record All(List<Item> items) {}
    return known.remember(new Key(today), All.class, () -> new All(work(known, today))).items();
  }

  private static List<Item> work(Known known, LocalDate today) {
    Map<String, Row> rows = new HashMap<>();
    var due = new ArrayList<Due>();
    known
        .falling(today)
        .forEach((row, each) -> {
          rows.put(row.id(), row);
          due.add(each);
        });
    return known.promises().unanswered(due).stream()
        .map(each -> new Item(Objects.requireNonNull(rows.get(each.entry().id())), each))
        .toList();
  }

  static DueList of(Asked asked, List<Item> all, LocalDate today) {
    int first = Math.min(all.size(), (asked.page() - 1) * PAGE);
    return new DueList(all.subList(first, Math.min(all.size(), first + PAGE)), all.size(), today);
  }

  int pages() {
    return Math.max(1, (total + PAGE - 1) / PAGE);
  }
}
