package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import entente.publish.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The brief of Norway and Kenya, and their meeting, as pages.
class LooksTest {

  @TempDir static Path home;
  private static Visitor visitor;

  @BeforeAll
  static void serve() {
    visitor = Visitor.ofSamples(home, Visitor.LATER);
  }

  @AfterAll
  static void stop() {
    visitor.close();
  }

  @Test
  void every_statement_of_a_brief_leads_to_its_note_and_every_note_to_its_entry()
      throws IOException, InterruptedException {
    Document brief = visitor.page("/pair/Norway/KEN/brief?from=2023&to=2023");

    assertThat(brief.select(".brief h2").eachText())
        .startsWith("Bottom line", "Background", "Changes since the last meeting")
        .endsWith("Notes", "Sources");
    assertThat(brief.select("#bottom-line li").eachText().getFirst())
        .startsWith("Norway and Kenya became strategic partners on 17 December 2023.");
    assertThat(brief.select(".brief sup a"))
        .isNotEmpty()
        .allSatisfy(mark -> assertThat(brief.select(mark.attr("href"))).hasSize(1));
    assertThat(brief.select("#note-1 a.back").attr("href")).isEqualTo("/entries/ahead-relation");
    assertThat(brief.select("#sources li").text())
        .contains("“Partnership sealed <b>today</b>”, 18 December 2023");
  }

  @Test
  void a_brief_comes_as_a_file_and_under_the_clocks_of_its_page()
      throws IOException, InterruptedException {
    Document brief = visitor.page("/pair/NOR/KEN/brief?known_on=2023-06-30");
    assertThat(brief.select(".forms a").eachAttr("href"))
        .contains("/pair/NOR/KEN/brief.docx?known_on=2023-06-30");
    var docx = visitor.get("/pair/NOR/KEN/brief.docx?known_on=2023-06-30");
    assertThat(docx.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"brief-nor-ken.docx\"");
    assertThat(visitor.get("/pair/NOR/KEN/brief.md").body()).startsWith("# Norway and Kenya");
    assertThat(visitor.get("/pair/NOR/KEN/brief.html").body())
        .contains("<style>")
        .doesNotContain("/static/", "<script");
    assertThat(visitor.get("/pair/NOR/KEN/brief.pdf").statusCode()).isEqualTo(404);
  }

