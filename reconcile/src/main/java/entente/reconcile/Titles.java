package entente.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The names of plans and funds, each with the promises under it and those of which one may be the
/// whole of them, and the circles of those that bear on each other.
record Titles(
    Map<String, List<Named.Member>> parts,
    Map<String, List<Pledge>> wholes,
    SortedMap<String, List<Circle>> circles) {
  static final Titles NONE = new Titles(Map.of(), Map.of(), new TreeMap<>());

  Titles after(Changed changed) {
    Map<String, List<Named.Member>> freshParts = new HashMap<>();
    Map<String, List<Pledge>> freshWholes = new HashMap<>();
    for (Promise promise : changed.come()) {
      for (Pledge each : promise.versions()) {
        Named.under(each)
            .forEach((name, said) ->
                freshParts
                    .computeIfAbsent(name, _ -> new ArrayList<>(1))
                    .add(new Named.Member(each, said)));
        Named.wholes(each)
            .keySet()
            .forEach(name -> freshWholes.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(each));
      }
    }
    Set<String> touched = new HashSet<>(freshParts.keySet());
    touched.addAll(freshWholes.keySet());
    Set<Pledge> removed = changed.removed();
    for (Pledge each : removed) {
      touched.addAll(Named.under(each).keySet());
      touched.addAll(Named.wholes(each).keySet());
    }
    Map<String, List<Named.Member>> nowParts = new HashMap<>(parts);
    Map<String, List<Pledge>> nowWholes = new HashMap<>(wholes);
    for (String name : touched) {
      put(name, nowParts, freshParts, Named.Member::pledge, removed);
      put(name, nowWholes, freshWholes, each -> each, removed);
    }
    Map<String, List<Circle>> named =
        touched.stream()
            .collect(
                Collectors.toMap(
                    name -> name,
                    name ->
                        Named.of(
                            name,
                            nowParts.getOrDefault(name, List.of()),
                            nowWholes.getOrDefault(name, List.of()))));
    return new Titles(nowParts, nowWholes, Circles.replaced(circles, touched, named));
  }

  private static <T> void put(
      String name,
      Map<String, List<T>> all,
      Map<String, List<T>> fresh,
      Function<T, Pledge> pledge,
      Set<Pledge> removed) {
    var now = new ArrayList<T>();
    all.getOrDefault(name, List.of()).stream()
        .filter(each -> !removed.contains(pledge.apply(each)))
        .forEach(now::add);
    now.addAll(fresh.getOrDefault(name, List.of()));
    now.sort((one, other) -> Pledges.ORDER.compare(pledge.apply(one), pledge.apply(other)));
    if (now.isEmpty()) {
      all.remove(name);
    } else {
      all.put(name, List.copyOf(now));
    }
  }
}
