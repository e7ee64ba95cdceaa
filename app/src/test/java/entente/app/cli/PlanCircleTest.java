package entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A plan of 130 lines, from the spreadsheet of one office to that of another.
class PlanCircleTest {
  private static final String PLAN = "poa";
  private static final String CLAIMS =
      """
      {"id":"grid-signed","doc":"gazette","type":"commitment","from":["AUS"],"to":["ASEAN"],"kind":"finance","amount":{"value":25000000,"currency":"AUD"},"sectors":["energy"],"status":"signed","date":"2025-11-20","evidence":[{"start":0,"end":88,"quote":"Australia signed for 25 million dollars of technical assistance to the region's power grid"}]}
      {"id":"barges-done","doc":"harbour","type":"commitment","from":["AUS"],"to":["THA"],"kind":"goods","status":"delivered","date":"2026-02","evidence":[{"start":0,"end":66,"quote":"Project 1.1.9: two oil spill response barges were handed over today"}]}
      {"id":"symphony","doc":"harbour","type":"commitment","from":["NOR"],"to":["KEN"],"kind":"people","status":"pledged","date":"2026-02","evidence":[{"start":70,"end":104,"quote":"Norway promised Kenya an orchestra"}]}
      """;

  @TempDir private Path folder = Path.of("");
  private Path home = Path.of("");

  @BeforeEach
  void fill() throws IOException {
    home = folder.resolve("home");
    Files.createDirectories(home);
    Path claims = folder.resolve("claims.jsonl");
    Files.writeString(claims, fitted(CLAIMS));
    Files.writeString(
        folder.resolve("manifest.jsonl"),
        """
        {"doc":"gazette","published":"2025-11-21","title":"Signed this week","publisher":"Grid Gazette"}
        {"doc":"harbour","published":"2026-02-10","title":"Barges come","publisher":"Harbour News"}
        """);
    assertThat(
            run(
                    "import",
                    "claims",
                    claims.toString(),
                    "--manifest",
                    folder.resolve("manifest.jsonl").toString())
                .status())
        .isZero();
  }

  /// Each quote as long as its span says.
  private static String fitted(String claims) {
    var fitted = new StringBuilder();
    claims
        .lines()
        .forEach(line -> {
          var quote =
              java.util.regex.Pattern.compile(
                      "\"start\":([0-9]+),\"end\":[0-9]+,\"quote\":\"([^\"]*)\"")
                  .matcher(line);
          assertThat(quote.find()).isTrue();
          int start = Integer.parseInt(quote.group(1));
          fitted
              .append(line, 0, quote.start())
              .append(
                  "\"start\":%d,\"end\":%d,\"quote\":\"%s\""
                      .formatted(start, start + quote.group(2).length(), quote.group(2)))
              .append(line.substring(quote.end()))
              .append('\n');
        });
    return fitted.toString();
  }

  private Ran run(String... arguments) {
    return Ran.on(home, arguments);
  }

