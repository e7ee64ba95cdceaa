package entente.reconcile;

import entente.model.PromiseLink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The links between the promises known on a day. They are found where they are asked for, and
/// kept. Any number of threads may ask.
public sealed interface LinksOnDay {

  /// All of them, in their natural order.
  List<PromiseLink> all();

  /// Those from or to a promise, in their natural order.
  List<PromiseLink> of(String promise);

  /// All promises that links tie to any of these, directly or by way of others, those of these
  /// among them that have any; and maybe more.
  Set<String> around(Collection<String> promises);

  static LinksOnDay of(PromiseLinks links, OnDay known) {
    return links.ruled().isEmpty()
        ? new Found(links, known.day(), new ConcurrentHashMap<>())
        : Given.of(
            links
                .ruled()
                .over(new Found(links, known.day(), new ConcurrentHashMap<>()).all(), known));
  }

  /// Those that are found, knot by knot.
  record Found(PromiseLinks links, int day, Map<Knot, Given> kept) implements LinksOnDay {
    @Override
    public List<PromiseLink> all() {
      return links.knots().stream().flatMap(each -> of(each).all().stream()).sorted().toList();
    }

    @Override
    public List<PromiseLink> of(String promise) {
      Knot knot = links.knot(promise);
      return knot == null ? List.of() : of(knot).of(promise);
    }

    private Given of(Knot knot) {
      return kept.computeIfAbsent(knot, _ -> Given.of(links.find(knot, day)));
    }

    @Override
    public Set<String> around(Collection<String> promises) {
      var around = new HashSet<String>();
      for (String each : promises) {
        Knot knot = around.contains(each) ? null : links.knot(each);
        if (knot != null) {
          around.addAll(of(knot).byPromise().keySet());
        }
      }
      return around;
    }
  }

  /// Those that are known already.
  record Given(List<PromiseLink> all, Map<String, List<PromiseLink>> byPromise)
      implements LinksOnDay {
    private static final Given NONE = new Given(List.of(), Map.of());

    static Given of(Collection<PromiseLink> links) {
      if (links.isEmpty()) {
        return NONE;
      }
      List<PromiseLink> all = links.stream().sorted().toList();
      Map<String, List<PromiseLink>> byPromise = new HashMap<>();
      for (PromiseLink each : all) {
        byPromise.computeIfAbsent(each.from(), _ -> new ArrayList<>(1)).add(each);
        byPromise.computeIfAbsent(each.to(), _ -> new ArrayList<>(1)).add(each);
      }
      return new Given(all, byPromise);
    }

    @Override
    public List<PromiseLink> of(String promise) {
      return byPromise.getOrDefault(promise, List.of());
    }

    @Override
    public Set<String> around(Collection<String> promises) {
      return byPromise.keySet();
    }
  }
}
