package entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import entente.publish.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person asks of a ledger on the command line.
class AskingTest {
  @TempDir Path home;

  @BeforeEach
  void fill() throws IOException {
    Ran imported = Promises.into(home);
    assertThat(imported.talk())
        .contains("imported 5 claims; 0 there already; 1 not usable", "claims.jsonl line 5: ");
    assertThat(imported.status()).isEqualTo(1);
  }

  private List<String> ids(String... command) {
    Ran ran = Ran.on(home, command);
    assertThat(ran.status()).as(ran.talk()).isZero();
    return ran.lines().stream()
        .map(line ->
            String.valueOf(
                ((Map<?, ?>) java.util.Objects.requireNonNull(Json.read(line))).get("id")))
        .toList();
  }

  @Test
  void importing_again_adds_nothing() throws IOException {
    assertThat(Promises.into(home).talk()).contains("imported 0 claims; 5 there already");
  }

  @Test
  void on_a_pipe_a_list_is_json_lines_and_on_a_terminal_a_table_that_fits() {
    assertThat(Ran.on(home, "list", "all").lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("{\"id\":"));

    Ran table = Ran.onTerminal(home, 80, "list", "all");

    assertThat(table.lines().getFirst()).startsWith("ID").contains("NAME", "STATUS");
    assertThat(table.lines()).hasSize(4).allMatch(line -> line.length() <= 80);
  }

  @Test
  void a_type_may_be_said_in_singular_or_plural() {
    assertThat(ids("list", "commitment"))
        .isEqualTo(ids("list", "commitments"))
        .containsExactly("bbbbbb01");
  }

  @Test
  void filters_narrow_a_list_and_all_must_hold() {
    assertThat(ids("list", "all", "--party", "FRA")).containsExactly("cccccc02");
    assertThat(ids("list", "all", "--party", "France", "--party", "lao"))
        .containsExactly("cccccc02");
    assertThat(ids("list", "all", "--from", "JPN", "--to", "LAO")).containsExactly("bbbbbb01");
    assertThat(ids("list", "all", "--from", "LAO")).isEmpty();
    assertThat(ids("list", "all", "--status", "established")).containsExactly("aaaaaa01");
    assertThat(ids("list", "all", "--kind", "finance", "--sector", "energy"))
        .containsExactly("bbbbbb01");
    assertThat(ids("list", "all", "--sector", "health")).isEmpty();
  }

  @Test
  void times_narrow_a_list_and_what_has_no_date_counts_by_its_first_report() {
    assertThat(ids("list", "all", "--since", "2023-12")).containsExactly("aaaaaa01", "bbbbbb01");
    assertThat(ids("list", "all", "--until", "2023-06")).containsExactly("cccccc02");
    assertThat(ids("list", "all", "--since", "2024")).isEmpty();
  }

  @Test
  void what_was_known_on_a_day_leaves_out_later_reports() {
    assertThat(ids("list", "all", "--known-on", "2023-03-05")).isEmpty();
    assertThat(ids("list", "all", "--known-on", "2023-07-31"))
        .containsExactly("aaaaaa01", "cccccc02");
    assertThat(ids("list", "all", "--status", "planned", "--known-on", "2023-07-31"))
        .containsExactly("aaaaaa01");
    assertThat(ids("list", "all", "--recorded-by", "2020-01-01")).isEmpty();
  }

  @Test
  void any_claim_of_an_entry_finds_it_and_so_does_the_beginning_of_its_id() {
    Ran whole = Ran.on(home, "show", "aaaaaa02");

    assertThat(whole.status()).isZero();
    assertThat(whole.data())
        .contains(
            "relation aaaaaa01",
            "established",
            "planned",
            "2023-03-06",
            "Mekong Daily",
            "“done” [0, 4)",
            "unverified",
            "History");
    assertThat(Ran.on(home, "show", "bbb").data())
        .contains("commitment bbbbbb01", "Where sources differ", "years: conflict");
  }

  @Test
  void an_id_that_names_none_or_several_is_wrong_usage() {
    assertThat(Ran.on(home, "show", "zzz"))
        .satisfies(none -> {
          assertThat(none.status()).isEqualTo(2);
          assertThat(none.talk()).contains("found no claim whose id starts with \"zzz\"");
        });
    assertThat(Ran.on(home, "show", ""))
        .satisfies(several -> {
          assertThat(several.status()).isEqualTo(2);
          assertThat(several.talk()).contains("found 3 entries");
        });
  }

  @Test
  void one_entry_as_json_has_its_claims_history_and_conflicts() {
    Map<?, ?> entry =
        (Map<?, ?>)
            java.util.Objects.requireNonNull(
                Json.read(Ran.on(home, "show", "bbb", "--format", "json").data()));

    assertThat(entry.keySet().stream().map(String::valueOf))
        .contains("id", "name", "claims", "history", "conflicts", "reasons");
  }

