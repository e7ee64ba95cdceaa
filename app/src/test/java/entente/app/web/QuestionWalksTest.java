package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import entente.app.cli.Entente;
import entente.app.cli.Outside;
import entente.app.web.Chromium.Windows;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Twelve questions of an analyst about one partnership, on what people annotated in five reports:
/// each answer is at most four clicks, or one search, away from the overview, as
/// `docs/how-to/find-answers-on-the-pages.md` says.
@ExtendWith(Chromium.class)
class QuestionWalksTest {
  private static final int CLICKS = 4;
  private static final String TIE = "ASEAN – Japan: comprehensive strategic partnership";

  @TempDir static Path home;
  private static Running running;
  private Window window;
  private int clicks;

  @BeforeAll
  static void serve() throws IOException {
    Optional<Path> corpus =
        Stream.iterate(Path.of("").toAbsolutePath(), each -> each != null, Path::getParent)
            .map(each -> each.resolve("shared").resolve("corpus"))
            .filter(each -> Files.isRegularFile(each.resolve("gold.jsonl")))
            .findFirst();
    if (corpus.isEmpty()) {
      System.err.println(
          "SKIPPED, LOUDLY: there is no ../shared/corpus; the twelve questions were not walked");
    }
    Assumptions.assumeTrue(corpus.isPresent(), "there is no ../shared/corpus");
    Path claims =
        Files.write(home.resolve("claims.jsonl"), lines(corpus.get().resolve("gold.jsonl")));
    Path manifest =
        Files.write(home.resolve("manifest.jsonl"), lines(corpus.get().resolve("documents.jsonl")));
    var talk = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    int status =
        Entente.run(
            new Outside(
                OutputStream.nullOutputStream(),
                talk,
                Map.of("ENTENTE_HOME", home.toString()),
                false,
                false,
                null),
            "import",
            "claims",
            claims.toString(),
            "--manifest",
            manifest.toString());
    assertThat(status).isZero();
    running =
        Pages.start(home, 0, Clock.fixed(Instant.parse("2023-12-21T09:00:00Z"), ZoneOffset.UTC));
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.contains("\"doc\": \"seed-"))
        .toList();
  }

  @AfterAll
  static void stop() {
    if (running != null) {
      running.close();
    }
  }

  @BeforeEach
  void at_the_overview(Windows windows) {
    window = windows.open(running.address(), Window.Size.DESK).to("/");
    clicks = 0;
  }

  @AfterEach
  void in_few_clicks_and_without_complaint() {
    try (Window closing = window) {
      assertThat(clicks).isLessThanOrEqualTo(CLICKS);
      assertThat(closing.complaints()).isEmpty();
    }
  }

  private QuestionWalksTest follow(String name) {
    clicks++;
    window.page().locator("main a:visible:has-text(\"" + name + "\")").first().click();
    return this;
  }

  private void clock(String name, String day) {
    clicks++;
    window.page().locator(".clocks input[name=" + name + "]").fill(day);
    window.press("Enter");
    window.page().waitForURL(url -> url.contains(name + "=" + day));
  }

  private void search(String words) {
    clicks++;
    window.press("/");
    window.page().keyboard().type(words);
    window.press("Enter");
    window.page().waitForURL(url -> url.contains("/search?q="));
  }

  private void pair() {
    follow(TIE).follow("ASEAN and Japan");
    assertThat(window.page().locator("h1").innerText()).isEqualTo("ASEAN – Japan");
  }

  private String field(String label) {
    return window
        .page()
        .locator(".settled tr:has(th:text-is('" + label + "')) .value")
        .first()
        .innerText()
        .strip();
  }

  @Test
  void question_1_when_the_tier_was_reached() {
    follow(TIE);
    assertThat(field("Status")).isEqualTo("established");
    assertThat(window.words()).contains("September 2023").doesNotContain("2 sources differ");
  }

  @Test
  void question_2_what_was_known_of_it_on_a_day() {
    follow(TIE);
    for (var known :
        Map.of(
                "2023-07-31",
                "planned",
                "2023-12-17",
                "planned",
                "2023-12-18",
                "established",
                "2023-12-20",
                "established")
            .entrySet()) {
      clicks = 1;
      clock("known_on", known.getKey());
      assertThat(field("Status")).as(known.getKey()).isEqualTo(known.getValue());
    }
  }

  @Test
  void question_3_who_else_stands_on_that_tier() {
    pair();
    assertThat(window.words())
        .contains(
            "ASEAN – China: comprehensive strategic partnership, established 2021",
            "ASEAN – United States",
            "ASEAN – India");
  }

  @Test
  void question_4_the_tiers_with_members_and_neighbours() {
    pair();
    follow("Japan");
    assertThat(window.words())
        .contains("Malaysia", "Timor-Leste", "Vietnam", "Brunei")
        .containsIgnoringCase("strategic partnership, planned");
  }

  @Test
  void question_5_whether_the_money_is_new() {
    follow("35 billion dollars");
    assertThat(window.words())
        .contains("single source", "Its sources do not say whether it is new", "4.9 trillion yen");
  }

  @Test
  void question_6_what_was_promised_in_all_is_a_range() {
    pair();
    assertThat(window.words())
        .contains(
            "0 to ¥55 bn", "$35 bn", "not stated whether it is inside that larger sum or on top");
  }

  @Test
  void question_7_by_which_scheme_is_a_conflict() {
    follow("Japan: programme, defence");
    assertThat(window.page().locator("#differ").innerText())
        .contains("ODA", "OSA", "2 sources differ");
  }

  @Test
  void question_8_what_one_member_receives() {
    search("Japan Malaysia goods");
    follow("Japan → Malaysia: goods");
    assertThat(field("Amount")).startsWith("—");
    assertThat(window.words())
        .contains("rescue boats", "early warning", "2 sources")
        .doesNotContain("2 sources differ");
  }

  @Test
  void question_9_what_is_told_of_a_vessel() {
    follow("Japan → Indonesia: goods");
    assertThat(field("Amount")).startsWith("—");
    assertThat(window.words()).contains("patrol vessel", "patrol boat");
  }

  @Test
  void question_10_which_texts_came_out() {
    pair();
    assertThat(window.words())
        .contains(
            "Plan, Japan and ASEAN, 130 projects",
            "Statement, Japan and ASEAN, agreed 17 December 2023");
  }

  @Test
  void question_11_when_and_where_they_met() {
    follow("Summit, Japan and ASEAN, Tokyo");
    assertThat(field("Place")).isEqualTo("Tokyo");
    assertThat(field("First day")).isEqualTo("16 December 2023");
    assertThat(field("Last day")).isEqualTo("18 December 2023");
  }

  @Test
  void question_12_whether_one_was_named() {
    search("Japan China veiled");
    follow("Japan urges China");
    assertThat(window.words()).contains("in a veiled reference to China");
  }
}
