package entente.reconcile;

import entente.reconcile.Recalled.Recaller;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The sums that the words of each promise name, by the promise's id, and the circles of those that
/// may be meant.
record Recalls(Map<String, List<Recaller>> recallers, SortedMap<String, List<Circle>> circles) {
  static final Recalls NONE = new Recalls(Map.of(), new TreeMap<>());

  Recalls after(Changed changed) {
    Map<String, List<Recaller>> now = new HashMap<>(recallers);
    Set<String> touched = new HashSet<>();
    for (Promise each : changed.gone()) {
      if (now.remove(each.id()) != null) {
        touched.add(each.id());
      }
    }
    for (Promise each : changed.come()) {
      List<Recaller> own = Recalled.recallers(each);
      if (!own.isEmpty()) {
        now.put(each.id(), own);
        touched.add(each.id());
      }
    }
    if (now.isEmpty()) {
      return NONE;
    }
    touched.addAll(concerned(now, changed));
    List<Recaller> all =
        touched.stream().flatMap(each -> now.getOrDefault(each, List.of()).stream()).toList();
    Map<String, List<Pledge>> ofSum = ofSum(all, changed.now());
    Map<String, List<Circle>> fresh =
        touched.parallelStream()
            .collect(
                Collectors.toConcurrentMap(
                    each -> each, each -> circles(now.getOrDefault(each, List.of()), ofSum)));
    return new Recalls(now, Circles.replaced(circles, touched, fresh));
  }

  /// The promises whose words name a sum that something has which changed.
  private static Set<String> concerned(Map<String, List<Recaller>> recallers, Changed changed) {
    Set<String> keys = new HashSet<>();
    changed.both().forEach(each -> keys.addAll(Recalled.keys(each)));
    return recallers.entrySet().stream()
        .filter(each ->
            each.getValue().stream()
                .anyMatch(recaller -> !Collections.disjoint(recaller.keys(), keys)))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /// The promises of the sums that are named, in their natural order.
  private static Map<String, List<Pledge>> ofSum(Collection<Recaller> recallers, Pledges pledges) {
    Map<String, List<Pledge>> ofSum = new HashMap<>();
    Set<Double> sums = new HashSet<>();
    for (Recaller each : recallers) {
      sums.add(each.mention().sum().doubleValue());
      each.keys().forEach(key -> ofSum.putIfAbsent(key, new ArrayList<>(1)));
    }
    if (!sums.isEmpty()) {
      for (Pledge pledge : pledges.any(place -> sums.contains(pledges.value(place)))) {
        for (String key : Recalled.keys(pledge)) {
          List<Pledge> those = ofSum.get(key);
          if (those != null) {
            those.add(pledge);
          }
        }
      }
    }
    return ofSum;
  }

  private static List<Circle> circles(List<Recaller> recallers, Map<String, List<Pledge>> ofSum) {
    return recallers.stream().flatMap(each -> Recalled.of(each, ofSum).stream()).toList();
  }
}
