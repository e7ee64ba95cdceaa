package entente.reconcile.plan;

import entente.model.Money;
import entente.model.plan.PlanLine;
import entente.model.plan.Progress;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How many lines of a plan have come how far, by what is reported and by what documents show: for
/// each of its uppermost lines and for all.
///
/// @param rows the last is all
public record Scorecard(List<Row> rows) {
  public Scorecard {
    rows = List.copyOf(rows);
  }

  /// The counts under one uppermost line.
  ///
  /// @param code empty for all
  /// @param lines how many are counted: those with nothing under them
  /// @param budgets of those lines that have one, by currency
  public record Row(
      String code,
      String title,
      int lines,
      Map<Progress, Integer> reported,
      Map<Progress, Integer> evidenced,
      Map<Finding.Kind, Integer> findings,
      Map<String, BigDecimal> budgets) {
    public Row {
      reported = Collections.unmodifiableMap(reported);
      evidenced = Collections.unmodifiableMap(evidenced);
      findings = Collections.unmodifiableMap(findings);
      budgets = Collections.unmodifiableMap(budgets);
    }

    public int reported(Progress progress) {
      return reported.getOrDefault(progress, 0);
    }

    public int evidenced(Progress progress) {
      return evidenced.getOrDefault(progress, 0);
    }

    public int findings(Finding.Kind kind) {
      return findings.getOrDefault(kind, 0);
    }
  }

  public static Scorecard of(PlanState state) {
    Map<PlanLine, List<LineState>> under = new LinkedHashMap<>();
    var all = new ArrayList<LineState>();
    for (LineState line : state.lines()) {
      if (line.leaf()) {
        under.computeIfAbsent(state.plan().top(line.line()), _ -> new ArrayList<>()).add(line);
        all.add(line);
      }
    }
    var rows = new ArrayList<Row>();
    boolean flat = under.keySet().stream().allMatch(state.plan()::isLeaf);
    if (!flat) {
      under.forEach((top, lines) -> rows.add(row(top.code(), top.title(), lines)));
    }
    rows.add(row("", "All", all));
    return new Scorecard(rows);
  }

  private static Row row(String code, String title, List<LineState> lines) {
    var reported = new EnumMap<Progress, Integer>(Progress.class);
    var evidenced = new EnumMap<Progress, Integer>(Progress.class);
    var findings = new EnumMap<Finding.Kind, Integer>(Finding.Kind.class);
    var budgets = new TreeMap<String, BigDecimal>();
    for (LineState line : lines) {
      reported.merge(line.reportedProgress(), 1, Integer::sum);
      evidenced.merge(line.evidencedProgress(), 1, Integer::sum);
      line.findings().forEach(each -> findings.merge(each.kind(), 1, Integer::sum));
      Money budget = line.line().budget();
      if (budget != null) {
        budgets.merge(budget.currency(), budget.value(), BigDecimal::add);
      }
    }
    return new Row(code, title, lines.size(), reported, evidenced, findings, budgets);
  }
}
