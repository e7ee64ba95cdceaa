package entente.read.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import entente.read.Mention.OfCount;
import entente.read.Mention.OfDate;
import entente.read.Mention.OfDuration;
import entente.read.Mention.OfMoney;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class QuantitiesTest {
  private static final Cases MONEY = Cases.read("money.tsv", OfMoney.class::isInstance);
  private static final Cases DATES = Cases.read("dates.tsv", OfDate.class::isInstance);
  private static final Cases COUNTS =
      Cases.read(
          "counts.tsv", mention -> mention instanceof OfCount || mention instanceof OfDuration);

  @TestFactory
  Stream<DynamicTest> sums_of_money_are_found_with_their_values() {
    return MONEY.tests();
  }

  @TestFactory
  Stream<DynamicTest> dates_are_found_as_precise_as_the_text() {
    return DATES.tests();
  }

  @TestFactory
  Stream<DynamicTest> counts_and_lengths_are_found_with_their_units() {
    return COUNTS.tests();
  }

  @Test
  void the_tables_are_as_large_as_a_judgement_needs() {
    assertThat(MONEY.size()).as("sums").isGreaterThanOrEqualTo(400);
    assertThat(DATES.size()).as("dates").isGreaterThanOrEqualTo(400);
    assertThat(COUNTS.size()).as("counts and lengths").isGreaterThanOrEqualTo(150);
  }
}
