package entente.reconcile;

import entente.model.Money;
import entente.model.Party;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The circles of promises of one purse to one receiver, or of one sum to one receiver, by what
/// they share ([Pledge#kindred]).
record Kinships(SortedMap<String, List<Circle>> circles) {
  static final Kinships NONE = new Kinships(new TreeMap<>());

  Kinships after(Changed changed) {
    Map<String, List<Pledge>> kindred = changed.isAll() ? all(changed.now()) : near(changed);
    Map<String, List<Circle>> fresh =
        kindred.entrySet().parallelStream()
            .filter(each -> each.getValue().size() > 1)
            .collect(
                Collectors.toConcurrentMap(Map.Entry::getKey, each -> Kindred.of(each.getValue())));
    return new Kinships(Circles.replaced(circles, kindred.keySet(), fresh));
  }

  private static Map<String, List<Pledge>> all(Pledges pledges) {
    Map<String, List<Pledge>> kindred = new HashMap<>();
    for (Pledge each : pledges.any(_ -> true)) {
      each.kindred()
          .forEach(key -> kindred.computeIfAbsent(key, _ -> new ArrayList<>(2)).add(each));
    }
    return kindred;
  }

  /// Those that share anything with what changed.
  private static Map<String, List<Pledge>> near(Changed changed) {
    Map<String, List<Pledge>> kindred = new HashMap<>();
    for (Pledge each : changed.both()) {
      for (String key : each.kindred()) {
        kindred.computeIfAbsent(key, _ -> changed.now().any(having(key, each, changed.now())));
      }
    }
    return kindred;
  }

  /// Those that share a key which a promise has; what is quick to tell is asked first.
  private static Pledges.Choice having(String key, Pledge pledge, Pledges now) {
    Set<String> receivers = receivers(pledge);
    Pledges.Choice given = now.byGivers(each -> Purse.shared(each, pledge));
    Pledges.Choice received = now.byReceivers(each -> Purse.meet(receivers(each), receivers));
    return place ->
        received.has(place)
            && (given.has(place)
                || (now.hasAmount(place) && isSame(now.at(place).amount(), pledge.amount())))
            && now.at(place).kindred().contains(key);
  }

  private static Set<String> receivers(Pledge pledge) {
    if (pledge.to().isEmpty()) {
      return Set.of("");
    }
    var receivers = new HashSet<>(pledge.purse().receivers());
    for (Party each : pledge.to()) {
      receivers.addAll(Kin.blocs(each));
    }
    return receivers;
  }

  private static boolean isSame(@Nullable Money one, @Nullable Money other) {
    return one != null
        && other != null
        && one.value().compareTo(other.value()) == 0
        && one.currency().equals(other.currency());
  }
}
