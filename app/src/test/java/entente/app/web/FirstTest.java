package entente.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FirstTest {
  @Test
  void the_first_are_those_of_a_stable_sort() {
    var random = new Random(4);
    for (int round = 0; round < 300; round++) {
      List<String> all =
          Stream.generate(() -> random.nextInt(9) + "-" + random.nextInt(1000))
              .limit(random.nextInt(60))
              .toList();
      Comparator<String> order = Comparator.comparingInt(each -> each.charAt(0));
      int many = random.nextInt(70);
      assertThat(First.of(all, order, many))
          .isEqualTo(all.stream().sorted(order).limit(many).toList());
    }
  }
}
