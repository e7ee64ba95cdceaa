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
}
