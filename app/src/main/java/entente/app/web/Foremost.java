package entente.app.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// What matters most among all that many rows hold, found without looking into more rows than it
/// takes: they are looked into in the order of what each could hold at the most, until no other can
/// hold anything that matters as much.
///
/// @param atMost what nothing that a row holds matters more than, known without looking into it
/// @param within what a row holds
/// @param id by which those are ordered that matter alike
record Foremost<T>(
    ToDoubleFunction<Row> atMost,
    Function<Row, Stream<T>> within,
    ToDoubleFunction<T> matters,
    Function<T, String> id) {
  private record Closed(Row row, double atMost) {}

  /// The first so many, with what matters most first.
  List<T> of(Stream<Row> rows, int many) {
    var found = new ArrayList<T>();
    var heaviest = new PriorityQueue<Double>();
    List<Closed> closed =
        rows.map(row -> new Closed(row, atMost.applyAsDouble(row)))
            .sorted(Comparator.comparingDouble(Closed::atMost).reversed())
            .toList();
    for (Closed each : closed) {
      if (heaviest.size() == many && heaviest.element() > each.atMost()) {
        break;
      }
      within
          .apply(each.row())
          .forEach(thing -> {
            found.add(thing);
            heaviest.add(matters.applyAsDouble(thing));
            if (heaviest.size() > many) {
              heaviest.remove();
            }
          });
    }
    return found.stream()
        .sorted(Comparator.comparingDouble(matters).reversed().thenComparing(id))
        .limit(many)
        .toList();
  }
}
