package entente.publish.plan;

import entente.model.plan.LineField;
import entente.model.plan.PlanLine;
import entente.model.plan.Said;
import entente.publish.plan.RowResult.Outcome;
import entente.publish.plan.RowResult.Trouble;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Goes through the rows under a table's headings and makes lines of them.
final class PlanRows {
  /// "Pillar 2: Trade", "2.1 Connectivity", "II. Security".
  private static final Pattern SECTION =
      Pattern.compile(
          "(?:(?:community |strategic )?(?:pillar|part|section|chapter|cluster|area|action"
              + " line|action|theme|goal|objective|project|activity|measure)"
              + " )?([A-Z]{0,4}[0-9]+(?:[.\\-/][A-Z0-9]+){0,6}|[IVX]{1,5}|[A-Z])(?:\\.(?= |$)|[):]|"
              + " *[:–—-] | )\\s*(\\S.*)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CODE =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ./()_#-]{0,58}[\\p{L}\\p{N})])?");
  private static final int LONGEST_NAME = 120;

  private final Headings.Found found;
  private final Mapping mapping;
  private final Cells cells;
  private final Map<Target, Integer> columns = new EnumMap<>(Target.class);
  private final Map<String, PlanLine> lines = new LinkedHashMap<>();
  private final Map<String, Integer> rowOf = new HashMap<>();
  private final List<RowResult> results = new ArrayList<>();
  private String pillar = "";
  private String actionLine = "";

  PlanRows(Headings.Found found, Mapping mapping, Cells cells) {
    this.found = found;
    this.mapping = mapping;
    this.cells = cells;
    mapping.columns().forEach((target, heading) -> columns.put(target, found.column(heading)));
  }

  PlanTable read() {
    for (int row = found.row() + 1; row < found.sheet().rows().size(); row++) {
      if (found.sheet().filled(row) > 0
          && !Headings.names(found.sheet(), row).equals(found.names())) {
        row(row);
      }
    }
    return new PlanTable(heading(), found, mapping, List.copyOf(lines.values()), results);
  }

  private String heading() {
    for (int row = 0; row < found.row(); row++) {
      for (String cell : found.sheet().rows().get(row)) {
        if (!cell.isEmpty()) {
          return Cells.line(cell);
        }
      }
    }
    return "";
  }

  private String cell(int row, Target target) {
    String cell = found.sheet().cell(row, columns.getOrDefault(target, -1));
    return Cells.isBlank(cell) ? "" : cell;
  }

  private void row(int row) {
    var troubles = new ArrayList<Trouble>();
    if (found.sheet().filled(row) == 1 && section(row)) {
      return;
    }
    String parent = grouped(row, troubles);
    String code = code(cell(row, Target.CODE));
    String title = Cells.line(cell(row, Target.TITLE));
    if (code.isEmpty() && !columns.containsKey(Target.CODE)) {
      Matcher numbered = SECTION.matcher(title);
      if (numbered.matches()) {
        code = code(numbered.group(1));
        title = numbered.group(2).strip();
      }
    }
    if (code.isEmpty()) {
      troubles.add(
          new Trouble(
              columns.containsKey(Target.CODE) ? name(Target.CODE) : "",
              "",
              "the line's code, such as 2.1.3, by which it is known again"));
    } else if (!CODE.matcher(code).matches()) {
      troubles.add(
          new Trouble(
              name(Target.CODE),
              code,
              "a code of letters, digits and signs between them, such as 2.1.3, of at most 60"
                  + " characters"));
      code = "";
    } else if (rowOf.containsKey(code) && rowOf.get(code) > 0) {
      String lost =
          code.matches("[0-9]+\\.[0-9]")
              ? "; a spreadsheet takes 1.10 for the number 1.1: format the column as text"
              : "";
      troubles.add(
          new Trouble(
              name(Target.CODE),
              code,
              "a code of its own: row %d has it already%s".formatted(rowOf.get(code), lost)));
      code = "";
    }
    if (code.isEmpty()) {
      results.add(new RowResult(row + 1, "", Outcome.NOT, troubles));
      return;
    }
    var said = new EnumMap<LineField, Said>(LineField.class);
    if (!title.isEmpty()) {
      said.put(LineField.TITLE, new Said.Text(title));
    } else if (!lines.containsKey(code) && columns.containsKey(Target.TITLE)) {
      troubles.add(new Trouble(name(Target.TITLE), "", "what the line is called"));
    }
    for (Target target : Target.values()) {
      target
          .field()
          .filter(field -> field != LineField.TITLE)
          .ifPresent(field -> fill(row, target, field, said, troubles));
    }
    period(row, said, troubles);
    order(said, troubles);
    if (!parent.isEmpty() && !said.containsKey(LineField.PARENT) && !parent.equals(code)) {
      said.put(LineField.PARENT, new Said.Text(parent));
    }
    put(row, new PlanLine(code, said));
    results.add(
        new RowResult(
            row + 1, code, troubles.isEmpty() ? Outcome.TAKEN : Outcome.PARTLY, troubles));
  }