  private Ran imported(Path file, String... more) {
    var arguments =
        new java.util.ArrayList<String>(
            List.of(
                "import",
                "plan",
                file.toString(),
                "--as",
                PLAN,
                "--party",
                "Australia",
                "--party",
                "ASEAN"));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private static SamplePlan broken() {
    return new SamplePlan()
        .cell("1.1.3", "End", "2024-13")
        .cell("1.2.4", "Budget", "about four million")
        .cell("2.1.5", "Status", "implemented or ongoing")
        .cell("2.3.7", "Countries", "Atlantis")
        .cell("3.1.1", "End", "2019")
        .cell("3.2.8", "No.", "3.2.7");
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private String cell(String code, String column) {
    List<String> lines = run("plan", "show", PLAN, "--line", code, "--format", "csv").lines();
    List<String> headings = List.of(lines.getFirst().split(",", -1));
    return List.of(lines.get(1).split(",", -1)).get(headings.indexOf(column));
  }

  @Test
  void a_dry_run_shows_the_mapping_and_each_row_and_records_nothing() {
    Ran dry = imported(broken().xlsx(file("broken.xlsx")), "--dry-run");

    assertThat(dry.status()).isEqualTo(1);
    assertThat(dry.talk())
        .contains(
            "code          No.",
            "title         Project / activity",
            "not used:     " + SamplePlan.LEAD,
            "nothing was recorded");
    assertThat(run("plan", "list", "--format", "json").data()).isEqualTo("[]\n");
  }

  @Test
  void each_wrong_cell_is_told_with_its_row_and_column() {
    SamplePlan broken = broken();
    String told =
        imported(broken.xlsx(file("broken.xlsx")), "--column", "leads=" + SamplePlan.LEAD).talk();

    assertThat(told)
        .contains(
            "row %d, column \"End\": found \"2024-13\", wanted a date"
                .formatted(broken.row("1.1.3")))
        .contains(
            "row %d, column \"Budget\": found \"about four million\", wanted a sum"
                .formatted(broken.row("1.2.4")))
        .contains(
            "row %d, column \"Status\": found \"implemented or ongoing\", wanted one of"
                .formatted(broken.row("2.1.5")))
        .contains(
            "row %d, column \"Countries\": found \"Atlantis\", wanted parties"
                .formatted(broken.row("2.3.7")))
        .contains(
            "row %d, column \"End\": found \"2019\", wanted an end that is not before the start"
                .formatted(broken.row("3.1.1")))
        .contains(
            "column \"No.\": found \"3.2.7\", wanted a code of its own: row %d has it already"
                .formatted(broken.row("3.2.7")))
        .contains("130 rows: 124 taken, 5 without some cells, 1 not usable");
  }

  @Test
  void a_corrected_file_fills_what_was_missing_by_the_mapping_that_was_used_before() {
    imported(broken().xlsx(file("broken.xlsx")), "--column", "leads=" + SamplePlan.LEAD);
    Path right = new SamplePlan().xlsx(file("right.xlsx"));
    Ran again = imported(right);

    assertThat(again.status()).as(again.talk()).isZero();
    assertThat(again.talk())
        .contains(
            "leads         " + SamplePlan.LEAD,
            "poa as known: 1 lines new, 0 changed, 5 filled in, 0 not in this file");
    assertThat(cell("1.1.3", "Lead")).isEqualTo("Maritime Cooperation Unit");
    assertThat(cell("2.3.7", "Parties")).contains("AUS");
    assertThat(imported(right).talk()).contains("just so already, nothing to record");
  }

  @Test
  void dates_are_as_precise_as_the_file_has_them() {
    imported(
        new SamplePlan()
            .cell("1.1.4", "Start", "2025-Q3")
            .cell("1.1.5", "Start", "2025-06")
            .cell("1.1.6", "Start", "2025")
            .cell("1.1.7", "Start", "2025-06-15")
            .xlsx(file("right.xlsx")));

    assertThat(
            List.of(
                cell("1.1.4", "Start"),
                cell("1.1.5", "Start"),
                cell("1.1.6", "Start"),
                cell("1.1.7", "Start")))
        .containsExactly("2025-Q3", "2025-06", "2025", "2025-06-15");
  }

  @Test
  void what_a_second_file_says_otherwise_is_taken_over_only_when_accepted() {
    imported(new SamplePlan().xlsx(file("first.xlsx")), "--published", "2025-10-01");
    Path second =
        new SamplePlan()
            .cell("1.1.7", "Status", "dropped")
            .cell("1.1.8", "Budget", "")
            .without("1.1.9")
            .xlsx(file("second.xlsx"));
    Ran refused = imported(second, "--published", "2026-10-01");

    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.talk())
        .contains(
            "1.1.7 reported status: was \"no-activity\", is \"dropped\"",
            "1 not in this file (they stay)",
            "1 line would be overwritten",
            "--accept");
    assertThat(cell("1.1.7", "Reported status")).isEqualTo("no-activity");

    assertThat(imported(second, "--published", "2026-10-01", "--accept").status()).isZero();
    assertThat(cell("1.1.7", "Reported status")).isEqualTo("dropped");
    assertThat(cell("1.1.8", "Budget")).isNotEmpty();
    assertThat(cell("1.1.9", "Title")).isEqualTo("Oil spill response barges");
    assertThat(
            run(
                    "plan",
                    "show",
                    PLAN,
                    "--line",
                    "1.1.7",
                    "--known-on",
                    "2025-12-31",
                    "--format",
                    "jsonl")
                .data())
        .contains("\"reported\":{\"status\":\"no-activity\"");
    assertThat(run("plan", "show", PLAN, "--line", "1.1.7", "--format", "jsonl").data())
        .contains(
            "\"reports\":[{\"status\":\"no-activity\",\"on\":\"2025-09\",\"by\":\"Joint"
                + " secretariat\"},{\"status\":\"dropped\"");
  }

  @Test
  void documents_move_the_evidenced_status_when_a_person_takes_them_for_evidence() {
    imported(new SamplePlan().xlsx(file("first.xlsx")), "--published", "2025-10-01");
    List<String> proposals = run("plan", "proposals", PLAN, "--format", "jsonl").lines();

    assertThat(proposals).hasSize(2);
    assertThat(proposals)
        .anySatisfy(each ->
            assertThat(each)
                .contains(
                    "\"line\":\"1.1.9\"",
                    "\"claim\":\"barges-done\"",
                    "\"status\":\"completed\"",
                    "names line 1.1.9"));
    assertThat(proposals)
        .anySatisfy(each ->
            assertThat(each)
                .contains(
                    "\"line\":\"2.2.1\"",
                    "\"claim\":\"grid-signed\"",
                    "\"status\":\"addressed\"",
                    "the sum of its budget"));
    assertThat(cell("1.1.9", "Evidenced status")).isEmpty();

    String decision =
        run(
                "decide",
                "evidence",
                "barges-done",
                PLAN,
                "1.1.9",
                "--reason",
                "it names the line",
                "--by",
                "Ana")
            .data()
            .strip();
    assertThat(cell("1.1.9", "Evidenced status")).isEqualTo("completed");
    assertThat(cell("1.1.9", "Evidenced on")).isEqualTo("2026-02");
    assertThat(run("plan", "show", PLAN, "--line", "1.1.9", "--format", "jsonl").data())
        .contains(
            "\"kind\":\"contradiction\",\"what\":\"reported as addressed, shown as completed\"");
    assertThat(
            run(
                    "plan",
                    "show",
                    PLAN,
                    "--line",
                    "1.1.9",
                    "--known-on",
                    "2025-12-31",
                    "--format",
                    "jsonl")
                .data())
        .contains("\"evidenced\":null");
    assertThat(run("plan", "proposals", PLAN, "--format", "jsonl").lines()).hasSize(1);

    run("decide", "undo", decision, "--reason", "another project", "--by", "Ana");
    assertThat(cell("1.1.9", "Evidenced status")).isEmpty();
    assertThat(run("plan", "proposals", PLAN, "--format", "jsonl").lines()).hasSize(2);
    run(
        "decide",
        "no-evidence",
        "barges-done",
        PLAN,
        "1.1.9",
        "--reason",
        "another project",
        "--by",
        "Ana");
    assertThat(run("plan", "proposals", PLAN, "--format", "jsonl").lines()).hasSize(1);
  }

  @Test
  void a_ruling_on_a_line_that_is_not_there_is_refused() {
    imported(new SamplePlan().xlsx(file("first.xlsx")));

    assertThat(
            run(
                    "decide",
                    "evidence",
                    "barges-done",
                    PLAN,
                    "9.9",
                    "--progress",
                    "ongoing",
                    "--reason",
                    "x",
                    "--by",
                    "Ana")
                .talk())
        .contains("line: found \"9.9\", wanted the code of a line of poa");
    assertThat(
            run(
                    "decide",
                    "evidence",
                    "barges-done",
                    "nowhere",
                    "1.1.9",
                    "--progress",
                    "ongoing",
                    "--reason",
                    "x",
                    "--by",
                    "Ana")
                .talk())
        .contains("plan: found \"nowhere\", wanted the name of a plan: poa");
  }

  @Test
  void the_matrix_imported_into_an_empty_ledger_gives_the_same_matrix_and_scorecard() {
    imported(new SamplePlan().xlsx(file("first.xlsx")), "--published", "2025-10-01");
    run(
        "decide",
        "evidence",
        "barges-done",
        PLAN,
        "1.1.9",
        "--reason",
        "it names the line",
        "--by",
        "Ana");
    run(
        "decide",
        "evidence",
        "grid-signed",
        PLAN,
        "2.2.1",
        "--reason",
        "the same sum",
        "--by",
        "Ana");
    String matrix = run("plan", "show", PLAN, "--format", "csv").data();
    String scorecard = run("plan", "scorecard", PLAN, "--format", "csv").data();

    for (String name : List.of("out.xlsx", "out.csv")) {
      assertThat(run("plan", "export", PLAN, "--output", file(name).toString()).status()).isZero();
      home = folder.resolve("home of " + name);
      Ran into =
          imported(
              file(name),
              "--published",
              "2025-10-01",
              "--title",
              "Plan of Action of Australia and ASEAN, 2025–2029");
      assertThat(into.status()).as(into.talk()).isZero();
      assertThat(into.talk()).contains("130 rows: 130 taken");
      assertThat(run("plan", "show", PLAN, "--format", "csv").data()).as(name).isEqualTo(matrix);
      assertThat(run("plan", "scorecard", PLAN, "--format", "csv").data())
          .as(name)
          .isEqualTo(scorecard);
      home = folder.resolve("home");
    }
    assertThat(imported(file("out.xlsx"), "--published", "2026-01-01").talk())
        .contains("0 lines new, 0 changed");
    assertThat(scorecard.lines().toList()).hasSize(5).last().asString().startsWith("All,120,");
  }

  @Test
  void a_workbook_that_names_its_plan_needs_no_name_said() {
    imported(new SamplePlan().xlsx(file("first.xlsx")));
    run("plan", "export", PLAN, "--output", file("out.xlsx").toString());
    home = folder.resolve("other");
    Ran into = run("import", "plan", file("out.xlsx").toString());

    assertThat(into.talk())
        .contains(
            "recorded 130 lines of poa, \"Plan of Action of Australia and ASEAN, 2025–2029\"");
    assertThat(run("plan", "list", "--format", "jsonl").data())
        .contains("\"parties\":[\"AUS\",\"ASEAN\"]");
  }

  @Test
  void numbered_paragraphs_of_a_document_become_a_plan() throws IOException {
    Path text = file("communique-2026.txt");
    Files.writeString(
        text,
        """
        JOINT COMMUNIQUE
        Oslo, 3 March 2026

        TRADE AND WORK

        1. Norway will open a desk for exporters in Nairobi by 2027. It will be staffed by both sides.

        2. The two sides agreed to
        (a) train 40 customs officers;
        (b) print the forms in two languages.

        THE SEA

        3. Kenya hopes to join the survey of the shelf.
        """);
    assertThat(run("add", text.toString()).status()).isZero();
    Ran imported = run("import", "plan", "--from", "communique-2026", "--as", "oslo");

    assertThat(imported.status()).as(imported.talk()).isZero();
    assertThat(
            run("plan", "show", "oslo", "--format", "csv").lines().stream()
                .map(line -> line.substring(0, line.indexOf(','))))
        .containsExactly("Code", "THE SEA", "3", "TRADE AND WORK", "1", "2", "2(a)", "2(b)");
    assertThat(run("plan", "show", "oslo", "--line", "1", "--format", "jsonl").data())
        .contains("\"title\":\"Norway will open a desk for exporters in Nairobi by 2027\"");
  }

  @Test
  void what_is_no_table_is_told_without_a_trace() throws IOException {
    Files.writeString(file("prose.csv"), "Dear colleagues, please find the plan below.\n");
    Files.write(file("bad.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});
    Ran prose = imported(file("prose.csv"));
    Ran bad = imported(file("bad.xlsx"));

    assertThat(prose.status()).isEqualTo(2);
    assertThat(prose.talk()).contains("mapping: found no row of headings");
    assertThat(bad.status()).isEqualTo(2);
    assertThat(bad.talk()).contains("file: found").doesNotContain("Exception");
    assertThat(imported(file("none.xlsx")).talk()).contains("found no file");
  }
}
