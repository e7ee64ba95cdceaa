package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import entente.app.cli.SamplePlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plans on the pages: a file is shown as it was understood, corrected, recorded, and moved by documents.
class PlanPagesTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String BOUNDARY = "between-parts";

  @TempDir Path home;
  private Running running;
  private String cookie = "none=1";

  @BeforeEach
  void serve() {
    SampleLedger.fill(home);
    running = Pages.start(home, 0);
  }

  @AfterEach
  void stop() {
    running.close();
  }

  private String origin() {
    return "http://" + running.address().getAuthority();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var response = CLIENT.send(request.header("Cookie", cookie).build(), HttpResponse.BodyHandlers.ofString());
    response.headers().firstValue("Set-Cookie").ifPresent(given -> cookie = given.substring(0, given.indexOf(';')));
    return response;
  }

  private Document page(String address) throws IOException, InterruptedException {
    var response = send(HttpRequest.newBuilder(URI.create(origin() + address)));
    assertThat(response.statusCode()).as(address).isEqualTo(200);
    return Jsoup.parse(response.body());
  }

  private HttpResponse<String> post(String address, Map<String, String> fields) throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(origin() + address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", origin())
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> upload(String token, String name, Path file, String origin) throws IOException, InterruptedException {
    var body = new ByteArrayOutputStream();
    for (var each : Map.of("token", token, "as", name, "parties", "Australia, ASEAN").entrySet()) {
      body.writeBytes(
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, each.getKey(), each.getValue()).getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            .formatted(BOUNDARY, file.getFileName())
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(Files.readAllBytes(file));
    body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder(URI.create(origin() + "/plans"))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .header("Origin", origin)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private String token(Document page) {
    return page.expectFirst("input[name=token]").attr("value");
  }

  /// What a browser would send of a form.
  private static Map<String, String> filled(Element form) {
    var sent = new LinkedHashMap<String, String>();
    form.select("input[name]").forEach(input -> sent.put(input.attr("name"), input.attr("value")));
    form.select("select[name]").forEach(select -> {
      Element chosen = select.selectFirst("option[selected]");
      sent.put(select.attr("name"), chosen == null ? "" : chosen.attr("value"));
    });
    return sent;
  }

  private String draft(Path file) throws IOException, InterruptedException {
    var taken = upload(token(page("/plans")), "poa", file, origin());
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
    return taken.headers().firstValue("Location").orElseThrow();
  }

  private void record(String draft) throws IOException, InterruptedException {
    Element form = page(draft).expectFirst("form:has(input[value=record])");
    var fields = filled(form);
    assertThat(post("/plans/drafts", fields).statusCode()).isEqualTo(303);
  }

  @Test
  void a_file_is_shown_corrected_and_recorded() throws IOException, InterruptedException {
    String draft = draft(new SamplePlan().cell("1.1.3", "End", "2024-13").xlsx(home.resolve("plan.xlsx")));
    Document shown = page(draft);

    assertThat(shown.select("#column-title option[selected]").text()).isEqualTo("Project / activity");
    assertThat(shown.select("#column-leads option[selected]").text()).isEmpty();
    assertThat(shown.select(".troubles").text()).contains("1.1.3", "End", "found “2024-13”, wanted a date");
    assertThat(page("/plans").select("table.plans")).isEmpty();

    var columns = filled(shown.expectFirst("form.columns"));
    columns.put("column-leads", SamplePlan.LEAD);
    assertThat(post("/plans/drafts", columns).headers().firstValue("Location")).hasValue(draft);
    assertThat(page(draft).select("#column-leads option[selected]").text()).isEqualTo(SamplePlan.LEAD);

    record(draft);
    Document plan = page("/plans/poa");
    assertThat(plan.select("h1").text()).isEqualTo("Plan of Action of Australia and ASEAN, 2025–2029");
    assertThat(plan.select("table.matrix tbody tr")).hasSize(130);
    assertThat(plan.select("table.scorecard tbody tr")).hasSize(4);
    assertThat(plan.select("#line-1\\.1\\.3").text()).contains("Search and rescue exercise in the Sulu Sea", "Maritime Cooperation Unit", "ongoing 2025-09");
    assertThat(page("/plans").select("table.plans").text()).contains("Plan of Action", "120 lines");
    assertThat(page("/plans/poa?q=sulu").select("table.matrix tbody tr:not(.group)")).hasSize(1);
  }

  @Test
  void a_second_file_shows_its_differences_and_replaces_nothing_unticked() throws IOException, InterruptedException {
    record(draft(new SamplePlan().xlsx(home.resolve("plan.xlsx"))));
    String draft = draft(new SamplePlan().cell("1.1.7", "Status", "dropped").xlsx(home.resolve("second.xlsx")));
    Document shown = page(draft);
    var fields = filled(shown.expectFirst("form:has(input[value=record])"));
    fields.remove("accept");

    assertThat(shown.select("table.differences").text()).contains("1.1.7", "Reported status", "no-activity", "dropped");
    assertThat(post("/plans/drafts", fields).statusCode()).isEqualTo(409);
    assertThat(page("/plans/poa/1.1.7").select(".two-standings").text()).contains("no activity");
    fields.put("accept", "yes");
    assertThat(post("/plans/drafts", fields).statusCode()).isEqualTo(303);
    assertThat(page("/plans/poa/1.1.7").select(".two-standings").text()).contains("dropped");
    assertThat(page("/plans/poa/1.1.7").select(".history li")).hasSize(2);
  }

  @Test
  void a_proposal_is_taken_on_the_page_of_its_line_and_taken_back_there() throws IOException, InterruptedException {
    var plan =
        new SamplePlan()
            .cell("2.3.1", "Project / activity", "Dollars for Kenya's ports over five years")
            .cell("2.3.1", "Countries", "Norway; Kenya")
            .cell("2.3.1", "Status", "no activity");
    record(draft(plan.xlsx(home.resolve("plan.xlsx"))));
    assertThat(page("/plans/poa?status=proposed").select("table.matrix tbody tr:not(.group)")).hasSize(1);
    Document line = page("/plans/poa/2.3.1");
    var fields = filled(line.expectFirst("#proposals form"));
    fields.put("author", "A. Reader");
    fields.put("ruling", "evidences");
    var decided = post("/decisions", fields);

    assertThat(decided.headers().firstValue("Location")).hasValue("/plans/poa/2.3.1#evidence");
    line = page("/plans/poa/2.3.1");
    assertThat(line.select(".two-standings").text()).contains("Documents show ◔ addressed 2023-03-05");
    assertThat(line.select(".finding").text()).contains("Contradiction: reported as no activity, shown as addressed");
    var undo = filled(line.expectFirst("#evidence form"));
    undo.put("author", "A. Reader");
    undo.put("reason", "another port");
    assertThat(post("/decisions", undo).statusCode()).isEqualTo(303);
    assertThat(page("/plans/poa/2.3.1").select("#evidence").text()).contains("No document was taken for evidence");
    assertThat(page("/decisions").text()).contains("shows line 2.3.1 of poa as addressed");
  }

  @Test
  void what_no_page_of_ours_sent_is_not_taken() throws IOException, InterruptedException {
    Path file = new SamplePlan().xlsx(home.resolve("plan.xlsx"));
    String token = token(page("/plans"));

    assertThat(upload("wrong", "poa", file, origin()).statusCode()).isEqualTo(403);
    assertThat(upload(token, "poa", file, "http://elsewhere.example").statusCode()).isEqualTo(403);
    assertThat(upload(token, "Not A Name", file, origin()).statusCode()).isEqualTo(303);
    assertThat(post("/plans/drafts", Map.of("token", token, "draft", "nowhere", "kind", "record")).statusCode()).isEqualTo(404);
  }

  @Test
  void the_matrix_is_a_file_too_and_an_unknown_plan_is_told() throws IOException, InterruptedException {
    record(draft(new SamplePlan().xlsx(home.resolve("plan.xlsx"))));

    assertThat(send(HttpRequest.newBuilder(URI.create(origin() + "/plans/poa.csv"))).body()).startsWith("Code,Level,Title");
    assertThat(send(HttpRequest.newBuilder(URI.create(origin() + "/plans/poa.json"))).body()).contains("\"scorecard\"");
    assertThat(send(HttpRequest.newBuilder(URI.create(origin() + "/plans/poa.xlsx"))).headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"poa.xlsx\"");
    assertThat(send(HttpRequest.newBuilder(URI.create(origin() + "/plans/nothing"))).statusCode()).isEqualTo(404);
    assertThat(send(HttpRequest.newBuilder(URI.create(origin() + "/plans/poa/9.9.9"))).statusCode()).isEqualTo(404);
  }
}
