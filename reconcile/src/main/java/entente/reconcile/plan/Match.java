package entente.reconcile.plan;

import entente.model.Report;
import entente.model.plan.PlanLine;
import entente.model.plan.Progress;
import java.util.List;

/// That a claim may speak of a line: proposed, not decided.
///
/// @param entry the id of the entry to which the claim belongs
/// @param progress how far it would show the line to have come
/// @param score from 0 to 1
/// @param because each reason in a few words, the heaviest first
public record Match(
    PlanLine line,
    String entry,
    Report report,
    Progress progress,
    double score,
    List<String> because) {
  public Match {
    because = List.copyOf(because);
  }
}
