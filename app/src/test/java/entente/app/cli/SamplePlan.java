package entente.app.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The plan of 130 lines in docs/examples, as a workbook that a secretariat might send: a title
/// above, the lead bodies under a heading of its own, and what a test wants to be wrong or other in
/// it.
public final class SamplePlan {
  public static final String FILE = "docs/examples/aus-asean-2025-2029.csv";
  public static final String LEAD = "Desk";

  private final List<List<String>> rows = new ArrayList<>();

  public SamplePlan() {
    try (var csv = CsvReader.builder().ofCsvRecord(Root.folder().resolve(FILE))) {
      for (CsvRecord record : csv) {
        rows.add(new ArrayList<>(record.getFields()));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    cell("No.", "Lead body", LEAD);
  }

  /// Puts something else into the cell of a line.
  public SamplePlan cell(String code, String column, String value) {
    int at =
        List.of(
                "No.",
                "Project / activity",
                "Lead body",
                "Partners",
                "Countries",
                "Sector",
                "Source of funding",
                "Budget",
                "Start",
                "End",
                "Milestones",
                "Indicators",
                "Line in the plan before",
                "Status",
                "As of",
                "Source")
            .indexOf(column);
    rows.stream()
        .filter(row -> row.getFirst().equals(code))
        .findFirst()
        .orElseThrow()
        .set(at, value);
    return this;
  }

  public SamplePlan without(String code) {
    rows.removeIf(row -> row.getFirst().equals(code));
    return this;
  }

  /// The row of a line in the workbook, from 1.
  public int row(String code) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).getFirst().equals(code)) {
        return i + 3;
      }
    }
    throw new IllegalArgumentException(code);
  }

  public Path xlsx(Path file) {
    try (OutputStream out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "Test", "1.0")) {
      workbook.newWorksheet("Read me").value(0, 0, "The matrix stands on the next sheet.");
      Worksheet sheet = workbook.newWorksheet("Matrix");
      sheet.value(0, 0, "Plan of Action of Australia and ASEAN, 2025–2029");
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          String cell = rows.get(row).get(column);
          if (!cell.isEmpty()) {
            put(sheet, row + 2, column, cell);
          }
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return file;
  }

  private static void put(Worksheet sheet, int row, int column, String cell) {
    Map<Integer, String> dates = Map.of(8, "yyyy-mm-dd", 9, "yyyy-mm-dd");
    if (dates.containsKey(column) && cell.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      sheet.value(row, column, java.time.LocalDate.parse(cell));
      sheet.style(row, column).format(dates.get(column)).set();
    } else if (column == 8 && cell.matches("[0-9]{4}-[0-9]{2}")) {
      sheet.value(row, column, java.time.LocalDate.parse(cell + "-01"));
      sheet.style(row, column).format("mmm yyyy").set();
    } else {
      sheet.value(row, column, cell);
    }
  }
}
