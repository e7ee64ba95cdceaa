package entente.benchmark;

import java.time.Duration;
import java.util.List;

/// How long each of several runs took, the shortest first.
record Times(List<Duration> sorted) {
  Times {
    sorted = sorted.stream().sorted().toList();
    if (sorted.isEmpty()) {
      throw new IllegalArgumentException("times: found none, wanted at least one run");
    }
  }

  /// The middle one; of an even number the longer of the two.
  Duration median() {
    return sorted.get(sorted.size() / 2);
  }

  @Override
  public String toString() {
    return "median %.2f s, of %d runs from %.2f to %.2f s"
        .formatted(
            seconds(median()),
            sorted.size(),
            seconds(sorted.getFirst()),
            seconds(sorted.getLast()));
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }
}
