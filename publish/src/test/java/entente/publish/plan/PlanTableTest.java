package entente.publish.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.model.plan.LineField;
import entente.model.plan.Plan;
import entente.model.plan.PlanLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTableTest {
  private static PlanTable table(String csv) {
    return read(Sheets.read("plan.csv", csv.getBytes(StandardCharsets.UTF_8)));
  }

  private static PlanTable read(List<Sheet> sheets) {
    return PlanTable.read(
        sheets, PlanTable.propose(sheets, Optional.empty()).orElseThrow(), Cells.strict());
  }

  private static PlanLine line(PlanTable table, String code) {
    return table.lines().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static String cell(String column, String value, LineField field) {
    PlanTable table = table("Code,Title,%s\n1,Bridge,\"%s\"\n".formatted(column, value));
    return line(table, "1").text(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024 | 2024", "2024-Q3 | 2024-Q3", "Q3 2024 | 2024-Q3", "3Q2024 | 2024-Q3",
            "third quarter of 2024 | 2024-Q3", "first half of 2025 | 2025-H1", "H2 2025 | 2025-H2",
        "2024-05 | 2024-05", "May 2024 | 2024-05", "Sept. 2024 | 2024-09", "05/2024 | 2024-05",
            "2024/5 | 2024-05", "17 May 2024 | 2024-05-17", "May 17, 2024 | 2024-05-17",
        "17th May 2024 | 2024-05-17", "17.05.2024 | 2024-05-17", "31/12/2024 | 2024-12-31",
            "12/31/2024 | 2024-12-31", "by end of 2024 | 2024", "2024-5-7 | 2024-05-07",
      })
  void a_date_is_as_precise_as_it_was_written(String written, String date) {
    assertThat(cell("End", written, LineField.END)).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2024-13", "05/06/2024", "soon", "31.02.2024", "Q5 2024", "FY2024", "about 2024"})
  void what_is_no_date_or_could_be_two_is_told_and_left_out(String written) {
    PlanTable table = table("Code,Title,End\n1,Bridge,%s\n".formatted(written));

    assertThat(line(table, "1").said()).doesNotContainKey(LineField.END);
    assertThat(table.rows())
        .singleElement()
        .satisfies(row ->
            assertThat(row.told())
                .singleElement()
                .asString()
                .startsWith("row 2, column \"End\": found \"" + written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2021–2025 | 2021 | 2025", "2021-25 | 2021 | 2025", "2021 to 2025 | 2021 | 2025",
            "May to June 2024 | 2024-05 | 2024-06", "Q1 2024 - Q3 2025 | 2024-Q1 | 2025-Q3",
        "2024 | 2024 | 2024", "from 2023 | 2023 | ''", "by 2025 | '' | 2025",
            "2023 onwards | 2023 | ''", "May 2024 – June 2025 | 2024-05 | 2025-06",
      })
  void a_period_fills_start_and_end(String written, String start, String end) {
    assertThat(cell("Timeline", written, LineField.START)).isEqualTo(start);
    assertThat(cell("Timeline", written, LineField.END)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Budget | USD 2.5 million | USD 2500000", "Budget | ¥40bn | JPY 40000000000",
            "Budget | A$1.3 billion | AUD 1300000000", "Budget | 1,200,000 EUR | EUR 1200000",
        "Budget (USD) | 750000 | USD 750000", "Budget (USD million) | 2.5 | USD 2500000",
            "Budget (EUR '000) | 300 | EUR 300000", "Budget | 1.234.567 EUR | EUR 1234567",
        "Budget | 2,5 million EUR | EUR 2500000", "Estimated cost in US$ | 12 000 | USD 12000",
            "Budget (USD million) | USD 3,000,000 | USD 3000000",
      })
  void a_sum_has_the_currency_and_the_scale_of_its_cell_or_heading(
      String heading, String written, String sum) {
    assertThat(cell(heading, written, LineField.BUDGET)).isEqualTo(sum);
  }

  @ParameterizedTest
  @ValueSource(strings = {"about four million", "2.5 million", "ca. USD 3 m", "see annex"})
  void what_is_no_sum_is_told(String written) {
    assertThat(
            table("Code,Title,Budget\n1,Bridge,%s\n".formatted(written))
                .rows()
                .getFirst()
                .troubles())
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "On-going,ongoing",
    "Under implementation,ongoing",
    "100%,completed",
    "40 %,ongoing",
    "Fully implemented,completed",
    "Not yet started,no-activity",
    "Cancelled,dropped",
    "No information,no-report"
  })
  void statuses_come_in_many_wordings(String written, String progress) {
    assertThat(cell("Implementation status", written, LineField.REPORTED)).isEqualTo(progress);
  }

  @Test
  void headings_are_known_in_many_wordings_and_found_below_a_title() {
    PlanTable table =
        table(
            """
            Progress matrix of the Harbour Compact,,,,
            ,,,,
            Ref. No.,Name of project,Responsible agencies,Source of funds,State of play
            1.1,Bridge,Port office,Sea Fund,done
            """);

    assertThat(table.heading()).isEqualTo("Progress matrix of the Harbour Compact");
    assertThat(table.mapping().columns())
        .isEqualTo(
            Map.of(
                Target.CODE,
                "Ref. No.",
                Target.TITLE,
                "Name of project",
                Target.LEADS,
                "Responsible agencies",
                Target.FUND,
                "Source of funds",
                Target.REPORTED,
                "State of play"));
  }

  @Test
  void a_title_line_of_one_cell_and_rows_cut_short_are_no_fault_of_a_table() {
    PlanTable table =
        table(
            """
            Harbour Compact
            Code,Activity,Lead agency,Status
            1.1,Bridge
            1.2,Dock,Port office,ongoing
            """);

    assertThat(table.heading()).isEqualTo("Harbour Compact");
    assertThat(table.mapping().columns().keySet())
        .contains(Target.CODE, Target.TITLE, Target.LEADS, Target.REPORTED);
  }

  @Test
  void a_mapping_reads_back_and_fits_a_file_in_another_order() {
    Mapping mapping =
        table("Code,Title,Who\n1,Bridge,Ann\n")
            .mapping()
            .with(Target.LEADS, "Who")
            .withCurrency("EUR")
            .withDates(Mapping.DayOrder.DAY_FIRST);

    assertThat(Mapping.read(mapping.json())).isEqualTo(mapping);
    List<Sheet> other =
        Sheets.read(
            "b.csv",
            "Who,End,Code,Title\nBen,05/06/2024,2,Dock\n".getBytes(StandardCharsets.UTF_8));
    Mapping used = PlanTable.propose(other, Optional.of(mapping)).orElseThrow();
    assertThat(used).isEqualTo(mapping);
    PlanLine dock = line(PlanTable.read(other, used.with(Target.END, "End"), Cells.strict()), "2");
    assertThat(dock.text(LineField.LEADS)).isEqualTo("Ben");
    assertThat(dock.text(LineField.END)).isEqualTo("2024-06-05");
  }

  @Test
  void section_rows_and_columns_of_pillars_are_lines_above() {
    PlanTable sections = table("Code,Title,Status\nPillar 2: Trade,,\n2.1,Ports,done\n");
    assertThat(line(sections, "2").title()).isEqualTo("Trade");
    PlanTable columns =
        table(
            """
            Pillar,Action line,Code,Title
            II. Trade,A. Ports,1,Cranes
            ,,2,Docks
            ,B. Roads,3,Signs
            """);
    assertThat(line(columns, "2").text(LineField.PARENT)).isEqualTo("A");
    assertThat(line(columns, "3").text(LineField.PARENT)).isEqualTo("B");
    assertThat(line(columns, "B").text(LineField.PARENT)).isEqualTo("II");
  }

  @Test
  void a_code_that_comes_twice_is_told_with_both_rows() {
    assertThat(table("Code,Title\n1.1,Cranes\n1.1,Docks\n").rows().getLast().told())
        .singleElement()
        .asString()
        .contains(
            "row 3, column \"Code\": found \"1.1\", wanted a code of its own: row 2 has it already;"
                + " a spreadsheet takes 1.10 for the number 1.1");
  }

  @Test
  void a_workbook_of_another_program_is_read_as_it_is_shown() throws IOException {
    List<Sheet> sheets = Sheets.read("plan.xlsx", workbook());
    PlanTable table = read(sheets);

    assertThat(line(table, "1.10").title()).isEqualTo("Cranes");
    assertThat(line(table, "1.10").text(LineField.START)).isEqualTo("2024-05");
    assertThat(line(table, "1.10").text(LineField.END)).isEqualTo("2025-06-30");
    assertThat(line(table, "1.10").text(LineField.BUDGET)).isEqualTo("USD 250000");
    assertThat(line(table, "1.2").text(LineField.PARENT)).isEqualTo("1");
    assertThat(line(table, "1.2").text(LineField.INDICATORS)).isEqualTo("ships; boats");
    assertThat(line(table, "1.2").text(LineField.REMARKS)).isEqualTo("4");
  }

  private static byte[] workbook() throws IOException {
    try (var book = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var sheet = book.createSheet("Plan");
      Row head = sheet.createRow(1);
      List<String> headings =
          List.of(
              "Pillar", "Code", "Title", "Start", "End", "Budget (USD)", "Indicators", "Remarks");
      for (int i = 0; i < headings.size(); i++) {
        head.createCell(i).setCellValue(headings.get(i));
      }
      var month = book.createCellStyle();
      month.setDataFormat(book.createDataFormat().getFormat("mmm yyyy"));
      var day = book.createCellStyle();
      day.setDataFormat((short) 14);
      var two = book.createCellStyle();
      two.setDataFormat((short) 2);
      Row one = sheet.createRow(2);
      one.createCell(0).setCellValue("1 Ports");
      one.createCell(1).setCellValue(1.1);
      one.getCell(1).setCellStyle(two);
      one.createCell(2).setCellValue("Cranes");
      one.createCell(3).setCellValue(java.time.LocalDate.of(2024, 5, 1));
      one.getCell(3).setCellStyle(month);
      one.createCell(4).setCellValue(java.time.LocalDate.of(2025, 6, 30));
      one.getCell(4).setCellStyle(day);
      one.createCell(5).setCellValue(250_000);
      Row other = sheet.createRow(3);
      other.createCell(1).setCellValue("1.2");
      other.createCell(2).setCellValue("Docks");
      other.createCell(6).setCellValue("ships\nboats");
      other.createCell(7).setCellFormula("2+2");
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
      book.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void a_workbook_that_unpacks_beyond_all_measure_is_refused() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      var zeros = new byte[1_000_000];
      for (int i = 0; i < 130; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    assertThat(out.size()).isLessThan(Sheets.LARGEST);
    assertThatThrownBy(() -> Sheets.read("bomb.xlsx", out.toByteArray()))
        .isInstanceOf(UnusableException.class)
        .hasMessageContaining("unpacks to more than");
  }

  @Test
  void an_entity_in_a_workbook_is_not_looked_up() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part :
          Map.of(
                  "xl/workbook.xml",
                  "<workbook"
                      + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet"
                      + " name=\"P\" r:id=\"r1\"/></sheets></workbook>",
                  "xl/_rels/workbook.xml.rels",
                  "<Relationships><Relationship Id=\"r1\" Target=\"s.xml\"/></Relationships>",
                  "xl/s.xml",
                  "<!DOCTYPE w [<!ENTITY x SYSTEM"
                      + " \"file:///etc/hostname\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\""
                      + " t=\"inlineStr\"><is><t>a&x;b</t></is></c></row></sheetData></worksheet>")
              .entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    try {
      assertThat(Sheets.read("x.xlsx", out.toByteArray()).getFirst().rows())
          .asString()
          .doesNotContain(java.net.InetAddress.getLocalHost().getHostName());
    } catch (UnusableException refused) {
      assertThat(refused).hasMessageContaining("damaged");
    }
  }

  @Test
  void numbered_paragraphs_nest_under_their_numbers_and_headings() {
    String text =
        """
        PEACE

        1. We will patrol the strait together. Ships of both sides take part.
        (a) from May;
        (b) to June.

        Trade and ports

        2. Ports stay open.
        2.1 At night too.
        """;
    List<PlanLine> lines = NumberedText.lines(text);

    assertThat(lines.stream().map(PlanLine::code))
        .containsExactly("PEACE", "1", "1(a)", "1(b)", "Trade and ports", "2", "2.1");
    assertThat(lines.get(1).title()).isEqualTo("We will patrol the strait together");
    assertThat(lines.get(1).text(LineField.REMARKS)).endsWith("Ships of both sides take part.");
    for (NumberedText.Paragraph each : NumberedText.paragraphs(text)) {
      assertThat(each.span().of(text)).isNotBlank();
    }
  }

  @Test
  void a_line_reads_back_from_what_is_kept_of_it() {
    PlanTable table =
        table(
            "Code,Title,Lead,Parties,Sectors,Budget,Start,Milestones,Indicators,Status,As of\n"
                + "1.2,\"Bridge, new\",A; B,JPN; VNM,energy,USD 5 million,Q3 2024,2024-Q3: piles;"
                + " opening,x; y,done,2025\n");
    PlanLine line = line(table, "1.2");

    assertThat(PlanJson.line(PlanJson.write(line))).isEqualTo(line);
    assertThat(line.milestones()).hasSize(2);
    assertThat(
            Plan.of(
                    List.of(
                        new entente.model.plan.PlanEdition(
                            new entente.model.plan.PlanHead("p", "P", List.of(), null),
                            "f",
                            "0".repeat(64),
                            null,
                            java.time.Instant.EPOCH,
                            table.lines())))
                .leaves())
        .hasSize(1);
  }
}
