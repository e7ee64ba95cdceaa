package entente.reconcile;

import entente.model.Decision;
import entente.model.Decision.Ruling;
import entente.model.Entry;
import entente.model.Report;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What people ruled on which activity pays which commitment. Of two rulings on one pair the later
/// counts.
public final class PaidRulings {
  /// By claim, then by the activity's identifier: whether it pays.
  private final Map<String, Map<String, Decision>> rulings = new HashMap<>();

  /// @param decisions all of them; those that were undone are passed over
  public PaidRulings(Collection<Decision> decisions) {
    for (Decision decision : Decision.inForce(decisions)) {
      if (decision.ruling() instanceof Ruling.PaidBy(String claim, String activity)) {
        rule(claim, activity, decision);
      } else if (decision.ruling() instanceof Ruling.NotPaidBy(String claim, String activity)) {
        rule(claim, activity, decision);
      }
    }
  }

  private void rule(String claim, String activity, Decision decision) {
    rulings.computeIfAbsent(claim, _ -> new HashMap<>()).putIfAbsent(activity, decision);
  }

  /// The identifiers of the activities that pay an entry.
  public Set<String> paying(Entry entry) {
    return ruled(entry, true);
  }

  /// Those that do not.
  public Set<String> notPaying(Entry entry) {
    return ruled(entry, false);
  }

  private Set<String> ruled(Entry entry, boolean pays) {
    var latest = new HashMap<String, Decision>();
    for (Report report : entry.reports()) {
      rulings
          .getOrDefault(report.claim().id(), Map.of())
          .forEach((activity, decision) ->
              latest.merge(
                  activity, decision, (one, other) -> one.compareTo(other) > 0 ? one : other));
    }
    var ruled = new TreeSet<String>();
    latest.forEach((activity, decision) -> {
      if (decision.ruling() instanceof Ruling.PaidBy == pays) {
        ruled.add(activity);
      }
    });
    return ruled;
  }
}
