package entente.reconcile;

import entente.model.Commitment.Kind;
import entente.model.LinkKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Money and goods that have come, and the promises out of which they came; running totals, and
/// what they include.
final class Deliveries {
  private static final int NEAR = 320;
  private static final double ALIKE = 0.4;

  private Deliveries() {}

  /// @param document the promises and deliveries that one document states, in the order of the text
  static void find(List<Map.Entry<Pledge, Statement>> document, Consumer<Sketch> found) {
    for (var delivery : document) {
      if (!delivery.getKey().isDelivery()
          || delivery.getKey().settled().kind() == Kind.COOPERATION) {
        continue;
      }
      Map.Entry<Pledge, Statement> best = null;
      double most = 0;
      for (var promise : document) {
        if (canCome(delivery.getKey(), promise.getKey())) {
          int distance = delivery.getValue().distance(promise.getValue());
          double alike = delivery.getValue().words().likeness(promise.getValue().words());
          if (distance > NEAR && alike < ALIKE) {
            continue;
          }
          double overlap = overlap(delivery.getValue(), promise.getValue());
          double likely = 1 + 2 * overlap + alike - distance / (2.0 * NEAR);
          if (likely > most) {
            most = likely;
            best = promise;
          }
        }
      }
      if (best == null && delivery.getValue().has(Cue.SO_FAR)) {
        running(delivery, document, found);
      }
      if (best != null) {
        found.accept(
            new Sketch(
                delivery.getKey(),
                best.getKey(),
                LinkKind.FULFILS,
                "delivered since, and told beside the promise",
                delivery.getValue(),
                1));
      }
    }
  }

  /// What a running total without a purpose of its own includes: earlier sums of its purse to its
  /// receiver, as long as they fit in together.
  private static void running(
      Map.Entry<Pledge, Statement> total,
      List<Map.Entry<Pledge, Statement>> document,
      Consumer<Sketch> found) {
    if (!total.getKey().sectors().isEmpty()) {
      return;
    }
    var included = new ArrayList<Pledge>();
    double left = 1.02;
    for (var each : document) {
      Pledge one = each.getKey();
      var share = Weight.share(one, total.getKey());
      if (!one.id().equals(total.getKey().id())
          && share.isPresent()
          && share.getAsDouble() < 0.999
          && one.isFirm()
          && (one.isDelivery() || one.day().isBefore(total.getValue().known()))
          && !one.day().isAfter(total.getKey().day().plusDays(31))
          && Purse.shared(one, total.getKey())
          && Purse.named(one.to(), total.getKey().to())) {
        included.add(one);
        left -= share.getAsDouble();
      }
    }
    if (left >= 0) {
      included.forEach(one ->
          found.accept(
              new Sketch(
                  total.getKey(),
                  one,
                  LinkKind.CUMULATIVE_OF,
                  "a running total to the same receiver",
                  total.getValue(),
                  3)));
    }
  }

  /// The share of the longer statement that both cover.
  private static double overlap(Statement one, Statement other) {
    int shared = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    return shared <= 0
        ? 0
        : shared / (double) Math.max(one.end() - one.start(), other.end() - other.start());
  }

  /// @param promise an earlier one of the same purse to the same receiver; of those worded like the
  ///   delivery the likest counts
  static void across(Pledge delivery, Pledge promise, Consumer<Kindred.Found> found) {
    if (delivery.isDelivery() && canCome(delivery, promise)) {
      double alike = delivery.likeness(promise);
      // its source says that it was promised before
      if (alike > (delivery.says(Cue.BEFORE) ? 0 : ALIKE)
          || delivery.says(Cue.BEFORE) && Purse.alike(delivery.to(), promise.to())) {
        found.accept(
            new Kindred.Found(
                new Sketch(
                    delivery,
                    promise,
                    LinkKind.FULFILS,
                    reason(alike),
                    delivery.said().getFirst(),
                    2),
                alike));
      }
    }
  }

  private static String reason(double alike) {
    return alike > ALIKE
        ? "delivered since, and worded like the promise"
        : "delivered since, and its source says that it was promised before";
  }

  private static boolean canCome(Pledge delivery, Pledge promise) {
    return !promise.isDelivery()
        && promise.isFirm()
        && !delivery.id().equals(promise.id())
        && Purse.shared(delivery, promise)
        && (Purse.reaches(delivery, promise) || Purse.named(delivery.to(), promise.to()))
        && (delivery.amount() != null || delivery.settled().terms().count() != null)
        && (delivery.amount() == null) == (promise.amount() == null)
        && fits(delivery, promise)
        && !Weight.otherInstrument(delivery.said().getFirst(), promise.said().getFirst())
        && sameThing(delivery.settled().kind(), promise.settled().kind())
        && promise.day().isBefore(delivery.day())
        && (delivery.sectors().isEmpty()
            || promise.sectors().isEmpty()
            || delivery.sectors().stream().anyMatch(promise.sectors()::contains));
  }

  /// Whether it is not more than was promised, but for rounding.
  private static boolean fits(Pledge delivery, Pledge promise) {
    OptionalDouble share = Weight.share(delivery, promise);
    return share.isEmpty() ? Weight.fits(delivery, promise) : share.getAsDouble() <= 1.02;
  }

  private static boolean sameThing(Kind delivery, Kind promise) {
    return delivery == promise
        || (promise == Kind.FINANCE && delivery != Kind.POLICY)
        || promise == Kind.PROGRAMME;
  }

  /// A delivery out of a package includes those out of its parts; a running total those before it.
  ///
  /// @param onDay gives what is known of a promise on the day of the links
  static void totals(List<Sketch> links, Function<Pledge, Pledge> onDay, Consumer<Sketch> found) {
    Map<String, List<Sketch>> wholes = new HashMap<>();
    Map<String, List<Sketch>> fulfilled = new HashMap<>();
    for (Sketch link : links) {
      if (link.kind() == LinkKind.PART_OF) {
        wholes.computeIfAbsent(link.from().id(), _ -> new ArrayList<>()).add(link);
      } else if (link.kind() == LinkKind.FULFILS) {
        fulfilled.computeIfAbsent(link.to().id(), _ -> new ArrayList<>()).add(link);
      }
    }
    for (Sketch part : links) {
      if (part.kind() != LinkKind.FULFILS) {
        continue;
      }
      for (Sketch above : wholes.getOrDefault(part.to().id(), List.of())) {
        for (Sketch whole : fulfilled.getOrDefault(above.to().id(), List.of())) {
          include(
              onDay.apply(whole.from()),
              part.from(),
              "paid out of the package, of which the other's promise is a part",
              found);
        }
      }
      for (Sketch beside : fulfilled.getOrDefault(part.to().id(), List.of())) {
        if (beside.from().says(Cue.SO_FAR)) {
          include(
              onDay.apply(beside.from()),
              part.from(),
              "a running total of the same promise",
              found);
        }
      }
    }
  }

  private static void include(
      Pledge total, Pledge part, @Nullable String reason, Consumer<Sketch> found) {
    var share = Weight.share(part, total);
    if (!total.id().equals(part.id())
        && share.isPresent()
        && share.getAsDouble() < 0.999
        && !part.day().isAfter(total.day())
        && reason != null) {
      found.accept(
          new Sketch(total, part, LinkKind.CUMULATIVE_OF, reason, total.said().getLast(), 2));
    }
  }
}
