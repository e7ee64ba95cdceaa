package entente.read.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Span;
import entente.model.When;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SettingTest {
  private static final Setting START = Setting.at(LocalDate.of(2024, 9, 5), Denominations.USUAL);

  private static Setting after(String sentence) {
    return START.after(Quantities.find(sentence, new Span(0, sentence.length()), START));
  }

  @Test
  void the_last_date_of_a_sentence_is_the_one_that_the_next_goes_on_from() {
    assertThat(after("Signed on 4 May 2022, it lapsed in June 2023.").lastDate())
        .isEqualTo(When.parse("2023-06"));
  }

  @Test
  void a_sum_lends_its_currency_to_the_sentences_after_it() {
    assertThat(after("It gave 5 million euros to 20 schools.").lastCurrency()).isEqualTo("EUR");
  }

  @Test
  void a_million_people_after_a_sum_take_its_currency_away() {
    assertThat(after("It gave 5 million euros to 2 million people.").lastCurrency()).isNull();
  }

  @Test
  void a_sentence_without_quantities_changes_nothing() {
    assertThat(after("Nobody spoke.")).isEqualTo(START);
  }
}
