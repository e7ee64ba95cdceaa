package entente.read.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PartiesTest {
  private static final Parties STATES = Parties.read("states.tsv");
  private static final Parties NAMES = Parties.read("names.tsv");
  private static final Parties REFERENCES = Parties.read("references.tsv");

  @TestFactory
  Stream<DynamicTest> every_state_is_found_by_its_name_its_adjective_and_its_capital() {
    return STATES.tests();
  }

  @TestFactory
  Stream<DynamicTest> bodies_regions_and_persons_are_found_and_what_only_looks_like_one_is_not() {
    return NAMES.tests();
  }

  @TestFactory
  Stream<DynamicTest> a_reference_means_whom_the_text_named_before() {
    return REFERENCES.tests();
  }

  @Test
  void the_tables_are_as_large_as_a_judgement_needs() {
    assertThat(STATES.mentions()).as("states").isGreaterThanOrEqualTo(550);
    assertThat(NAMES.mentions()).as("bodies, regions, persons, traps").isGreaterThanOrEqualTo(200);
    assertThat(REFERENCES.mentions()).as("references").isGreaterThanOrEqualTo(60);
  }
}
