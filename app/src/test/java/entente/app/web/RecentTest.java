package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import entente.app.Deciding;
import entente.ledger.Ledger;
import entente.model.Decision.Ruling;
import entente.publish.ClaimJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is asked again.
class RecentTest {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/entries?party=Kenya",
          "/commitments?by=year",
          "/due",
          "/changes",
          "/conflicts",
          "/search?q=kenya",
          "/documents",
          "/pair/NOR/KEN",
          "/party/KEN",
          "/network");

  @TempDir Path home;
  private Visitor visitor;

  @BeforeEach
  void serve() {
    visitor = Visitor.ofSamples(home, Visitor.LATER);
  }

  @AfterEach
  void close() {
    visitor.close();
  }

  private String tag(String address) throws IOException, InterruptedException {
    return visitor.get(address).headers().firstValue("ETag").orElseThrow();
  }

  @Test
  void a_page_that_is_asked_for_again_is_the_same_and_need_not_be_sent()
      throws IOException, InterruptedException {
    for (String page : PAGES) {
      var first = visitor.get(page);
      assertThat(first.statusCode()).as(page).isEqualTo(200);
      assertThat(visitor.get(page).body()).as(page).isEqualTo(first.body());
      var again = visitor.send(visitor.to(page).header("If-None-Match", tag(page)));
      assertThat(again.statusCode()).as(page).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }
  }

  @Test
  void what_is_recorded_shows_at_once() throws IOException, InterruptedException {
    String before = visitor.get("/entries").body();
    String tag = tag("/entries");
    try (var ledger = Ledger.open(home, new ClaimJson())) {
      new Deciding(ledger)
          .decide(new Ruling.Reject("sealed-thanks"), "B. Reviewer", "the minister only smiled");
    }
    var after = visitor.send(visitor.to("/entries").header("If-None-Match", tag));
    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(after.body()).isNotEqualTo(before);
  }

  @Test
  void another_question_is_another_page() throws IOException, InterruptedException {
    String all = visitor.get("/entries").body();
    assertThat(visitor.get("/entries?party=Kenya").body()).isNotEqualTo(all);
    assertThat(visitor.get("/entries?known_on=2023-12-18").body()).isNotEqualTo(all);
    assertThat(visitor.get("/entries?party=Narnia").body())
        .contains("No entry names a party called “Narnia”");
    assertThat(visitor.get("/entries?sort=none").statusCode()).isEqualTo(400);
  }

  @Test
  void a_page_with_a_form_that_decides_is_made_for_each_reader()
      throws IOException, InterruptedException {
    assertThat(visitor.get("/sources").headers().firstValue("ETag")).isEmpty();
    assertThat(visitor.get("/decisions").headers().firstValue("ETag")).isEmpty();
    assertThat(visitor.get("/entries/sealed-thanks").headers().firstValue("ETag")).isEmpty();
  }

  @Test
  void a_page_that_is_kept_holds_nothing_of_the_browser_that_asked_for_it_first()
      throws IOException, InterruptedException {
    for (String page : PAGES) {
      visitor.cookie("none=1");
      var first = visitor.get(page);
      assertThat(first.headers().allValues("Set-Cookie")).as(page).hasSize(1);
      assertThat(first.body()).as(page).doesNotContain("name=\"token\"", visitor.cookie());
      String one = visitor.cookie();
      visitor.cookie("none=1");
      assertThat(visitor.get(page).headers().allValues("Set-Cookie")).as(page).hasSize(1);
      assertThat(visitor.cookie()).as(page).isNotEqualTo(one);
    }
  }

  @Test
  void a_browser_that_was_given_its_cookie_with_a_kept_page_may_decide()
      throws IOException, InterruptedException {
    visitor.get("/entries");
    visitor.cookie("none=1");
    visitor.get("/entries");
    var form = visitor.page("/entries/sealed-thanks").expectFirst("form[method=post]");
    assertThat(form.expectFirst("input[name=token]").attr("value")).isNotEmpty();
  }

  @Test
  void what_a_program_likes_better_is_answered_though_the_page_is_kept()
      throws IOException, InterruptedException {
    String tag = tag("/entries");
    var data =
        visitor.send(
            visitor
                .to("/entries")
                .header("Accept", "application/json")
                .header("If-None-Match", tag));
    assertThat(data.statusCode()).isEqualTo(200);
    assertThat(data.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    assertThat(data.headers().firstValue("ETag")).isEmpty();
    assertThat(data.headers().allValues("Vary")).contains("Accept");
    assertThat(visitor.get("/entries").body()).contains("<!doctype html>");
  }

  @Test
  void what_was_answered_at_one_address_says_nothing_of_another()
      throws IOException, InterruptedException {
    String tag = tag("/entries");
    for (String other :
        List.of("/entries?party=Kenya", "/entries?known_on=2023-12-18", "/commitments")) {
      var answer = visitor.send(visitor.to(other).header("If-None-Match", tag));
      assertThat(answer.statusCode()).as(other).isEqualTo(200);
    }
    for (String wrong : List.of("/entries?known_on=yesterday", "/entries?sort=none")) {
      var answer = visitor.send(visitor.to(wrong).header("If-None-Match", tag));
      assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
    }
  }
}
