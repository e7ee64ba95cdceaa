package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import entente.app.cli.SamplePlan;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plans on the pages: a file is shown as it was understood, corrected, recorded, and moved by
/// documents.
class PlanPagesTest {
  @TempDir Path home;
  private Visitor visitor;

  @BeforeEach
  void serve() {
    visitor = Visitor.ofSamples(home);
  }

  @AfterEach
  void stop() {
    visitor.close();
  }

  private String token(Document page) {
    return page.expectFirst("input[name=token]").attr("value");
  }

  private HttpResponse<String> upload(String token, String name, Path file, String origin)
      throws IOException, InterruptedException {
    var fields = Map.of("token", token, "as", name, "parties", "Australia, ASEAN");
    return visitor.upload(
        "/plans",
        fields,
        "file",
        Map.of(String.valueOf(file.getFileName()), Files.readAllBytes(file)),
        origin);
  }

  private String draft(Path file) throws IOException, InterruptedException {
    var taken = upload(token(visitor.page("/plans")), "poa", file, visitor.origin());
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
    return taken.headers().firstValue("Location").orElseThrow();
  }

  private void record(String draft) throws IOException, InterruptedException {
    Element form = visitor.page(draft).expectFirst("form:has(input[value=record])");
    var fields = Visitor.filled(form, Map.of());
    assertThat(visitor.post("/plans/drafts", fields).statusCode()).isEqualTo(303);
  }

  @Test
  void a_file_is_shown_corrected_and_recorded() throws IOException, InterruptedException {
    String draft =
        draft(new SamplePlan().cell("1.1.3", "End", "2024-13").xlsx(home.resolve("plan.xlsx")));
    Document shown = visitor.page(draft);

    assertThat(shown.select("#column-title option[selected]").text())
        .isEqualTo("Project / activity");
    assertThat(shown.select("#column-leads option[selected]").text()).isEmpty();
    assertThat(shown.select(".troubles").text())
        .contains("1.1.3", "End", "found “2024-13”, wanted a date");
    assertThat(visitor.page("/plans").select("table.plans")).isEmpty();

    var columns = Visitor.filled(shown.expectFirst("form.columns"), Map.of());
    columns.put("column-leads", SamplePlan.LEAD);
    assertThat(visitor.post("/plans/drafts", columns).headers().firstValue("Location"))
        .hasValue(draft);
    assertThat(visitor.page(draft).select("#column-leads option[selected]").text())
        .isEqualTo(SamplePlan.LEAD);

    record(draft);
    Document plan = visitor.page("/plans/poa");
    assertThat(plan.select("h1").text())
        .isEqualTo("Plan of Action of Australia and ASEAN, 2025–2029");
    assertThat(plan.select("table.matrix tbody tr")).hasSize(130);
    assertThat(plan.select("table.scorecard tbody tr")).hasSize(4);
    assertThat(plan.select("#line-1\\.1\\.3").text())
        .contains("Search and rescue exercise in the Sulu Sea", "ongoing Sep 2025");
    assertThat(plan.select("#line-1\\.1\\.3 .c-lead").attr("title"))
        .isEqualTo("Maritime Cooperation Unit");
    assertThat(plan.select("#line-1\\.1").text())
        .as("said once, above its lines")
        .contains("Maritime Cooperation Unit");
    assertThat(visitor.page("/plans").select("table.plans").text())
        .contains("Plan of Action", "120 lines");
    assertThat(visitor.page("/plans/poa?q=sulu").select("table.matrix tbody tr:not(.group)"))
        .hasSize(1);
  }

