package entente.publish;

import entente.model.Entry;
import entente.model.Evidence;
import entente.model.Publication;
import entente.model.Report;
import entente.model.Type;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Entries as a workbook: a sheet for each type that occurs, one of the evidence, one of what the
/// columns mean.
///
/// Texts are cells of text, which no spreadsheet runs; numbers are numbers as far as a spreadsheet
/// holds them exactly (15 digits), beyond that texts; dates are texts in ISO 8601, because a month
/// is not a day, and sort rightly as they are.
final class EntryXlsx {
  private static final int LONGEST_CELL = 32_767;
  private static final int EXACT_DIGITS = 15;
  private static final int MOST_ROWS = 1_048_576;

  private static final List<String> EVIDENCE =
      List.of(
          "entry",
          "claim",
          "document",
          "published",
          "publisher",
          "title",
          "address",
          "verified",
          "start",
          "end",
          "quote");

  private EntryXlsx() {}

  static void write(Slice slice, OutputStream out) throws IOException {
    try (var workbook = new Workbook(new Unclosed(out), "Entente", null)) {
      for (Type type : Type.values()) {
        List<Entry> entries =
            slice.entries().stream().filter(entry -> entry.type() == type).toList();
        if (!entries.isEmpty() || slice.type().filter(type::equals).isPresent()) {
          entries(type, entries, workbook);
        }
      }
      evidence(slice.entries(), workbook);
      Worksheet codebook = sheet(workbook, "codebook", Codebook.HEADER);
      int row = 1;
      for (List<String> line : Codebook.lines(Optional.empty()).toList()) {
        row(codebook, row++, line);
      }
    }
  }

  private static void entries(Type type, List<Entry> entries, Workbook workbook) {
    List<Column> columns = Column.of(Optional.of(type));
    Worksheet sheet =
        sheet(workbook, type.word() + "s", columns.stream().map(Column::name).toList());
    int row = 1;
    for (Entry entry : entries) {
      room(row);
      for (int i = 0; i < columns.size(); i++) {
        cell(sheet, row, i, columns.get(i).of(entry));
      }
      row++;
    }
  }

  private static void evidence(List<Entry> entries, Workbook workbook) {
    Worksheet sheet = sheet(workbook, "evidence", EVIDENCE);
    int row = 1;
    for (Entry entry : entries) {
      for (Report report : entry.reports()) {
        for (Evidence evidence : report.claim().evidence()) {
          room(row);
          row(sheet, row++, line(entry, report, evidence));
        }
      }
    }
  }

  private static List<@Nullable Object> line(Entry entry, Report report, Evidence evidence) {
    Publication publication = report.publication();
    return Arrays.asList(
        entry.id(),
        report.claim().id(),
        publication.doc(),
        publication.published(),
        publication.publisher(),
        publication.title(),
        publication.address(),
        report.verified() ? "yes" : "no",
        BigDecimal.valueOf(evidence.span().start()),
        BigDecimal.valueOf(evidence.span().end()),
        evidence.quote());
  }

  private static void room(int row) {
    if (row >= MOST_ROWS) {
      throw new IllegalArgumentException(
          "xlsx: found more than %,d lines, wanted no more: a worksheet holds that many; narrow the slice by filters, or take csv or parquet"
              .formatted(MOST_ROWS));
    }
  }

  private static Worksheet sheet(Workbook workbook, String name, List<String> header) {
    Worksheet sheet = workbook.newWorksheet(name);
    row(sheet, 0, header);
    sheet.range(0, 0, 0, header.size() - 1).style().bold().set();
    sheet.freezePane(0, 1);
    return sheet;
  }

  private static void row(Worksheet sheet, int row, List<? extends @Nullable Object> cells) {
    for (int i = 0; i < cells.size(); i++) {
      cell(sheet, row, i, cells.get(i));
    }
  }

  private static void cell(Worksheet sheet, int row, int column, @Nullable Object cell) {
    switch (cell) {
      case null -> {}
      case BigDecimal number when number.precision() <= EXACT_DIGITS ->
          sheet.value(row, column, number);
      case BigDecimal number -> sheet.value(row, column, number.toPlainString());
      default -> {
        String text = Xml.plain(cell.toString());
        sheet.value(
            row, column, text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
      }
    }
  }
}