  private void put(int row, PlanLine line) {
    PlanLine before = lines.get(line.code());
    lines.put(line.code(), before == null ? line : line.over(before));
    rowOf.put(line.code(), row + 1);
  }

  private String name(Target target) {
    return mapping.columns().getOrDefault(target, target.title());
  }

  private void fill(
      int row, Target target, LineField field, Map<LineField, Said> said, List<Trouble> troubles) {
    String cell = cell(row, target);
    if (cell.isEmpty()) {
      return;
    }
    try {
      said.put(field, cells.read(field, cell, mapping, hint(row)));
    } catch (Cells.Unfit unfit) {
      troubles.add(new Trouble(name(target), Cells.line(cell), String.valueOf(unfit.getMessage())));
    }
  }

  private Sums.Hint hint(int row) {
    String own = cell(row, Target.CURRENCY).toUpperCase(java.util.Locale.ROOT);
    String of = own.matches("[A-Z]{3}") ? own : mapping.currency();
    return Sums.Hint.of(name(Target.BUDGET), of);
  }

  private void period(int row, Map<LineField, Said> said, List<Trouble> troubles) {
    String cell = cell(row, Target.PERIOD);
    if (cell.isEmpty()) {
      return;
    }
    Optional<Periods> period = Periods.of(Cells.line(cell), mapping.dates());
    if (period.isEmpty()) {
      troubles.add(
          new Trouble(
              name(Target.PERIOD),
              cell,
              "a period such as 2021–2025, May to June 2024 or Q3 2024, the earlier date first"));
    } else {
      if (period.get().start() != null) {
        said.putIfAbsent(LineField.START, new Said.Date(period.get().start()));
      }
      if (period.get().end() != null) {
        said.putIfAbsent(LineField.END, new Said.Date(period.get().end()));
      }
    }
  }

  private void order(Map<LineField, Said> said, List<Trouble> troubles) {
    if (said.get(LineField.START) instanceof Said.Date(var start)
        && said.get(LineField.END) instanceof Said.Date(var end)
        && end.last().isBefore(start.first())) {
      troubles.add(
          new Trouble(
              name(Target.END),
              end.toString(),
              "an end that is not before the start, %s".formatted(start)));
      said.remove(LineField.END);
    }
  }

  /// A row with a single cell that begins with a code is the heading of those under it.
  private boolean section(int row) {
    String cell =
        found.sheet().rows().get(row).stream()
            .filter(each -> !each.isEmpty())
            .findFirst()
            .orElse("");
    Matcher numbered = SECTION.matcher(Cells.line(cell));
    if (!numbered.matches()) {
      return false;
    }
    String code = code(numbered.group(1));
    if (rowOf.getOrDefault(code, 0) > 0) {
      return false;
    }
    put(row, new PlanLine(code, Map.of(LineField.TITLE, new Said.Text(numbered.group(2).strip()))));
    results.add(new RowResult(row + 1, code, Outcome.TAKEN, List.of()));
    return true;
  }

  /// The line under which a row stands by columns that name its pillar and its action line; those
  /// are lines themselves. What is blank means what stood above.
  private String grouped(int row, List<Trouble> troubles) {
    String named = Cells.line(cell(row, Target.PILLAR));
    if (!named.isEmpty()) {
      pillar = group(named, "", troubles, Target.PILLAR);
      actionLine = "";
    }
    named = Cells.line(cell(row, Target.ACTION_LINE));
    if (!named.isEmpty()) {
      actionLine = group(named, pillar, troubles, Target.ACTION_LINE);
    }
    return actionLine.isEmpty() ? pillar : actionLine;
  }

  private String group(String named, String above, List<Trouble> troubles, Target target) {
    Matcher numbered = SECTION.matcher(named);
    String code = numbered.matches() ? code(numbered.group(1)) : code(named);
    String title = numbered.matches() ? numbered.group(2).strip() : named;
    if (code.length() > LONGEST_NAME) {
      troubles.add(
          new Trouble(
              name(target), named, "a heading of at most %d characters".formatted(LONGEST_NAME)));
      return above;
    }
    if (!lines.containsKey(code)) {
      var said = new EnumMap<LineField, Said>(LineField.class);
      said.put(LineField.TITLE, new Said.Text(title));
      if (!above.isEmpty()) {
        said.put(LineField.PARENT, new Said.Text(above));
      }
      lines.put(code, new PlanLine(code, said));
      rowOf.put(code, 0);
    }
    return code;
  }

  /// Without what is put around a code or after it.
  private static String code(String cell) {
    return Cells.line(cell).replaceFirst("^\\((.+)\\)$", "$1").replaceFirst("[.:)]+$", "").strip();
  }
}
