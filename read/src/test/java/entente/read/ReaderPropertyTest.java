package entente.read;

import static entente.model.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Assertion;
import entente.model.Claim;
import entente.model.Evidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderPropertyTest {
  /// How many papers a property reads: each takes some milliseconds. Raise it with
  /// `-Dforall.papers=5000` to look for more.
  private static final int PAPERS = Integer.getInteger("forall.papers", 30);

  /// What one reading of a paper gave.
  private record Gave(List<Claim> claims, List<Note> notes) {
    static Gave by(Paper paper) {
      return new Gave(paper.claims(), paper.notes());
    }
  }

  private static void holds(Paper paper) {
    var ids = new HashSet<String>();
    int last = 0;
    for (Claim claim : paper.claims()) {
      assertThat(ids.add(claim.id())).as("only one claim %s", claim.id()).isTrue();
      assertThat(Assertion.of(claim.type(), claim.assertion().fields()))
          .isEqualTo(claim.assertion());
      assertThat(claim.span().start())
          .as("claims in order of the text")
          .isGreaterThanOrEqualTo(last);
      last = claim.span().start();
      for (Evidence evidence : claim.evidence()) {
        assertThat(evidence.standsIn(paper.text())).as("%s stands in the text", evidence).isTrue();
      }
    }
    int start = 0;
    for (Note note : paper.notes()) {
      assertThat(note.span().of(paper.text())).isEqualTo(note.text());
      if (note.kind() == Note.Kind.SENTENCE) {
        assertThat(note.span().start())
            .as("sentences in order of the text")
            .isGreaterThanOrEqualTo(start);
        start = note.span().start();
      }
    }
  }

  @Test
  void whatever_the_text_every_quote_stands_in_it_and_every_claim_satisfies_the_model() {
    forAll(PAPERS, AnyPaper::from, ReaderPropertyTest::holds);
  }

  @Test
  void damaged_samples_are_read_like_any_text() {
    forAll(PAPERS / 4, AnyPaper::fromSamples, ReaderPropertyTest::holds);
  }

  @Test
  void the_same_paper_is_read_the_same_by_many_threads_at_once() throws Exception {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    List<Paper> papers =
        Stream.generate(() -> AnyPaper.from(random)).limit(Math.max(8, PAPERS / 5)).toList();
    List<Gave> alone = papers.stream().map(Gave::by).toList();
    try (var pool = Executors.newFixedThreadPool(4)) {
      var readers = new ArrayList<Callable<Void>>();
      for (int reader = 0; reader < 4; reader++) {
        List<Integer> order =
            new ArrayList<>(Stream.iterate(0, n -> n + 1).limit(papers.size()).toList());
        Collections.shuffle(order, new Random(reader));
        readers.add(() -> {
          for (int n : order) {
            assertThat(Gave.by(papers.get(n))).as("%s", papers.get(n)).isEqualTo(alone.get(n));
          }
          return null;
        });
      }
      for (Future<Void> done : pool.invokeAll(readers)) {
        done.get();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "tr-TR, Pacific/Kiritimati",
    "ar-EG-u-nu-arab, America/St_Johns",
    "lt-LT, Pacific/Niue",
    "th-TH-u-ca-buddhist, Asia/Kathmandu"
  })
  void the_machine_s_locale_and_time_zone_do_not_matter(String locale, String zone) {
    Locale usualLocale = Locale.getDefault();
    TimeZone usualZone = TimeZone.getDefault();
    forAll(
        PAPERS / 6,
        AnyPaper::from,
        paper -> {
          String usual = Gave.by(paper).toString();
          try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(Gave.by(paper)).hasToString(usual);
          } finally {
            Locale.setDefault(usualLocale);
            TimeZone.setDefault(usualZone);
          }
        });
  }

  @Test
  void what_follows_after_a_line_of_prose_does_not_move_the_quotes_before_it() {
    String first = "Norway pledged $90 million to Moldova on Wednesday.\n";
    forAll(
        PAPERS / 4,
        random -> AnyPaper.jumble(random, 40),
        rest -> {
          Paper paper = Paper.of(first + rest, "2023-04-19");
          assertThat(paper.notes())
              .first()
              .satisfies(note -> assertThat(note.text()).isEqualTo(first.strip()));
          holds(paper);
        });
  }

  @TestFactory
  Stream<DynamicTest> extreme_texts_are_read() {
    return AnyPaper.extremes().entrySet().stream()
        .map(each ->
            DynamicTest.dynamicTest(
                each.getKey(), () -> holds(Paper.of(each.getValue(), "2024-05-14"))));
  }

  @Test
  @Timeout(10)
  void ten_thousand_characters_take_seconds_at_most() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
    var text = new StringBuilder();
    while (text.length() < 10_000) {
      text.append(AnyPaper.article(random));
    }
    assertThat(Paper.of(text.substring(0, 10_000), "2024-05-14").claims()).hasSizeGreaterThan(20);
  }

  @Test
  @Timeout(10)
  void ten_thousand_characters_without_a_full_stop_take_seconds_at_most() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(13);
    String text = AnyPaper.jumble(random, 4_000).replaceAll("[.?!\\n]", "").substring(0, 10_000);
    holds(Paper.of(text, "2024-05-14"));
  }
}
