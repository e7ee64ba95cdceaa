package entente.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "28000000000 against 4610000000|28 billion against 4.61 billion",
        "6000 people against 7000 people|6,000 people against 7,000 people",
        "35000000000 USD against 36000000000 USD|35 billion dollars against 36 billion dollars",
        "2022 against 2023|2022 against 2023",
        "2023-12-16 against 2023-12|16 December 2023 against December 2023",
        "line 2.10000 of A-12345|line 2.10000 of A-12345",
        "4.61 against 12345.5|4.61 against 12345.5",
      })
  void a_reason_has_its_sums_days_and_large_numbers_as_people_write_them(
      String reason, String prose) {
    assertThat(Words.prose(reason, Words::of)).isEqualTo(prose);
  }
}
