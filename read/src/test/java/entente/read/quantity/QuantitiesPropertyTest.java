package entente.read.quantity;

import static entente.model.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Span;
import entente.model.When;
import entente.read.Mention;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class QuantitiesPropertyTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2024, 9, 5);
  private static final List<String> PIECES =
      List.of(
          "a",
          "an",
          "half",
          "quarter",
          "one",
          "twenty",
          "hundred",
          "dozen",
          "million",
          "bn",
          "m",
          "k",
          "crore",
          "lakh",
          "and",
          "-",
          "–",
          "to",
          "of",
          "the",
          "this",
          "last",
          "next",
          "year",
          "years",
          "week",
          "month",
          "ago",
          "later",
          "end",
          "May",
          "March",
          "Sept",
          ".",
          ",",
          ";",
          "(",
          ")",
          "/",
          "$",
          "€",
          "A",
          "US",
          "Rs",
          "K",
          "R",
          "%",
          "per",
          "cent",
          "euros",
          "dollars",
          "yen",
          "won",
          "each",
          "2024",
          "1999",
          "0",
          "5",
          "31",
          "1,000",
          "1.5",
          "3,2",
          "12.05.2023",
          "99999999999999999999999999999999999999",
          "½",
          "'s",
          "’",
          "Monday",
          "Sunday",
          "Q1",
          "FY",
          "s",
          "th",
          "people",
          "projects",
          "five",
          "between",
          "from",
          "until",
          "by",
          "since",
          "or",
          "more",
          "than",
          "over",
          "times",
          "fold",
          "largest",
          "second",
          "No",
          "number",
          "-year",
          "decade",
          "century",
          "today",
          "that",
          "day",
          "same",
          "following",
          "\u00a0",
          "\n",
          "\ud83d\ude00",
          "\ud83d",
          "é",
          "٣",
          "9999",
          "0001",
          "quarters",
          "thirds",
          "will",
          "was",
          "USD",
          "CFA",
          "francs",
          "minus",
          "+",
          "~",
          "Z$");

  /// Words of quantities in any order, with and without spaces.
  private static String jumble(RandomGenerator random) {
    var text = new StringBuilder();
    int pieces = random.nextInt(1, 60);
    for (int n = 0; n < pieces; n++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())))
          .append(random.nextInt(4) == 0 ? "" : " ");
    }
    return text.append('.').toString();
  }

  private static Setting setting(Denominations denominations) {
    return new Setting(PUBLISHED, When.of(PUBLISHED.minusDays(3)), "EUR", denominations);
  }

  private static List<Mention> find(String text) {
    return Quantities.find(text, new Span(0, text.length()), setting(Denominations.of(text)));
  }

  @Test
  void spans_lie_inside_their_sentence_in_order_and_apart() {
    forAll(
        QuantitiesPropertyTest::jumble,
        text -> {
          String whole = "Before it. " + text + " After it on 5 May.";
          Span sentence = new Span(11, 11 + text.length());
          int end = sentence.start();
          for (Mention mention : Quantities.find(whole, sentence, setting(Denominations.USUAL))) {
            assertThat(mention.span().start()).isGreaterThanOrEqualTo(end);
            assertThat(sentence.contains(mention.span())).isTrue();
            assertThat(mention.span().of(whole).strip()).isEqualTo(mention.span().of(whole));
            end = mention.span().end();
          }
        });
  }

  @Test
  void where_a_sentence_stands_does_not_change_what_is_found() {
    forAll(
        QuantitiesPropertyTest::jumble,
        text -> {
          String moved = "x".repeat(17) + "\n" + text;
          List<String> here = find(text).stream().map(Shown::of).toList();
          List<Mention> there =
              Quantities.find(moved, new Span(18, moved.length()), setting(Denominations.of(text)));
          assertThat(there.stream().map(Shown::of)).containsExactlyElementsOf(here);
        });
  }

  @Test
  void the_machine_s_locale_and_time_zone_do_not_matter() {
    String text =
        "India pledged Rs 1,500 crore on Friday for 12 ISLANDS, by mid-2026, and $3 million a year"
            + " from 5 May.";
    List<Mention> usual = find(text);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(find(text)).isEqualTo(usual).hasSizeGreaterThan(4);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void megabytes_without_a_full_stop_are_read_in_seconds() {
    String unit =
        "and about two and a half million euros (3 million dollars) between 4 and 6 May for 20 to"
            + " 30 large new projects ";
    String text = unit.repeat(3_000_000 / unit.length());
    Instant start = Instant.now();
    List<Mention> found = find(text);
    assertThat(found).hasSizeGreaterThan(3 * (3_000_000 / unit.length()) - 1_000);
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void long_runs_of_one_word_take_no_longer_than_others() {
    for (String word :
        List.of(
            "a ",
            "and ",
            "1 ",
            "1,",
            "$",
            "- ",
            "million ",
            "twenty-",
            "the ",
            "5 and ",
            "May ",
            "(",
            "1 to ",
            "one ",
            "9")) {
      String text = word.repeat(100_000 / word.length());
      Instant start = Instant.now();
      find(text);
      assertThat(Duration.between(start, Instant.now()))
          .as("100,000 characters of \"%s\"", word)
          .isLessThan(Duration.ofSeconds(10));
    }
  }
}
