package entente.read.frame;

import static org.assertj.core.api.Assertions.assertThat;

import entente.read.table.Table;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
  private static Map<String, Double> table(String name) {
    return Table.read(name).stream()
        .collect(Collectors.toMap(row -> row.cell(0), row -> Double.parseDouble(row.cell(1))));
  }

  @Test
  void every_share_lies_between_never_and_always() {
    assertThat(table("frames/confidence.tsv"))
        .isNotEmpty()
        .allSatisfy((frame, share) -> assertThat(share).as(frame).isGreaterThan(0).isLessThan(1));
  }

  @Test
  void a_frame_that_was_never_counted_has_the_share_of_all() {
    assertThat(Confidence.share("no/such-frame"))
        .isEqualTo(table("frames/confidence.tsv").get("*"));
  }

  @Test
  void a_better_frame_more_fields_and_a_date_speak_for_a_claim() {
    var weights = table("frames/confidence-weights.tsv");
    assertThat(weights.get("frame")).isPositive();
    assertThat(weights.get("fields")).isPositive();
    assertThat(weights.get("dated")).isPositive();
  }
}
