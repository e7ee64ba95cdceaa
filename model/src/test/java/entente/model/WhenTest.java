package entente.model;

import static entente.model.ForAll.forAll;
import static entente.model.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {
  @Test
  void what_is_written_reads_back_with_its_precision() {
    forAll(AnyClaim::when, when -> assertThat(When.parse(when.toString())).isEqualTo(when));
  }

  @Test
  void a_month_is_not_its_first_day() {
    assertThat(When.parse("2023-12")).isNotEqualTo(When.parse("2023-12-01"));
    assertThat(When.parse("2023-12").last()).isEqualTo(LocalDate.of(2023, 12, 31));
    assertThat(When.parse("2024").first()).isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(When.parse("2024").last()).isEqualTo(LocalDate.of(2024, 12, 31));
  }

  @Test
  void a_month_contains_its_days_and_no_others() {
    assertThat(When.parse("2023-12").contains(When.parse("2023-12-17"))).isTrue();
    assertThat(When.parse("2023-12-17").contains(When.parse("2023-12"))).isFalse();
    assertThat(When.parse("2023-12").contains(When.parse("2024-01-01"))).isFalse();
  }

  @Test
  void two_dates_agree_if_one_is_the_other_more_precisely() {
    assertThat(When.parse("2023-12-17").agrees(When.parse("2023"))).isTrue();
    assertThat(When.parse("2023-12-17").agrees(When.parse("2023-12-18"))).isFalse();
    forAll(
        random -> new When[] {AnyClaim.when(random), AnyClaim.when(random)},
        two -> assertThat(two[0].agrees(two[1])).isEqualTo(two[1].agrees(two[0])));
  }

  @Test
  void the_sharper_of_two_is_the_more_precise_and_of_equals_the_first() {
    assertThat(When.parse("2023").sharper(When.parse("2023-12"))).isEqualTo(When.parse("2023-12"));
    assertThat(When.parse("2023-12").sharper(When.parse("2023"))).isEqualTo(When.parse("2023-12"));
    assertThat(When.parse("2023").sharper(When.parse("2024"))).isEqualTo(When.parse("2023"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2023-13", "2023-02-30", "2023-12-00", "2023-00"})
  void a_day_that_the_calendar_lacks_is_refused(String text) {
    refuses(() -> When.parse(text), "date", "\"" + text + "\"", "a day that the calendar has");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "23",
        "2023-1",
        "2023-12-7",
        "December 2023",
        "2023-12-17T00:00",
        "-2023",
        "0000",
        "2023-12-17 ",
        "٢٠٢٣"
      })
  void what_is_no_iso_date_is_refused_with_the_three_forms(String text) {
    refuses(() -> When.parse(text), "date", "\"" + text + "\"", "2023, 2023-12 or 2023-12-17");
  }
}
