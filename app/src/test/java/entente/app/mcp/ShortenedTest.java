package entente.app.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import entente.publish.Json;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShortenedTest {
  @Test
  void what_is_short_stays_as_it_is() {
    var tree = Map.of("items", List.of(Map.of("id", "a", "quotes", List.of("words"))));

    assertThat(Shortened.json(tree)).isEqualTo(Json.write(tree));
  }

  @Test
  void a_long_list_says_how_much_it_lost() {
    String json =
        Shortened.json(
            Map.of(
                "counted",
                Collections.nCopies(
                    10_000, Map.of("name", "a promise of some length, to fill the page"))));

    assertThat(json).hasSizeLessThanOrEqualTo(Shortened.MOST).contains("\"counted_left_out\":9");
  }

  @Test
  void a_text_loses_its_end_between_characters() {
    String json = Shortened.json(Map.of("text", "𝔄".repeat(30_000)));

    assertThat(json)
        .contains("𝔄… [", "characters left out]")
        .hasSizeLessThanOrEqualTo(Shortened.MOST);
  }

  @Test
  void whatever_comes_fits() {
    Object tree = "x".repeat(1_000);
    for (int depth = 0; depth < 3; depth++) {
      tree = Map.of("list", Collections.nCopies(20, tree), "text", "y".repeat(1_000));
    }

    assertThat(Shortened.json(tree)).hasSizeLessThanOrEqualTo(Shortened.MOST);
  }
}
