package entente.app.web;

import entente.model.Report;
import entente.reconcile.Link;
import entente.reconcile.Reconciler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How alike two entries are by what became known of each next to the other, remembered from one
/// state of the ledger to the next: what was not asked for in the one before is forgotten.
final class Comparisons {
  private Map<Two, Compared> before = new HashMap<>();
  private Map<Two, Compared> now = new HashMap<>();

  /// By what they rest on.
  private record Two(Notes one, Notes other) {}

  /// @param mine the claims of the one entry, and `others` those of the other
  record Compared(List<String> mine, List<String> others, Report one, Report other, Link link) {

    boolean inOneDocument() {
      return one.publication().document().equals(other.publication().document());
    }

    private static Compared of(List<Report> mine, List<Report> others) {
      Report one = mine.getLast();
      Report other = others.getFirst();
      return new Compared(ids(mine), ids(others), one, other, Reconciler.compare(one, other));
    }

    private static List<String> ids(List<Report> reports) {
      return reports.stream().map(each -> each.claim().id()).toList();
    }
  }

  /// The ledger has gone on.
  void turn() {
    before = now;
    now = new HashMap<>();
  }

  /// The last report of the one beside the first of the other.
  Compared between(Row row, Row other) {
    var two = new Two(row.notes(), other.notes());
    Compared known = now.getOrDefault(two, before.get(two));
    Compared compared = known == null ? Compared.of(row.reports(), other.reports()) : known;
    now.put(two, compared);
    return compared;
  }
}
