package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import entente.ledger.Ledger;
import entente.model.Assertion;
import entente.model.Claim;
import entente.model.Evidence;
import entente.model.Meeting;
import entente.model.Party;
import entente.model.Publication;
import entente.model.Relation;
import entente.model.Span;
import entente.model.When;
import entente.publish.ClaimJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two parties of whom hundreds of things are known, and one of them stands on one tier with many.
class HugePairTest {
  private static final Party NORWAY = new Party("NOR");
  private static final Party KENYA = new Party("KEN");
  private static final List<String> PARTNERS =
      List.of(
          "ARG", "AUT", "BEL", "BGR", "BOL", "BRA", "CAN", "CHE", "CHL", "CHN", "COL", "CUB", "CYP",
          "CZE", "DEU", "DNK", "DZA", "ECU", "EGY", "ESP", "EST", "FIN", "FRA", "GHA", "GRC");

  private static Visitor visitor;

  @BeforeAll
  static void serve(@TempDir Path home) {
    var claims = new ArrayList<Claim>();
    var publications = new ArrayList<Publication>();
    for (int i = 0; i < 700; i++) {
      LocalDate day = LocalDate.of(2015, 1, 1).plusDays(5L * i);
      tell(
          claims,
          publications,
          day,
          new Meeting(
              Meeting.Kind.MINISTERS,
              List.of(NORWAY, KENYA),
              "Hall " + i,
              When.of(day),
              null,
              Meeting.Status.HELD));
    }
    for (int i = 0; i < 2 * PARTNERS.size(); i++) {
      LocalDate day = LocalDate.of(2016, 1, 1).plusDays(30L * i);
      tell(
          claims,
          publications,
          day,
          tie(new Party(PARTNERS.get(i % PARTNERS.size())), When.of(day)));
    }
    tell(claims, publications, LocalDate.of(2016, 2, 1), tie(KENYA, When.parse("2016-01-31")));
    try (var ledger = Ledger.open(home, new ClaimJson())) {
      ledger.importClaims(claims, publications);
    }
    visitor = new Visitor(Pages.start(home, 0));
  }

  @AfterAll
  static void leave() {
    visitor.close();
  }

  private static Relation tie(Party partner, When when) {
    return new Relation(
        List.of(NORWAY, partner), "strategic-partnership", Relation.Status.ESTABLISHED, when, null);
  }

  /// One document that says one thing at length.
  private static void tell(
      List<Claim> claims, List<Publication> publications, LocalDate day, Assertion assertion) {
    int number = claims.size();
    String doc = "paper-" + number;
    String quote =
        "Number %d: ".formatted(number) + "as was said in Oslo at some length, ".repeat(8);
    claims.add(
        new Claim(
            "said-" + number,
            doc,
            assertion,
            List.of(new Evidence(new Span(0, quote.length()), quote)),
            Map.of(),
            null,
            null,
            null));
    publications.add(
        new Publication(
            "%064x".formatted(number + 1),
            doc,
            When.of(day),
            "Fjord Courier",
            "Paper " + number,
            null));
  }

  @Test
  void the_page_of_a_brief_too_long_for_it_has_the_first_of_each_list_and_says_where_it_is_whole()
      throws IOException, InterruptedException {
    Document page = visitor.page("/pair/NOR/KEN/brief");

    assertThat(page.html().getBytes(StandardCharsets.UTF_8).length).isLessThan(500_000);
    assertThat(page.select("p.cut").text())
        .contains("too long for a page", "whole as DOCX, Markdown, HTML, JSON");
    assertThat(page.select("p.cut a").eachAttr("href")).contains("/pair/NOR/KEN/brief.docx");
    assertThat(page.select("#absent li").eachText().getLast()).matches("and [0-9]+ more");
    for (var call : page.select(".brief sup a")) {
      assertThat(page.select(call.attr("href"))).as(call.attr("href")).hasSize(1);
    }
    assertThat(visitor.get("/pair/NOR/KEN/brief.md").body())
        .contains("in Hall 0 on", "in Hall 699 on");
    assertThat(visitor.page("/pair/NOR/KEN/brief?from=2015-01&to=2015-02").select("p.cut"))
        .isEmpty();
  }

  @Test
  void of_many_on_the_same_tier_each_is_named_once_and_the_last_alone()
      throws IOException, InterruptedException {
    String background = visitor.page("/pair/NOR/KEN/brief").select("#background").text();

    assertThat(background)
        .containsOnlyOnce("Greece (")
        .containsOnlyOnce("Germany (")
        .contains("and five others, too.")
        .doesNotContain("Argentina (");
  }

  @Test
  void of_many_documents_the_newest_are_offered_to_be_set_side_by_side()
      throws IOException, InterruptedException {
    var offered = visitor.page("/compare").select("#docs option").eachAttr("value");

    assertThat(offered).hasSize(500).contains("paper-699").doesNotContain("paper-0");
  }

  @Test
  void what_is_not_stored_is_said_once_for_all_evidence_of_a_page()
      throws IOException, InterruptedException {
    assertThat(visitor.page("/entries/said-0").select("#evidence").text())
        .containsOnlyOnce("not verified");
  }

  @Test
  void what_is_drawn_of_the_two_says_that_it_is_the_last_of_many_and_what_stands_at_its_edge()
      throws IOException, InterruptedException {
    assertThat(visitor.page("/pair/NOR/KEN").select(".through figcaption").text())
        .contains("stands at the left edge with its year", "Of each kind the last are drawn");
  }

  @Test
  void a_party_says_how_many_entries_name_it() throws IOException, InterruptedException {
    assertThat(visitor.page("/party/KEN").select(".facts a").eachText())
        .contains("all its 701 entries");
    assertThat(visitor.page("/party/GRC").select(".facts a").eachText())
        .contains("all its 2 entries");
  }

  @Test
  void a_type_stands_beside_entries_only_where_there_are_several()
      throws IOException, InterruptedException {
    assertThat(visitor.page("/pair/NOR/GRC").select("section:has(h2:contains(Ties)) td.kind"))
        .isEmpty();
  }
}
