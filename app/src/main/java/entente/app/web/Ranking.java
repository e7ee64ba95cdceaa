package entente.app.web;

import java.util.Comparator;
import java.util.function.Predicate;

/// Rows of a kind in an order, of all days: it is made once, and each day passes over what it does
/// not know. Rankings are told apart by what they are, not by what they hold, so whoever wants one
/// keeps it.
final class Ranking {
  private final Predicate<Row> which;
  private final Comparator<Row> order;

  /// @param order rows that are alike in it stay in the ledger's own order
  Ranking(Predicate<Row> which, Comparator<Row> order) {
    this.which = which;
    this.order = order;
  }

  boolean lets(Row row) {
    return which.test(row);
  }

  Comparator<Row> order() {
    return order;
  }
}
