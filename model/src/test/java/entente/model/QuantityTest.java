package entente.model;

import static entente.model.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
  @Test
  void equal_sums_are_equal_however_they_are_written() {
    assertThat(new Money(new BigDecimal("3.5E10"), "USD"))
        .isEqualTo(Money.of(35_000_000_000L, "USD"));
    assertThat(new Money(new BigDecimal("1.50"), "USD"))
        .isEqualTo(new Money(new BigDecimal("1.5"), "USD"));
  }

  @Test
  void a_sum_is_written_plainly() {
    assertThat(new Money(new BigDecimal("3.5E10"), "USD")).hasToString("35000000000 USD");
  }

  @Test
  void a_negative_sum_is_refused() {
    refuses(() -> Money.of(-1, "USD"), "amount", "\"-1\"", "a value of zero or more");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "usd", "US", "USDT", "$", "U$D", "ÜSD"})
  void what_is_no_currency_code_is_refused(String code) {
    refuses(
        () -> Money.of(1, code), "currency", "\"" + code + "\"", "a code of ISO 4217 such as USD");
  }

  @Test
  void equal_counts_are_equal_however_they_are_written() {
    assertThat(new Count(new BigDecimal("1E+7"), "people"))
        .isEqualTo(Count.of(10_000_000, "people"))
        .hasToString("10000000 people");
  }

  @Test
  void a_negative_count_and_one_of_nothing_are_refused() {
    refuses(() -> Count.of(-3, "projects"), "count", "\"-3\"", "a value of zero or more");
    refuses(() -> Count.of(3, " "), "unit", "\" \"", "a word for what is counted, such as people");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JPN",
        "ASEAN",
        "G7",
        "GLOBAL-FUND",
        "KOR-EXIM",
        "region:africa",
        "region:latin-america-caribbean"
      })
  void states_bodies_and_regions_are_parties(String id) {
    assertThat(new Party(id)).hasToString(id);
    assertThat(new Party(id).isRegion()).isEqualTo(id.startsWith("region:"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "jpn",
        "JPN ",
        "-JPN",
        "JPN-",
        "A--B",
        "region:",
        "region:Africa",
        "Japan",
        "AU\n"
      })
  void what_is_no_id_of_a_party_is_refused(String id) {
    refuses(() -> new Party(id), "party", "\"" + id + "\"", "a state's three-letter code");
  }
}
