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

/// The decisions that count ([Decision#inForce]), the later before the earlier.
///
/// Claims that nobody has reported are passed over where the decisions are used.
final class Rulings {
  static final Rulings NONE = new Rulings(List.of());

  private final List<Ruling.Same> same = new ArrayList<>();
  private final Set<String> rejected = new HashSet<>();
  private final Map<String, Set<String>> apart = new HashMap<>();
  private final Map<String, Map<Field, Decision>> values = new HashMap<>();
  private final List<Ruling.Linked> linked = new ArrayList<>();
  private final Map<String, Map<String, Decision>> links = new HashMap<>();
  private final Names names = new Names();
  private final Set<Set<String>> ruled = new HashSet<>();

  Rulings(Collection<Decision> decisions) {
    for (Decision decision : Decision.inForce(decisions)) {
      switch (decision.ruling()) {
        case Ruling.Reject(String claim) -> rejected.add(claim);
        case Ruling.NotSame(String claim, String other) -> keepApart(claim, other);
        case Ruling.Same(String claim, String other) -> join(claim, other);
        case Ruling.Split(var parts) -> split(parts);
        case Ruling.ThisValue(String claim, Field field, _) ->
            values.computeIfAbsent(claim, _ -> new HashMap<>()).putIfAbsent(field, decision);
        case Ruling.SameParty(var name, var means) -> names.add(name, means);
        case Ruling.Linked link -> {
          if (link(decision, link.claim(), link.other())) {
            linked.add(link);
          }
        }
        case Ruling.NotLinked(String claim, String other) -> link(decision, claim, other);
        case Ruling.Evidences _, Ruling.NoEvidence _ -> {} // of plans, not of entries
        case Ruling.Accept _,
            Ruling.Add _,
            Ruling.PaidBy _,
            Ruling.NotPaidBy _,
            Ruling.Undo _ -> {} // what was added is among the reports
      }
    }
  }

  private void join(String claim, String other) {
    if (!claim.equals(other) && ruled.add(Set.of(claim, other))) {
      same.add(new Ruling.Same(claim, other));
    }
  }

  private void keepApart(String claim, String other) {
    if (!claim.equals(other) && ruled.add(Set.of(claim, other))) {
      apart.computeIfAbsent(claim, _ -> new HashSet<>()).add(other);
      apart.computeIfAbsent(other, _ -> new HashSet<>()).add(claim);
    }
  }

  private void split(List<List<String>> parts) {
    for (int i = 0; i < parts.size(); i++) {
      List<String> part = parts.get(i);
      part.forEach(claim -> join(part.getFirst(), claim));
      for (List<String> other : parts.subList(i + 1, parts.size())) {
        part.forEach(claim -> other.forEach(each -> keepApart(claim, each)));
      }
    }
  }

  private boolean link(Decision decision, String claim, String other) {
    boolean first =
        links.computeIfAbsent(claim, _ -> new HashMap<>()).putIfAbsent(other, decision) == null;
    links.computeIfAbsent(other, _ -> new HashMap<>()).putIfAbsent(claim, decision);
    return first;
  }

  /// The pairs that are the same, the latest ruling first. Of two rulings on one pair the later
  /// counts.
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

  /// Which ids mean which parties.
  Names names() {
    return names;
  }

  /// The claims of which anybody ruled whether their promises are linked.
  Set<String> ruledOn() {
    return links.keySet();
  }

  /// The links that people ruled between two claims' commitments, the latest first; of two rulings
  /// on one pair the later counts.
  List<Ruling.Linked> linked() {
    return linked;
  }

  /// The latest ruling, a [Ruling.Linked] of either direction or a [Ruling.NotLinked], on a link
  /// between two entries, each given by its claims: it overrules whatever was found between them.
  Optional<Decision> link(Collection<String> claims, Collection<String> others) {
    if (links.isEmpty()) {
      return Optional.empty();
    }
    return claims.stream()
        .map(claim -> links.getOrDefault(claim, Map.of()))
        .flatMap(ruledOn -> others.stream().map(ruledOn::get))
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder());
  }

  /// The latest ruling on a field by way of any of the claims.
  Optional<Decision> value(Collection<String> claims, Field field) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    return claims.stream()
        .map(claim -> values.getOrDefault(claim, Map.of()).get(field))
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder());
  }
}
