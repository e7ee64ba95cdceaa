package entente.reconcile;

import entente.model.LinkKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Promises of one purse to one receiver, in order of time: each is compared with the [#LOOK_BACK] before it that are known with it.
///
/// How two of them bear on each other is the same on all days, so that all pairs are compared once, and a day chooses among those that do.
final class Kindred implements Circle {
  private static final int LOOK_BACK = 40;

  private final int[] members;
  private final List<Bearing> bearings;

  /// How the promise at one place bears on that at another before it.
  private record Bearing(int later, int earlier, Found found) {}

  /// @param likely of several of which only one is right, the highest is
  record Found(Sketch link, double likely) {}

  private Kindred(List<PromiseLinks.Version> versions, List<Integer> positions) {
    // those of one day stay in their natural order
    members = positions.stream().sorted(Comparator.comparing(each -> versions.get(each).pledge().day())).mapToInt(each -> each).toArray();
    List<PromiseLinks.Version> own = positions(versions);
    var all = new ArrayList<Bearing>();
    for (int later = 1; later < members.length; later++) {
      compare(own, later, all);
    }
    bearings = List.copyOf(all);
  }

  private List<PromiseLinks.Version> positions(List<PromiseLinks.Version> versions) {
    var own = new ArrayList<PromiseLinks.Version>(members.length);
    for (int member : members) {
      own.add(versions.get(member));
    }
    return own;
  }

  /// Those that bear on each other, in the order of what they share.
  static List<Kindred> all(List<PromiseLinks.Version> versions) {
    Map<String, List<Integer>> kindred = new HashMap<>();
    for (int i = 0; i < versions.size(); i++) {
      for (String key : versions.get(i).pledge().kindred()) {
        kindred.computeIfAbsent(key, _ -> new ArrayList<>(2)).add(i);
      }
    }
    return PromiseLinks.several(kindred, each -> versions.get(each).pledge().id())
        .parallel()
        .map(each -> new Kindred(versions, each))
        .filter(each -> !each.bearings.isEmpty())
        .toList();
  }

  /// Looks back until there are so many between that are known whenever the later one is that no earlier one is near it on any day.
  private static void compare(List<PromiseLinks.Version> own, int at, List<Bearing> all) {
    PromiseLinks.Version later = own.get(at);
    int between = 0;
    for (int i = at - 1; i >= 0 && between < LOOK_BACK; i--) {
      PromiseLinks.Version earlier = own.get(i);
      if (earlier.isEverKnownWith(later)) {
        int place = i;
        Rounds.find(later.pledge(), earlier.pledge(), each -> all.add(new Bearing(at, place, each)));
        Deliveries.across(later.pledge(), earlier.pledge(), each -> all.add(new Bearing(at, place, each)));
        if (earlier.isAlwaysKnownWith(later)) {
          between++;
        }
      }
    }
  }

  @Override
  public void find(BitSet known, Consumer<Sketch> found) {
    int[] rank = new int[members.length];
    for (int i = 1; i < rank.length; i++) {
      rank[i] = rank[i - 1] + (known.get(members[i - 1]) ? 1 : 0);
    }
    int later = -1;
    boolean renewed = false;
    Found likeliest = null;
    for (Bearing each : bearings) {
      if (each.later != later) {
        if (likeliest != null) {
          found.accept(likeliest.link);
        }
        later = each.later;
        renewed = false;
        likeliest = null;
      }
      if (!known.get(members[later]) || !known.get(members[each.earlier]) || rank[later] - rank[each.earlier] > LOOK_BACK) {
        continue;
      }
      Sketch link = each.found.link;
      if (link.kind() == LinkKind.FULFILS) {
        likeliest = likeliest == null || each.found.likely > likeliest.likely ? each.found : likeliest;
      } else if (link.kind() != LinkKind.RENEWS) {
        found.accept(link);
      } else if (!renewed) {
        found.accept(link);
        renewed = true;
      }
    }
    if (likeliest != null) {
      found.accept(likeliest.link);
    }
  }
}
