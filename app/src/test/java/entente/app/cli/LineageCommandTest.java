package entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import entente.publish.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Copies, updates, and where an error entered, as the command line shows them.
class LineageCommandTest {
  private static final String STORY =
      """
      NAIROBI, 5 May 2024 - Norway pledged 40 million euros to Kenya for the port of Lamu. The money is to come within twenty years. \
      Fishermen along the coast had waited for new quays since the storms of the spring, and traders in the old town said that they hoped \
      for cheaper freight. A crane from the seventies still stands beside the pier, and boys dive from it in the evening. The ferries run \
      twice a day. Nobody at the harbour office could say when work will begin, or whether the road behind the sheds will be widened too.
      """;

  @TempDir Path home;

  @BeforeEach
  void fill() throws IOException {
    Path folder = Files.createDirectory(home.resolve("papers"));
    Files.writeString(folder.resolve("wire.txt"), STORY);
    Files.writeString(
        folder.resolve("paper.txt"),
        "From our wire service.\n" + STORY.replace("40 million", "48 million"));
    Files.writeString(
        folder.resolve("evening.txt"), "Tonight.\n" + STORY.replace("40 million", "48 million"));
    Files.writeString(
        folder.resolve("wire-2.txt"), STORY + "\nThe minister of transport spoke of next year.\n");
    Files.writeString(
        folder.resolve("harbour.txt"),
        "OSLO, 5 May 2024 - Norway pledged 40 million euros to Kenya for the port of Lamu.\n");
    Path manifest =
        Files.writeString(
            home.resolve("manifest.jsonl"),
            """
            {"doc": "wire", "published": "2024-05-05", "publisher": "Coast Wire", "title": "A loan"}
            {"doc": "paper", "published": "2024-05-06", "publisher": "The Paper"}
            {"doc": "evening", "published": "2024-05-07", "publisher": "Evening"}
            {"doc": "wire-2", "published": "2024-05-06", "publisher": "Coast Wire"}
            {"doc": "harbour", "published": "2024-05-05", "publisher": "Harbour"}
            """);
    Ran added = Ran.on(home, "add", folder.toString(), "--manifest", manifest.toString());
    assertThat(added.status()).as(added.talk()).isZero();
  }

  private static Map<?, ?> object(String line) {
    return (Map<?, ?>) Objects.requireNonNull(Json.read(line));
  }

  @Test
  void the_tree_is_shown_from_its_root_with_the_document_asked_for() {
    Ran tree = Ran.on(home, "lineage", "evening");
    assertThat(tree.lines().getFirst()).isEqualTo("wire, 2024-05-05, Coast Wire “A loan”");
    assertThat(tree.data())
        .contains(
            "\n  update (",
            "in 100): wire-2, 2024-05-06, Coast Wire\n",
            "\n  copy (",
            "paper, 2024-05-06, The Paper",
            "evening, 2024-05-07, Evening  ←");
    assertThat(Ran.on(home, "lineage", "harbour").lines())
        .singleElement()
        .asString()
        .startsWith("harbour");
  }

  @Test
  void as_json_it_has_kinds_and_shares() {
    Map<?, ?> root = object(Ran.on(home, "lineage", "paper", "--format", "json").data());
    assertThat(root.get("doc")).isEqualTo("wire");
    assertThat((List<?>) Objects.requireNonNull(root.get("made")))
        .hasSizeGreaterThan(1)
        .allSatisfy(each -> assertThat(each).asString().contains("kind", "alike"));
  }

  @Test
  void where_an_error_entered_is_told() {
    Ran tree = Ran.on(home, "lineage", "evening");
    assertThat(tree.data()).contains("enters here: amount 48000000 EUR, others 40000000 EUR");
  }

  @Test
  void what_was_known_on_a_day_has_no_later_copies_and_a_document_of_later_is_refused() {
    assertThat(Ran.on(home, "lineage", "wire", "--known-on", "2024-05-05").lines()).hasSize(1);
    assertThat(Ran.on(home, "lineage", "evening", "--known-on", "2024-05-05"))
        .satisfies(ran -> {
          assertThat(ran.status()).isEqualTo(2);
          assertThat(ran.talk()).contains("published after 2024-05-05");
        });
    assertThat(Ran.on(home, "lineage", "nowhere").talk())
        .contains("document: found none called \"nowhere\"");
  }

  @Test
  void an_entry_shows_its_sources_by_voice() {
    Ran list = Ran.on(home, "list", "commitments", "--from", "NOR");
    String id = String.valueOf(object(list.lines().getFirst()).get("id"));
    Ran shown = Ran.on(home, "show", id);
    assertThat(shown.data()).contains("Sources, by voice", "(update of wire)");
    assertThat(
            (List<?>)
                Objects.requireNonNull(
                    object(Ran.on(home, "show", id, "--format", "json").data()).get("voices")))
        .isNotEmpty();
  }

  private static String roundup(String begin, int uganda, int zambia, String end) {
    return begin
        + "\nIceland pledged %d million euros to Uganda on 3 May 2024.\nSweden pledged %d million euros to Zambia on 3 May 2024.\n"
            .formatted(uganda, zambia)
        + "Denmark pledged 9 million euros to Ghana on 3 May 2024.\n"
        + "Finland pledged 5 million euros to Namibia on 3 May 2024.\n"
        + end;
  }

  @Test
  void a_text_that_repeats_the_rare_errors_of_another_is_one_voice_with_it() throws IOException {
    Path papers = Files.createDirectory(home.resolve("roundups"));
    Files.writeString(
        papers.resolve("north.txt"),
        roundup(
            "Rain fell on the quay while the delegates walked up the hill to the old customs"
                + " house.",
            48,
            17,
            "A choir of schoolchildren sang, a goat got loose among the guests, and the tea was"
                + " served late because the stove had gone out."));
    Files.writeString(
        papers.resolve("south.txt"),
        roundup(
            "Our correspondent watched from a balcony, next to a man who sold roasted maize out of"
                + " a wheelbarrow.",
            48,
            17,
            "Taxi drivers complained about closed streets; at dusk the generator failed twice, and"
                + " someone lit candles in the lobby."));
    Files.writeString(
        papers.resolve("east.txt"),
        roundup(
            "It took three hours, two interpreters and a broken microphone until the last of them"
                + " had spoken.",
            41,
            12,
            "Outside, a football match drew the larger crowd, as the mayor admitted with a laugh"
                + " before he hurried off to see the end."));
    Path manifest =
        Files.writeString(
            home.resolve("roundups.jsonl"),
            """
            {"doc": "north", "published": "2024-05-04", "publisher": "North"}
            {"doc": "south", "published": "2024-05-05", "publisher": "South"}
            {"doc": "east", "published": "2024-05-05", "publisher": "East"}
            """);
    Ran added = Ran.on(home, "add", papers.toString(), "--manifest", manifest.toString());
    assertThat(added.status()).as(added.talk()).isZero();
    String listed =
        Ran.on(home, "list", "commitment", "--from", "Denmark", "--format", "json").data();
    int id = listed.indexOf("\"id\":\"") + 6;
    assertThat(Ran.on(home, "show", listed.substring(id, listed.indexOf('"', id))).data())
        .contains("south, 2024-05-05, South (rewrite of north)");
  }
}
