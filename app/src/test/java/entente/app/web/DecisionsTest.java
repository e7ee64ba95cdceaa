package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

class DecisionsTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir Path home;
  private Running running;
  private String cookie = "";

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

  private Document page(String address) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(origin() + address)).header("Cookie", cookie.isEmpty() ? "none=1" : cookie).build();
    var response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    response.headers().firstValue("Set-Cookie").ifPresent(given -> {
      assertThat(given).contains("HttpOnly", "SameSite=Strict");
      cookie = given.substring(0, given.indexOf(';'));
    });
    assertThat(response.statusCode()).as(address).isEqualTo(200);
    return Jsoup.parse(response.body());
  }

  /// What a browser would send of a form, with these fields filled in.
  private static Map<String, String> filled(Element form, Map<String, String> fields) {
    var sent = new LinkedHashMap<String, String>();
    form.select("input[name]").forEach(input -> sent.put(input.attr("name"), input.attr("value")));
    form.select("select[name]").forEach(select -> sent.put(select.attr("name"), select.expectFirst("option").attr("value")));
    sent.putAll(fields);
    return sent;
  }

  private HttpResponse<String> send(Map<String, String> fields, String origin) throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var request = HttpRequest.newBuilder(URI.create(origin() + "/decisions"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Cookie", cookie)
        .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!origin.isEmpty()) {
      request.header("Origin", origin);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static Element form(Document page, String ruling) {
    return page.expectFirst("form.decide:has(input[name=ruling][value=" + ruling + "])");
  }

  private static final Map<String, String> SIGNED = Map.of("author", "B. Reviewer", "reason", "the signed text has it");

  @Test
  void a_value_is_settled_from_the_entry_and_taken_back_again() throws IOException, InterruptedException {
    var form = form(page("/entries/ahead-sum"), "value");
    String right = form.select("option:contains(200 million dollars)").attr("value");
    var fields = filled(form, SIGNED);
    fields.put("value", right);

    var answer = send(fields, origin());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/entries/ahead-sum#decide");
    var settled = page("/entries/ahead-sum");
    assertThat(settled.expectFirst(".settled tr:contains(Amount) .value").text()).startsWith("200 million dollars");
    assertThat(settled.select("#decide .decided").text()).contains("B. Reviewer", "amount is 200 million dollars", "the signed text has it");

    var undoing = form(settled, "undo");
    assertThat(send(filled(undoing, SIGNED), origin()).statusCode()).isEqualTo(303);
    assertThat(page("/decisions").select(".decided").text()).contains("taken back");
  }

  @Test
  void a_report_that_is_wrong_counts_no_more_and_two_can_be_kept_apart() throws IOException, InterruptedException {
    var reject = filled(form(page("/entries/sealed-thanks"), "reject"), SIGNED);
    assertThat(send(reject, origin()).headers().firstValue("Location")).contains("/decisions");
    assertThat(page("/decisions").text()).contains("a report that does not count");

    var apart = filled(form(page("/entries/ahead-relation"), "not-same"), SIGNED);
    apart.put("claim", "ahead-relation");
    apart.put("other", "sealed-relation");
    assertThat(send(apart, origin()).statusCode()).isEqualTo(303);
    assertThat(page("/entries/sealed-relation").select(".facts").text()).contains("single source");
  }

  @Test
  void only_a_form_of_ours_from_this_very_browser_is_taken() throws IOException, InterruptedException {
    var fields = filled(form(page("/entries/sealed-plan"), "reject"), SIGNED);
    assertThat(send(fields, "").statusCode()).isEqualTo(403);
    assertThat(send(fields, "null").statusCode()).isEqualTo(403);
    assertThat(send(fields, "http://evil.example").statusCode()).isEqualTo(403);

    String ours = cookie;
    cookie = "entente_session=" + "0".repeat(64);
    assertThat(send(fields, origin()).statusCode()).isEqualTo(403);
    cookie = ours;
    var forged = new LinkedHashMap<>(fields);
    forged.put("token", "0".repeat(64));
    assertThat(send(forged, origin()).statusCode()).isEqualTo(403);
    var endless = new LinkedHashMap<>(fields);
    endless.put("reason", "x".repeat(20_000));
    assertThat(send(endless, origin()).statusCode()).isEqualTo(413);

    assertThat(page("/decisions").select(".decided").text()).doesNotContain("B. Reviewer");
    assertThat(page("/entries/sealed-plan").select("h1")).hasSize(1);
  }

  @Test
  void a_decision_without_a_name_or_a_reason_is_not_taken() throws IOException, InterruptedException {
    var fields = filled(form(page("/entries/sealed-plan"), "reject"), Map.of("author", "B. Reviewer", "reason", "  "));
    var answer = send(fields, origin());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(answer.body()).text()).contains("a name and a reason", "Nothing was recorded");
  }

  @Test
  void what_cannot_be_ruled_says_why() throws IOException, InterruptedException {
    var fields = filled(form(page("/entries/sealed-plan"), "same"), SIGNED);
    fields.put("other", "ahead-sum");
    var answer = send(fields, origin());

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(Jsoup.parse(answer.body()).text()).contains("wanted two claims of one type");
  }

  @Test
  void nothing_is_decided_on_a_page_of_another_day() throws IOException, InterruptedException {
    assertThat(page("/entries/ahead-sum?known_on=2023-06-01").select("form[method=post]")).isEmpty();
  }
}
