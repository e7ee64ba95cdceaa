package entente.publish;

import entente.model.Entry;
import entente.model.Report;
import java.util.Comparator;

/// A name for an entry that stays when an earlier document comes later: the id of the claim that
/// this ledger recorded first.
final class Lasting {
  private static final Comparator<Report> FIRST =
      Comparator.comparing(Report::recorded).thenComparing(Comparator.naturalOrder());

  private Lasting() {}

  static String id(Entry entry) {
    return first(entry).claim().id();
  }

  /// The report of that claim.
  static Report first(Entry entry) {
    return entry.reports().stream().min(FIRST).orElseThrow();
  }
}
