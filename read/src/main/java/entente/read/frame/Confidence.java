package entente.read.frame;

import entente.model.Field;
import entente.read.table.Table;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How likely a claim is to be right, as counted on annotated documents: the share of right claims
/// of its frame, moved by how many fields were found compared with other claims of its type, and by
/// whether it is dated (a logistic regression).
///
/// The tables `frames/confidence.tsv` and `frames/confidence-weights.tsv` are made by
/// `evaluation/confidence.py`.
public final class Confidence {
  private static final Set<Field> DATES = Set.of(Field.DATE, Field.START, Field.PERIOD, Field.BY);
  private static final Map<String, Double> SHARES = table("frames/confidence.tsv");
  private static final Map<String, Double> WEIGHTS = table("frames/confidence-weights.tsv");

  /// Under this name stands the share of all frames together, for one that was never counted.
  private static final String ANY = "*";

  private Confidence() {}

  private static Map<String, Double> table(String name) {
    return Table.read(name).stream()
        .collect(Collectors.toMap(row -> row.cell(0), row -> Double.parseDouble(row.cell(1))));
  }

  /// The share of a frame's claims that are right, between 0 and 1.
  static double share(String frame) {
    return SHARES.getOrDefault(frame, weight(SHARES, ANY));
  }

  /// Between 0 and 1; of all claims with the same confidence, about that share is right.
  public static double of(Draft draft) {
    long filled = draft.fields().keySet().stream().filter(field -> field != Field.BASIS).count();
    boolean dated = draft.fields().keySet().stream().anyMatch(DATES::contains);
    double odds =
        weight(WEIGHTS, "constant")
            + weight(WEIGHTS, "frame") * Math.log(draft.share() / (1 - draft.share()))
            + weight(WEIGHTS, "fields") * (filled - weight(WEIGHTS, draft.type().word()))
            + (dated ? weight(WEIGHTS, "dated") : 0);
    return 1 / (1 + Math.exp(-odds));
  }

  private static double weight(Map<String, Double> table, String name) {
    Double found = table.get(name);
    if (found == null) {
      throw new IllegalStateException(
          "tables of confidence: found no row \"%s\", wanted one".formatted(name));
    }
    return found;
  }
}
