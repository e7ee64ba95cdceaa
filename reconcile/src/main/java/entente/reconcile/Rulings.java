package entente.reconcile;

import entente.model.Decision;
import entente.model.Decision.Ruling;
import entente.model.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The decisions that count: those not taken back, the later before the earlier.
///
/// An undoing counts for an earlier decision only, and can itself be undone; so whether a decision counts is clear from the
/// latest backwards. Claims that nobody has reported are passed over where the decisions are used.
final class Rulings {
  /// As made; of one moment, an undoing after what it may undo.
  private static final Comparator<Decision> ORDER =
      Comparator.comparing(Decision::made)
          .thenComparing(decision -> decision.ruling() instanceof Ruling.Undo)
          .thenComparing(Decision::id);

  private final List<Ruling.Same> same = new ArrayList<>();
  private final Set<String> rejected = new HashSet<>();
  private final Map<String, Set<String>> apart = new HashMap<>();
  private final Map<String, Map<Field, Decision>> values = new HashMap<>();

  Rulings(Collection<Decision> decisions) {
    var ruled = new HashSet<Set<String>>();
    for (Decision decision : inForce(decisions)) {
      switch (decision.ruling()) {
        case Ruling.Reject(String claim) -> rejected.add(claim);
        case Ruling.NotSame(String claim, String other) -> {
          if (!claim.equals(other) && ruled.add(Set.of(claim, other))) {
            apart.computeIfAbsent(claim, _ -> new HashSet<>()).add(other);
            apart.computeIfAbsent(other, _ -> new HashSet<>()).add(claim);
          }
        }
        case Ruling.Same(String claim, String other) -> {
          if (!claim.equals(other) && ruled.add(Set.of(claim, other))) {
            same.add(new Ruling.Same(claim, other));
          }
        }
        case Ruling.ThisValue(String claim, Field field, _) ->
            values.computeIfAbsent(claim, _ -> new HashMap<>()).putIfAbsent(field, decision);
        case Ruling.Undo _ -> {}
      }
    }
  }

  private static List<Decision> inForce(Collection<Decision> decisions) {
    var undone = new HashSet<String>();
    var inForce = new ArrayList<Decision>();
    for (Decision decision : decisions.stream().distinct().sorted(ORDER).toList().reversed()) {
      if (undone.contains(decision.id())) {
        continue;
      }
      inForce.add(decision);
      if (decision.ruling() instanceof Ruling.Undo(String earlier)) {
        undone.add(earlier);
      }
    }
    return inForce;
  }

  /// The pairs that are the same, the latest ruling first. Of two rulings on one pair the later counts.
  List<Ruling.Same> same() {
    return same;
  }

  /// Whether any two claims are kept apart.
  boolean keepApart() {
    return !apart.isEmpty();
  }

  boolean rejects(String claim) {
    return rejected.contains(claim);
  }

  /// The claims that a person keeps apart from this one.
  Set<String> apartFrom(String claim) {
    return apart.getOrDefault(claim, Set.of());
  }

  /// The latest ruling on a field by way of any of the claims.
  Optional<Decision> value(Collection<String> claims, Field field) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    return claims.stream()
        .map(claim -> values.getOrDefault(claim, Map.of()).get(field))
        .filter(Objects::nonNull)
        .max(ORDER);
  }
}
