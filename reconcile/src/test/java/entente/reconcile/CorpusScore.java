package entente.reconcile;

import entente.model.Disagreement;
import entente.model.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How well entries agree with annotated ones, each figure an F1 or a share, counted as the
/// corpus's own scorer counts them.
///
/// @param pairwise of pairs of claims put together
/// @param bCubed of each claim's companions
/// @param disagreements of entries and fields in which claims differ
/// @param rightKind of those found, the share that is called progress, refinement or conflict as
///   annotated
/// @param conflicts of those of kind conflict by themselves
record CorpusScore(
    double pairwise, double bCubed, double disagreements, double rightKind, double conflicts) {

  /// @param fold the documents that count; null for all
  static CorpusScore of(Corpus corpus, List<Entry> entries, @Nullable String fold) {
    Predicate<String> counts =
        id ->
            corpus.entries().containsKey(id)
                && (fold == null || fold.equals(corpus.folds().get(id)));
    Map<String, String> gold =
        corpus.entries().keySet().stream()
            .filter(counts)
            .collect(Collectors.toMap(Function.identity(), corpus.entries()::get));
    var found = new HashMap<String, String>();
    for (Entry entry : entries) {
      entry.reports().stream()
          .map(report -> report.claim().id())
          .filter(counts)
          .forEach(id -> found.put(id, entry.id()));
    }
    var cells = new HashMap<String, String>();
    gold.forEach((id, entry) -> cells.put(id, entry + " / " + found.get(id)));
    Map<String, Long> byGold = sizes(gold);
    Map<String, Long> byFound = sizes(found);
    Map<String, Long> byCell = sizes(cells);
    double precision = 0;
    double recall = 0;
    for (String id : gold.keySet()) {
      double cell = at(byCell, cells, id);
      precision += cell / at(byFound, found, id);
      recall += cell / at(byGold, gold, id);
    }
    int claims = gold.size();
    var seen = disagreements(corpus, entries, gold, byGold, null);
    var hard = disagreements(corpus, entries, gold, byGold, "conflict");
    return new CorpusScore(
        f1(pairs(byCell), pairs(byFound), pairs(byGold)),
        2 * (precision / claims) * (recall / claims) / (precision / claims + recall / claims),
        seen.f1(),
        seen.rightKind(),
        hard.f1());
  }

  private record Seen(int right, int reported, int wanted, double rightKind) {
    double f1() {
      return CorpusScore.f1(right, reported, wanted);
    }
  }

  private static Seen disagreements(
      Corpus corpus,
      List<Entry> entries,
      Map<String, String> gold,
      Map<String, Long> byGold,
      @Nullable String only) {
    Map<String, String> wanted = new HashMap<>(corpus.kinds());
    wanted
        .keySet()
        .removeIf(key -> byGold.getOrDefault(key.substring(0, key.indexOf(' ')), 0L) < 2);
    wanted.values().removeIf(kind -> only != null && !kind.equals(only));
    var found = new HashMap<String, String>();
    int spurious = 0;
    for (Entry entry : entries) {
      for (Disagreement each : entry.disagreements()) {
        Set<String> inside = new HashSet<>(each.claims());
        inside.retainAll(gold.keySet());
        if (inside.size() >= 2 && (only == null || each.kind().word().equals(only))) {
          var homes = new ArrayList<String>();
          inside.forEach(id -> homes.add(gold.get(id)));
          Map<String, Long> sizes =
              homes.stream()
                  .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
          var most = sizes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
          String key = most.getKey() + " " + each.field().key();
          if (most.getValue() > 1
              && most.getValue() * 2 > inside.size()
              && wanted.containsKey(key)) {
            found.putIfAbsent(key, each.kind().word());
          } else {
            spurious++;
          }
        }
      }
    }
    long right =
        found.entrySet().stream()
            .filter(each -> each.getValue().equals(wanted.get(each.getKey())))
            .count();
    return new Seen(
        found.size(),
        found.size() + spurious,
        wanted.size(),
        found.isEmpty() ? 0 : (double) right / found.size());
  }

  private static Map<String, Long> sizes(Map<String, String> groups) {
    return groups.values().stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static double at(Map<String, Long> sizes, Map<String, String> groups, String id) {
    return sizes.getOrDefault(groups.getOrDefault(id, ""), 1L);
  }

  private static double pairs(Map<String, Long> sizes) {
    return sizes.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
  }

  private static double f1(double right, double found, double wanted) {
    return found + wanted == 0 ? 1 : 2 * right / (found + wanted);
  }

  @Override
  public String toString() {
    return "pairwise %.3f, b-cubed %.3f, disagreements %.3f, right kind %.3f, conflicts %.3f"
        .formatted(pairwise, bCubed, disagreements, rightKind, conflicts);
  }
}