  @Test
  void a_second_file_shows_its_differences_and_replaces_nothing_unticked()
      throws IOException, InterruptedException {
    record(draft(new SamplePlan().xlsx(home.resolve("plan.xlsx"))));
    String draft =
        draft(
            new SamplePlan().cell("1.1.7", "Status", "dropped").xlsx(home.resolve("second.xlsx")));
    Document shown = visitor.page(draft);
    var fields = Visitor.filled(shown.expectFirst("form:has(input[value=record])"), Map.of());
    fields.remove("accept");

    assertThat(shown.select("table.differences").text())
        .contains("1.1.7", "Reported status", "no-activity", "dropped");
    assertThat(visitor.post("/plans/drafts", fields).statusCode()).isEqualTo(409);
    assertThat(visitor.page("/plans/poa/1.1.7").select(".two-standings").text())
        .contains("no activity");
    fields.put("accept", "yes");
    assertThat(visitor.post("/plans/drafts", fields).statusCode()).isEqualTo(303);
    assertThat(visitor.page("/plans/poa/1.1.7").select(".two-standings").text())
        .contains("dropped");
    assertThat(visitor.page("/plans/poa/1.1.7").select(".history li")).hasSize(2);
  }

  @Test
  void a_proposal_is_taken_on_the_page_of_its_line_and_taken_back_there()
      throws IOException, InterruptedException {
    var plan =
        new SamplePlan()
            .cell("2.3.1", "Project / activity", "Dollars for Kenya's ports over five years")
            .cell("2.3.1", "Countries", "Norway; Kenya")
            .cell("2.3.1", "Status", "no activity");
    record(draft(plan.xlsx(home.resolve("plan.xlsx"))));
    assertThat(
            visitor.page("/plans/poa?status=proposed").select("table.matrix tbody tr:not(.group)"))
        .hasSize(1);
    Document line = visitor.page("/plans/poa/2.3.1");
    var fields = Visitor.filled(line.expectFirst("#proposals form"), Map.of());
    fields.put("author", "A. Reader");
    fields.put("ruling", "evidences");
    var decided = visitor.post("/decisions", fields);

    assertThat(decided.headers().firstValue("Location")).hasValue("/plans/poa/2.3.1#evidence");
    line = visitor.page("/plans/poa/2.3.1");
    assertThat(line.select(".two-standings").text())
        .contains("Documents show ◔ addressed 5 Mar 2023");
    assertThat(line.select(".finding").text())
        .contains("Contradiction: reported as no activity, shown as addressed");
    var undo = Visitor.filled(line.expectFirst("#evidence form"), Map.of());
    undo.put("author", "A. Reader");
    undo.put("reason", "another port");
    assertThat(visitor.post("/decisions", undo).statusCode()).isEqualTo(303);
    assertThat(visitor.page("/plans/poa/2.3.1").select("#evidence").text())
        .contains("No document was taken for evidence");
    assertThat(visitor.page("/decisions").text()).contains("shows line 2.3.1 of poa as addressed");
  }

  @Test
  void what_no_page_of_ours_sent_is_not_taken() throws IOException, InterruptedException {
    Path file = new SamplePlan().xlsx(home.resolve("plan.xlsx"));
    String token = token(visitor.page("/plans"));

    assertThat(upload("wrong", "poa", file, visitor.origin()).statusCode()).isEqualTo(403);
    assertThat(upload(token, "poa", file, "http://elsewhere.example").statusCode()).isEqualTo(403);
    assertThat(upload(token, "Not A Name", file, visitor.origin()).statusCode()).isEqualTo(303);
    assertThat(
            visitor
                .post("/plans/drafts", Map.of("token", token, "draft", "nowhere", "kind", "record"))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void the_matrix_is_a_file_too_and_an_unknown_plan_is_told()
      throws IOException, InterruptedException {
    record(draft(new SamplePlan().xlsx(home.resolve("plan.xlsx"))));

    assertThat(visitor.get("/plans/poa.csv").body()).startsWith("Code,Level,Title");
    assertThat(visitor.get("/plans/poa.json").body()).contains("\"scorecard\"");
    assertThat(visitor.get("/plans/poa.xlsx").headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"poa.xlsx\"");
    assertThat(visitor.get("/plans/nothing").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/plans/poa/9.9.9").statusCode()).isEqualTo(404);
  }
}
