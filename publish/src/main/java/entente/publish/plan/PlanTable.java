package entente.publish.plan;

import entente.model.plan.PlanLine;
import java.util.List;
import java.util.Optional;

/// What was made of a table: its lines, and what came of each row.
///
/// @param heading what stands above the headings, the first of it; empty where nothing does
/// @param found the row of headings, by which the mapping was understood
/// @param mapping as it was used
public record PlanTable(
    String heading,
    Headings.Found found,
    Mapping mapping,
    List<PlanLine> lines,
    List<RowResult> rows) {
  public PlanTable {
    lines = List.copyOf(lines);
    rows = List.copyOf(rows);
  }

  /// The headings that nothing was taken from.
  public List<String> unused() {
    return found.names().stream()
        .filter(name -> !name.isEmpty() && !mapping.columns().containsValue(name))
        .toList();
  }

  public long count(RowResult.Outcome outcome) {
    return rows.stream().filter(row -> row.outcome() == outcome).count();
  }

  /// The mapping that a file most likely means: the one that was used before, where its headings
  /// are all there, else what the headings themselves suggest.
  public static Optional<Mapping> propose(List<Sheet> sheets, Optional<Mapping> before) {
    return before
        .filter(mapping -> Headings.fitting(sheets, mapping).isPresent())
        .or(() -> Headings.likeliest(sheets, "").map(Headings::propose));
  }

  /// Reads a table as a mapping says.
  ///
  /// @throws UnusableException where no row has its headings, or it has neither code nor title
  public static PlanTable read(List<Sheet> sheets, Mapping mapping, Cells cells) {
    Headings.Found found =
        Headings.fitting(sheets, mapping)
            .orElseThrow(() ->
                new UnusableException(
                    "mapping: found no row with the headings %s%s, wanted all of them; correct the mapping"
                        .formatted(
                            mapping.columns().values().stream()
                                .map(each -> "\"" + each + "\"")
                                .toList(),
                            mapping.sheet().isEmpty() || sheets.size() == 1
                                ? ""
                                : " on the sheet \"" + mapping.sheet() + "\"")));
    if (!mapping.columns().containsKey(Target.TITLE)
        && !mapping.columns().containsKey(Target.CODE)) {
      throw new UnusableException(
          "mapping: found neither code nor title, wanted at least one of them");
    }
    return new PlanRows(found, mapping, cells).read();
  }
}
