package entente.reconcile;

import entente.model.Money;
import entente.model.PromiseLink;
import entente.reconcile.Total.LeftOut;
import entente.reconcile.Total.Reason;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Which promises cover others by their links: of a chain the end counts, and what leads to it is
/// left out.
public final class Covers {
  /// Why one is left out.
  ///
  /// @param by the id of the promise that is counted for it
  record Cover(Reason reason, String why, String by) {
    LeftOut leaving(Pledge pledge, @Nullable Money said) {
      return new LeftOut(pledge.entry(), reason, why, said, by);
    }
  }

  private record Step(String by, Reason reason, String words, String because) {
    String why() {
      return words + " " + by + ": " + because;
    }
  }

  private final LinksOnDay links;
  private final boolean everyRound;
  private final Map<String, List<Step>> steps = new ConcurrentHashMap<>();

  /// @param everyRound whether earlier rounds of a promise that was renewed count beside the latest
  public Covers(LinksOnDay links, boolean everyRound) {
    this.links = links;
    this.everyRound = everyRound;
  }

  private List<Step> steps(String from) {
    List<PromiseLink> own = links.of(from);
    return own.isEmpty()
        ? List.of()
        : steps.computeIfAbsent(
            from, _ -> own.stream().flatMap(each -> step(from, each).stream()).toList());
  }

  private Optional<Step> step(String from, PromiseLink link) {
    return switch (link.kind()) {
      case PART_OF -> up(from, link, Reason.PART_OF, "part of");
      case RESTATES -> up(from, link, Reason.RESTATES, "restates");
      case FULFILS -> up(from, link, Reason.FULFILS, "delivered out of");
      case SUPERSEDES -> back(from, link, Reason.SUPERSEDED, "superseded by");
      case CUMULATIVE_OF -> back(from, link, Reason.INCLUDED, "included in");
      case RENEWS -> everyRound ? Optional.empty() : back(from, link, Reason.RENEWED, "renewed by");
      case TOPS_UP -> Optional.empty();
    };
  }

  private static Optional<Step> up(String from, PromiseLink link, Reason reason, String words) {
    return link.from().equals(from)
        ? Optional.of(new Step(link.to(), reason, words, link.reason()))
        : Optional.empty();
  }

  private static Optional<Step> back(String from, PromiseLink link, Reason reason, String words) {
    return link.to().equals(from)
        ? Optional.of(new Step(link.from(), reason, words, link.reason()))
        : Optional.empty();
  }

  /// Those of the promises that others of them cover. Where links run in a circle, the largest sum
  /// counts.
  Map<String, Cover> among(List<Pledge> pledges) {
    var rank = new HashMap<String, Integer>();
    List<Pledge> tied = pledges.stream().filter(each -> !links.of(each.id()).isEmpty()).toList();
    List<Pledge> ordered =
        tied.stream()
            .sorted(
                Comparator.<Pledge>comparingDouble(each -> -each.dollars().orElse(0))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    for (Pledge each : ordered) {
      rank.put(each.id(), rank.size());
    }
    Map<String, Cover> covered = new LinkedHashMap<>();
    for (Pledge each : tied) {
      Cover cover = cover(each.id(), rank);
      if (cover != null) {
        covered.put(each.id(), cover);
      }
    }
    return covered;
  }

  private @Nullable Cover cover(String id, Map<String, Integer> rank) {
    for (Step first : steps(id)) {
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

  /// Why a promise no longer stands: the first of those called off that takes its place; null where
  /// none does.
  @Nullable Cover calledOff(String id, Predicate<String> cancelled) {
    return steps(id).stream()
        .filter(each -> each.reason() == Reason.SUPERSEDED && cancelled.test(each.by()))
        .map(each -> new Cover(Reason.CANCELLED, each.why(), each.by()))
        .findFirst()
        .orElse(null);
  }

  /// The promises that are not among these, and that one of them covers, each with the reason.
  Map<String, Cover> beside(Collection<String> these) {
    Map<String, Integer> rank = new HashMap<>();
    these.stream().filter(each -> !links.of(each).isEmpty()).forEach(each -> rank.put(each, -1));
    Map<String, Cover> covered = new HashMap<>();
    for (String each : links.around(rank.keySet())) {
      Cover cover = rank.containsKey(each) ? null : cover(each, rank);
      if (cover != null) {
        covered.put(each, cover);
      }
    }
    return covered;
  }

  /// The promises to which the links lead from this one, itself first.
  private Set<String> reached(String id) {
    var seen = new java.util.LinkedHashSet<String>();
    var left = new ArrayDeque<String>(List.of(id));
    while (!left.isEmpty()) {
      String next = left.poll();
      if (seen.add(next)) {
        steps(next).forEach(step -> left.add(step.by()));
      }
    }
    return seen;
  }
}
