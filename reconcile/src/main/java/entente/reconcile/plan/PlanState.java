package entente.reconcile.plan;

import entente.model.Decision;
import entente.model.Decision.Ruling;
import entente.model.Publication;
import entente.model.Report;
import entente.model.plan.LineField;
import entente.model.plan.Milestone;
import entente.model.plan.Plan;
import entente.model.plan.PlanDate;
import entente.model.plan.PlanLine;
import entente.model.plan.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A plan as it stands on a day: every line with what is reported and what documents show.
///
/// The evidenced status is the furthest that accepted evidence shows, in the order of its dates: an
/// older or lesser word does not set it back; only the word that it was dropped does, and activity
/// after that takes it up again.
///
/// @param day on which it is looked at, by which things are overdue
/// @param months after how many of them without a word a line is said to be silent
/// @param decided lines and claims that a person ruled on, as `line claim`
public record PlanState(
    Plan plan, LocalDate day, int months, List<LineState> lines, Set<String> decided) {
  public PlanState {
    lines = List.copyOf(lines);
    decided = Set.copyOf(decided);
  }

  /// @param inForce the decisions that count, the latest first
  /// @param known the report of a claim, if it counts by the clocks
  public static PlanState of(
      Plan plan,
      List<Decision> inForce,
      Function<String, Optional<Report>> known,
      LocalDate day,
      int months) {
    Map<String, List<LineState.Evidence>> evidence = new HashMap<>();
    var decided = new HashSet<String>();
    String name = plan.head().name();
    for (Decision decision : inForce) {
      switch (decision.ruling()) {
        case Ruling.Evidences(String of, String line, String claim, Progress progress)
            when of.equals(name) -> {
          if (decided.add(line + " " + claim)) {
            known
                .apply(claim)
                .ifPresent(report ->
                    evidence
                        .computeIfAbsent(line, _ -> new ArrayList<>())
                        .add(
                            new LineState.Evidence(report, progress, date(report), decision.id())));
          }
        }
        case Ruling.NoEvidence(String of, String line, String claim) when of.equals(name) ->
            decided.add(line + " " + claim);
        default -> {} // of something else
      }
    }
    List<LineState> lines =
        plan.lines().stream()
            .map(line ->
                state(plan, line, evidence.getOrDefault(line.code(), List.of()), day, months))
            .toList();
    return new PlanState(plan, day, months, lines, decided);
  }

  private static PlanDate date(Report report) {
    PlanDate own = LineMatching.date(report.claim());
    return own == null ? PlanDate.of(report.known()) : own;
  }

  public Optional<LineState> line(String code) {
    return lines.stream().filter(each -> each.line().code().equals(code)).findFirst();
  }

  private static LineState state(
      Plan plan, PlanLine line, List<LineState.Evidence> accepted, LocalDate day, int months) {
    List<LineState.Evidence> ordered =
        accepted.stream()
            .sorted(
                Comparator.comparing((LineState.Evidence each) -> each.on().last())
                    .thenComparing(each -> each.progress())
                    .thenComparing(each -> each.report().claim().id()))
            .toList();
    PlanLine.Standing reported = line.reported().orElse(null);
    PlanLine.Standing evidenced = furthest(line, ordered);
    var state =
        new LineState(
            line,
            plan.isLeaf(line),
            plan.depth(line),
            reported,
            plan.reports(line),
            evidenced,
            ordered,
            List.of());
    List<Finding> findings = state.leaf() ? findings(plan, state, day, months) : List.of();
    return new LineState(
        line, state.leaf(), state.depth(), reported, state.reports(), evidenced, ordered, findings);
  }

  private static PlanLine.@Nullable Standing furthest(
      PlanLine line, List<LineState.Evidence> ordered) {
    PlanLine.Standing furthest = null;
    List<PlanLine.Standing> standings =
        Stream.concat(
                line.shown().stream(),
                ordered.stream()
                    .map(each ->
                        new PlanLine.Standing(each.progress(), each.on(), source(each.report()))))
            .sorted(
                Comparator.comparing((PlanLine.Standing each) ->
                    each.on() == null ? LocalDate.MIN : each.on().last()))
            .toList();
    for (PlanLine.Standing each : standings) {
      Progress progress = each.progress();
      boolean counts =
          furthest == null
              || progress == Progress.DROPPED
              || (furthest.progress() == Progress.DROPPED
                  ? progress.moving()
                  : progress.compareTo(furthest.progress()) >= 0);
      furthest = counts ? each : furthest;
    }
    return furthest;
  }

  /// Where a report stands: its publisher and day, and the document's title.
  static String source(Report report) {
    Publication publication = report.publication();
    String who = publication.publisher() == null ? publication.doc() : publication.publisher();
    return publication.title() == null
        ? "%s, %s".formatted(who, report.known())
        : "%s, %s: %s".formatted(who, report.known(), publication.title());
  }

  private static List<Finding> findings(Plan plan, LineState state, LocalDate day, int months) {
    var findings = new ArrayList<Finding>();
    contradiction(state).ifPresent(findings::add);
    if (!state.reportedProgress().over() && !state.evidencedProgress().over()) {
      PlanDate end = state.line().date(LineField.END);
      Optional<LocalDate> heard = heard(state);
      if (end != null && end.last().isBefore(day)) {
        findings.add(
            new Finding(
                Finding.Kind.OVERDUE, "due by %s, not said or shown to be over".formatted(end)));
      } else {
        milestone(state.line(), day, heard).ifPresent(findings::add);
      }
      silence(plan, state, day, months, heard).ifPresent(findings::add);
    }
    return findings;
  }

  /// The last day on which anything was heard of it.
  private static Optional<LocalDate> heard(LineState state) {
    var days = new ArrayList<LocalDate>();
    PlanLine.Standing reported = state.reported();
    if (reported != null && reported.progress() != Progress.NO_REPORT && reported.on() != null) {
      days.add(reported.on().last());
    }
    PlanLine.Standing evidenced = state.evidenced();
    if (evidenced != null && evidenced.on() != null) {
      days.add(evidenced.on().last());
    }
    state.evidence().forEach(each -> days.add(each.on().last()));
    return days.stream().max(LocalDate::compareTo);
  }

  private static Optional<Finding> milestone(
      PlanLine line, LocalDate day, Optional<LocalDate> heard) {
    Finding passed = null;
    for (Milestone each : line.milestones()) {
      PlanDate by = each.by();
      if (by != null
          && by.last().isBefore(day)
          && heard.filter(last -> last.isAfter(by.last())).isEmpty()) {
        passed =
            new Finding(
                Finding.Kind.MILESTONE_PASSED,
                "“%s” was due by %s, and nothing was heard since".formatted(each.what(), by));
      }
    }
    return Optional.ofNullable(passed);
  }

  /// Silence counts from the last word, else from the line's start, else from the day on which the
  /// plan became known.
  private static Optional<Finding> silence(
      Plan plan, LineState state, LocalDate day, int months, Optional<LocalDate> heard) {
    PlanDate start = state.line().date(LineField.START);
    LocalDate since =
        heard.orElse(start == null ? plan.editions().getFirst().known() : start.first());
    if (!since.plusMonths(months).isBefore(day)) {
      return Optional.empty();
    }
    String what =
        heard.isPresent()
            ? "no news since " + since
            : start == null
                ? "no news since the plan became known, " + since
                : "no news since its start, " + start;
    return Optional.of(new Finding(Finding.Kind.NO_NEWS, what));
  }

  private static Optional<Finding> contradiction(LineState state) {
    Progress says = state.reportedProgress();
    Progress shows = state.evidencedProgress();
    if (state.evidenced() == null) {
      return says.moving()
          ? Optional.of(
              new Finding(
                  Finding.Kind.NOT_EVIDENCED,
                  "reported as %s, and no document shows it".formatted(words(says))))
          : Optional.empty();
    }
    boolean silent =
        (says == Progress.NO_REPORT || says == Progress.NO_ACTIVITY)
            && (shows.moving() || shows == Progress.DROPPED);
    boolean dropped =
        (says == Progress.DROPPED) != (shows == Progress.DROPPED) && says != Progress.NO_REPORT;
    boolean done =
        says == Progress.COMPLETED && shows != Progress.COMPLETED
            || shows == Progress.COMPLETED && says != Progress.COMPLETED;
    boolean behind = says != Progress.ADDRESSED || shows != Progress.ONGOING;
    return silent || dropped || done && behind
        ? Optional.of(
            new Finding(
                Finding.Kind.CONTRADICTION,
                "reported as %s, shown as %s".formatted(words(says), words(shows))))
        : Optional.empty();
  }

  private static String words(Progress progress) {
    return progress.word().replace('-', ' ');
  }
}
