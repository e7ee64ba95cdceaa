package entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
  @Test
  void results_come_in_the_order_of_the_items_however_long_each_takes() {
    List<Integer> items = IntStream.range(0, 200).boxed().toList();
    var seen = new ArrayList<Integer>();

    InOrder.of(
        items,
        item -> {
          for (int i = 0; i < (item % 7) * 10_000; i++) {
            Thread.onSpinWait();
          }
          return item;
        },
        seen::add);

    assertThat(seen).isEqualTo(items);
  }

  @Test
  void only_a_bounded_number_of_results_is_held() {
    var ahead = new AtomicInteger();
    var most = new AtomicInteger();

    InOrder.of(
        IntStream.range(0, 500).boxed().toList(),
        item -> {
          most.accumulateAndGet(ahead.incrementAndGet(), Math::max);
          return item;
        },
        _ -> ahead.decrementAndGet());

    assertThat(most.get()).isLessThanOrEqualTo(3 * Runtime.getRuntime().availableProcessors() + 1);
  }

  @Test
  void what_goes_wrong_in_a_worker_reaches_the_caller() {
    assertThatThrownBy(() ->
            InOrder.of(
                List.of(1),
                _ -> {
                  throw new Stop(Status.LEDGER, "full");
                },
                _ -> {}))
        .isInstanceOf(Stop.class)
        .hasMessage("full");
  }
}
