package entente.reconcile;

import entente.model.LinkKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A promise and those of one purse to one receiver before it, in order of time, that it bears on:
/// it is compared with the [#LOOK_BACK] before it that are known with it.
///
/// How two of them bear on each other is the same on all days, so that all pairs are compared once,
/// and a day chooses among those that do.
final class Kindred implements Circle {
  private static final int LOOK_BACK = 40;

  private final List<Pledge> members;
  private final int later;
  private final List<Bearing> bearings;

  /// How the later promise bears on the one at a place before it.
  private record Bearing(int earlier, Found found) {}

  /// @param likely of several of which only one is right, the highest is
  record Found(Sketch link, double likely) {}

  private Kindred(List<Pledge> members, int later, List<Bearing> bearings) {
    this.members = members;
    this.later = later;
    this.bearings = List.copyOf(bearings);
  }

  /// @param some all that share one of [Pledge#kindred], in their natural order
  static List<Circle> of(List<Pledge> some) {
    // those of one day stay in their natural order
    List<Pledge> members = some.stream().sorted(Comparator.comparing(Pledge::day)).toList();
    var circles = new ArrayList<Circle>();
    for (int later = 1; later < members.size(); later++) {
      List<Bearing> bearings = compare(members, later);
      if (!bearings.isEmpty()) {
        circles.add(new Kindred(members, later, bearings));
      }
    }
    return circles;
  }

  /// Looks back until there are so many between that are known whenever the later one is that no
  /// earlier one is near it on any day.
  private static List<Bearing> compare(List<Pledge> members, int at) {
    var bearings = new ArrayList<Bearing>();
    Pledge later = members.get(at);
    int between = 0;
    for (int i = at - 1; i >= 0 && between < LOOK_BACK; i--) {
      Pledge earlier = members.get(i);
      if (earlier.since() < later.until() && later.since() < earlier.until()) {
        int place = i;
        Rounds.find(later, earlier, each -> bearings.add(new Bearing(place, each)));
        Deliveries.across(later, earlier, each -> bearings.add(new Bearing(place, each)));
        if (earlier.since() <= later.since() && later.until() <= earlier.until()) {
          between++;
        }
      }
    }
    return bearings;
  }

  /// Of those that it renews the nearest counts, of those that it delivers the likeliest.
  @Override
  public void find(int day, Consumer<Sketch> found) {
    if (!members.get(later).isKnown(day)) {
      return;
    }
    int known = 0;
    int next = later - 1;
    boolean renewed = false;
    @Nullable Found likeliest = null;
    for (Bearing each : bearings) {
      if (later - each.earlier > LOOK_BACK) {
        for (; next >= each.earlier; next--) {
          known += members.get(next).isKnown(day) ? 1 : 0;
        }
      }
      if (known > LOOK_BACK) {
        break;
      }
      if (!members.get(each.earlier).isKnown(day)) {
        continue;
      }
      Sketch link = each.found.link;
      if (link.kind() == LinkKind.FULFILS) {
        likeliest =
            likeliest == null || each.found.likely > likeliest.likely ? each.found : likeliest;
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

  @Override
  public void each(Consumer<String> id) {
    id.accept(members.get(later).id());
    bearings.forEach(each -> id.accept(members.get(each.earlier).id()));
  }
}
