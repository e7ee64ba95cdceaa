package entente.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static Words words(String text, String... names) {
    return Words.of(List.of(text), List.of(names));
  }

  @Test
  void what_tells_nothing_is_left_out_and_endings_are_cut() {
    assertThat(
            words(
                    "The leaders of Japan pledged on Monday 40 patrol vessels, training and visas"
                        + " by 2030",
                    "japan")
                .stems())
        .containsExactly("40", "patrol", "train", "vessel", "visa");
    assertThat(words("Japanese vessels", "japan").stems()).containsExactly("vessel");
  }

  @Test
  void accents_and_possessives_do_not_matter() {
    assertThat(words("Côte d’Ivoire’s pier")).isEqualTo(words("Cote d'Ivoire's pier"));
  }

  @Test
  void likeness_runs_from_nothing_in_common_to_the_same() {
    assertThat(words("patrol vessel").likeness(words("patrol vessels"))).isCloseTo(1, within(1e-9));
    assertThat(words("patrol vessel").likeness(words("grain silo"))).isZero();
    assertThat(words("patrol vessel").likeness(words("patrol aircraft")))
        .isCloseTo(0.5, within(1e-9));
    assertThat(words("of the").likeness(words("of the"))).isZero();
  }
}
