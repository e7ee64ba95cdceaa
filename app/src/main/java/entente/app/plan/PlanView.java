package entente.app.plan;

import entente.app.Decided;
import entente.app.Entries;
import entente.ledger.Ledger;
import entente.model.Clocks;
import entente.model.Decision;
import entente.model.Entry;
import entente.model.Report;
import entente.model.Word;
import entente.model.plan.LineField;
import entente.model.plan.Plan;
import entente.model.plan.PlanLine;
import entente.model.plan.Progress;
import entente.model.plan.Said;
import entente.publish.plan.PlanMatrix;
import entente.reconcile.plan.Finding;
import entente.reconcile.plan.LineMatching;
import entente.reconcile.plan.LineState;
import entente.reconcile.plan.Match;
import entente.reconcile.plan.PlanState;
import entente.reconcile.plan.Scorecard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A plan of a ledger as it stands: with what documents show of it, as a matrix and as a scorecard.
public final class PlanView {
  /// After how many months without a word a line is said to be silent, where nobody says otherwise.
  public static final int MONTHS = 12;

  private PlanView() {}

  /// A plan as it stood by the clocks.
  ///
  /// @param today the day from which things are overdue, where the clocks set none
  public static PlanState state(
      Ledger ledger, Plan plan, Clocks clocks, LocalDate today, int months) {
    LocalDate day = clocks.knownOn() == null ? today : clocks.knownOn();
    List<Decision> inForce =
        Decided.all(ledger, clocks).reversed().stream()
            .filter(each -> each.state() == Decided.State.IN_FORCE)
            .map(Decided::decision)
            .toList();
    return PlanState.of(plan, inForce, known(ledger, clocks), day, months);
  }

  private static Function<String, Optional<Report>> known(Ledger ledger, Clocks clocks) {
    var asked = new Clocks(clocks.knownOn(), null, clocks.recordedBy());
    if (clocks.recordedBy() == null) {
      return claim -> Entries.find(ledger, claim, asked).flatMap(entry -> report(entry, claim));
    }
    Map<String, Report> reports = new HashMap<>();
    Entries.of(ledger, asked)
        .forEach(
            entry -> entry.reports().forEach(report -> reports.put(report.claim().id(), report)));
    return claim -> Optional.ofNullable(reports.get(claim));
  }

  private static Optional<Report> report(Entry entry, String claim) {
    return entry.reports().stream().filter(each -> each.claim().id().equals(claim)).findFirst();
  }

  /// What may show the progress of its lines, undecided.
  public static List<Match> proposals(PlanState state, List<Entry> entries) {
    return new LineMatching(state.plan()).proposals(entries, state.decided());
  }

  /// What is sent round.
  public static PlanMatrix matrix(PlanState state) {
    return new PlanMatrix(
        state.plan().head(),
        state.day().toString(),
        state.lines().stream().map(line -> row(state.plan(), line)).toList(),
        table(Scorecard.of(state)));
  }

  private static PlanMatrix.Row row(Plan plan, LineState state) {
    return new PlanMatrix.Row(
        told(state),
        plan.level(state.line()),
        state.depth(),
        state.findings().stream().map(Finding::what).collect(Collectors.joining("; ")));
  }

  /// The line with what documents show of it.
  static PlanLine told(LineState state) {
    PlanLine line = state.line();
    PlanLine.Standing evidenced = state.evidenced();
    if (evidenced == null) {
      return line;
    }
    line = line.with(LineField.EVIDENCED, new Said.Stage(evidenced.progress()));
    line =
        evidenced.on() == null
            ? line
            : line.with(LineField.EVIDENCED_ON, new Said.Date(evidenced.on()));
    return evidenced.by().isEmpty()
        ? line
        : line.with(
            LineField.EVIDENCED_BY, new Said.Text(evidenced.by().replaceAll("\\s+", " ").strip()));
  }

  /// The scorecard as a table, headings first.
  public static List<List<String>> table(Scorecard scorecard) {
    var table = new ArrayList<List<String>>();
    var headings = new ArrayList<String>(List.of("Pillar", "Lines"));
    for (Progress progress : Progress.values()) {
      headings.add("Reported: " + words(progress));
    }
    for (Progress progress : Progress.values()) {
      headings.add("Evidenced: " + words(progress));
    }
    for (Finding.Kind kind : Finding.Kind.values()) {
      headings.add(capital(words(kind)));
    }
    headings.add("Budget");
    table.add(headings);
    for (Scorecard.Row row : scorecard.rows()) {
      var cells = new ArrayList<String>();
      cells.add(
          row.code().isEmpty()
              ? row.title()
              : row.code().equals(row.title()) ? row.title() : row.code() + " " + row.title());
      cells.add(String.valueOf(row.lines()));
      for (Progress progress : Progress.values()) {
        cells.add(String.valueOf(row.reported(progress)));
      }
      for (Progress progress : Progress.values()) {
        cells.add(String.valueOf(row.evidenced(progress)));
      }
      for (Finding.Kind kind : Finding.Kind.values()) {
        cells.add(String.valueOf(row.findings(kind)));
      }
      cells.add(budgets(row.budgets()));
      table.add(cells);
    }
    return table;
  }

  static String budgets(Map<String, BigDecimal> budgets) {
    return budgets.entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue().toPlainString())
        .collect(Collectors.joining(" + "));
  }

  /// A word of a vocabulary as people write it.
  public static String words(Word word) {
    return word.word().replace('-', ' ');
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
