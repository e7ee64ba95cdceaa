package entente.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import entente.model.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatesTest {
  @Test
  void the_bundled_table_converts_at_the_years_average() {
    assertThat(Rates.bundled().dollars(Money.of(131_458_900L, "JPY"), 2022))
        .hasValueCloseTo(1_000_000.0, within(1.0));
    assertThat(Rates.bundled().dollars(Money.of(7, "USD"), 1800)).hasValue(7);
  }

  @Test
  void a_year_beyond_the_table_takes_the_nearest_within_three() {
    Rates rates =
        Rates.read(
            List.of("# source: made up", "currency,year,per_dollar", "XYZ,2020,2", "XYZ,2023,4"),
            "test");
    assertThat(rates.dollars(Money.of(8, "XYZ"), 2021)).hasValue(4);
    assertThat(rates.dollars(Money.of(8, "XYZ"), 2022)).hasValue(2);
    assertThat(rates.dollars(Money.of(8, "XYZ"), 2026)).hasValue(2);
    assertThat(rates.dollars(Money.of(8, "XYZ"), 2027)).isEmpty();
    assertThat(rates.dollars(Money.of(8, "ABC"), 2020)).isEmpty();
  }

  @Test
  void a_wrong_line_is_named_with_what_was_wanted() {
    assertThatThrownBy(() -> Rates.read(List.of("JPY,2022,131.4589", "JPY;2023;140"), "mine.csv"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "rates mine.csv, line 2: found \"JPY;2023;140\", wanted currency, year and units for"
                + " one US dollar, such as JPY,2022,131.4589");
  }
}
