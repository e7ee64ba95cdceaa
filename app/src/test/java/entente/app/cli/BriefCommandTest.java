package entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import entente.app.web.SampleLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The brief of two parties, as the command line writes it.
class BriefCommandTest {
  @TempDir Path home;

  @BeforeEach
  void fill() {
    SampleLedger.fill(home);
  }

  private String brief(String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "brief";
    arguments[1] = "Norway";
    arguments[2] = "KEN";
    System.arraycopy(options, 0, arguments, 3, options.length);
    Ran ran = Ran.on(home, arguments);
    assertThat(ran.status()).as(ran.talk()).isZero();
    return ran.data();
  }

  @Test
  void a_brief_says_who_became_what_and_cites_the_words() {
    assertThat(brief("--from", "2023", "--to", "2023", "--known-on", "2023-12-31"))
        .startsWith(
            "# Norway and Kenya: brief, 2023\n\n"
                + "As publicly known on 31 December 2023. It rests on two documents by two named"
                + " publishers,")
        .contains("- Norway and Kenya became strategic partners on 17 December 2023.[^1]\n")
        .contains(
            "[^1]: Fjord Courier, 6 March 2023, source 1: “Norway and Kenya are to raise their ties"
                + " to a strategic partnership in December”; Savanna Herald")
        .contains("at the ministers’ meeting in Nairobi on 17 December 2023.[^2]")
        .contains("| Plan of 12 projects[^");
  }

  @Test
  void what_sources_contradict_and_what_they_leave_open_is_said() {
    String brief = brief("--from", "2023", "--to", "2023");
    assertThat(brief)
        .contains(
            "amount: \\$200 million according to Fjord Courier (6 March 2023); \\$250 million"
                + " according to Savanna Herald (18 December 2023).")
        .contains("Whether the \\$250 million is public or private money.")
        .contains("No document says who was absent.");
  }

  @Test
  void a_brief_of_an_earlier_day_knows_no_more_than_that_day() {
    assertThat(brief("--known-on", "2023-06-30"))
        .contains(
            "a strategic partnership is planned in December 2023",
            "No meeting of the two is reported")
        .doesNotContain("Savanna Herald", "17 December");
  }

  @Test
  void a_place_where_nothing_can_be_written_is_named_and_nothing_is_left_there()
      throws IOException {
    Ran absent =
        Ran.on(
            home, "brief", "NOR", "KEN", "--output", home.resolve("absent/brief.docx").toString());
    Path folder = Files.createDirectory(home.resolve("briefs"));
    Ran within = Ran.on(home, "brief", "NOR", "KEN", "--output", folder.toString());

    assertThat(absent.status()).isEqualTo(Status.LEDGER.code());
    assertThat(absent.talk())
        .contains("absent/brief.docx cannot be written", "choose another place");
    assertThat(within.status()).isEqualTo(Status.LEDGER.code());
    assertThat(within.talk()).contains("found the folder " + folder, "wanted a file");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void the_name_of_the_file_tells_the_format() throws IOException {
    Path file = home.resolve("brief.docx");
    Ran ran = Ran.on(home, "brief", "NOR", "KEN", "--output", file.toString());

    assertThat(ran.status()).isZero();
    assertThat(ran.talk()).contains("wrote " + file);
    assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
    assertThat(brief("--format", "html"))
        .contains("<h2>Bottom line</h2>", "id=\"note-1\"")
        .doesNotContain("<script");
  }

  @Test
  void parties_of_whom_nothing_is_known_are_told_so() {
    Ran ran = Ran.on(home, "brief", "PER", "FJI");
    assertThat(ran.status()).isZero();
    assertThat(ran.data()).contains("No document in the ledger names Peru and Fiji in one matter.");
  }

  @Test
  void one_party_twice_or_a_period_that_ends_before_it_begins_is_wrong_usage() {
    assertThat(Ran.on(home, "brief", "NOR", "Norway").status()).isEqualTo(Status.USAGE.code());
    Ran ran = Ran.on(home, "brief", "NOR", "KEN", "--from", "2024", "--to", "2023");
    assertThat(ran.status()).isEqualTo(Status.USAGE.code());
    assertThat(ran.talk())
        .contains("--from, --to: from 2024 to 2023: found an end before the beginning");
  }
}
