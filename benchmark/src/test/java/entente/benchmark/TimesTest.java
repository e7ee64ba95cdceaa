package entente.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimesTest {
  @Test
  void the_median_is_not_moved_by_one_slow_run() {
    var times =
        new Times(List.of(Duration.ofMillis(900), Duration.ofSeconds(60), Duration.ofMillis(800)));

    assertThat(times.median()).isEqualTo(Duration.ofMillis(900));
    assertThat(times).hasToString("median 0.90 s, of 3 runs from 0.80 to 60.00 s");
  }

  @Test
  void no_run_has_no_median() {
    assertThatThrownBy(() -> new Times(List.of())).hasMessageContaining("wanted at least one run");
  }
}
