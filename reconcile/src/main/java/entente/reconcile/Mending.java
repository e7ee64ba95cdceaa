package entente.reconcile;

import entente.model.Decision;
import entente.model.Decision.Ruling;
import entente.model.Held;
import entente.model.Neighbours;
import entente.model.Report;
import entente.model.Tie;
import entente.reconcile.Neighbourhoods.Change;
import entente.reconcile.Neighbourhoods.Placed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Finds what a change touches: the claims added, those that they are tied to, those that now see
/// an earlier claim that stood too far off before, or see one no longer, and all their
/// neighbourhoods.
final class Mending {
  private final Neighbours memory;
  private final Collection<Decision> decisions;
  private final Rulings rulings;
  private final Function<Report, Placed> placing;
  private final Change change;
  private final int window;
  private final Map<Long, Subject> subjects = new HashMap<>();
  private final Map<Long, Held> held = new HashMap<>();
  private final Map<Long, Map<Long, Double>> ties = new HashMap<>();

  Mending(Change change, Neighbours memory, Collection<Decision> decisions, int window) {
    this.window = window;
    this.change = change;
    this.memory = memory;
    this.decisions = decisions;
    rulings = new Rulings(decisions);
    placing = Neighbourhoods.placing(decisions);
  }

  List<Neighbourhood> mended() {
    Set<Long> added = new HashSet<>();
    for (Held each : change.added()) {
      added.add(each.number());
      put(each);
    }
    Map<Long, Map<Long, Double>> fresh = new HashMap<>();
    for (long claim : added) {
      Set<Long> seen = seen(claim);
      load(seen);
      fresh.put(claim, weighed(claim, seen));
    }
    Set<Long> followers = followers(change.bereft());
    followers.removeAll(added);
    load(followers);
    for (long claim : followers) {
      // which claim came into its sight when another went is not known: it looks anew
      Set<Long> seen = seen(claim);
      load(seen);
      fresh.put(claim, weighed(claim, seen));
    }
    Set<Long> region = new HashSet<>(change.touched());
    fresh.forEach((later, earliers) -> {
      region.add(later);
      region.addAll(earliers.keySet());
    });
    Map<Long, Set<Long>> passed = passed(added);
    passed.forEach((later, earliers) -> {
      if (!fresh.containsKey(later)) {
        region.add(later);
        region.addAll(earliers);
      }
    });
    ruledWith(added, region);
    List<Long> members = memory.around(region);
    load(members);
    var kept = new HashMap<Long, Map<Long, Double>>();
    for (Tie tie : memory.ties(members)) {
      kept.computeIfAbsent(tie.later(), _ -> new HashMap<>()).put(tie.earlier(), tie.points());
    }
    passed.forEach((later, earliers) -> {
      // an earlier claim that came may push another out of sight
      Map<Long, Double> before = kept.computeIfAbsent(later, _ -> new HashMap<>());
      before.keySet().retainAll(seen(later));
      before.putAll(weighed(later, earliers));
    });
    kept.putAll(fresh);
    ties.putAll(kept);
    Set<Long> all = new HashSet<>(members);
    all.addAll(added);
    return divided(all);
  }

  /// The ties of a claim to those of some that it is like.
  private Map<Long, Double> weighed(long later, Set<Long> earliers) {
    var strong = new HashMap<Long, Double>();
    for (long earlier : earliers) {
      Weighing weighing = Likeness.of(subject(earlier), subject(later));
      if (weighing.enough()) {
        strong.put(earlier, weighing.points());
      }
    }
    return strong;
  }

  /// Of the claims behind those added, which of these they now see.
  private Map<Long, Set<Long>> passed(Set<Long> added) {
    var passed = new HashMap<Long, Set<Long>>();
    for (long claim : added) {
      for (long later : followers(List.of(placing.apply(held(claim).report())))) {
        passed.computeIfAbsent(later, _ -> new HashSet<>()).add(claim);
      }
    }
    passed.keySet().removeAll(added);
    load(passed.keySet());
    return passed;
  }

  /// The first ones behind some places, as far as what stands there is seen from.
  private Set<Long> followers(List<Placed> standings) {
    Set<Long> followers = new HashSet<>();
    for (Placed standing : standings) {
      for (long key : standing.keys()) {
        followers.addAll(memory.after(key, standing.place(), window));
      }
    }
    return followers;
  }

  private Set<Long> seen(long claim) {
    Placed standing = placing.apply(held(claim).report());
    Set<Long> seen = new HashSet<>();
    for (long key : standing.keys()) {
      seen.addAll(memory.before(key, standing.place(), window));
    }
    return seen;
  }

  /// A decision may name a claim that is back again.
  private void ruledWith(Set<Long> added, Set<Long> region) {
    Set<String> ids = new HashSet<>();
    added.forEach(each -> ids.add(held(each).report().claim().id()));
    for (Ruling.Same same : rulings.same()) {
      if (ids.contains(same.claim()) || ids.contains(same.other())) {
        region.addAll(memory.numbers(List.of(same.claim(), same.other())));
      }
    }
  }

  private List<Neighbourhood> divided(Set<Long> claims) {
    var finding = new Neighbourhoods.Finding(claims.stream().map(this::held).toList(), decisions);
    var positions = new HashMap<Long, Integer>();
    for (int i = 0; i < finding.subjects.size(); i++) {
      positions.put(finding.number(i), i);
    }
    var edges = new ArrayList<Clusters.Edge>();
    ties.forEach((later, earliers) ->
        earliers.forEach((earlier, points) -> {
          Integer a = positions.get(earlier);
          Integer b = positions.get(later);
          if (a != null && b != null) {
            edges.add(new Clusters.Edge(a, b, points));
          }
        }));
    return finding.neighbourhoods(edges);
  }

  private void load(Collection<Long> numbers) {
    List<Long> missing = numbers.stream().filter(each -> !held.containsKey(each)).toList();
    if (!missing.isEmpty()) {
      memory.held(missing).forEach(this::put);
    }
  }

  private void put(Held each) {
    held.put(each.number(), each);
  }

  private Held held(long number) {
    return java.util.Objects.requireNonNull(held.get(number), "a claim that stands in the memory");
  }

  private Subject subject(long number) {
    return subjects.computeIfAbsent(
        number, _ -> Subject.of(List.of(held(number).report()), rulings.names()));
  }
}
