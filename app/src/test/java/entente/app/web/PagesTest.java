package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import entente.publish.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
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

  private static List<String> names(String address) throws IOException, InterruptedException {
    return visitor.page(address).select("tbody .c-name a").eachText();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/entries",
        "/commitments",
        "/due",
        "/changes",
        "/decisions",
        "/sources",
        "/pair/NOR/KEN",
        "/party/KEN",
        "/conflicts",
        "/documents",
        "/search",
        "/search?q=ports",
        "/documents/sealed",
        "/entries/ahead-sum"
      })
  void every_page_has_its_head_the_clocks_and_one_heading(String address)
      throws IOException, InterruptedException {
    var page = visitor.page(address);
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("nav[aria-label=Pages] a").eachText())
        .containsExactly(
            "Overview",
            "Entries",
            "Commitments",
            "Plans",
            "Conflicts",
            "Documents",
            "Review",
            "Sources");
    assertThat(page.select(".clocks input:not([type=hidden])").eachAttr("name"))
        .containsExactly("known_on", "valid_on", "recorded_by");
    assertThat(page.title()).endsWith("· Entente");
  }

  @Test
  void the_overview_tells_what_there_is_of_each_type_what_changed_and_what_is_open()
      throws IOException, InterruptedException {
    var page = visitor.page("/");
    assertThat(page.select("section:contains(In this ledger) th[scope=row]").eachText())
        .containsExactly(
            "Relations",
            "Commitments",
            "Meetings",
            "Accords",
            "Positions",
            "Memberships",
            "Indicators");
    assertThat(page.select(".flow").text())
        .contains("planned, December 2023 → established, 17 December 2023");
    assertThat(page.select("section:contains(Open conflicts) .differ").text())
        .contains("2 sources differ");
    assertThat(page.select("section:contains(Biggest open promises)").text()).contains("$");
  }

  @Test
  void the_list_has_every_entry_on_one_line_with_the_words_of_its_status()
      throws IOException, InterruptedException {
    var page = visitor.page("/entries");
    assertThat(page.select("tbody tr")).hasSize(8);
    assertThat(page.select("tbody .type").eachText())
        .contains(
            "Relation", "Commitment", "Meeting", "Accord", "Position", "Membership", "Indicator");
    assertThat(page.select("tbody .c-status").eachText())
        .contains("● established", "◐ pledged", "● held", "◐ agreed", "● current");
  }

  @Test
  void a_list_is_filtered_by_type_party_time_status_and_words()
      throws IOException, InterruptedException {
    assertThat(names("/entries?type=relation"))
        .hasSize(1)
        .first()
        .asString()
        .contains("Kenya – Norway");
    assertThat(names("/entries?party=UN")).hasSize(1);
    assertThat(names("/entries?party=kenya")).hasSize(7);
    assertThat(names("/entries?from=2022&to=2022")).singleElement().asString().contains("trade");
    assertThat(names("/entries?status=done")).hasSize(3);
    assertThat(names("/entries?status=agreed")).hasSize(1);
    assertThat(names("/entries?q=12+PROJECTS")).hasSize(1);
    assertThat(names("/entries?type=meeting&party=UN")).isEmpty();
  }

  @Test
  void a_list_that_is_empty_says_why_and_what_next() throws IOException, InterruptedException {
    assertThat(visitor.page("/entries?party=Atlantis").select(".empty").text())
        .contains("No entry names a party called “Atlantis”");
    assertThat(visitor.page("/entries?q=zeppelin").select(".empty").text())
        .contains("Leave out a filter");
    assertThat(visitor.page("/entries?page=7").select(".empty a").attr("href"))
        .isEqualTo("/entries?page=1");
    assertThat(visitor.page("/entries?known_on=2001-01-01").select(".empty").text())
        .contains("Nothing was known then");
  }

  @Test
  void filters_that_are_set_can_be_left_out_one_by_one_and_the_clocks_stay()
      throws IOException, InterruptedException {
    var chips =
        visitor.page("/entries?party=Kenya&status=done&known_on=2024-01-01").select(".chips a");
    assertThat(chips.eachAttr("href"))
        .contains(
            "/entries?status=done&known_on=2024-01-01", "/entries?party=Kenya&known_on=2024-01-01");
  }

  @Test
  void columns_sort_both_ways() throws IOException, InterruptedException {
    var rising = names("/entries?sort=name");
    var falling = names("/entries?sort=-name");
    assertThat(rising).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    assertThat(falling).containsExactlyElementsOf(rising.reversed());
    assertThat(visitor.page("/entries?sort=name").select("th[aria-sort=ascending]").text())
        .contains("Entry");
  }

  @Test
  void an_entry_shows_its_values_with_reasons_and_its_blanks_as_blanks()
      throws IOException, InterruptedException {
    var page = visitor.page("/entries/ahead-sum");
    assertThat(page.select(".settled tr:contains(Due by) .blank").attr("title"))
        .isEqualTo("not stated in any document");
    assertThat(page.select(".settled tr:contains(Promised by) .value").text()).isEqualTo("Norway");
    assertThat(page.select(".settled tr:contains(Promised by) .why").text()).isNotEmpty();
  }

  @Test
  void sources_that_differ_stand_side_by_side_with_who_says_so_and_when()
      throws IOException, InterruptedException {
    var conflict = visitor.page("/entries/ahead-sum").select(".difference.conflict");
    assertThat(conflict.text())
        .contains("Amount", "2 sources differ", "200 million dollars", "Fjord Courier, 6 Mar 2023")
        .contains("250 million dollars", "Savanna Herald, 18 Dec 2023");
    assertThat(visitor.page("/conflicts").select(".difference").text())
        .contains("200 million dollars", "250 million dollars");
  }

  @Test
  void evidence_stands_marked_in_its_context_and_leads_to_its_place_in_the_document()
      throws IOException, InterruptedException {
    var proof = visitor.page("/entries/ahead-relation").select("#evidence-2");
    assertThat(proof.select("mark.t-relation").text())
        .isEqualTo("Norway and Kenya established a strategic partnership on 17 December 2023");
    assertThat(proof.select("blockquote").text())
        .contains("17 December 2023, when their ministers met in Nairobi.");
    String place = proof.select("blockquote a").attr("href");
    var document = visitor.page(place);
    assertThat(document.select("#" + URI.create(place).getFragment()).text())
        .startsWith("Norway and Kenya established");
  }

  @Test
  void history_tells_what_was_said_on_each_day() throws IOException, InterruptedException {
    var steps = visitor.page("/entries/ahead-relation").select(".history li");
    assertThat(steps.eachText()).hasSize(2);
    assertThat(steps.get(0).text())
        .contains("○", "6 Mar 2023", "planned, December 2023", "Fjord Courier");
    assertThat(steps.get(1).select(".moved").text()).isEqualTo("established, 17 December 2023");
  }

  @Test
  void what_rests_on_one_source_says_so() throws IOException, InterruptedException {
    assertThat(visitor.page("/entries/sealed-plan").select(".facts").text())
        .contains("single source");
    assertThat(visitor.page("/entries/ahead-relation").select(".facts").text())
        .contains("2 sources");
  }

  @Test
  void the_id_of_any_claim_finds_its_entry() throws IOException, InterruptedException {
    var response = visitor.get("/entries/sealed-relation?known_on=2024-01-01");
    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(response.headers().firstValue("Location"))
        .contains("/entries/ahead-relation?known_on=2024-01-01");
  }

  @Test
  void a_document_is_read_in_place_with_every_character_and_what_was_read_beside_it()
      throws IOException, InterruptedException {
    var page = visitor.page("/documents/sealed");
    var text = page.expectFirst(".text");
    assertThat(page.select(".margin li")).hasSize(7);
    assertThat(page.select(".margin a[href^=/entries/]").eachText())
        .anyMatch(name -> name.contains("12 projects"));
    assertThat(text.select("mark.two").text())
        .isEqualTo("strategic partnership on 17 December 2023");
    text.select("sup").remove();
    assertThat(text.wholeText().strip()).isEqualTo(SampleLedger.SEALED.strip());
  }

  @Test
  void claims_without_their_document_are_shown_as_not_verified()
      throws IOException, InterruptedException {
    assertThat(visitor.page("/documents/away").text())
        .contains("not stored", "not verified: “Norway supports the UN”");
    assertThat(visitor.page("/entries/away%2F1").select("#evidence-1").text())
        .contains("Norway supports the UN", "not verified");
  }

  @Test
  void known_on_shows_what_the_public_could_know_and_goes_along_on_every_link()
      throws IOException, InterruptedException {
    var page = visitor.page("/entries?known_on=2023-06-01");
    assertThat(page.select("tbody .c-name a").eachText())
        .hasSize(2)
        .anyMatch(name -> name.contains("planned December 2023"));
    assertThat(page.select(".told").text()).contains("You see what was public on 1 Jun 2023");
    assertThat(page.select("nav a, tbody a, thead a, .tabs a").eachAttr("href"))
        .isNotEmpty()
        .allMatch(link -> link.contains("known_on=2023-06-01") || link.startsWith("/api/"));
    assertThat(visitor.page("/documents?known_on=2023-06-01").select("tbody tr")).hasSize(1);
    assertThat(visitor.page("/search?q=partnership&known_on=2023-06-01").select(".hit")).hasSize(1);
    assertThat(
            visitor.page("/entries/ahead-sum?known_on=2023-06-01").select(".difference.conflict"))
        .isEmpty();
  }

  @Test
  void an_entry_that_was_not_known_then_says_when_it_became_known()
      throws IOException, InterruptedException {
    var response = visitor.get("/entries/sealed-plan?known_on=2023-06-01");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(Jsoup.parse(response.body()).text())
        .contains("was not known then", "18 Dec 2023", "Look at it as known today");
  }

  @Test
  void valid_on_leaves_out_what_does_not_hold_on_that_day()
      throws IOException, InterruptedException {
    assertThat(names("/entries?type=relation&valid_on=2020-01-01")).isEmpty();
    assertThat(names("/entries?type=relation&valid_on=2024-01-01")).hasSize(1);
  }

  @Test
  void recorded_by_shows_what_the_ledger_held() throws IOException, InterruptedException {
    assertThat(visitor.page("/entries?recorded_by=2001-01-01").select(".empty").text())
        .contains("Nothing was known then");
    assertThat(names("/entries?recorded_by=9000-01-01T00:00Z")).hasSize(8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?known_on=2023-13-40",
        "/entries?valid_on=soon",
        "/entries?recorded_by=x",
        "/entries?from=2023-1",
        "/entries?from=2024&to=2023",
        "/entries?type=gossip",
        "/entries?status=gone",
        "/entries?sort=colour",
        "/commitments?by=colour",
        "/commitments?giver=Atlantis",
        "/commitments?sector=gossip",
        "/commitments?currency=money",
        "/commitments?status=held",
        "/changes?since=soon",
        "/entries?page=0",
        "/documents/sealed?at=-1",
        "/entries.json?known_on=x"
      })
  void what_cannot_be_understood_is_named_with_what_was_wanted(String address)
      throws IOException, InterruptedException {
    var response = visitor.get(address);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("ound “", "wanted").doesNotContain("Exception", "\tat ");
  }

  @Test
  void a_wrong_day_stays_in_its_field_to_be_mended() throws IOException, InterruptedException {
    var page = Jsoup.parse(visitor.get("/entries?type=accord&known_on=2023-13-40").body());
    assertThat(page.select("input[name=known_on][aria-invalid=true]").attr("value"))
        .isEqualTo("2023-13-40");
    assertThat(page.select("main a").eachAttr("href")).contains("/entries?type=accord");
  }

  @Test
  void what_is_not_there_has_a_page_with_a_next_step() throws IOException, InterruptedException {
    for (String address :
        List.of(
            "/entries/nobody",
            "/documents/nothing",
            "/nowhere",
            "/static/",
            "/static/../application.properties")) {
      var response = visitor.get(address);
      assertThat(response.statusCode()).as(address).isEqualTo(404);
      assertThat(Jsoup.parse(response.body()).select("main a")).as(address).isNotEmpty();
    }
  }

  @Test
  void lists_answer_as_json_and_csv_with_the_same_filters()
      throws IOException, InterruptedException {
    var json = Json.read(visitor.get("/entries.json?type=commitment").body());
    assertThat(json)
        .asInstanceOf(LIST)
        .singleElement()
        .isInstanceOfSatisfying(
            Map.class, entry -> assertThat(entry.get("id")).isEqualTo("ahead-sum"));
    assertThat(visitor.get("/entries.csv?type=commitment").body().lines()).hasSize(2);
    assertThat(visitor.get("/entries.csv").body().lines()).hasSize(9);
    assertThat(visitor.get("/documents.csv").body().lines())
        .hasSize(4)
        .anyMatch(line -> line.startsWith("sealed,"));
    assertThat(Json.read(visitor.get("/documents.json?known_on=2023-06-01").body()))
        .asInstanceOf(LIST)
        .hasSize(1);
    assertThat(visitor.get("/conflicts.csv").body().lines())
        .hasSize(3)
        .anyMatch(line -> line.contains("Fjord Courier"));
    assertThat(Json.read(visitor.get("/conflicts.json").body())).asInstanceOf(LIST).hasSize(1);
    assertThat(Json.read(visitor.get("/entries/ahead-relation.json").body()))
        .isInstanceOf(Map.class);
    assertThat(visitor.get("/entries/sealed-relation.json").headers().firstValue("Location"))
        .contains("/entries/ahead-relation.json");
    assertThat(visitor.get("/entries/nobody.json").headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void search_finds_entries_by_their_words_and_documents_by_their_text()
      throws IOException, InterruptedException {
    var page = visitor.page("/search?q=ports");
    assertThat(page.select(".flow a").eachText()).hasSize(1);
    assertThat(page.select(".hit h3").eachText()).hasSize(2);
    assertThat(page.select(".hit mark").eachText()).contains("ports");
    assertThat(visitor.page("/search?q=zeppelin").text())
        .contains("Nothing was found for these words");
  }

  @Test
  void a_form_sent_with_empty_fields_leads_to_the_address_one_would_share()
      throws IOException, InterruptedException {
    var response = visitor.get("/entries?party=&from=&to=&status=done&q=");
    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(response.headers().firstValue("Location")).contains("/entries?status=done");
  }

  @Test
  void what_readers_and_documents_write_is_shown_and_never_run()
      throws IOException, InterruptedException {
    for (String address :
        List.of(
            "/search?q=",
            "/entries?party=",
            "/entries?q=",
            "/documents?q=",
            "/entries/",
            "/documents/")) {
      String body = visitor.get(address + "%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E").body();
      assertThat(body).as(address).doesNotContain("<script>alert").contains("&lt;script");
      assertThat(Jsoup.parse(body).select("script:not([src])")).as(address).isEmpty();
    }
    String entry = visitor.get("/entries/away%2F1").body();
    assertThat(entry).contains("&lt;img src=x").doesNotContain("<img src=x");
    String document = visitor.get("/documents/sealed").body();
    assertThat(document)
        .contains("Partnership sealed &lt;b&gt;today&lt;/b&gt;")
        .doesNotContain("<b>today");
    assertThat(visitor.get("/documents/away").body()).doesNotContain("javascript:");
  }

  @Test
  void pages_need_no_script_and_run_none_that_stands_in_them()
      throws IOException, InterruptedException {
    for (String address :
        List.of("/", "/entries", "/entries/ahead-sum", "/documents/sealed", "/nowhere")) {
      var page = Jsoup.parse(visitor.get(address).body());
      assertThat(page.select("script"))
          .as(address)
          .allMatch(script -> script.attr("src").startsWith("/static/") && script.data().isEmpty());
      assertThat(page.select("[style], style, [onclick], [onload]")).as(address).isEmpty();
      assertThat(page.select("[src^=http], link[href^=http]")).as(address).isEmpty();
    }
  }

  @Test
  void two_parties_have_a_page_with_their_ties_promises_meetings_and_sources()
      throws IOException, InterruptedException {
    var page = visitor.page("/pair/Norway/KEN");
    assertThat(page.select("h1").text()).isEqualTo("Norway – Kenya");
    assertThat(page.select(".facts").text())
        .contains("strategic partnership", "● established", "17 Dec 2023", "2 documents");
    assertThat(page.select("section:contains(Norway → Kenya: promises) .sum-line b").text())
        .isIn("$200 m", "$250 m");
    assertThat(page.select("section:contains(Meetings and accords) .c-name > a").eachText())
        .hasSize(2);
    assertThat(page.select("#sources li")).hasSize(2);
    assertThat(visitor.page("/pair/NOR/KEN?known_on=2023-06-01").select(".facts").text())
        .contains("no tie that was established is stated");
    assertThat(visitor.get("/pair/NOR/KEN.csv?known_on=2023-06-01").body().lines()).hasSize(3);
    assertThat(Json.read(visitor.get("/pair/NOR/KEN.json").body())).asInstanceOf(LIST).hasSize(6);
    assertThat(visitor.get("/pair/NOR/Atlantis").statusCode()).isEqualTo(404);
  }

  @Test
  void what_was_announced_is_drawn_hollow_and_what_came_solid()
      throws IOException, InterruptedException {
    var tier = visitor.page("/pair/NOR/KEN").select(".through svg.broad g.t-relation");
    assertThat(tier.select("a:has(circle.ahead)").attr("aria-label"))
        .isEqualTo("Announced on 6 Mar 2023 for Dec 2023");
    assertThat(tier.select("circle.done")).hasSize(1);
    assertThat(tier.select("a").eachAttr("href")).containsOnly("/entries/ahead-relation");
  }

  @Test
  void a_party_shows_its_partners_what_it_promised_by_year_and_where_it_is_a_member()
      throws IOException, InterruptedException {
    assertThat(visitor.page("/party/KEN").select(".partners td.c-name a").attr("href"))
        .isEqualTo("/pair/KEN/NOR");
    assertThat(
            visitor.page("/party/NOR").select("section:contains(Promised by it) th a").eachText())
        .containsExactly("2023", "Transport", "Pledged");
    assertThat(visitor.page("/party/KEN").select("section:contains(Memberships)").text())
        .contains("AMB-R");
    assertThat(visitor.page("/party/NOR").select("section:contains(Who spoke for it)").text())
        .contains("Ola Nordmann");
    assertThat(visitor.page("/entries/ahead-relation").select(".between a").eachAttr("href"))
        .containsExactly("/pair/KEN/NOR");
  }

  @Test
  void a_port_in_use_is_said_in_words() {
    int taken = visitor.running().address().getPort();
    assertThatThrownBy(() -> Pages.start(home, taken))
        .isInstanceOf(PortTakenException.class)
        .hasMessageContaining("found " + taken + " in use")
        .hasMessageContaining("wanted a free one");
  }

  @Test
  void what_is_recorded_while_the_pages_run_is_shown_at_once(@TempDir Path other)
      throws IOException, InterruptedException {
    try (var reader = new Visitor(Pages.start(other, 0, Visitor.LATER))) {
      assertThat(reader.get("/").body()).contains("This ledger is empty", "entente add");
      SampleLedger.fill(other);
      assertThat(reader.get("/").body()).contains("Latest changes");
    }
  }
}
