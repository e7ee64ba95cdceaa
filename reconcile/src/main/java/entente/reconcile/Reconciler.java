package entente.reconcile;

import entente.model.Decision;
import entente.model.Entry;
import entente.model.Report;
import java.util.Collection;
import java.util.List;

/// Reconciles reports and decisions into entries: the same input, in whatever order, gives the same entries.
public final class Reconciler {
  private Reconciler() {}

  /// Entries in their natural order. No clock, no I/O: `reports` and `decisions` are those in force.
  public static List<Entry> reconcile(Collection<Report> reports, Collection<Decision> decisions) {
    return List.of();
  }
}
