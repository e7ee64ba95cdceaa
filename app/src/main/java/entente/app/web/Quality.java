package entente.app.web;

import entente.app.Decided;
import entente.model.Decision.Ruling;
import entente.model.Report;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// How often the readings that people have looked at were right: in all, by frame and by publisher.
///
/// A reading is right if it was accepted, wrong if it was rejected or corrected; of one on which
/// several ruled, the last word counts.
///
/// @param unseen how many readings nobody has looked at
record Quality(Share all, List<Share> frames, List<Share> publishers, long unseen) {

  /// Of some readings, how many were right.
  ///
  /// @param stated how often, of 100, the reader expected to be right with these; -1 where it said
  ///   nothing
  record Share(String name, int right, int wrong, int stated) {
    int looked() {
      return right + wrong;
    }

    /// Of 100.
    int precision() {
      return Math.round(100f * right / Math.max(1, looked()));
    }

    /// Between which shares of 100 the truth lies nineteen times in twenty, by Wilson's score.
    String between() {
      double n = Math.max(1, looked());
      double p = right / n;
      double z = 1.96;
      double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
      double margin = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
      return "%d–%d"
          .formatted(
              Math.round(100 * Math.max(0, middle - margin)),
              Math.round(100 * Math.min(1, middle + margin)));
    }
  }

  /// A reading on which somebody ruled.
  private record Judged(Report report, boolean right) {}

  /// @param reports finds what is held of claims
  /// @param readings how many count
  static Quality of(
      Known known,
      List<Decided> decided,
      Function<Set<String>, List<Report>> reports,
      long readings) {
    Map<String, Boolean> rulings = new HashMap<>();
    for (Decided each : decided) {
      if (each.state() == Decided.State.IN_FORCE) {
        switch (each.decision().ruling()) {
          case Ruling.Accept(String claim) -> rulings.put(claim, true);
          case Ruling.Reject(String claim) -> rulings.put(claim, false);
          default -> {
            // says nothing of how a claim was read
          }
        }
      }
    }
    List<Judged> judged =
        reports.apply(rulings.keySet()).stream()
            .filter(each -> each.claim().frame() != null)
            .map(each -> new Judged(each, rulings.getOrDefault(each.claim().id(), false)))
            .toList();
    return new Quality(
        share("All", judged),
        shares(judged, each -> Optional.ofNullable(each.claim().frame()).orElse("")),
        shares(judged, each -> Source.of(each).who()),
        readings
            - judged.stream()
                .filter(Judged::right)
                .filter(each -> known.find(each.report().claim().id()).isPresent())
                .count());
  }

  private static List<Share> shares(List<Judged> judged, Function<Report, String> by) {
    var groups = new TreeMap<String, List<Judged>>();
    judged.forEach(each ->
        groups
            .computeIfAbsent(by.apply(each.report()), _ -> new java.util.ArrayList<>())
            .add(each));
    return groups.entrySet().stream()
        .map(each -> share(each.getKey(), each.getValue()))
        .sorted(Comparator.comparingInt(Share::looked).reversed().thenComparing(Share::name))
        .toList();
  }

  private static Share share(String name, List<Judged> judged) {
    int right = (int) judged.stream().filter(Judged::right).count();
    var stated =
        judged.stream()
            .map(each -> each.report().claim().confidence())
            .filter(java.util.Objects::nonNull)
            .mapToDouble(each -> each)
            .average();
    return new Share(
        name,
        right,
        judged.size() - right,
        stated.isPresent() ? (int) Math.round(100 * stated.getAsDouble()) : -1);
  }
}
