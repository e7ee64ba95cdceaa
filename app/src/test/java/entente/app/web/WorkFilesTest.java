package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import entente.publish.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands on the pages where people work, as data: the review, the sources, one claim.
class WorkFilesTest {
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

  private Object json(String address) throws IOException, InterruptedException {
    var answer = visitor.get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return Objects.requireNonNull(Json.read(answer.body()));
  }

  @Test
  void the_queues_of_the_review_are_data_too() throws IOException, InterruptedException {
    assertThat(json("/review.json?queue=conflicts"))
        .asInstanceOf(LIST)
        .singleElement()
        .asInstanceOf(MAP)
        .containsEntry("queue", "conflicts")
        .containsEntry("entry", "ahead-sum")
        .containsEntry("field", "amount");
    List<String> lines = visitor.get("/review.csv").body().lines().toList();
    assertThat(lines.getFirst()).isEqualTo(String.join(",", DoubtData.COLUMNS));
    assertThat(lines)
        .hasSizeGreaterThan(1)
        .anyMatch(line -> line.startsWith("conflicts,0,ahead-sum,commitment,"));
    assertThat(visitor.get("/review.json?queue=gossip").statusCode()).isEqualTo(400);
  }

  @Test
  void a_claim_is_data_with_its_words_and_where_they_stand()
      throws IOException, InterruptedException {
    assertThat(json("/claims/sealed-sum.json"))
        .asInstanceOf(MAP)
        .containsEntry("id", "sealed-sum")
        .containsEntry("entry", "ahead-sum")
        .containsEntry("known", "2023-12-18")
        .extractingByKey("publication")
        .asInstanceOf(MAP)
        .containsEntry("publisher", "Savanna Herald");
    assertThat(visitor.get("/claims/sealed-sum.csv").body())
        .contains("amount,250 million dollars", "Norway had pledged 250 million dollars");
    assertThat(visitor.get("/claims/nobody.json").statusCode()).isEqualTo(404);
    var asked = visitor.send(visitor.to("/claims/sealed-sum").header("Accept", "application/json"));
    assertThat(asked.body()).startsWith("{");
    assertThat(visitor.page("/claims/sealed-sum").select(".forms a").eachAttr("href"))
        .containsExactly("/claims/sealed-sum.csv", "/claims/sealed-sum.json");
  }

  @Test
  void publishers_and_what_was_handed_over_are_data() throws IOException, InterruptedException {
    assertThat(visitor.get("/sources.csv").body().lines().toList())
        .startsWith("publisher,official,documents,things,only_there,in_conflicts,settled_on")
        .anyMatch(line -> line.startsWith("Fjord Courier,false,1,2"));
    assertThat(json("/sources.json"))
        .asInstanceOf(MAP)
        .containsEntry("handed_over", List.of())
        .extractingByKey("publishers")
        .asInstanceOf(LIST)
        .hasSize(3);
  }

  @Test
  void files_come_with_their_manifest() throws IOException, InterruptedException {
    String token = visitor.page("/sources").expectFirst("input[name=token]").attr("value");
    var files = new LinkedHashMap<String, byte[]>();
    files.put(
        "manifest.jsonl",
        "{\"doc\":\"harbour.v2\",\"published\":\"2022-06-08\",\"publisher\":\"Harbour News\"}\n"
            .getBytes(StandardCharsets.UTF_8));
    files.put(
        "harbour.v2.txt",
        "Sweden pledged 3 million euros to Peru for its harbours.\n"
            .getBytes(StandardCharsets.UTF_8));

    var taken =
        visitor.upload(
            "/sources",
            Map.of("token", token, "kind", "files", "publisher", "Somebody"),
            "files",
            files,
            visitor.origin());

    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
    assertThat(json("/sources.json"))
        .asInstanceOf(MAP)
        .extractingByKey("handed_over")
        .asInstanceOf(LIST)
        .singleElement()
        .asInstanceOf(MAP)
        .containsEntry("name", "harbour.v2.txt")
        .containsEntry("published", "2022-06-08")
        .containsEntry("publisher", "Harbour News");
  }

  @Test
  void a_manifest_that_cannot_be_read_or_stands_alone_is_not_taken_over()
      throws IOException, InterruptedException {
    String token = visitor.page("/sources").expectFirst("input[name=token]").attr("value");
    Map<String, String> fields = Map.of("token", token, "kind", "files");
    byte[] good = "{\"doc\":\"harbour\"}\n".getBytes(StandardCharsets.UTF_8);
    byte[] wrong =
        "{\"doc\":\"harbour\",\"published\":\"soon\"}\n".getBytes(StandardCharsets.UTF_8);

    var alone =
        visitor.upload(
            "/sources", fields, "files", Map.of("manifest.jsonl", good), visitor.origin());
    var unread =
        visitor.upload(
            "/sources",
            fields,
            "files",
            Map.of("manifest.jsonl", wrong, "harbour.txt", good),
            visitor.origin());

    assertThat(alone.statusCode()).isEqualTo(400);
    assertThat(alone.body()).contains("Only a manifest was chosen");
    assertThat(unread.statusCode()).isEqualTo(400);
    assertThat(unread.body()).contains("line 1", "Nothing was taken over");
    assertThat(json("/sources.json")).asInstanceOf(MAP).containsEntry("handed_over", List.of());
  }
}
