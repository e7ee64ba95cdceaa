package entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsTest {
  private static final String FACTS =
      """
      type,from,to,kind,amount,status,date,quote,publisher,published,url,reason
      commitment,NOR,KEN,finance,40 million EUR,signed,2024-05-03,Norway lends 40 million euros,Register,2024-05-04,https://example.org/1,treaty 77
      commitment,NOR,KEN,finance,forty,signed,2024-05-03,words,Register,2024-05-04,,
      commitment,NOR,KEN,finance,1 million EUR,signed,2024-05-03,no source,,,,
      meeting,,,leaders,,held,,words,Register,2024-05-04,,
      """;

  @TempDir private Path home = Path.of("");

  private Ran importFacts() throws IOException {
    Path file = home.resolve("facts.csv");
    Files.writeString(file, FACTS);
    return Ran.on(home, "import", "facts", file.toString(), "--by", "Ana");
  }

  @Test
  void a_line_becomes_a_claim_of_its_source_in_the_name_of_who_added_it() throws IOException {
    Ran ran = importFacts();

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.talk()).contains("added 1 fact; 0 there already; 3 not usable");
    assertThat(ran.talk())
        .contains(
            "facts.csv line 3: amount: found",
            "facts.csv line 4: source: found none",
            "facts.csv line 5: meeting.parties: found nothing");
    assertThat(Ran.on(home, "list", "commitments", "--format", "jsonl").data())
        .contains(
            "\"from\":[\"NOR\"]",
            "\"amount\":{\"value\":40000000,\"currency\":\"EUR\"}",
            "\"status\":\"signed\"");
    assertThat(Ran.on(home, "decisions", "--format", "jsonl").data()).contains("Ana", "treaty 77");
  }

  @Test
  void the_same_table_adds_nothing_a_second_time() throws IOException {
    importFacts();

    assertThat(importFacts().talk()).contains("added 0 facts; 1 there already; 3 not usable");
  }
}
