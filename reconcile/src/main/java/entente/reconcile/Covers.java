package entente.reconcile;

import entente.model.PromiseLink;
import entente.reconcile.Total.Reason;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which promises cover others by their links: of a chain the end counts, and what leads to it is left out.
public final class Covers {
  /// Why one is left out.
  ///
  /// @param by the id of the promise that is counted for it
  record Cover(Reason reason, String why, String by) {}

  private record Step(String by, Reason reason, String words, String because) {
    String why() {
      return words + " " + by + ": " + because;
    }
  }

  private final Map<String, List<Step>> steps = new HashMap<>();

  /// @param everyRound whether earlier rounds of a promise that was renewed count beside the latest
  public Covers(Collection<PromiseLink> links, boolean everyRound) {
    for (PromiseLink link : links.stream().sorted().toList()) {
      switch (link.kind()) {
        case PART_OF -> step(link.from(), link.to(), Reason.PART_OF, "part of", link);
        case RESTATES -> step(link.from(), link.to(), Reason.RESTATES, "restates", link);
        case FULFILS -> step(link.from(), link.to(), Reason.FULFILS, "delivered out of", link);
        case SUPERSEDES -> step(link.to(), link.from(), Reason.SUPERSEDED, "superseded by", link);
        case CUMULATIVE_OF -> step(link.to(), link.from(), Reason.INCLUDED, "included in", link);
        case RENEWS -> {
          if (!everyRound) {
            step(link.to(), link.from(), Reason.RENEWED, "renewed by", link);
          }
        }
        case TOPS_UP -> {}
      }
    }
  }

  private void step(String from, String by, Reason reason, String words, PromiseLink link) {
    steps.computeIfAbsent(from, _ -> new ArrayList<>()).add(new Step(by, reason, words, link.reason()));
  }

  /// Those of the promises that others of them cover. Where links run in a circle, the largest sum counts.
  Map<String, Cover> among(List<Pledge> pledges) {
    var rank = new HashMap<String, Integer>();
    List<Pledge> ordered =
        pledges.stream()
            .sorted(Comparator.<Pledge>comparingDouble(each -> -each.dollars().orElse(0)).thenComparing(Comparator.naturalOrder()))
            .toList();
    for (Pledge each : ordered) {
      rank.put(each.id(), rank.size());
    }
    Map<String, Cover> covered = new LinkedHashMap<>();
    for (Pledge each : pledges) {
      Cover cover = cover(each.id(), rank);
      if (cover != null) {
        covered.put(each.id(), cover);
      }
    }
    return covered;
  }

  private @Nullable Cover cover(String id, Map<String, Integer> rank) {
    for (Step first : steps.getOrDefault(id, List.of())) {
      for (String reached : reached(first.by())) {
        Integer other = rank.get(reached);
        if (other != null && !reached.equals(id)) {
          boolean circle = reached(reached).contains(id);
          if (!circle || other < rank.getOrDefault(id, Integer.MAX_VALUE)) {
            return new Cover(first.reason(), first.why(), reached);
          }
        }
      }
    }
    return null;
  }

  /// Why a promise no longer stands: the first of those called off that takes its place; null where none does.
  @Nullable Cover calledOff(String id, Set<String> cancelled) {
    return steps.getOrDefault(id, List.of()).stream()
        .filter(each -> each.reason() == Reason.SUPERSEDED && cancelled.contains(each.by()))
        .map(each -> new Cover(Reason.CANCELLED, each.why(), each.by()))
        .findFirst()
        .orElse(null);
  }

  /// Whether any link leads from this promise to one that could cover it.
  boolean canCover(String id) {
    return steps.containsKey(id);
  }

  /// Why a promise that is not among these is covered by one of them; null where it is not.
  ///
  /// @param counted as [#ranks] has them
  @Nullable Cover by(String id, Map<String, Integer> counted) {
    return cover(id, counted);
  }

  static Map<String, Integer> ranks(Collection<Pledge> counted) {
    var rank = new HashMap<String, Integer>();
    counted.forEach(each -> rank.put(each.id(), -1));
    return rank;
  }

  /// The promises to which the links lead from this one, itself first.
  private Set<String> reached(String id) {
    var seen = new java.util.LinkedHashSet<String>();
    var left = new ArrayDeque<String>(List.of(id));
    while (!left.isEmpty()) {
      String next = left.poll();
      if (seen.add(next)) {
        steps.getOrDefault(next, List.of()).forEach(step -> left.add(step.by()));
      }
    }
    return seen;
  }
}
