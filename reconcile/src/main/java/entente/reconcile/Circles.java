package entente.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The circles in which any promise bears on another, by what their members share: a document that
/// states them, a name, a sum that words name, a purse and a receiver. Never changed.
record Circles(Documents documents, Titles titles, Recalls recalls, Kinships kinships) {
  static final Circles NONE = new Circles(Documents.NONE, Titles.NONE, Recalls.NONE, Kinships.NONE);

  /// The same once some promises have changed: those alone are made anew that have any of them.
  Circles after(Changed changed) {
    return new Circles(
        documents.after(changed),
        titles.after(changed),
        recalls.after(changed),
        kinships.after(changed));
  }

  /// All of them, in an order that does not depend on that in which promises came.
  List<Circle> inOrder() {
    return Stream.of(documents.circles(), titles.circles(), recalls.circles(), kinships.circles())
        .flatMap(each -> each.values().stream())
        .flatMap(List::stream)
        .toList();
  }

  /// Circles by what their members share, with others for what changed; those in which nothing ever
  /// bears on anything are let go.
  static SortedMap<String, List<Circle>> replaced(
      SortedMap<String, List<Circle>> before, Set<String> changed, Map<String, List<Circle>> now) {
    var replaced = new TreeMap<>(before);
    for (String key : changed) {
      List<Circle> circles = now.getOrDefault(key, List.of());
      if (circles.isEmpty()) {
        replaced.remove(key);
      } else {
        replaced.put(key, circles);
      }
    }
    return replaced;
  }
}
