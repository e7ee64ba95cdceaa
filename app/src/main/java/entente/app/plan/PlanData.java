package entente.app.plan;

import entente.model.plan.Plan;
import entente.model.plan.PlanLine;
import entente.model.plan.Progress;
import entente.publish.plan.PlanJson;
import entente.publish.plan.RowResult;
import entente.reconcile.plan.Finding;
import entente.reconcile.plan.LineState;
import entente.reconcile.plan.Match;
import entente.reconcile.plan.PlanState;
import entente.reconcile.plan.Scorecard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Plans as trees for [entente.publish.Json#write]: for the command line as for pages and the API.
public final class PlanData {
  private PlanData() {}

  /// What names a plan, and how many lines it has.
  public static Map<String, @Nullable Object> brief(Plan plan) {
    var tree = new LinkedHashMap<String, @Nullable Object>(PlanJson.tree(plan.head()));
    tree.put("lines", plan.lines().size());
    tree.put("counted", plan.leaves().size());
    tree.put("editions", plan.editions().size());
    tree.put("known", plan.editions().getFirst().known().toString());
    tree.put("last_known", plan.editions().getLast().known().toString());
    return tree;
  }

  /// The plan with its lines and its scorecard.
  public static Map<String, @Nullable Object> whole(PlanState state) {
    var tree = brief(state.plan());
    tree.put("as_of", state.day().toString());
    tree.put("lines", state.lines().stream().map(line -> line(state.plan(), line)).toList());
    tree.put("scorecard", scorecard(Scorecard.of(state)));
    return tree;
  }

  public static Map<String, @Nullable Object> line(Plan plan, LineState state) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("code", state.line().code());
    tree.put("level", plan.level(state.line()).word());
    tree.put("under", plan.above(state.line()).map(PlanLine::code).orElse(null));
    var said = new LinkedHashMap<String, Object>();
    state
        .line()
        .said()
        .forEach((field, value) -> {
          if (!field.key().startsWith("reported")
              && !field.key().startsWith("evidenced")
              && !field.key().equals("level")
              && !field.key().equals("parent")) {
            said.put(field.key(), PlanJson.tree(value));
          }
        });
    tree.put("said", said);
    tree.put("reported", standing(state.reported()));
    tree.put("reports", state.reports().stream().map(PlanData::standing).toList());
    tree.put("evidenced", standing(state.evidenced()));
    tree.put("evidence", state.evidence().stream().map(PlanData::evidence).toList());
    tree.put("findings", state.findings().stream().map(PlanData::finding).toList());
    return tree;
  }

  private static @Nullable Map<String, @Nullable Object> standing(
      PlanLine.@Nullable Standing standing) {
    if (standing == null) {
      return null;
    }
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("status", standing.progress().word());
    tree.put("on", standing.on() == null ? null : standing.on().toString());
    tree.put("by", standing.by());
    return tree;
  }

  private static Map<String, Object> evidence(LineState.Evidence evidence) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("claim", evidence.report().claim().id());
    tree.put("doc", evidence.report().publication().doc());
    tree.put("status", evidence.progress().word());
    tree.put("on", evidence.on().toString());
    tree.put(
        "quotes", evidence.report().claim().evidence().stream().map(each -> each.quote()).toList());
    tree.put("decision", evidence.decision());
    return tree;
  }

  private static Map<String, Object> finding(Finding finding) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("kind", finding.kind().word());
    tree.put("what", finding.what());
    return tree;
  }

  /// One object for each uppermost line, then one for all.
  public static List<Map<String, Object>> scorecard(Scorecard scorecard) {
    return scorecard.rows().stream().map(PlanData::row).toList();
  }

  private static Map<String, Object> row(Scorecard.Row row) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("code", row.code());
    tree.put("title", row.title());
    tree.put("lines", row.lines());
    var reported = new LinkedHashMap<String, Integer>();
    var evidenced = new LinkedHashMap<String, Integer>();
    for (Progress progress : Progress.values()) {
      reported.put(progress.word(), row.reported(progress));
      evidenced.put(progress.word(), row.evidenced(progress));
    }
    tree.put("reported", reported);
    tree.put("evidenced", evidenced);
    var findings = new LinkedHashMap<String, Integer>();
    Arrays.stream(Finding.Kind.values())
        .forEach(kind -> findings.put(kind.word(), row.findings(kind)));
    tree.put("findings", findings);
    tree.put(
        "budgets",
        row.budgets().entrySet().stream()
            .map(
                each -> Map.<String, Object>of("value", each.getValue(), "currency", each.getKey()))
            .toList());
    return tree;
  }

  public static Map<String, Object> proposal(Match match) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("line", match.line().code());
    tree.put("title", match.line().title());
    tree.put("claim", match.report().claim().id());
    tree.put("entry", match.entry());
    tree.put("doc", match.report().publication().doc());
    tree.put("known", match.report().known().toString());
    tree.put("status", match.progress().word());
    tree.put("score", BigDecimal.valueOf(match.score()).setScale(2, RoundingMode.HALF_UP));
    tree.put("because", match.because());
    tree.put(
        "quotes", match.report().claim().evidence().stream().map(each -> each.quote()).toList());
    return tree;
  }

  /// What came of a row of a file.
  public static Map<String, Object> row(RowResult row) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("row", row.row());
    tree.put("code", row.code());
    tree.put("outcome", row.outcome().name().toLowerCase(java.util.Locale.ROOT));
    tree.put(
        "troubles",
        row.troubles().stream()
            .map(each -> {
              var trouble = new LinkedHashMap<String, Object>();
              trouble.put("column", each.column());
              trouble.put("found", each.found());
              trouble.put("wanted", each.wanted());
              return trouble;
            })
            .toList());
    return tree;
  }

  /// How a line that a file tells differs from the plan.
  public static Map<String, Object> difference(Difference difference) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("code", difference.line().code());
    tree.put("title", difference.line().title());
    tree.put("new", difference.fresh());
    tree.put(
        "changes",
        difference.changes().stream()
            .map(each -> {
              var change = new LinkedHashMap<String, Object>();
              change.put("field", each.field().key());
              change.put("was", each.was());
              change.put("is", each.is());
              return change;
            })
            .toList());
    return tree;
  }
}
