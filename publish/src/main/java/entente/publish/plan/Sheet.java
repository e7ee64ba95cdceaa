package entente.publish.plan;

import java.util.List;

/// One table as somebody filled it: rows of cells as text, from the first row on; a row may end
/// early, and a cell be empty.
public record Sheet(String name, List<List<String>> rows) {
  public Sheet {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// A cell by its row and column from 0; empty where there is none.
  String cell(int row, int column) {
    List<String> cells = row < rows.size() ? rows.get(row) : List.of();
    return column >= 0 && column < cells.size() ? cells.get(column) : "";
  }

  long filled(int row) {
    return row < rows.size() ? rows.get(row).stream().filter(cell -> !cell.isEmpty()).count() : 0;
  }
}
