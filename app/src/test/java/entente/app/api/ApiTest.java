package entente.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import entente.publish.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the API answers, of a small ledger.
class ApiTest {
  private static final String[] FROM_HERE = {
    "Content-Type", "application/json", "X-Requested-With", "entente"
  };

  @TempDir Path home;
  private Served served;

  @BeforeEach
  void serve() {
    served = new Served(home);
  }

  @AfterEach
  void stop() {
    served.close();
  }

  private List<Object> names(String query) {
    return served.items("/api/v1/entries" + query).stream().map(each -> each.get("id")).toList();
  }

  @Test
  void filters_and_clocks_choose_as_those_of_the_list_do() {
    assertThat(names("")).hasSize(8);
    assertThat(names("?type=commitment&from=Norway&to=KEN&since=2023&until=2023-03"))
        .containsExactly("ahead-sum");
    assertThat(names("?party=NOR&party=KEN&type=meeting")).containsExactly("sealed-meeting");
    assertThat(names("?known_on=2023-06-01"))
        .containsExactlyInAnyOrder("ahead-relation", "ahead-sum");
    assertThat(names("?recorded_by=2001-01-01")).isEmpty();
    assertThat(names("?party=JPN")).isEmpty();
  }

  @Test
  void pages_lead_through_the_whole_list() {
    var seen = new ArrayList<Object>();
    Object next = "/api/v1/entries?limit=3&party=Norway";
    while (next != null) {
      var page = served.tree(String.valueOf(next));
      Served.array(page.get("items")).forEach(each -> seen.add(Served.object(each).get("id")));
      next = page.get("next");
    }
    assertThat(seen).hasSizeGreaterThan(3).isEqualTo(names("?party=NOR"));
    assertThat(served.get("/api/v1/entries?limit=3").headers().firstValue("Link"))
        .hasValue("</api/v1/entries?limit=3&skip=3>; rel=\"next\"");
  }

