package entente.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a $1.3 billion (A$2 billion) fund | fund",
        "a new A$90 million grant facility for wind parks | grant facility for wind parks",
        "3 billion yen for a harbour | harbour",
        "up to 40 million US dollars of credit for farmers | credit for farmers",
        "EUR 25 million for schools | schools",
        "Ten Business Champions | Ten Business Champions",
        "Covid-19 vaccines | Covid-19 vaccines",
        "the 2030 Agenda | 2030 Agenda",
        "12 patrol boats | 12 patrol boats",
        "package worth about Rs 500 crore | package",
      })
  void a_sum_is_left_out_and_what_it_is_for_stays(String words, String without) {
    assertThat(Thing.withoutSums(words)).isEqualTo(without);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A$200 million",
        "$91 million (A$140 million)",
        "about 2 billion yen",
        "worth 300 million euros"
      })
  void nothing_but_a_sum_says_nothing(String words) {
    assertThat(Thing.withoutSums(words)).isNull();
  }

  @Test
  void long_words_are_no_burden() {
    assertThat(Thing.withoutSums("$1 ".repeat(5_000))).isNull();
    assertThat(Thing.withoutSums("1 ".repeat(5_000))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "its first loan | first loan",
        "the electricity networks | electricity networks",
        "a large patrol vessel | a large patrol vessel",
        "thermal plants | thermal plants",
      })
  void a_thing_is_named_without_its_owner(String words, String named) {
    assertThat(Thing.of(words)).isEqualTo(named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"another", "the", "its part", "some of", "work"})
  void what_names_nothing_by_itself_is_no_name(String words) {
    assertThat(Thing.of(words)).isNull();
  }
}
