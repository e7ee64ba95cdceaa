package entente.app.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The first of many in an order, without sorting them all.
final class First {
  private First() {}

  /// The first so many, in order; those that are alike stay in the order in which they came.
  static <T> List<T> of(Iterable<T> all, Comparator<? super T> order, int many) {
    record Placed<T>(T value, int place) {}
    Comparator<Placed<T>> placed =
        Comparator.<Placed<T>, T>comparing(Placed::value, order).thenComparingInt(Placed::place);
    var first = new PriorityQueue<Placed<T>>(placed.reversed());
    int place = 0;
    for (T each : all) {
      var next = new Placed<>(each, place++);
      if (first.size() < many) {
        first.add(next);
      } else if (many > 0 && placed.compare(next, first.element()) < 0) {
        first.remove();
        first.add(next);
      }
    }
    var found = new ArrayList<T>(first.size());
    while (!first.isEmpty()) {
      found.add(first.remove().value());
    }
    Collections.reverse(found);
    return found;
  }
}
