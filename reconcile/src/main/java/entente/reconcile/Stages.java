package entente.reconcile;

import entente.model.Type;
import java.util.List;
import java.util.Set;

/// How far a status says that a thing has come, and which statuses take it back.
///
/// A stage once reached is not lost because an older or vaguer report names a lower one; only a
/// stated reversal does that.
final class Stages {
  private Stages() {}

  /// The stages of a type, the lowest first; empty for types without a status.
  static List<String> ladder(Type type) {
    return switch (type) {
      case RELATION -> List.of("planned", "established");
      case COMMITMENT -> List.of("considered", "pledged", "signed", "underway", "delivered");
      case MEETING -> List.of("planned", "held");
      case ACCORD -> List.of("planned", "negotiating", "agreed", "in-force");
      case MEMBERSHIP -> List.of("planned", "current");
      case POSITION, INDICATOR -> List.of();
    };
  }

  /// The statuses that take a stage back.
  static Set<String> reversals(Type type) {
    return switch (type) {
      case RELATION -> Set.of("suspended", "ended");
      case COMMITMENT -> Set.of("cancelled");
      case MEETING -> Set.of("postponed", "cancelled");
      case ACCORD -> Set.of("ended");
      case MEMBERSHIP -> Set.of("past", "suspended");
      case POSITION, INDICATOR -> Set.of();
    };
  }

  /// Whether no course of events has both: what was called off was not carried out.
  static boolean excludeEachOther(String one, String other) {
    Set<String> done = Set.of("held", "delivered");
    return (one.equals("cancelled") && done.contains(other))
        || (other.equals("cancelled") && done.contains(one));
  }

  /// Whether the status speaks of what is still to come, so that its dates and sums are forecasts.
  static boolean isForecast(String status) {
    return Set.of("planned", "considered", "negotiating").contains(status);
  }
}
