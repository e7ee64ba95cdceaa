package entente.publish.plan;

import java.util.List;

/// What came of one row of a table.
///
/// @param row as the spreadsheet counts it, from 1
/// @param code of the line that it told; empty where it told none
public record RowResult(int row, String code, Outcome outcome, List<Trouble> troubles) {
  /// What came of it.
  public enum Outcome {
    /// All of it was used.
    TAKEN,
    /// The line was taken without the cells that could not be used.
    PARTLY,
    /// No line could be made of it.
    NOT
  }

  /// What could not be used.
  ///
  /// @param column the heading over the cell; empty for the row as a whole
  public record Trouble(String column, String found, String wanted) {}

  public RowResult {
    troubles = List.copyOf(troubles);
  }

  /// One sentence for each trouble: where, what was found, what was wanted.
  public List<String> told() {
    return troubles.stream()
        .map(each ->
            "row %d%s: found %s, wanted %s"
                .formatted(
                    row,
                    each.column().isEmpty() ? "" : ", column \"" + each.column() + "\"",
                    each.found().isEmpty()
                        ? "nothing"
                        : "\""
                            + (each.found().length() > 80
                                ? each.found().substring(0, 80) + "…"
                                : each.found())
                            + "\"",
                    each.wanted()))
        .toList();
  }
}
