package entente.publish;

import static org.assertj.core.api.Assertions.assertThat;

import entente.model.AnyClaim;
import entente.model.Entry;
import entente.model.ForAll;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes out is read back by another library than the one that wrote it.
class FormatsTest {
  private static final Entry SUMMIT =
      Samples.entry(
          """
          "type":"meeting","kind":"summit","parties":["JPN","ASEAN"],"place":"=cmd|' /C calc'!A0","start":"2023-12-16","end":"2023-12-18",\
          "status":"held"\
          """,
          "claim-9");

  static Slice slice(Entry... entries) {
    return new Slice(List.of(entries), Optional.empty(), "", Slice.Texts.NONE);
  }

  static byte[] written(Format format, Slice slice) {
    var out = new ByteArrayOutputStream();
    try {
      format.write(slice, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static String text(Format format, Slice slice) {
    return new String(written(format, slice), StandardCharsets.UTF_8);
  }

  @Test
  void a_workbook_holds_numbers_texts_and_never_a_formula() throws IOException {
    byte[] xlsx = written(Format.XLSX, slice(Samples.disputed(), SUMMIT));

    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      var names = new ArrayList<String>();
      workbook.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
      assertThat(names).containsExactly("commitments", "meetings", "evidence", "codebook");
      Sheet pledges = workbook.getSheet("commitments");
      assertThat(cell(pledges, 1, "amount").getNumericCellValue()).isEqualTo(40_000_000_000.0);
      assertThat(cell(pledges, 1, "amount_currency").getStringCellValue()).isEqualTo("JPY");
      assertThat(cell(pledges, 1, "date").getStringCellValue()).isEqualTo("2023");
      assertThat(cell(workbook.getSheet("meetings"), 1, "place").getStringCellValue())
          .isEqualTo("=cmd|' /C calc'!A0");
      assertThat(cell(workbook.getSheet("evidence"), 2, "quote").getStringCellValue())
          .isEqualTo("Japan");
      workbook
          .sheetIterator()
          .forEachRemaining(sheet ->
              sheet.forEach(row ->
                  row.forEach(
                      cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
    }
  }

  private static Cell cell(Sheet sheet, int row, String head) {
    for (Cell each : sheet.getRow(0)) {
      if (each.getStringCellValue().equals(head)) {
        return sheet.getRow(row).getCell(each.getColumnIndex());
      }
    }
    throw new AssertionError("no column " + head);
  }

  @Test
  void parquet_has_the_columns_of_the_table_with_their_types(@TempDir Path folder)
      throws IOException, SQLException {
    Path file = folder.resolve("entries.parquet");
    Files.write(file, written(Format.PARQUET, slice(Samples.disputed(), SUMMIT)));

    try (var duck = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duck.createStatement();
        var row =
            statement.executeQuery(
                "SELECT id, amount, amount_currency, date, place, start, typeof(amount),"
                    + " typeof(place) FROM '"
                    + file
                    + "' ORDER BY id")) {
      row.next();
      assertThat(row.getString(1)).isEqualTo("claim-1");
      assertThat(row.getDouble(2)).isEqualTo(40_000_000_000.0);
      assertThat(row.getString(3)).isEqualTo("JPY");
      assertThat(row.getString(4)).isEqualTo("2023");
      assertThat(row.getString(5)).isNull();
      assertThat(row.getString(7)).isEqualTo("DOUBLE");
      assertThat(row.getString(8)).isEqualTo("VARCHAR");
      row.next();
      assertThat(row.getObject(2)).isNull();
      assertThat(row.getString(5)).isEqualTo("=cmd|' /C calc'!A0");
      assertThat(row.getString(6)).isEqualTo("2023-12-16");
      assertThat(row.next()).isFalse();
    }
  }

  @Test
  void parquet_of_many_rows_has_them_all_in_order(@TempDir Path folder)
      throws IOException, SQLException {
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < 45_001; i++) {
      entries.add(
          Samples.entry(Samples.PLEDGE + (i % 3 == 0 ? ",\"sectors\":[\"energy\"]" : ""), "c" + i));
    }
    Path file = folder.resolve("many.parquet");
    Files.write(
        file, written(Format.PARQUET, new Slice(entries, Optional.empty(), "", Slice.Texts.NONE)));

    try (var duck = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duck.createStatement();
        var row =
            statement.executeQuery(
                "SELECT count(*), count(sectors), count(DISTINCT id), max(id) FROM '"
                    + file
                    + "'")) {
      row.next();
      assertThat(List.of(row.getLong(1), row.getLong(2), row.getLong(3)))
          .containsExactly(45_001L, 15_001L, 45_001L);
    }
  }

  @Test
  void the_codebook_explains_every_column_of_every_table() {
    String codebook = text(Format.CODEBOOK, slice());
    String header = text(Format.CSV, slice(SUMMIT)).lines().findFirst().orElseThrow();

    assertThat(header.split(",", -1))
        .allSatisfy(column -> assertThat(codebook).contains("\n" + column + ","));
  }

  @Test
  void sources_go_to_reference_managers_with_dates_as_precise_as_they_are() {
    Entry entry =
        new Entry(
            SUMMIT.settled(),
            Map.of(),
            List.of(Samples.report(SUMMIT.reports().getFirst().claim(), "2023-12", "Wire & Co")),
            List.of());

    assertThat(text(Format.RIS, slice(entry)))
        .isEqualTo(
            """
            TY  - ELEC
            ID  - d-claim-9
            TI  - Ties "raised", at last
            PB  - Wire & Co
            PY  - 2023
            DA  - 2023/12//
            UR  - https://example.org/d-claim-9
            N1  - SHA-256 %s
            ER  -\s

            """
                .formatted(entry.reports().getFirst().publication().document())
                .replace("\n", "\r\n"));
    assertThat(text(Format.BIB, slice(entry)))
        .startsWith("@misc{d-claim-9,\n")
        .contains("author = {{Wire \\& Co}}")
        .contains("date = {2023-12}");
  }

  @Test
  void every_format_takes_whatever_a_claim_can_say() {
    ForAll.forAll(
        AnyClaim::claim,
        claim -> {
          var entry =
              new Entry(
                  claim.assertion(),
                  Map.of(),
                  List.of(Samples.report(claim, "2023", "Wire")),
                  List.of());
          List<Format> formats = List.of(Format.values());
          Format format = formats.get(Math.floorMod(claim.id().hashCode(), formats.size()));
          if (format != Format.CONFLICTS
              && format != Format.LINKS
              && (format != Format.IATI || IatiXml.holds(entry))) {
            assertThat(written(format, slice(entry))).as(format.word()).isNotEmpty();
          }
        });
  }

  @Test
  void a_feed_tells_each_change_once_under_an_id_that_stays() throws Exception {
    byte[] atom = written(Format.ATOM, slice(Samples.disputed(), SUMMIT));
    var feed =
        new com.rometools.rome.io.SyndFeedInput()
            .build(new InputStreamReader(new ByteArrayInputStream(atom), StandardCharsets.UTF_8));

    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getEntries())
        .extracting(entry -> entry.getUri())
        .containsExactlyInAnyOrder(
            "urn:entente:claim:claim-1", "urn:entente:claim:claim-2", "urn:entente:claim:claim-9");
    var later =
        feed.getEntries().stream()
            .filter(entry -> entry.getUri().endsWith("claim-2"))
            .findFirst()
            .orElseThrow();
    assertThat(later.getTitle()).startsWith("Said anew: Japan → ASEAN");
    assertThat(later.getContents().getFirst().getValue())
        .isEqualTo("years: 5 (settled: 10). Daily: “Japan”");
    assertThat(later.getLink()).isEqualTo("https://example.org/d-claim-2");
    assertThat(later.getUpdatedDate()).isEqualTo("2026-01-01T00:00:00Z");
  }

  @Test
  void the_same_filters_give_the_same_feed_and_others_another() throws Exception {
    var japan = new Slice(List.of(SUMMIT), Optional.empty(), "--party JPN", Slice.Texts.NONE);
    var all = slice(SUMMIT);

    assertThat(uri(japan))
        .startsWith("urn:entente:feed:")
        .isEqualTo(uri(new Slice(List.of(), Optional.empty(), "--party JPN", Slice.Texts.NONE)));
    assertThat(uri(japan)).isNotEqualTo(uri(all));
  }

  private static String uri(Slice slice) throws Exception {
    return new com.rometools.rome.io.SyndFeedInput()
        .build(new StringReader(text(Format.ATOM, slice)))
        .getUri();
  }

  @Test
  void the_network_has_a_node_for_every_party_and_entry_and_an_edge_for_every_part() {
    String graph = text(Format.GRAPHML, slice(Samples.disputed(), SUMMIT));
    var nodes = new HashMap<String, Map<String, String>>();
    var edges = new ArrayList<String>();
    var importer = new org.jgrapht.nio.graphml.SimpleGraphMLEventDrivenImporter();
    importer.setSchemaValidation(false);
    importer.addVertexAttributeConsumer((key, value) ->
        nodes
            .computeIfAbsent(key.getFirst(), _ -> new HashMap<>())
            .put(key.getSecond(), value.getValue()));
    importer.addEdgeConsumer(edge -> edges.add(edge.getFirst() + " → " + edge.getSecond()));
    importer.importInput(new StringReader(graph));

    assertThat(nodes).containsKeys("party:JPN", "party:ASEAN", "entry:claim-1", "entry:claim-9");
    assertThat(nodes.get("party:JPN"))
        .containsEntry("label", "Japan")
        .containsEntry("what", "party");
    assertThat(nodes.get("entry:claim-1"))
        .containsEntry("amount", "40000000000")
        .containsEntry("currency", "JPY");
    assertThat(edges)
        .containsExactlyInAnyOrder(
            "party:JPN → entry:claim-1",
            "entry:claim-1 → party:ASEAN",
            "party:JPN → entry:claim-9",
            "party:ASEAN → entry:claim-9");
  }
}
