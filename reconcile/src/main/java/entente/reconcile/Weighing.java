package entente.reconcile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What speaks for and against two claims being about one thing: points with their words, and what keeps them apart whatever
/// speaks for them.
///
/// The points are roughly log odds, set by hand and checked on annotated claims. At [#ENOUGH] two claims are linked.
final class Weighing {
  static final double ENOUGH = 3;

  private final List<String> because = new ArrayList<>();
  private double points;
  private @Nullable String apart;

  Weighing weigh(double weight, String reason) {
    points += weight;
    if (weight != 0) {
      because.add(reason);
    }
    return this;
  }

  /// They cannot be one thing.
  Weighing apart(String reason) {
    apart = reason;
    return this;
  }

  boolean isApart() {
    return apart != null;
  }

  double points() {
    return apart == null ? points : Double.NEGATIVE_INFINITY;
  }

  boolean enough() {
    return points() >= ENOUGH;
  }

  List<String> because() {
    return apart == null ? List.copyOf(because) : List.of(apart);
  }
}
