package entente.reconcile.compare;

import static org.assertj.core.api.Assertions.assertThat;

import entente.reconcile.compare.Comparison.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
  private static final String OLDER =
      """
      CHAIR'S STATEMENT OF THE SEVENTH HARBOUR FORUM

      1. The Forum met in Valletta. Ministers of twelve coastal states took part.

      2. The Meeting hoped to agree on a common register of lost containers by 2026, where appropriate.

      3. Ministers encouraged ports to share the data of their tide gauges.

      4. The Meeting will hold a workshop on harbour lighting.
      """;
  private static final String NEWER =
      """
      CHAIR'S STATEMENT OF THE EIGHTH HARBOUR FORUM

      1. Ministers encouraged ports to share the data of their tide gauges.

      2. The Meeting will agree on a common register of lost containers by 2026.

      3. A training centre for pilots opened in Bar.
      """;

  private static Comparison.Row row(String words) {
    return Comparison.of(OLDER, NEWER).rows().stream()
        .filter(row ->
            Stream.of(Optional.ofNullable(row.newer()), Optional.ofNullable(row.older()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow()
                .words()
                .contains(words))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_paragraph_is_kept_wherever_it_stands_and_whatever_its_number() {
    assertThat(row("tide gauges").kind()).isEqualTo(Kind.KEPT);
    assertThat(Objects.requireNonNull(row("tide gauges").older()).label()).isEqualTo("3");
  }

  @Test
  void a_changed_paragraph_tells_which_words_became_which() {
    Comparison.Row register = row("common register");

    assertThat(register.kind()).isEqualTo(Kind.CHANGED);
    assertThat(
            register.edits().stream()
                .filter(edit -> !edit.same())
                .map(edit -> edit.was() + " > " + edit.is())
                .toList())
        .containsExactly("hoped to > will", "where appropriate. > ");
    assertThat(register.strengths())
        .containsExactly(
            new Strength(Strength.Direction.STRENGTHENED, "“hoped” became “will”"),
            new Strength(Strength.Direction.STRENGTHENED, "“where appropriate” left out"));
  }

  @Test
  void what_has_no_like_is_new_or_dropped() {
    assertThat(row("training centre").kind()).isEqualTo(Kind.NEW);
    assertThat(row("harbour lighting").kind()).isEqualTo(Kind.DROPPED);
  }

  @Test
  void every_paragraph_of_both_texts_is_told_once() {
    List<Comparison.Row> rows = Comparison.of(OLDER, NEWER).rows();

    assertThat(
            rows.stream()
                .filter(row -> row.older() != null)
                .map(row -> row.older().span())
                .toList())
        .hasSize(Paragraph.of(OLDER).size())
        .doesNotHaveDuplicates();
    assertThat(
            rows.stream()
                .filter(row -> row.newer() != null)
                .map(row -> row.newer().span())
                .toList())
        .isEqualTo(Paragraph.of(NEWER).stream().map(Paragraph::span).toList());
  }

  @Test
  void a_text_beside_itself_is_kept_whole_and_beside_nothing_is_new() {
    assertThat(Comparison.of(OLDER, OLDER).rows())
        .allSatisfy(row -> assertThat(row.kind()).isEqualTo(Kind.KEPT));
    assertThat(Comparison.of("", OLDER).rows())
        .hasSize(5)
        .allSatisfy(row -> assertThat(row.kind()).isEqualTo(Kind.NEW));
    assertThat(Comparison.of("", "").rows()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We may build the bridge over the river Drina | We shall build the bridge over the river"
            + " Drina | STRENGTHENED",
        "The sides agreed to open the eastern border crossing | The sides discussed opening the"
            + " eastern border crossing | WEAKENED",
        "They expressed concern about mines in the shallow strait | They strongly condemned mines"
            + " in the shallow strait | STRENGTHENED",
        "They voiced grave concern over the mines in the strait | They voiced concern over the"
            + " mines in the strait | WEAKENED",
        "Banks will report losses at sea each quarter | Banks will, as appropriate, report losses"
            + " at sea each quarter | WEAKENED",
        "The parties will phase out old tankers gradually | The parties will phase out old tankers"
            + " immediately | STRENGTHENED",
      })
  void a_change_of_words_binds_more_or_less(
      String older, String newer, Strength.Direction direction) {
    Comparison.Row row = Comparison.of(older, newer).rows().getFirst();

    assertThat(row.kind()).isEqualTo(Kind.CHANGED);
    assertThat(row.strengths()).extracting(Strength::direction).contains(direction);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We will open nine schools in the northern valley | We will open twelve schools in the"
            + " northern valley",
        "The Forum met in Valletta on 12 May 2024 with guests | The Forum met in Kotor on 9 June"
            + " 2025 with guests",
      })
  void a_change_of_figures_or_places_alone_binds_neither_more_nor_less(String older, String newer) {
    assertThat(Comparison.of(older, newer).rows().getFirst().strengths()).isEmpty();
  }

  @Test
  void thousands_of_words_in_one_paragraph_do_not_hang() {
    String older = "harbour light stands ".repeat(3_000);
    String newer = "harbour light falls ".repeat(3_000);

    assertThat(Comparison.of(older, newer).rows()).isNotEmpty();
  }
}
