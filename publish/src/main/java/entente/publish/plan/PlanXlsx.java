package entente.publish.plan;

import entente.model.plan.Level;
import entente.model.plan.LineField;
import entente.publish.Unclosed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A plan's matrix as a workbook: the matrix, the scorecard, and a sheet that says which plan it
/// is. Every cell is text, so that no code loses its last zero, no month becomes a day, and no
/// spreadsheet runs a formula.
public final class PlanXlsx {
  private static final int HEADINGS = 3;
  private static final int WIDE = 46;
  private static final int USUAL = 16;
  private static final String GREY = "666666";
  private static final String SHADE = "EEEEEE";

  private PlanXlsx() {}

  public static void write(PlanMatrix matrix, OutputStream out) throws IOException {
    try (var workbook = new Workbook(new Unclosed(out), "Entente", null)) {
      matrix(matrix, workbook.newWorksheet("Matrix"));
      table(matrix.scorecard(), workbook.newWorksheet("Scorecard"));
      Worksheet about = workbook.newWorksheet(About.SHEET);
      List<List<String>> said = matrix.about();
      for (int row = 0; row < said.size(); row++) {
        text(about, row, 0, said.get(row).getFirst());
        text(about, row, 1, said.get(row).get(1));
      }
      about.width(0, USUAL);
      about.width(1, WIDE);
    }
  }

  private static void matrix(PlanMatrix matrix, Worksheet sheet) {
    text(sheet, 0, 0, matrix.head().title());
    sheet.style(0, 0).bold().fontSize(14).set();
    text(sheet, 1, 0, "As of " + matrix.day());
    sheet.style(1, 0).fontColor(GREY).set();
    List<String> headings = matrix.headings();
    List<LineField> columns = matrix.columns();
    for (int column = 0; column < headings.size(); column++) {
      text(sheet, HEADINGS, column, headings.get(column));
      boolean wide = column > 0 && column <= columns.size() && isWide(columns.get(column - 1));
      sheet.width(column, column == 0 ? 10 : wide ? WIDE : USUAL);
    }
    sheet
        .range(HEADINGS, 0, HEADINGS, headings.size() - 1)
        .style()
        .bold()
        .wrapText(true)
        .verticalAlignment("top")
        .borderStyle("thin")
        .set();
    int row = HEADINGS + 1;
    for (PlanMatrix.Row each : matrix.rows()) {
      List<String> cells = matrix.cells(each);
      for (int column = 0; column < cells.size(); column++) {
        text(sheet, row, column, cells.get(column));
      }
      var style =
          sheet
              .range(row, 0, row, headings.size() - 1)
              .style()
              .wrapText(true)
              .verticalAlignment("top")
              .borderStyle("thin");
      if (each.level() == Level.PILLAR) {
        style = style.bold().fillColor(SHADE);
      } else if (each.level() == Level.ACTION_LINE) {
        style = style.bold();
      }
      style.set();
      row++;
    }
    sheet.freezePane(3, HEADINGS + 1);
  }

  private static boolean isWide(LineField field) {
    return switch (field) {
      case TITLE, MILESTONES, INDICATORS, EVIDENCED_BY, REMARKS -> true;
      default -> false;
    };
  }

  private static void table(List<List<String>> rows, Worksheet sheet) {
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < rows.get(row).size(); column++) {
        text(sheet, row, column, rows.get(row).get(column));
      }
    }
    sheet
        .range(0, 0, 0, rows.getFirst().size() - 1)
        .style()
        .bold()
        .wrapText(true)
        .verticalAlignment("top")
        .set();
    sheet.width(0, WIDE);
    sheet.freezePane(1, 1);
  }

  private static void text(Worksheet sheet, int row, int column, String cell) {
    if (!cell.isEmpty()) {
      StringBuilder plain = new StringBuilder();
      cell.codePoints()
          .filter(c ->
              c == '\t'
                  || c == '\n'
                  || c >= ' ' && c != 0xfffe && c != 0xffff && (c < 0xd800 || c > 0xdfff))
          .limit(Sheets.CELL)
          .forEach(plain::appendCodePoint);
      sheet.value(row, column, plain.toString());
    }
  }
}
