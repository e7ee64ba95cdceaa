package entente.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which promises each document ever states, by the document's hash, and the circles of those that
/// bear on each other there.
record Documents(Map<String, List<Promise>> told, SortedMap<String, List<Circle>> circles) {
  static final Documents NONE = new Documents(Map.of(), new TreeMap<>());

  Documents after(Changed changed) {
    Map<String, List<Promise>> gone = byDocument(changed.gone());
    Map<String, List<Promise>> come = byDocument(changed.come());
    Set<String> touched = new HashSet<>(gone.keySet());
    touched.addAll(come.keySet());
    Map<String, List<Promise>> now = new HashMap<>(told);
    for (String document : touched) {
      var those = new ArrayList<>(now.getOrDefault(document, List.of()));
      those.removeAll(gone.getOrDefault(document, List.of()));
      those.addAll(come.getOrDefault(document, List.of()));
      if (those.isEmpty()) {
        now.remove(document);
      } else {
        now.put(document, List.copyOf(those));
      }
    }
    return new Documents(now, Circles.replaced(circles, touched, circles(touched, now)));
  }

  private static Map<String, List<Promise>> byDocument(Collection<Promise> promises) {
    Map<String, List<Promise>> byDocument = new HashMap<>();
    for (Promise each : promises) {
      for (Statement said : each.everSaid()) {
        List<Promise> those = byDocument.computeIfAbsent(said.document(), _ -> new ArrayList<>(1));
        if (those.isEmpty() || !those.getLast().equals(each)) {
          those.add(each);
        }
      }
    }
    return byDocument;
  }

  private static Map<String, List<Circle>> circles(
      Set<String> touched, Map<String, List<Promise>> told) {
    Set<String> documents =
        touched.stream()
            .filter(each -> OneDocument.mayBear(told.getOrDefault(each, List.of())))
            .collect(Collectors.toSet());
    Set<Promise> promises =
        documents.stream()
            .flatMap(each -> told.getOrDefault(each, List.of()).stream())
            .collect(Collectors.toSet());
    Map<String, List<Promise.Phase>> phases = new HashMap<>();
    for (Promise promise : promises) {
      promise
          .phases(documents)
          .forEach((document, own) ->
              phases.computeIfAbsent(document, _ -> new ArrayList<>()).addAll(own));
    }
    return phases.entrySet().parallelStream()
        .collect(
            Collectors.toConcurrentMap(Map.Entry::getKey, each -> OneDocument.of(each.getValue())));
  }
}
