package entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import entente.publish.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a person rules on the command line, and takes back.
class DecidingTest {
  @TempDir Path home;

  @BeforeEach
  void fill() throws IOException {
    Promises.into(home);
  }

  /// Decides and gives the decision's id.
  private String decide(String... words) {
    var arguments = new ArrayList<>(List.of("decide"));
    arguments.addAll(List.of(words));
    arguments.addAll(List.of("--by", "Ana", "--reason", "she looked"));
    Ran ran = Ran.on(home, arguments.toArray(String[]::new));
    assertThat(ran.status()).as(ran.talk()).isZero();
    assertThat(ran.talk()).contains("decided by Ana: ", "entente decide undo");
    return ran.data().strip();
  }

  private List<String> entries() {
    return Ran.on(home, "export", "groups").lines();
  }

  private static Map<?, ?> object(String line) {
    return (Map<?, ?>) Objects.requireNonNull(Json.read(line));
  }

  private String show(String id, String field) {
    return String.valueOf(object(Ran.on(home, "show", id, "--format", "json").data()).get(field));
  }

  /// Every kind changes the ledger, and undoing it gives back what was.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not-same|bbbbbb01|bbbbbb02||",
        "split|bbbb|bbbbbb02||",
        "split|aaaa|--each||",
        "value|bbbb|years|4|",
        "value|bbbb|amount|6 billion JPY|",
        "reject|bbbbbb02|||",
        "rename|LAO|VNM||",
        "add|membership|party=LAO body=ASEAN role=member status=current|--note|Everyone knows",
      })
  void every_kind_changes_the_ledger_and_undoing_it_gives_back_what_was(
      String kind, String first, String second, String third, String fourth) {
    String before = Ran.on(home, "export", "json").data();
    var words = new ArrayList<>(List.of(kind, first));
    if (second != null) {
      words.addAll(kind.equals("add") ? List.of(second.split(" ", -1)) : List.of(second));
    }
    if (third != null) {
      words.add(third);
    }
    if (fourth != null) {
      words.add(fourth);
    }
    String id = decide(words.toArray(String[]::new));
    assertThat(Ran.on(home, "export", "json").data()).isNotEqualTo(before);
    String undoing = decide("undo", id);
    assertThat(Ran.on(home, "export", "json").data()).isEqualTo(before);
    decide("undo", undoing);
    assertThat(Ran.on(home, "export", "json").data()).isNotEqualTo(before);
    assertThat(Ran.on(home, "decisions").lines()).hasSize(3);
  }

  @Test
  void two_entries_ruled_the_same_are_one() throws IOException {
    Path more =
        Files.writeString(
            home.resolve("more.jsonl"),
            """
            {"id": "dddddd01", "doc": "later", "type": "commitment", "from": ["JPN"], "to": ["LAO"], "kind": "goods", "status": "pledged", "evidence": [{"start": 0, "end": 4, "quote": "more"}]}
            """);
    Ran.on(home, "import", "claims", more.toString());
    assertThat(entries()).contains("{\"id\":\"dddddd01\",\"entry\":\"dddddd01\"}");
    decide("same", "dddd", "bbbb");
    assertThat(entries()).contains("{\"id\":\"dddddd01\",\"entry\":\"bbbbbb01\"}");
    decide("link", "dddddd01", "restates", "bbbbbb01");
    decide("unlink", "bbbbbb01", "dddddd01");
    assertThat(Ran.on(home, "decisions", "--entry", "dddd").lines()).hasSize(3);
  }

  @Test
  void a_value_ruled_on_says_who_and_why() {
    decide("value", "bbbb", "date", "2023-12-16");
    assertThat(show("bbbb", "date")).isEqualTo("2023-12-16");
    assertThat(show("bbbb", "reasons")).contains("decided by Ana: she looked");
    assertThat(Ran.on(home, "show", "bbbb").data())
        .contains("Decisions", "date of bbbbbb01 is 2023-12-16", "Ana");
    assertThat(show("bbbb", "decisions")).contains("this-value");
  }

  @Test
  void a_fact_is_added_from_a_document_by_its_words() throws IOException {
    Path text =
        Files.writeString(
            home.resolve("letter.txt"),
            "Vientiane, 3 May 2024\n\nLaos thanked\nJapan for the bridge, and said so twice.\n");
    assertThat(Ran.on(home, "add", text.toString()).status()).isZero();
    decide(
        "add",
        "position",
        "holder=Laos",
        "act=thank",
        "targets=Japan",
        "--source",
        "letter",
        "--quote",
        "thanked Japan for the bridge");
    var added =
        Ran.on(home, "list", "positions", "--party", "LAO", "--party", "JPN", "--kind", "thank")
            .lines();
    assertThat(added).isNotEmpty();
    assertThat(Ran.on(home, "show", String.valueOf(object(added.getLast()).get("id"))).data())
        .contains("thanked Japan for the bridge")
        .doesNotContain("unverified");
  }

  @Test
  void what_was_read_right_is_accepted_and_counts_as_before() {
    String before = Ran.on(home, "export", "groups").data();
    String id = decide("accept", "bbbbbb02");
    assertThat(Ran.on(home, "export", "groups").data()).isEqualTo(before);
    assertThat(Ran.on(home, "decisions").lines())
        .last()
        .asString()
        .contains("\"accept\"", id, "\"bbbbbb02\"");
  }

  @Test
  void what_was_read_amiss_is_corrected_on_the_same_passages() {
    String was = Ran.on(home, "export", "json").data();
    Ran ran =
        Ran.on(
            home,
            "decide",
            "correct",
            "bbbbbb02",
            "status=signed",
            "--by",
            "Ana",
            "--reason",
            "the text says signed");
    assertThat(ran.status()).as(ran.talk()).isZero();
    assertThat(ran.lines()).hasSize(2);
    assertThat(was).contains("pledged");
    String claim = ran.talk().replaceAll("(?s).*claim (\\S+) stands for.*", "$1");
    Ran shown = Ran.on(home, "show", claim);
    assertThat(shown.data()).contains("signed");
    assertThat(
            Ran.on(home, "decide", "correct", "aaaaaa01", "status=nonsense", "--reason", "so")
                .talk())
        .contains("status")
        .contains("nonsense");
    ran.lines().forEach(each -> decide("undo", each));
    assertThat(Ran.on(home, "export", "json").data()).isEqualTo(was);
  }

  @Test
  void a_table_tells_what_became_of_each() {
    String id = decide("reject", "bbbbbb02");
    decide("undo", id);
    Ran table = Ran.onTerminal(home, 140, "decisions");
    assertThat(table.lines()).hasSize(3);
    assertThat(table.data())
        .contains("STATE", "is rejected", "undone by d", "in-force", "Ana", "she looked");
    assertThat(Ran.on(home, "decisions", "--state", "undone").lines())
        .singleElement()
        .asString()
        .contains("\"undone_by\"");
    assertThat(Ran.on(home, "decisions", "--recorded-by", "2020-01-01").data()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "same zzz bbbb|found no claim whose id starts with \"zzz\"",
        "same bbbbbb01 bbbbbb01|twice, wanted two claims",
        "same aaaa bbbb|found a relation and a commitment, wanted two claims of one type",
        "reject bbbb|found several whose ids start with \"bbbb\"",
        "link aaaa part-of bbbb|found a relation and a commitment",
        "link aaaa near bbbb|decision.link: found \"near\", wanted one of part-of",
        "value bbbb colour red|field: found \"colour\", wanted one of",
        "value bbbb amount much|amount: found \"much\", wanted a number",
        "value bbbb amount 5|amount: found \"5\", wanted a sum with its currency's code",
        "value bbbb status soon|commitment.status: found \"soon\", wanted one of",
        "value bbbb place Tokyo|wanted one that is settled for a commitment",
        "split cccc --each|found one claim in it",
        "split bbbb|wanted either the claims that go apart or --each",
        "split bbbb aaaaaa01|which is of another entry",
        "split bbbb bbbbbb01 bbbbbb02|found all claims of the entry",
        "rename NOBODY JPN|which no claim names",
        "rename JPN JPN|wanted another party",
        "undo d00|decision: found \"d00\", wanted the id of one that was made",
        "add meeting kind=summit|wanted either --source DOC with --quote TEXT, or --note TEXT",
        "add meeting kind --note x|wanted FIELD=VALUE",
        "add meeting kind=summit --note x|meeting.parties: found nothing",
        "add meeting kind=summit --source nowhere --quote x|found no document \"nowhere\"",
      })
  void what_cannot_be_is_refused_with_what_was_wanted(String words, String message) {
    var arguments = new ArrayList<>(List.of("decide"));
    arguments.addAll(List.of(words.split(" ", -1)));
    arguments.addAll(List.of("--reason", "so"));
    Ran ran = Ran.on(home, arguments.toArray(String[]::new));
    assertThat(ran.talk()).contains(message);
    assertThat(ran.status()).isEqualTo(2);
    assertThat(Ran.on(home, "decisions").data()).isEmpty();
  }

  @Test
  void what_was_decided_already_is_told_with_who_and_how_to_take_it_back() {
    String id = decide("reject", "bbbbbb02");
    Ran again = Ran.on(home, "decide", "reject", "bbbbbb02", "--reason", "so");
    assertThat(again.status()).isEqualTo(2);
    assertThat(again.talk())
        .contains("already decided: Ana ruled the same", "entente decide undo " + id);
    decide("undo", id);
    assertThat(Ran.on(home, "decide", "undo", id, "--reason", "so").talk())
        .contains("which is undone already");
    String value = decide("value", "bbbb", "years", "4");
    assertThat(Ran.on(home, "decide", "value", "bbbbbb01", "years", "4", "--reason", "so").talk())
        .contains("already decided: Ana ruled the same", "entente decide undo " + value);
  }

  @Test
  void who_rules_comes_from_the_option_the_environment_or_the_login() {
    assertThat(Ran.on(home, "decide", "reject", "bbbbbb02", "--reason", " ").talk())
        .contains("--reason: found nothing");
    assertThat(Ran.on(home, "decide", "reject", "bbbbbb02").talk()).contains("--reason");
    Ran named =
        Ran.with(
            Map.of("ENTENTE_HOME", home.toString(), "ENTENTE_AUTHOR", "Bao"),
            false,
            "decide",
            "reject",
            "bbbbbb02",
            "--reason",
            "so");
    assertThat(named.talk()).contains("decided by Bao");
    assertThat(Ran.on(home, "decide", "reject", "aaaaaa01", "--reason", "so").talk())
        .contains("decided by " + System.getProperty("user.name"));
  }
}
