package entente.app.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What became known after a day, by kind of news.
///
/// @param shown the first of each kind
/// @param counts of all of each kind
record ChangeList(
    LocalDate since, Map<Change.Kind, List<Change>> shown, Map<Change.Kind, Integer> counts) {
  private static final int OF_EACH = 200;

  static ChangeList of(LocalDate since, List<Change> changes) {
    Map<Change.Kind, List<Change>> shown = new EnumMap<>(Change.Kind.class);
    Map<Change.Kind, Integer> counts = new EnumMap<>(Change.Kind.class);
    changes.stream()
        .collect(Collectors.groupingBy(Change::kind))
        .forEach((kind, all) -> {
          shown.put(kind, all.stream().limit(OF_EACH).toList());
          counts.put(kind, all.size());
        });
    return new ChangeList(since, shown, counts);
  }

  int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
