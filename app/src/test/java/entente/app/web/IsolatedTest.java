package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IsolatedTest {
  @Test
  void words_from_right_to_left_are_set_apart_from_what_stands_around_them() {
    assertThat(Isolated.of("Japan → ASEAN: سكة حديد 12 كم…, 36 billion dollars"))
        .isEqualTo("Japan → ASEAN: \u2068سكة حديد 12 كم\u2069…, 36 billion dollars");
    assertThat(Isolated.of("שלום, Paper 2: قطار"))
        .isEqualTo("\u2068שלום\u2069, Paper 2: \u2068قطار\u2069");
  }

  @Test
  void all_other_words_are_left_as_they_are() {
    assertThat(Isolated.of("両国 – São Tomé, 12 km")).isEqualTo("両国 – São Tomé, 12 km");
  }
}
