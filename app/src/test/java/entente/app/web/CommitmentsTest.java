package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import entente.ledger.Ledger;
import entente.model.Claim;
import entente.model.Commitment;
import entente.model.Commitment.Terms;
import entente.model.Evidence;
import entente.model.Field;
import entente.model.Meeting;
import entente.model.Money;
import entente.model.Party;
import entente.model.Publication;
import entente.model.Sector;
import entente.model.Span;
import entente.model.Value;
import entente.model.When;
import entente.publish.ClaimJson;
import entente.publish.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sweden lends to Ghana: a sum in 2021, more in another currency and another field, one that is
/// only considered, and a visit of which nobody speaks any more.
class CommitmentsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-03-15T09:00:00Z"), ZoneOffset.UTC);
  private static final Party SWEDEN = new Party("SWE");
  private static final Party GHANA = new Party("GHA");

  @TempDir static Path home;
  private static Running running;

  @BeforeAll
  static void serve() {
    try (var ledger = Ledger.open(home, new ClaimJson())) {
      ledger.importClaims(
          List.of(
              promise(
                  "p1",
                  "early",
                  90_000_000,
                  "USD",
                  Sector.ENERGY,
                  "2021-04-02",
                  Commitment.Status.PLEDGED),
              promise(
                  "p2",
                  "late",
                  40_000_000,
                  "EUR",
                  Sector.HEALTH,
                  "2023-05-09",
                  Commitment.Status.SIGNED),
              promise(
                  "p3",
                  "late",
                  7_000_000,
                  "USD",
                  Sector.HEALTH,
                  "2023-05-09",
                  Commitment.Status.CONSIDERED),
              promise(
                  "p4",
                  "late",
                  90_000_000,
                  "USD",
                  Sector.ENERGY,
                  "2023-05-09",
                  Commitment.Status.PLEDGED),
              claim(
                  "v1",
                  "late",
                  new Meeting(
                      Meeting.Kind.VISIT,
                      List.of(SWEDEN, GHANA),
                      "Accra",
                      When.parse("2023-11"),
                      null,
                      Meeting.Status.PLANNED))),
          List.of(publication("early", "2021-04-03"), publication("late", "2023-05-10")));
    }
    running = Pages.start(home, 0, CLOCK);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private static Claim promise(
      String id,
      String doc,
      long value,
      String currency,
      Sector sector,
      String date,
      Commitment.Status status) {
    var terms = new Terms(Money.of(value, currency), null, null, new BigDecimal("3"), null);
    return claim(
        id,
        doc,
        new Commitment(
            List.of(SWEDEN),
            List.of(GHANA),
            Commitment.Kind.FINANCE,
            terms,
            Set.of(sector),
            status,
            When.parse(date)));
  }

  private static Claim claim(String id, String doc, entente.model.Assertion assertion) {
    Map<Field, Value> further = Map.of();
    return new Claim(
        id,
        doc,
        assertion,
        List.of(new Evidence(new Span(0, 8), "Words " + id)),
        further,
        null,
        null,
        null);
  }

  private static Publication publication(String doc, String published) {
    return new Publication(
        (doc.equals("early") ? "a" : "b").repeat(64),
        doc,
        When.parse(published),
        "Gazette " + doc,
        "On " + doc,
        null);
  }

  private static String get(String address) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(running.address().resolve(address)).build();
    try (var client = HttpClient.newHttpClient()) {
      var response = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).as(address).isEqualTo(200);
      return response.body();
    }
  }

  private static Document page(String address) throws IOException, InterruptedException {
    return Jsoup.parse(get(address));
  }

  @Test
  void the_total_of_a_slice_counts_once_and_says_what_it_left_out_and_why()
      throws IOException, InterruptedException {
    var page = page("/commitments?giver=Sweden&sector=health");

    assertThat(page.select(".total .sum").text()).isEqualTo("€40 m");
    assertThat(page.select("#left details:contains(Only considered) .sum").text())
        .isEqualTo("$7 m");
    assertThat(page.select(".chips a").eachText()).contains("promised by Sweden", "health");
  }

  @Test
  void each_number_leads_to_its_sentence() throws IOException, InterruptedException {
    String sentence = page("/commitments").select("#counted .sum a:contains(€40 m)").attr("href");

    assertThat(sentence).isEqualTo("/entries/p2#evidence-1");
    assertThat(page("/entries/p2").select("#evidence-1").text()).contains("Words p2");
  }

  @Test
  void a_group_has_the_number_that_its_own_address_has() throws IOException, InterruptedException {
    for (Grouping by : Grouping.values()) {
      var groups = page("/commitments?by=" + by.word()).select(".groups tbody tr:has(a)");
      assertThat(groups).as(by.word()).isNotEmpty();
      for (var group : groups) {
        var own = page(group.expectFirst("th a").attr("href"));
        String counted = group.expectFirst("td.n").ownText() + group.select("td.n a").first();
        var said = group.select(".said .part").eachText();
        assertThat(own.select(".total .sum .part").eachText())
            .as(counted)
            .isEqualTo(said.isEmpty() ? group.select(".all:not(:has(.blank))").eachText() : said);
      }
    }
  }

  @Test
  void sums_stand_as_sources_say_them_only_where_that_is_another_currency()
      throws IOException, InterruptedException {
    assertThat(page("/commitments?currency=USD").select("#groups .said")).isEmpty();
    assertThat(page("/commitments").select("#groups .said").text()).contains("€40 m");
  }

  @Test
  void the_clocks_go_along_and_change_what_was_promised() throws IOException, InterruptedException {
    var page = page("/commitments?known_on=2022-01-01");

    assertThat(page.select(".total .sum").text()).isEqualTo("$90 m");
    assertThat(page.select("#groups a, #counted a").eachAttr("href"))
        .isNotEmpty()
        .allMatch(link -> link.contains("known_on=2022-01-01"));
  }

  @Test
  void a_slice_answers_as_csv_and_json() throws IOException, InterruptedException {
    assertThat(get("/commitments.csv?sector=health").lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("left-out,p3,"));
    assertThat(Json.read(get("/commitments.json?sector=health")))
        .isInstanceOfSatisfying(
            Map.class, total -> assertThat(total.get("counted")).asInstanceOf(LIST).hasSize(1));
  }

  @Test
  void a_promise_stands_beside_the_earlier_ones_that_it_restates_or_continues()
      throws IOException, InterruptedException {
    var page = page("/entries/p4");

    assertThat(page.select("#new .beside thead").text())
        .contains("This promise", "It continues Sweden → Ghana: 90 million dollars");
    assertThat(page.select("#new .beside thead a").attr("href")).isEqualTo("/entries/p1");
    assertThat(page.select("#new .beside tr:contains(Promised on) td.other").text())
        .contains("2 April 2021");
    assertThat(page("/entries/p1").select("#new").text())
        .contains("No earlier promise between these parties is known");
    assertThat(page("/entries/v1").select("#new")).isEmpty();
  }

  @Test
  void what_is_due_without_a_word_is_listed_with_its_last_word()
      throws IOException, InterruptedException {
    assertThat(page("/due").select("tbody tr:contains(Accra)").text())
        .contains("30 Nov 2023", "10 May 2023, Gazette late");
    assertThat(page("/due?known_on=2023-06-01").select("tbody tr:contains(Accra)")).isEmpty();
    assertThat(get("/due.csv").lines()).anyMatch(line -> line.startsWith("2023-11-30,v1,meeting,"));
    assertThat(page("/").select("section:contains(Due without a word)").text()).contains("Accra");
  }

  @Test
  void what_changed_since_a_day_tells_the_new_from_the_known()
      throws IOException, InterruptedException {
    assertThat(page("/changes?since=2022-01-01").select("#new tbody tr")).hasSize(4);
    assertThat(page("/changes?since=2024-01-01").select(".empty").text())
        .contains("Nothing became known after that day");
    assertThat(get("/changes.csv?since=2022-01-01&type=meeting").lines())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("new,2023-05-10,v1,"));
  }
}
