package entente.app.web;

import entente.app.plan.PlanView;
import entente.model.plan.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How many lines have come how far, as a bar: the furthest on the left.
///
/// @param words the same in words
record PlanBar(List<Part> parts, String words) {
  private static final List<Progress> ORDER =
      List.of(
          Progress.COMPLETED,
          Progress.ONGOING,
          Progress.ADDRESSED,
          Progress.NO_ACTIVITY,
          Progress.DROPPED,
          Progress.NO_REPORT);

  /// One stretch of it, in hundredths of the whole.
  record Part(Progress progress, int count, double from, double width) {
    String word() {
      return PlanView.words(progress);
    }
  }

  static PlanBar of(Map<Progress, Integer> counts) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    var parts = new ArrayList<Part>();
    double from = 0;
    for (Progress progress : ORDER) {
      int count = counts.getOrDefault(progress, 0);
      if (count > 0) {
        double width = Math.round(10_000.0 * count / all) / 100.0;
        parts.add(new Part(progress, count, Math.round(100 * from) / 100.0, width));
        from += width;
      }
    }
    return new PlanBar(
        parts,
        parts.stream()
            .map(each -> each.count() + " " + each.word())
            .collect(Collectors.joining(", ")));
  }
}
