package entente.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What speaks for and against two claims being about one thing: points with their words, and what
/// keeps them apart whatever speaks for them.
///
/// Once apart, they stay apart, and that is the only reason given. The points are roughly log odds,
/// set by hand and checked on annotated claims. At [#ENOUGH] two claims are linked.
final class Weighing {
  static final double ENOUGH = 3;

  private final @Nullable List<String> because;
  private double points;
  private boolean apart;

  private Weighing(@Nullable List<String> because) {
    this.because = because;
  }

  /// Weighs without finding words: millions of pairs are weighed, and few are ever looked at.
  static Weighing silent() {
    return new Weighing(null);
  }

  static Weighing explained() {
    return new Weighing(new ArrayList<>());
  }

  Weighing weigh(double weight, Supplier<String> reason) {
    points += weight;
    if (because != null && weight != 0 && !apart) {
      because.add(reason.get());
    }
    return this;
  }

  Weighing weigh(double weight, String reason) {
    return weigh(weight, () -> reason);
  }

  /// Weighs something that is alike from 0 to 1.
  Weighing weigh(double weight, double alike, String same, String differing) {
    return weigh(
        weight,
        () ->
            alike > 0.99 ? same : "%s by %d in 100".formatted(differing, Math.round(alike * 100)));
  }

  /// They cannot be one thing.
  Weighing apart(Supplier<String> reason) {
    apart = true;
    if (because != null) {
      because.clear();
      because.add(reason.get());
    }
    return this;
  }

  Weighing apart(String reason) {
    return apart(() -> reason);
  }

  boolean isApart() {
    return apart;
  }

  double points() {
    return apart ? Double.NEGATIVE_INFINITY : points;
  }

  boolean enough() {
    return points() >= ENOUGH;
  }

  List<String> because() {
    return because == null ? List.of() : List.copyOf(because);
  }
}
