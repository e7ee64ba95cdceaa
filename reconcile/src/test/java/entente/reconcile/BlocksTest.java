package entente.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Commitment.Status;
import entente.model.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlocksTest {
  /// Pledges of one giver to one receiver, one a day: the worst case, for all share a block.
  private static List<Subject> pledges(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> {
          String day = LocalDate.parse("1990-01-01").plusDays(i).toString();
          return Subject.of(
              List.of(
                  Told.on(
                      day,
                      "d" + i,
                      Told.finance(
                          "JPN", "KEN", Money.of(1_000_000L + i, "USD"), Status.PLEDGED, day),
                      "pledge")));
        })
        .sorted(Comparator.comparing(Subject::anchor).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static long comparisons(int number) {
    var blocks = new Blocks(pledges(number));
    var count = new AtomicLong();
    IntStream.range(0, number).forEach(i -> blocks.candidates(i, _ -> count.incrementAndGet()));
    return count.get();
  }

  @Test
  void ten_times_the_claims_of_one_block_take_about_ten_times_the_comparisons() {
    assertThat(comparisons(10_000)).isBetween(8 * comparisons(1_000), 13 * comparisons(1_000));
  }

  @Test
  void a_small_block_is_compared_whole_and_each_pair_once() {
    var blocks = new Blocks(pledges(10));
    var pairs = new ArrayList<String>();
    IntStream.range(0, 10).forEach(i -> blocks.candidates(i, j -> pairs.add(i + "-" + j)));
    assertThat(pairs).hasSize(45).doesNotHaveDuplicates();
  }

  @Test
  void claims_of_other_givers_are_not_compared() {
    var subjects =
        List.of(
            Subject.of(
                List.of(
                    Told.on(
                        "2024-01-01",
                        "a",
                        Told.finance("JPN", "KEN", Money.of(5, "USD"), Status.PLEDGED, ""),
                        "x"))),
            Subject.of(
                List.of(
                    Told.on(
                        "2024-01-01",
                        "b",
                        Told.finance("FRA", "KEN", Money.of(5, "USD"), Status.PLEDGED, ""),
                        "x"))));
    var found = new ArrayList<Integer>();
    new Blocks(subjects).candidates(0, found::add);
    assertThat(found).isEmpty();
  }
}
