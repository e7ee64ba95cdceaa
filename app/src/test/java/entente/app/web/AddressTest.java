package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressTest {
  @Test
  void what_is_asked_is_written_so_that_nothing_in_it_is_taken_for_another_question() {
    var address = Address.of("/search").with("q", "a&b=c #d").at("results");
    assertThat(address).hasToString("/search?q=a%26b%3Dc+%23d#results");
  }

  @Test
  void a_blank_value_asks_nothing() {
    assertThat(new Address("/entries", Map.of("type", "accord"), null).with("type", " "))
        .hasToString("/entries");
  }

  @Test
  void the_same_question_can_be_answered_as_a_file() {
    assertThat(Address.of("/entries").with("type", "accord").as("csv"))
        .hasToString("/entries.csv?type=accord");
  }

  @Test
  void an_id_is_one_step_of_a_path_whatever_is_in_it() {
    assertThat(Address.step("a/b c#1?")).isEqualTo("a%2Fb%20c%231%3F");
  }
}
