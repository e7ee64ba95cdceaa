package entente.reconcile.plan;

import entente.model.Report;
import entente.model.plan.PlanDate;
import entente.model.plan.PlanLine;
import entente.model.plan.Progress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line with its two statuses side by side, and what is found about it.
///
/// @param leaf whether it is counted: nothing stands under it
/// @param depth how many lines stand above it
/// @param reported what those responsible say; null where nobody said
/// @param reports everything that was reported, as it became known
/// @param evidenced what documents show; null where none does
/// @param evidence what people took for evidence, by its dates
public record LineState(
    PlanLine line,
    boolean leaf,
    int depth,
    PlanLine.@Nullable Standing reported,
    List<PlanLine.Standing> reports,
    PlanLine.@Nullable Standing evidenced,
    List<Evidence> evidence,
    List<Finding> findings) {
  public LineState {
    reports = List.copyOf(reports);
    evidence = List.copyOf(evidence);
    findings = List.copyOf(findings);
  }

  /// A claim that a person took for evidence of the line.
  ///
  /// @param on the claim's own date, else the day on which it became known
  /// @param decision the id of the decision
  public record Evidence(Report report, Progress progress, PlanDate on, String decision) {}

  public boolean has(Finding.Kind kind) {
    return findings.stream().anyMatch(each -> each.kind() == kind);
  }

  /// How far it has come as reported; no report where nobody said.
  public Progress reportedProgress() {
    return reported == null ? Progress.NO_REPORT : reported.progress();
  }

  /// How far it has come as shown; no report where nothing shows it.
  public Progress evidencedProgress() {
    return evidenced == null ? Progress.NO_REPORT : evidenced.progress();
  }
}
