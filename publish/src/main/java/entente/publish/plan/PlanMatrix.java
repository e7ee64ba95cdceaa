package entente.publish.plan;

import entente.model.Party;
import entente.model.plan.Level;
import entente.model.plan.LineField;
import entente.model.plan.PlanHead;
import entente.model.plan.PlanLine;
import entente.model.plan.Said;
import entente.publish.SheetCsv;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A plan as the matrix that is sent round: a row for each line, in the plan's order. What it holds
/// reads back as the same plan.
///
/// @param day the day as of which it is
/// @param rows every line, those above before those under them
/// @param scorecard a table: its headings, then its rows
public record PlanMatrix(PlanHead head, String day, List<Row> rows, List<List<String>> scorecard) {
  /// One line with its place, and what is to be looked at in it.
  ///
  /// @param line its evidenced status filled in
  public record Row(PlanLine line, Level level, int depth, String attention) {}

  static final String ATTENTION = "Attention";
  private static final Set<LineField> ALWAYS =
      EnumSet.of(
          LineField.LEVEL,
          LineField.TITLE,
          LineField.LEADS,
          LineField.BUDGET,
          LineField.START,
          LineField.END,
          LineField.REPORTED,
          LineField.REPORTED_ON,
          LineField.EVIDENCED,
          LineField.EVIDENCED_ON);

  public PlanMatrix {
    rows = List.copyOf(rows);
    scorecard = scorecard.stream().map(List::copyOf).toList();
  }

  /// The columns after the code: those that every matrix has, and those in which something is said.
  List<LineField> columns() {
    return Arrays.stream(LineField.values())
        .filter(field ->
            ALWAYS.contains(field)
                || rows.stream().anyMatch(row -> row.line().said().containsKey(field)))
        .toList();
  }

  List<String> headings() {
    var headings = new ArrayList<String>();
    headings.add("Code");
    columns().forEach(field -> headings.add(field.title()));
    headings.add(ATTENTION);
    return headings;
  }

  List<String> cells(Row row) {
    var cells = new ArrayList<String>();
    cells.add(row.line().code());
    PlanLine placed = row.line().with(LineField.LEVEL, new Said.Place(row.level()));
    columns().forEach(field -> cells.add(placed.text(field)));
    cells.add(row.attention());
    return cells;
  }

  /// The matrix alone, as CSV.
  public void csv(Writer out) throws IOException {
    SheetCsv.write(headings(), rows.stream().map(this::cells), out);
  }

  /// The scorecard alone, as CSV.
  public void scorecardCsv(Writer out) throws IOException {
    SheetCsv.write(scorecard.getFirst(), scorecard.stream().skip(1), out);
  }

  /// What names the plan, as it stands on a sheet of its own.
  List<List<String>> about() {
    return List.of(
        List.of(About.NAME, head.name()),
        List.of(About.TITLE, head.title()),
        List.of(
            About.PARTIES,
            head.parties().stream().map(Party::id).collect(Collectors.joining("; "))),
        List.of(About.BEFORE, head.before() == null ? "" : head.before()),
        List.of("As of", day));
  }
}
