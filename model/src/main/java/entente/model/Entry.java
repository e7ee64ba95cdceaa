package entente.model;

import java.util.List;
import java.util.Map;

/// A line of the ledger: one real-world thing, every claim about it, the values settled on and where the claims differ.
///
/// @param settled the value of each field that any claim fills, scored fields first
/// @param reasons why each settled value was chosen, in a few words
/// @param reports every claim about it in order of being known; the first one's id is the entry's
/// @param disagreements one a field at the most, in the guide's order of fields
public record Entry(
    Assertion settled, Map<Field, String> reasons, List<Report> reports, List<Disagreement> disagreements)
    implements Comparable<Entry> {
  public Entry {
    reports = reports.stream().sorted().toList();
    Wanted.that(!reports.isEmpty(), "entry.reports", reports, "at least one claim");
    reasons = Map.copyOf(reasons);
    disagreements = List.copyOf(disagreements);
  }

  public String id() {
    return reports.getFirst().claim().id();
  }

  public Type type() {
    return settled.type();
  }

  /// Whether everything known of it comes from one document.
  public boolean singleSource() {
    return reports.stream().map(report -> report.publication().document()).distinct().count() == 1;
  }

  public boolean inConflict() {
    return disagreements.stream().anyMatch(each -> each.kind() == Disagreement.Kind.CONFLICT);
  }

  @Override
  public int compareTo(Entry other) {
    return reports.getFirst().compareTo(other.reports.getFirst());
  }
}
