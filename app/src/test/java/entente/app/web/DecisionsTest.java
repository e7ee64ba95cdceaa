package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsTest {
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

  private static Element form(Document page, String ruling) {
    return page.expectFirst("form.decide:has(input[name=ruling][value=" + ruling + "])");
  }

  private static final Map<String, String> SIGNED =
      Map.of("author", "B. Reviewer", "reason", "the signed text has it");

  @Test
  void a_value_is_settled_from_the_entry_and_taken_back_again()
      throws IOException, InterruptedException {
    var form = form(visitor.page("/entries/ahead-sum"), "value");
    String right = form.select("option:contains(200 million dollars)").attr("value");
    var fields = Visitor.filled(form, SIGNED);
    fields.put("value", right);

    var answer = visitor.post("/decisions", fields);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/entries/ahead-sum#decide");
    var settled = visitor.page("/entries/ahead-sum");
    assertThat(settled.expectFirst(".settled tr:contains(Amount) .value").text())
        .startsWith("200 million dollars");
    assertThat(settled.select("#decide .decided").text())
        .contains("B. Reviewer", "amount is 200 million dollars", "the signed text has it");

    var undoing = form(settled, "undo");
    assertThat(visitor.post("/decisions", Visitor.filled(undoing, SIGNED)).statusCode())
        .isEqualTo(303);
    assertThat(visitor.page("/decisions").select(".decided").text()).contains("taken back");
  }

  @Test
  void a_report_that_is_wrong_counts_no_more_and_two_can_be_kept_apart()
      throws IOException, InterruptedException {
    var reject = Visitor.filled(form(visitor.page("/entries/sealed-thanks"), "reject"), SIGNED);
    assertThat(visitor.post("/decisions", reject).headers().firstValue("Location"))
        .contains("/decisions");
    assertThat(visitor.page("/decisions").text()).contains("a report that does not count");

    var apart = Visitor.filled(form(visitor.page("/entries/ahead-relation"), "not-same"), SIGNED);
    apart.put("claim", "ahead-relation");
    apart.put("other", "sealed-relation");
    assertThat(visitor.post("/decisions", apart).statusCode()).isEqualTo(303);
    assertThat(visitor.page("/entries/sealed-relation").select(".facts").text())
        .contains("single source");
  }

  @Test
  void only_a_form_of_ours_from_this_very_browser_is_taken()
      throws IOException, InterruptedException {
    var fields = Visitor.filled(form(visitor.page("/entries/sealed-plan"), "reject"), SIGNED);
    assertThat(visitor.post("/decisions", fields, "").statusCode()).isEqualTo(403);
    assertThat(visitor.post("/decisions", fields, "null").statusCode()).isEqualTo(403);
    assertThat(visitor.post("/decisions", fields, "http://evil.example").statusCode())
        .isEqualTo(403);

    String ours = visitor.cookie();
    visitor.cookie("entente_session=" + "0".repeat(64));
    assertThat(visitor.post("/decisions", fields).statusCode()).isEqualTo(403);
    visitor.cookie(ours);
    var forged = new LinkedHashMap<>(fields);
    forged.put("token", "0".repeat(64));
    assertThat(visitor.post("/decisions", forged).statusCode()).isEqualTo(403);
    var endless = new LinkedHashMap<>(fields);
    endless.put("reason", "x".repeat(20_000));
    assertThat(visitor.post("/decisions", endless).statusCode()).isEqualTo(413);

    assertThat(visitor.page("/decisions").select(".decided").text()).doesNotContain("B. Reviewer");
    assertThat(visitor.page("/entries/sealed-plan").select("h1")).hasSize(1);
  }

  @Test
  void a_decision_without_a_name_or_a_reason_is_not_taken()
      throws IOException, InterruptedException {
    var fields =
        Visitor.filled(
            form(visitor.page("/entries/sealed-plan"), "reject"),
            Map.of("author", "B. Reviewer", "reason", "  "));
    var answer = visitor.post("/decisions", fields);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(answer.body()).text())
        .contains("a name and a reason", "Nothing was recorded");
  }

  @Test
  void what_cannot_be_ruled_says_why() throws IOException, InterruptedException {
    var fields = Visitor.filled(form(visitor.page("/entries/sealed-plan"), "same"), SIGNED);
    fields.put("other", "ahead-sum");
    var answer = visitor.post("/decisions", fields);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(Jsoup.parse(answer.body()).text()).contains("wanted two claims of one type");
  }

  @Test
  void nothing_is_decided_on_a_page_of_another_day() throws IOException, InterruptedException {
    assertThat(visitor.page("/entries/ahead-sum?known_on=2023-06-01").select("form[method=post]"))
        .isEmpty();
  }
}