  @Test
  void conflicts_are_those_that_cannot_all_be_right_unless_others_are_asked_for() {
    assertThat(Ran.on(home, "conflicts").lines())
        .singleElement()
        .asString()
        .contains("\"entry\":\"bbbbbb01\"", "\"field\":\"years\"");
    assertThat(Ran.on(home, "conflicts", "--kind", "progress").lines())
        .isNotEmpty()
        .allMatch(line -> line.contains("aaaaaa01"));
    assertThat(Ran.on(home, "conflicts", "--kind", "all").lines()).hasSizeGreaterThan(1);
    assertThat(Ran.on(home, "conflicts", "--party", "FRA").data()).isEmpty();
    assertThat(Ran.onTerminal(home, 100, "conflicts").data()).contains("5: december", "3: paper");
    assertThat(Ran.on(home, "conflicts", "--format", "csv")).extracting(Ran::status).isEqualTo(2);
  }

  @Test
  void a_conflict_says_how_much_it_matters_since_when_each_value_is_said_and_by_how_many_voices() {
    Map<?, ?> conflict =
        (Map<?, ?>)
            java.util.Objects.requireNonNull(
                Json.read(Ran.on(home, "conflicts").lines().getFirst()));
    assertThat(conflict.get("because"))
        .asString()
        .contains(
            "the years",
            "million dollars at stake",
            "1 voice against 1 voice",
            "last reported on 2023-12-20");
    assertThat(conflict.get("stands"))
        .asString()
        .contains("known=2023-12-18", "voices=1", "settled=true");
    assertThat(Ran.onTerminal(home, 100, "conflicts").data())
        .contains("since 2023-12-18, 1 voice", "matters ");
    var weights =
        Ran.on(home, "conflicts", "--kind", "all").lines().stream()
            .map(line ->
                (java.math.BigDecimal)
                    ((Map<?, ?>) java.util.Objects.requireNonNull(Json.read(line))).get("weight"))
            .toList();
    assertThat(weights)
        .hasSizeGreaterThan(1)
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void an_entry_that_rests_on_one_source_says_so() {
    assertThat(Ran.on(home, "show", "cccccc02").data()).contains("Rests on a single source.");
    assertThat(Ran.on(home, "show", "bbbbbb01").data())
        .doesNotContain("Rests on")
        .contains("Sources, by voice");
  }

  @Test
  void every_export_says_the_same_of_the_same_entries() {
    assertThat(Ran.on(home, "export", "groups").lines())
        .contains(
            "{\"id\":\"aaaaaa02\",\"entry\":\"aaaaaa01\"}",
            "{\"id\":\"bbbbbb02\",\"entry\":\"bbbbbb01\"}")
        .hasSize(5);
    assertThat(Ran.on(home, "export", "conflicts").lines())
        .anyMatch(line -> line.contains("\"field\":\"years\",\"kind\":\"conflict\""));
    assertThat(Ran.on(home, "export", "csv").lines())
        .hasSize(4)
        .first()
        .asString()
        .startsWith("id,type,name");
    assertThat(Ran.on(home, "export", "csv", "--type", "commitments").lines()).hasSize(2);
    assertThat((List<?>) Json.read(Ran.on(home, "export", "json").data())).hasSize(3);
    assertThat(Ran.on(home, "export", "json").data())
        .isEqualTo(Ran.on(home, "list", "all", "--format", "json").data());
  }

  @Test
  void an_export_into_a_file_is_whole_and_prints_nothing() throws IOException {
    Path file = home.resolve("out.csv");
    Files.writeString(file, "before");

    Ran ran = Ran.on(home, "export", "csv", "--output", file.toString());

    assertThat(ran.data()).isEmpty();
    assertThat(Files.readString(file)).isEqualTo(Ran.on(home, "export", "csv").data());
    assertThat(home.resolve("out.csv.part")).doesNotExist();
    assertThat(Ran.on(home, "export", "csv", "--output", home.resolve("none/out.csv").toString()))
        .satisfies(absent -> {
          assertThat(absent.status()).isEqualTo(3);
          assertThat(absent.talk()).contains("cannot be written");
        });
  }

  @Test
  void help_shows_examples_for_every_command() {
    for (String command :
        List.of("demo", "add", "read", "list", "show", "conflicts", "import", "export", "serve")) {
      Ran help = Ran.on(home, command, "--help");
      assertThat(help.status()).isZero();
      assertThat(help.data()).as(command).containsPattern("Examples?:\\R\\s+entente " + command);
    }
    assertThat(Ran.on(home, "--help").data()).contains("entente demo");
    assertThat(Ran.on(home, "--version").data()).startsWith("entente 0.1.0");
  }
}
