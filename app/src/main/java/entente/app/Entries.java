package entente.app;

import entente.ledger.Ledger;
import entente.model.Clocks;
import entente.model.Entry;
import entente.model.PromiseLink;
import entente.reconcile.PromiseLinks;
import entente.reconcile.Reconciler;
import entente.reconcile.ValidOn;
import java.time.LocalDate;
import java.util.List;

/// The entries of a ledger as the clocks show them: what it holds, reconciled.
public final class Entries {
  private Entries() {}

  /// In their natural order.
  public static List<Entry> of(Ledger ledger, Clocks clocks) {
    List<Entry> entries = Reconciler.reconcile(ledger.reports(clocks), ledger.decisions(clocks));
    LocalDate day = clocks.validOn();
    return day == null ? entries : entries.stream().filter(entry -> ValidOn.holds(entry, day)).toList();
  }

  /// How these entries' promises bear on each other, as the clocks show it.
  public static List<PromiseLink> links(Ledger ledger, Clocks clocks, List<Entry> entries) {
    return PromiseLinks.find(entries);
  }
}