  @Test
  void one_entry_comes_with_its_evidence_and_what_was_known_earlier() {
    var now = served.tree("/api/v1/entries/ahead-relation");
    assertThat(now).containsEntry("status", "established");
    assertThat(Served.array(now.get("claims"))).hasSize(2);
    assertThat(Json.write(now))
        .contains("Norway and Kenya established a strategic partnership on 17 December 2023");
    assertThat(served.tree("/api/v1/entries/ahead-relation?known_on=2023-06-01"))
        .containsEntry("status", "planned");
    assertThat(served.get("/api/v1/entries/sealed-relation?known_on=2023-06-01").statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_total_counts_once_and_tells_what_it_left_out() {
    var total = served.tree("/api/v1/totals?from=NOR&to=KEN");
    assertThat(Served.array(total.get("counted"))).hasSize(1);
    var none = served.tree("/api/v1/totals?from=NOR&since=2024");
    assertThat(Served.array(none.get("counted"))).isEmpty();
    assertThat(Json.write(none.get("left_out")))
        .contains("other-occasion", "Norway had pledged 250 million dollars");
  }

  @Test
  void differences_come_with_those_who_say_so() {
    var items = served.items("/api/v1/conflicts?difference=all");
    assertThat(items).extracting(each -> each.get("field")).contains("amount", "status");
    assertThat(served.items("/api/v1/conflicts?party=JPN")).isEmpty();
  }

  @Test
  void an_item_bears_its_evidence_where_that_is_asked_for() {
    assertThat(served.items("/api/v1/entries?type=commitment"))
        .noneMatch(each -> each.containsKey("evidence"));
    for (String address : List.of("/api/v1/entries?", "/api/v1/conflicts?difference=all&")) {
      assertThat(served.items(address + "evidence=true"))
          .as(address)
          .isNotEmpty()
          .allSatisfy(item ->
              assertThat(Served.array(item.get("evidence")))
                  .isNotEmpty()
                  .allSatisfy(each ->
                      assertThat(Served.object(each))
                          .containsKeys("id", "publisher", "address")
                          .extractingByKey("quotes")
                          .asInstanceOf(LIST)
                          .isNotEmpty()));
    }
    assertThat(
            Json.write(
                served.tree("/api/v1/entries/sealed-sum/earlier?evidence=true").get("promise")))
        .contains("quotes");
  }

  @Test
  void a_text_comes_whole_or_in_stretches() {
    String text = String.valueOf(served.tree("/api/v1/documents/sealed").get("text"));
    var stretch = served.tree("/api/v1/documents/sealed?start=10&characters=25");
    assertThat(stretch)
        .containsEntry("text", text.substring(10, 35))
        .extractingByKey("characters")
        .hasToString(String.valueOf(text.length()));
    assertThat(served.tree("/api/v1/documents/sealed?start=1000000")).containsEntry("text", "");
  }

  @Test
  void the_same_words_find_a_document_and_what_was_not_known_is_not_found() {
    assertThat(served.items("/api/v1/search?q=strategic+partner")).hasSize(2);
    assertThat(served.items("/api/v1/search?q=strategic&known_on=2023-06-01"))
        .singleElement()
        .satisfies(
            each -> assertThat(Served.object(each.get("document"))).containsEntry("doc", "ahead"));
  }

  @Test
  void an_export_is_a_file_of_the_slice() {
    var csv = served.get("/api/v1/exports/csv?type=commitment");
    assertThat(csv.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"entente-commitments.csv\"");
    assertThat(csv.body().lines()).hasSize(2);
    assertThat(served.get("/api/v1/exports/iati?reporter=KEN").body())
        .contains("<transaction-type code=\"13\"");
    assertThat(served.get("/api/v1/exports/word").statusCode()).isEqualTo(400);
    assertThat(served.get("/api/v1/exports/csv?reporter=KEN").statusCode()).isEqualTo(400);
  }

  @Test
  void a_brief_states_what_was_agreed_and_each_statement_has_its_note() {
    var brief = served.tree("/api/v1/briefs/Norway,KEN?since=2023&until=2023");
    assertThat(Json.write(brief.get("sections")))
        .contains("became strategic partners", "plan of 12 projects");
    assertThat(Json.write(brief.get("notes"))).contains("when their ministers met in Nairobi");
    assertThat(served.get("/api/v1/briefs/NOR,KEN?format=md").body())
        .startsWith("# Norway and Kenya: brief")
        .contains("[^1]: ");
    assertThat(
            served.get("/api/v1/briefs/NOR,KEN?format=docx").headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).contains("wordprocessingml"));
    assertThat(served.get("/api/v1/briefs/NOR").statusCode()).isEqualTo(404);
    assertThat(served.get("/api/v1/briefs/NOR,KEN?since=2024&until=2023").statusCode())
        .isEqualTo(400);
  }

  @Test
  void a_decision_counts_at_once_and_is_undone_by_another() {
    String tag = served.get("/api/v1/entries").headers().firstValue("ETag").orElseThrow();
    int before = names("").size();
    var made =
        served.post(
            "/api/v1/decisions",
            "{\"kind\": \"reject\", \"claim\": \"sealed-thanks\", \"author\": \"A. Reader\","
                + " \"reason\": \"a courtesy\"}",
            FROM_HERE);

    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String address = made.headers().firstValue("Location").orElseThrow();
    var rejected = served.tree(address);
    assertThat(rejected)
        .containsEntry("kind", "reject")
        .containsEntry("author", "A. Reader")
        .containsEntry("state", "in-force");
    assertThat(names("")).hasSize(before - 1).doesNotContain("sealed-thanks");
    assertThat(served.get("/api/v1/entries", "If-None-Match", tag).statusCode()).isEqualTo(200);

    var undone =
        served.post(
            "/api/v1/decisions",
            "{\"kind\": \"undo\", \"decision\": \"%s\", \"author\": \"A. Reader\", \"reason\": \"it is one\"}"
                .formatted(rejected.get("id")),
            FROM_HERE);
    assertThat(undone.statusCode()).as(undone.body()).isEqualTo(201);
    assertThat(names("")).hasSize(before);
    assertThat(served.tree(address)).containsEntry("state", "undone");
    assertThat(served.items("/api/v1/decisions"))
        .extracting(each -> each.get("kind"))
        .containsExactly("same", "same", "reject", "undo");
  }

  @Test
  void a_decision_sent_twice_is_one() {
    String body =
        "{\"kind\": \"reject\", \"claim\": \"sealed-thanks\", \"author\": \"A. Reader\","
            + " \"reason\": \"a courtesy\"}";

    assertThat(served.post("/api/v1/decisions", body, FROM_HERE).statusCode()).isEqualTo(201);
    assertThat(served.post("/api/v1/decisions", body, FROM_HERE).statusCode()).isEqualTo(422);
    assertThat(served.items("/api/v1/decisions")).hasSize(3);
  }

  @Test
  void what_a_page_elsewhere_could_send_is_refused() {
    String body =
        "{\"kind\": \"reject\", \"claim\": \"sealed-thanks\", \"author\": \"Nobody\", \"reason\":"
            + " \"none\"}";

    assertThat(
            served.post("/api/v1/decisions", body, "Content-Type", "application/json").statusCode())
        .isEqualTo(403);
    assertThat(
            served
                .post(
                    "/api/v1/decisions",
                    body,
                    "Content-Type",
                    "text/plain",
                    "X-Requested-With",
                    "entente")
                .statusCode())
        .isEqualTo(415);
    assertThat(
            served
                .post(
                    "/api/v1/decisions",
                    body,
                    "Content-Type",
                    "application/json",
                    "X-Requested-With",
                    "entente",
                    "Origin",
                    "http://evil.example")
                .statusCode())
        .isEqualTo(403);
    assertThat(served.items("/api/v1/decisions")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "3",
        "{\"kind\": \"reject\", \"claim\": \"nowhere\", \"author\": \"A\", \"reason\": \"b\"}",
        "{\"kind\": \"wish\", \"claim\": \"sealed-sum\", \"author\": \"A\", \"reason\": \"b\"}",
        "{\"kind\": \"reject\", \"claim\": \"sealed-sum\", \"author\": \" \", \"reason\": \"b\"}",
        "{\"kind\": \"undo\", \"decision\": \"nowhere\", \"author\": \"A\", \"reason\": \"b\"}"
      })
  void what_is_no_decision_is_told_as_a_problem(String body) {
    var answer = served.post("/api/v1/decisions", body, FROM_HERE);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(Served.object(Json.read(answer.body())))
        .containsKeys("title", "detail", "next")
        .containsEntry("code", "decision-unfit");
  }

  @Test
  void what_is_no_json_or_too_much_of_it_is_told_as_a_problem() {
    assertThat(served.post("/api/v1/decisions", "{\"kind\": ", FROM_HERE).statusCode())
        .isEqualTo(400);
    assertThat(served.post("/api/v1/decisions", " ".repeat(70_000), FROM_HERE).statusCode())
        .isEqualTo(413);
    assertThat(served.post("/api/v1/decisions", "[".repeat(60_000), FROM_HERE).statusCode())
        .isEqualTo(400);
  }

  @Test
  void a_plan_comes_with_its_statuses_and_a_proposal_is_taken_by_a_decision() {
    assertThat(served.items("/api/v1/plans"))
        .singleElement()
        .satisfies(each -> assertThat(each).containsEntry("name", "ports"));
    var proposal = served.items("/api/v1/plans/ports/proposals").getFirst();
    assertThat(proposal).containsEntry("line", "1.1").containsEntry("status", "addressed");
    assertThat(Json.write(proposal.get("because"))).contains("title", "the sum of its budget");
    var made =
        served.post(
            "/api/v1/decisions",
            "{\"kind\": \"evidences\", \"plan\": \"ports\", \"line\": \"1.1\", \"claim\": \"%s\", \"progress\": \"addressed\", \"author\": \"A. Reader\", \"reason\": \"the same sum\"}"
                .formatted(proposal.get("claim")),
            FROM_HERE);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);

    var line = Served.object(Served.array(served.tree("/api/v1/plans/ports").get("lines")).get(1));
    assertThat(Json.write(line.get("reported"))).contains("ongoing");
    assertThat(Json.write(line.get("evidenced"))).contains("addressed", "2023-03-05");
    assertThat(Json.write(served.tree("/api/v1/plans/ports?known_on=2023-01-31").get("lines")))
        .doesNotContain("\"addressed\"");
    assertThat(served.get("/api/v1/plans/ports?known_on=2022-01-01").statusCode()).isEqualTo(404);
  }

  @Test
  void problems_are_told_as_json_wherever_they_arise() {
    for (var answer :
        List.of(
            served.get("/api/v1/nowhere"),
            served.get("/api/v2"),
            served.post("/api/v1/entries", "{}", FROM_HERE),
            served.get("/api/v1/entries?q=" + "a".repeat(5_000)))) {
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
      Map<String, Object> problem = Served.object(Json.read(answer.body()));
      assertThat(problem.get("status")).hasToString(String.valueOf(answer.statusCode()));
      assertThat(answer.body()).doesNotContain("Exception", "entente.");
    }
  }
}