  @Test
  void what_is_no_party_or_no_time_is_said_so() throws IOException, InterruptedException {
    assertThat(visitor.get("/pair/a+b/KEN/brief").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/pair/NOR/KEN/brief?from=soon").statusCode()).isEqualTo(400);
    assertThat(visitor.get("/pair/NOR/KEN/brief?from=2024&to=2023").statusCode()).isEqualTo(400);
  }

  @Test
  void a_meeting_shows_what_came_of_it_and_on_what_ground()
      throws IOException, InterruptedException {
    Document meeting = visitor.page("/meetings/sealed-meeting");

    assertThat(meeting.select("h2").eachText())
        .contains("Who met", "Texts and ties", "Stands of Kenya");
    assertThat(meeting.select("table.flow td.c-name").eachText())
        .anyMatch(text ->
            text.contains("strategic partnership, established 17 December 2023")
                && text.contains("dated to its days"))
        .anyMatch(text ->
            text.contains("12 projects")
                && text.contains("dated by month or year alone, and reported with it"))
        .noneMatch(text -> text.contains("million dollars"));
    assertThat(meeting.select(".said").eachText().getFirst())
        .startsWith("“Norway and Kenya established a strategic partnership");
    assertThat(meeting.select("table.settled").text()).contains("no document says who stayed away");
  }

  @Test
  void the_page_of_a_meeting_is_one_click_from_its_entry_and_answers_as_data()
      throws IOException, InterruptedException {
    assertThat(visitor.page("/entries/sealed-meeting").select("a[href=/meetings/sealed-meeting]"))
        .isNotEmpty();
    assertThat(visitor.get("/meetings/sealed-plan").statusCode()).isEqualTo(302);
    assertThat(visitor.get("/meetings/nowhere").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/meetings/sealed-meeting?known_on=2023-06-30").statusCode())
        .isEqualTo(404);
    assertThat(visitor.get("/meetings/sealed-meeting.json").body())
        .contains("sealed-plan")
        .doesNotContain("ahead-sum");
    assertThat(visitor.get("/meetings/sealed-meeting.csv").body()).contains("sealed-plan");
  }

  @Test
  void the_network_has_ties_and_sums_by_year_and_a_table_that_says_the_same()
      throws IOException, InterruptedException {
    var network = Json.read(visitor.get("/network.json").body());
    assertThat(network)
        .isInstanceOfSatisfying(
            Map.class,
            tree -> {
              assertThat(String.valueOf(tree.get("parties")))
                  .contains("numeric=578", "numeric=404", "address=/party/KEN");
              assertThat(String.valueOf(tree.get("ties")))
                  .contains(
                      "kind=strategic-partnership, status=established, dispute=false, from=2023,"
                          + " dated=true");
              assertThat(String.valueOf(tree.get("promised")))
                  .contains("from=NOR, to=KEN, year=2023");
            });
    for (String address : List.of("/", "/network")) {
      Document page = visitor.page(address);
      assertThat(page.select("figure.chart").eachAttr("data-src"))
          .hasSize(2)
          .containsOnly("/network.json");
      assertThat(page.select("figure[data-chart=network] table tbody tr").text())
          .contains("Kenya – Norway", "strategic partnership", "2023");
      assertThat(page.select("figure[data-chart=world] table tbody tr").eachText())
          .anyMatch(row -> row.startsWith("Norway 1 $2"));
      assertThat(page.select("script:not([src])")).isEmpty();
    }
    assertThat(visitor.get("/network.json?known_on=2023-06-30").body())
        .contains("\"planned\"")
        .doesNotContain("established");
    assertThat(
            visitor
                .page("/network?known_on=2023-06-30")
                .select("figure.chart")
                .eachAttr("data-src"))
        .containsOnly("/network.json?known_on=2023-06-30");
  }

  @Test
  void everything_that_charts_are_drawn_with_comes_from_here()
      throws IOException, InterruptedException {
    for (String name :
        List.of(
            "charts.js",
            "echarts.min.js",
            "d3-array.min.js",
            "d3-geo.min.js",
            "topojson-client.min.js",
            "countries-50m.json",
            "APACHE-2.0.txt")) {
      assertThat(visitor.get("/static/" + name).statusCode()).as(name).isEqualTo(200);
    }
    assertThat(visitor.get("/static/NOTICE.txt").body())
        .contains("Apache ECharts 6.1.0", "d3-geo 3.1.1", "world-atlas 2.0.2");
  }

  @Test
  void a_party_shows_its_ties_by_tier_on_a_map_and_in_a_list_and_its_promises_by_sector_and_status()
      throws IOException, InterruptedException {
    Document party = visitor.page("/party/NOR");

    assertThat(party.select("figure[data-chart=ties]").attr("data-src"))
        .isEqualTo("/party/NOR/ties.json");
    assertThat(party.select(".tiers li").text())
        .contains("Strategic partnership", "Kenya 17 Dec 2023");
    assertThat(party.select("section:contains(Promised by it) .shares").text())
        .contains("By sector", "Transport 1 counted $2", "By status", "Pledged 1");
    assertThat(visitor.get("/party/NOR/ties.json").body())
        .contains(
            "\"numeric\":\"578\"",
            "\"kind\":\"strategic-partnership\",\"planned\":false",
            "\"id\":\"KEN\"");
    assertThat(visitor.get("/party/NOR/ties.json?known_on=2023-06-30").body())
        .contains("\"planned\":true")
        .doesNotContain("\"planned\":false");
    assertThat(visitor.get("/party/PER/ties.json").statusCode()).isEqualTo(404);
  }

  @Test
  void two_parties_have_their_figures_drawn_through_time_each_a_link_to_its_entry()
      throws IOException, InterruptedException {
    Document pair = visitor.page("/pair/NOR/KEN");

    assertThat(pair.select(".small-chart figcaption").text())
        .isEqualTo("Trade, Kenya – Norway, US Dollar");
    assertThat(pair.select(".small-chart a").attr("href")).isEqualTo("/entries/sealed-trade");
    assertThat(pair.select(".small-chart text").eachText()).containsExactly("$3 bn", "2022");
    assertThat(pair.select(".forms a").eachAttr("href").getFirst())
        .isEqualTo("/pair/NOR/KEN/brief");
  }
}
