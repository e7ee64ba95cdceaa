package entente.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SketchTest {
  private static String words(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
  }

  @Test
  void case_punctuation_and_line_breaks_do_not_matter() {
    assertThat(Sketch.of("Two ports,\nin Kenya; and a road."))
        .isEqualTo(Sketch.of("two PORTS in “Kenya” and a road"));
  }

  @Test
  void the_share_of_common_wording_is_estimated() {
    Sketch whole = Sketch.of(words(0, 1_000));
    assertThat(whole.alike(whole)).isEqualTo(1);
    assertThat(whole.alike(Sketch.of(words(0, 500)))).isBetween(0.38, 0.62);
    assertThat(whole.alike(Sketch.of(words(2_000, 3_000)))).isLessThan(0.05);
  }

  @Test
  void a_text_without_words_is_like_none_and_a_short_one_like_itself() {
    assertThat(Sketch.of("… —").alike(Sketch.of("… —"))).isZero();
    assertThat(Sketch.of("Two ports").alike(Sketch.of("two ports"))).isEqualTo(1);
  }

  @Test
  void it_reads_back_as_it_was_written() {
    Sketch sketch = Sketch.of(words(0, 50));
    assertThat(Sketch.of(sketch.bytes())).isEqualTo(sketch).hasToString("sketch of 50 words");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sketch.of(new byte[3]))
        .withMessageStartingWith("sketch: found \"3 bytes\"");
  }

  @Test
  void a_very_long_text_takes_bounded_work() {
    assertThat(Sketch.of(words(0, 250_000)).words()).isEqualTo(200_000);
  }
}
