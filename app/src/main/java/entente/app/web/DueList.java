package entente.app.web;

import entente.model.When;
import entente.reconcile.Due;
import java.time.LocalDate;
import java.util.List;

/// What is due without a word: a day has passed, and no document says what came of it.
record DueList(List<Item> items, int total, LocalDate day) {
  private static final int PAGE = 100;

  /// One of them, the longest overdue first.
  record Item(Row row, Due due) {
    When by() {
      return When.of(due.due());
    }

    String lastWord() {
      return Say.day(due.lastWord().known()) + ", " + Source.of(due.lastWord()).who();
    }
  }

  /// Those that the address asks for, all of them.
  static List<Item> all(Asked asked, Known known, List<Row> rows, LocalDate today) {
    var filter = Filter.of(asked);
    return of(known, rows.stream().filter(filter::lets).toList(), today);
  }

  static List<Item> of(Known known, List<Row> rows, LocalDate today) {
    return Due.on(today, rows.stream().map(Row::entry).toList(), known.links()).stream()
        .flatMap(each -> known.find(each.entry().id()).map(row -> new Item(row, each)).stream())
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
