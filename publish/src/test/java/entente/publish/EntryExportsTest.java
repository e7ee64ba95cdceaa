package entente.publish;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import entente.model.AnyClaim;
import entente.model.Entry;
import entente.model.ForAll;
import entente.model.Type;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EntryExportsTest {
  private static final Entry MEETING =
      Samples.entry(
          """
          "type":"meeting","kind":"summit","parties":["JPN","ASEAN"],"place":"Tokyo","start":"2023-12-16","status":"held"\
          """,
          "claim-9");

  @Test
  void the_array_has_one_entry_a_line() throws IOException {
    var out = new StringBuilder();
    EntryJson.array(List.of(Samples.disputed(), MEETING), out);
    assertThat(out)
        .hasToString(
            """
            [
              {"id":"claim-1","type":"commitment","from":["JPN"],"to":["ASEAN"],"kind":"people",\
            "amount":{"value":40000000000,"currency":"JPY"},"count":{"value":10000000,"unit":"people"},"years":10,\
            "sectors":["education","culture"],"status":"pledged","date":"2023","claims":["claim-1","claim-2"],\
            "conflicts":[{"field":"years","kind":"conflict","claims":["claim-1","claim-2"]}]},
              {"id":"claim-9","type":"meeting","kind":"summit","parties":["JPN","ASEAN"],"place":"Tokyo","start":"2023-12-16",\
            "status":"held","claims":["claim-9"],"conflicts":[]}
            ]
            """);
  }

  @Test
  void no_entries_are_an_empty_array_and_no_lines() throws IOException {
    var array = new StringBuilder();
    EntryJson.array(List.of(), array);
    assertThat(array).hasToString("[]\n");
    var lines = new StringBuilder();
    EntryJson.lines(List.of(), lines);
    assertThat(lines).isEmpty();
  }

  @Test
  void the_lines_are_those_of_the_array() throws IOException {
    var array = new StringBuilder();
    var lines = new StringBuilder();
    EntryJson.array(List.of(Samples.disputed(), MEETING), array);
    EntryJson.lines(List.of(Samples.disputed(), MEETING), lines);
    assertThat(lines.toString().lines().toList())
        .isEqualTo(
            array
                .toString()
                .lines()
                .filter(line -> line.startsWith("  "))
                .map(line -> line.strip().replaceAll(",$", ""))
                .toList());
  }

  @Test
  void one_entry_in_full_has_reasons_evidence_publications_history_and_stands() throws IOException {
    var out = new StringBuilder();
    EntryJson.full(Samples.disputed(), out);
    assertThat(out.toString())
        .contains("\"name\":\"Japan → ASEAN: 40 billion yen, 10 million people, 10 years, 2023\"")
        .contains("\"reasons\":{\"amount\":\"all agree\",\"years\":\"said first\"}")
        .contains("\"single_source\":false")
        .contains(
            "\"evidence\":[{\"start\":0,\"end\":5,\"quote\":\"Japan\"}],\"verified\":true,\"publication\":{\"doc\":\"d-claim-1\"")
        .contains(
            "\"publisher\":\"Wire\",\"published\":\"2023-12-17\",\"title\":\"Ties \\\"raised\\\","
                + " at last\",\"address\":\"https://example.org/d-claim-1\"")
        .contains("\"history\":[{\"known\":\"2023-12-17\",\"claim\":\"claim-1\",\"from\":[\"JPN\"]")
        .contains("{\"known\":\"2023-12-18\",\"claim\":\"claim-2\"")
        .contains(
            "\"reason\":\"two lengths of one"
                + " period\",\"stands\":[{\"value\":10,\"settled\":true,\"known\":\"2023-12-17\",\"claims\":[\"claim-1\"]},"
                + "{\"value\":5,\"settled\":false,\"known\":\"2023-12-18\",\"claims\":[\"claim-2\"]}]");
  }

  @Test
  void groups_and_conflicts_are_a_line_each() throws IOException {
    var groups = new StringBuilder();
    Groups.write(List.of(Samples.disputed(), MEETING), groups);
    assertThat(groups)
        .hasToString(
            """
            {"id":"claim-1","entry":"claim-1"}
            {"id":"claim-2","entry":"claim-1"}
            {"id":"claim-9","entry":"claim-9"}
            """);
    var conflicts = new StringBuilder();
    Conflicts.write(List.of(Samples.disputed(), MEETING), conflicts);
    assertThat(conflicts)
        .hasToString(
            "{\"claims\":[\"claim-1\",\"claim-2\"],\"entry\":\"claim-1\",\"field\":\"years\",\"kind\":\"conflict\"}\n");
  }

  @Test
  void the_table_of_all_entries_has_a_column_for_every_field() throws IOException {
    var out = new StringWriter();
    EntryCsv.all(List.of(Samples.disputed(), MEETING), out);
    assertThat(out.toString().lines().findFirst().orElseThrow())
        .isEqualTo(
            "id,type,name,parties,kind,status,date,from_kind,from,to,amount,amount_currency,bound,count,count_unit,years,by,sectors,place,"
                + "start,end,holder,person,act,targets,topic,party,body,role,measure,value,unit,period,claims,conflicts");
    var rows = rows(out.toString());
    assertThat(rows.getFirst())
        .containsEntry("id", "claim-1")
        .containsEntry("from", "JPN")
        .containsEntry("amount", "40000000000")
        .containsEntry("amount_currency", "JPY")
        .containsEntry("count_unit", "people")
        .containsEntry("sectors", "education culture")
        .containsEntry("place", "")
        .containsEntry("claims", "2")
        .containsEntry("conflicts", "years:conflict");
    assertThat(rows.get(1))
        .containsEntry("parties", "JPN ASEAN")
        .containsEntry("place", "Tokyo")
        .containsEntry("conflicts", "");
  }

  @ParameterizedTest
  @EnumSource(Type.class)
  void the_table_of_one_type_has_its_fields_and_its_entries_alone(Type type) throws IOException {
    var out = new StringWriter();
    EntryCsv.of(type, List.of(Samples.disputed(), MEETING), out);
    assertThat(rows(out.toString()))
        .hasSize(type == Type.COMMITMENT || type == Type.MEETING ? 1 : 0);
    assertThat(out.toString()).endsWith("\r\n");
    if (type == Type.MEETING) {
      assertThat(out.toString().lines().findFirst().orElseThrow())
          .isEqualTo("id,name,kind,parties,place,start,end,status,claims,conflicts");
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          =1+1            | '=1+1
          +1 800 555      | '+1 800 555
          -2+3            | '-2+3
          @SUM(A1)        | '@SUM(A1)
          `\tx`           | `'\tx`
          `\rx`           | `'\rx`
          -2.5            | -2.5
          +7              | +7
          Tokyo           | Tokyo
          a=b             | a=b
          -               | '-
          """)
  void a_cell_that_a_spreadsheet_would_run_is_defused_but_a_number_is_left(
      String cell, String safe) {
    assertThat(EntryCsv.safe(cell)).isEqualTo(safe);
  }

  @Test
  void a_formula_in_a_place_reaches_no_spreadsheet() throws IOException {
    var out = new StringWriter();
    EntryCsv.of(
        Type.MEETING,
        List.of(
            Samples.entry(
                """
                "type":"meeting","kind":"summit","parties":["JPN"],"place":"=HYPERLINK(\\"http://x\\",\\"a\\")","status":"held"\
                """)),
        out);
    assertThat(out.toString()).contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"a\"\")\"");
  }

  @Test
  void every_entry_reads_back_from_the_table_with_as_many_cells_as_columns() {
    ForAll.forAll(
        AnyClaim::claim,
        claim -> {
          var entry =
              new Entry(
                  claim.assertion(),
                  Map.of(),
                  List.of(Samples.report(claim, "2023", "Wire")),
                  List.of());
          var out = new StringWriter();
          try {
            EntryCsv.all(List.of(entry), out);
          } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
          }
          assertThat(rows(out.toString()).getFirst())
              .containsEntry("id", claim.id())
              .containsEntry("type", claim.type().word());
        });
  }

  private static List<Map<String, String>> rows(String csv) {
    try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return reader.stream().map(row -> row.getFieldsAsMap()).toList();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
