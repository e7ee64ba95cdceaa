package entente.read.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Span;
import entente.read.Mention.OfMoney;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenominationsTest {
  private static List<String> currencies(String text) {
    return Quantities.find(
            text, new Span(0, text.length()), Setting.at(null, Denominations.of(text)))
        .stream()
        .filter(OfMoney.class::isInstance)
        .map(mention -> ((OfMoney) mention).money().currency())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          All amounts are in Australian dollars.                        | AUD
          All amounts in this release are in Canadian dollars.          | CAD
          (all figures in NZD)                                          | NZD
          (Amounts in US dollars.)                                      | USD
          Unless otherwise stated, all dollar figures are Singaporean.  | SGD
          All currency values are expressed in Hong Kong dollars.       | HKD
          $ refers to Fiji dollars throughout.                          | FJD
          Currency: AUD                                                 | AUD
          """)
  void a_document_may_state_its_dollar(String statement, String code) {
    assertThat(
            Denominations.of("Media release.\n" + statement + "\nThe fund holds $5 million.")
                .stated())
        .isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Australia gave 40 million Australian dollars.
          The amounts of rain in Australia were large.
          All figures rose; the Australian dollar fell.
          Trade in Canadian dollars is growing.
          """)
  void speaking_of_a_currency_states_nothing(String text) {
    assertThat(Denominations.of(text).stated()).isNull();
  }

  @Test
  void a_bare_dollar_is_american_even_in_a_canadian_text() {
    assertThat(
            currencies("Ottawa, Canada, gave $5 million. The Canadian minister added C$2 million."))
        .containsExactly("USD", "CAD");
  }

  @Test
  void a_short_name_means_what_the_document_names_in_full() {
    assertThat(currencies("It owes 9 billion Egyptian pounds. Another 2 billion pounds are due."))
        .containsExactly("EGP", "EGP");
  }

  @Test
  void a_shared_letter_means_the_currency_of_the_state_that_is_spoken_of() {
    assertThat(currencies("Zambia owes K1.35 trillion.")).containsExactly("ZMW");
    assertThat(currencies("Malawi owes K1.35 trillion.")).containsExactly("MWK");
    assertThat(currencies("It owes K1.35 trillion.")).containsExactly("PGK");
  }

  @Test
  void a_statement_beats_the_states_that_are_spoken_of() {
    assertThat(currencies("All amounts are in Namibian dollars. Washington gave $5 million."))
        .containsExactly("NAD");
  }
}
