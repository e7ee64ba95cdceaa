package entente.ledger;

import static entente.model.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import entente.publish.ClaimJson;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
  @TempDir
  @SuppressWarnings("NullAway.Init") // by JUnit
  Path home;

  @SuppressWarnings("NullAway.Init") // opened before each test
  Ledger ledger;

  @BeforeEach
  void fill() {
    ledger = Ledger.open(home, new ClaimJson());
    Papers.of(
            "pledge",
            "2023-12-17",
            "Japan pledged 40 billion yen to ASEAN near the Côte d'Ivoire embassy.")
        .addTo(ledger);
    Papers.of(
            "summit",
            "2023-12-18",
            "The leaders met for a summit in Tokyo. Agreements were signed.")
        .addTo(ledger);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private List<String> found(String words) {
    return ledger.search(words, 10).stream().map(each -> each.publication().doc()).toList();
  }

  @Test
  void a_word_of_the_text_or_the_title_finds_the_document() {
    assertThat(found("yen")).containsExactly("pledge");
    assertThat(found("Title of summit")).containsExactly("summit");
    assertThat(found("title")).containsExactlyInAnyOrder("pledge", "summit");
    assertThat(found("Zembla")).isEmpty();
  }

  @Test
  void every_word_must_occur() {
    assertThat(found("Japan ASEAN")).containsExactly("pledge");
    assertThat(found("Japan Tokyo")).isEmpty();
  }

  @Test
  void the_last_word_may_be_a_beginning_and_forms_of_a_word_are_alike() {
    assertThat(found("bil")).containsExactly("pledge");
    assertThat(found("agreement signing")).containsExactly("summit");
    assertThat(found("cote divoire")).isEmpty();
    assertThat(found("cote d'ivoire")).containsExactly("pledge");
  }

  @Test
  void the_passage_marks_what_was_searched_for() {
    Found found = ledger.search("yen", 1).getFirst();
    assertThat(found.passage())
        .filteredOn(Found.Piece::hit)
        .extracting(Found.Piece::text)
        .containsExactly("yen");
    assertThat(found.text()).contains("40 billion yen to ASEAN");
  }

  @Test
  void a_document_in_several_papers_is_found_once() {
    var pledge =
        Papers.of(
            "pledge",
            "2023-12-17",
            "Japan pledged 40 billion yen to ASEAN near the Côte d'Ivoire embassy.");
    pledge.published("copy", "2023-12-19").addTo(ledger);
    assertThat(found("yen")).hasSize(1);
    assertThat(ledger.search("title", 1)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\"",
        "\"\"",
        "*",
        "yen*",
        "yen OR",
        "AND",
        "NOT yen",
        "NEAR(",
        "NEAR(yen Japan, 2)",
        "title:yen",
        "^yen",
        "yen + Japan",
        "(yen",
        "yen)",
        "{title text}: yen",
        "-yen",
        "'; DROP TABLE document; --",
        "\u0000",
        "yen\u0000Japan",
        "\u0002",
        "😀",
        "日本",
        "Ꮳ",
        "\uD83D",
        "a\"b\"\"c",
        "%",
        "_",
        "\\",
        "\t\n",
        "﷽",
        "yen \u202e Japan"
      })
  void whatever_is_typed_is_searched_for_and_never_an_error(String words) {
    assertThatCode(() -> ledger.search(words, 10)).doesNotThrowAnyException();
  }

  @Test
  void operators_are_words_like_others() {
    Papers.of("operators", "2023", "Either OR and NEAR AND not NOT.").addTo(ledger);
    assertThat(found("NEAR AND NOT")).containsExactly("operators");
    assertThat(found("Japan OR Tokyo")).isEmpty();
  }

  @Test
  void noise_is_never_an_error() {
    forAll(
        SearchTest::noise,
        words -> assertThatCode(() -> ledger.search(words, 3)).doesNotThrowAnyException());
  }

  private static String noise(RandomGenerator random) {
    var noise = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      switch (random.nextInt(3)) {
        case 0 -> noise.append("\"*()^:+-{}' ANDORNEAR,".charAt(random.nextInt(22)));
        case 1 -> noise.append((char) random.nextInt(0x250));
        default -> noise.append((char) random.nextInt(0x10000));
      }
    }
    return noise.toString();
  }

  @Test
  void as_many_are_found_as_were_asked_for() {
    for (int i = 0; i < 30; i++) {
      Papers.generated(i, 1).addTo(ledger);
    }
    assertThat(ledger.search("sentence", 7))
        .hasSize(7)
        .isEqualTo(ledger.search("sentence", 30).subList(0, 7));
    assertThat(ledger.search("sentence", 0)).isEmpty();
  }
}
