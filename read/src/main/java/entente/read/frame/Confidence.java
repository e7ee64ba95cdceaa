package entente.read.frame;

import entente.read.name.Table;
import java.util.Map;
import java.util.stream.Collectors;

/// How often a frame is right: the share that was counted on annotated documents, from the table `frames/confidence.tsv`.
final class Confidence {
  /// Of a frame that was never counted.
  private static final double UNCOUNTED = 0.5;

  private static final Map<String, Double> COUNTED =
      Table.read("frames/confidence.tsv").stream().collect(Collectors.toMap(row -> row.cell(0), row -> Double.parseDouble(row.cell(1))));

  private Confidence() {}

  static double of(String frame) {
    return COUNTED.getOrDefault(frame, UNCOUNTED);
  }
}
