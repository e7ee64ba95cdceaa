package entente.reconcile.compare;

import entente.model.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Two texts paragraph by paragraph: those of the newer in its order, each beside the one it comes
/// from, and those that were dropped where they stood.
public record Comparison(List<Row> rows) {
  private static final double ENOUGH = 0.42;
  private static final double NEAR = 0.12;

  public Comparison {
    rows = List.copyOf(rows);
  }

  /// What became of a paragraph.
  public enum Kind implements Word {
    KEPT,
    CHANGED,
    NEW,
    DROPPED
  }

  /// One paragraph, or two beside each other.
  ///
  /// @param older null of a new one
  /// @param newer null of a dropped one
  /// @param edits the words that both have, and those that changed; empty unless it changed
  /// @param strengths each change that makes it bind more or less
  public record Row(
      Kind kind,
      @Nullable Paragraph older,
      @Nullable Paragraph newer,
      List<Edit> edits,
      List<Strength> strengths) {
    public Row {
      edits = List.copyOf(edits);
      strengths = List.copyOf(strengths);
    }

    public boolean has(Strength.Direction direction) {
      return strengths.stream().anyMatch(each -> each.direction() == direction);
    }
  }

  public static Comparison of(String older, String newer) {
    List<Paragraph> before = Paragraph.of(older);
    List<Paragraph> after = Paragraph.of(newer);
    int[] origin = origins(before, after);
    Set<Integer> taken = new HashSet<>();
    Arrays.stream(origin).filter(each -> each >= 0).forEach(taken::add);
    Set<Integer> told = new HashSet<>();
    var rows = new ArrayList<Row>();
    int reached = 0;
    for (int j = 0; j < after.size(); j++) {
      if (origin[j] >= reached) {
        dropped(before, reached, origin[j], taken, told, rows);
        reached = origin[j] + 1;
      }
      rows.add(
          origin[j] < 0
              ? new Row(Kind.NEW, null, after.get(j), List.of(), List.of())
              : beside(before.get(origin[j]), after.get(j)));
    }
    dropped(before, 0, before.size(), taken, told, rows);
    return new Comparison(rows);
  }

  private static void dropped(
      List<Paragraph> before,
      int from,
      int to,
      Set<Integer> taken,
      Set<Integer> told,
      List<Row> rows) {
    for (int i = from; i < to; i++) {
      if (!taken.contains(i) && told.add(i)) {
        rows.add(new Row(Kind.DROPPED, before.get(i), null, List.of(), List.of()));
      }
    }
  }

  private static Row beside(Paragraph older, Paragraph newer) {
    List<Edit> edits = Edits.between(older.words(), newer.words());
    if (edits.stream().allMatch(Edit::same)) {
      return new Row(Kind.KEPT, older, newer, List.of(), List.of());
    }
    var strengths = new ArrayList<Strength>();
    for (int i = 0; i < edits.size(); i++) {
      Strength.of(edits.get(i), i + 1 < edits.size() ? edits.get(i + 1).after() : List.of())
          .ifPresent(strengths::add);
    }
    return new Row(Kind.CHANGED, older, newer, edits, strengths);
  }

  private record Pair(int older, int newer, double alike) {}

  /// For each newer paragraph the older one that it comes from, the likest pairs first; negative
  /// where it comes from none.
  private static int[] origins(List<Paragraph> before, List<Paragraph> after) {
    List<Set<String>> olders = before.stream().map(Comparison::stems).toList();
    List<Set<String>> newers = after.stream().map(Comparison::stems).toList();
    Map<String, Double> weights = weights(olders, newers);
    Map<String, List<Integer>> byWord = new HashMap<>();
    for (int i = 0; i < olders.size(); i++) {
      for (String word : olders.get(i)) {
        byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(i);
      }
    }
    var pairs = new ArrayList<Pair>();
    for (int j = 0; j < newers.size(); j++) {
      Set<Integer> candidates = new LinkedHashSet<>();
      newers.get(j).forEach(word -> candidates.addAll(byWord.getOrDefault(word, List.of())));
      for (int i : candidates) {
        double alike = alike(olders.get(i), newers.get(j), weights);
        if (alike >= ENOUGH) {
          double far =
              Math.abs(
                  (double) i / Math.max(1, olders.size())
                      - (double) j / Math.max(1, newers.size()));
          pairs.add(new Pair(i, j, alike + NEAR * (1 - far)));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::alike)
            .reversed()
            .thenComparingInt(Pair::newer)
            .thenComparingInt(Pair::older));
    var origin = new int[after.size()];
    Arrays.fill(origin, -1);
    var taken = new HashSet<Integer>();
    for (Pair pair : pairs) {
      if (origin[pair.newer()] < 0 && taken.add(pair.older())) {
        origin[pair.newer()] = pair.older();
      }
    }
    return origin;
  }

  /// A word counts the less, the more paragraphs have it.
  private static Map<String, Double> weights(List<Set<String>> olders, List<Set<String>> newers) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<Set<String>> all : List.of(olders, newers)) {
      all.forEach(words -> words.forEach(word -> counts.merge(word, 1, Integer::sum)));
    }
    double all = olders.size() + newers.size();
    Map<String, Double> weights = new HashMap<>();
    counts.forEach((word, count) -> weights.put(word, Math.log(1 + all / count)));
    return weights;
  }

  /// The weight of the words that both have, of that of the longer and the shorter together.
  private static double alike(Set<String> older, Set<String> newer, Map<String, Double> weights) {
    double shared = 0;
    for (String word : newer) {
      shared += older.contains(word) ? weight(word, weights) : 0;
    }
    double one = older.stream().mapToDouble(word -> weight(word, weights)).sum();
    double other = newer.stream().mapToDouble(word -> weight(word, weights)).sum();
    return one + other == 0 ? 0 : 2 * shared / (one + other);
  }

  private static double weight(String word, Map<String, Double> weights) {
    return Optional.ofNullable(weights.get(word)).orElse(0.0);
  }

  private static Set<String> stems(Paragraph paragraph) {
    var stems = new HashSet<String>();
    for (String word : Edits.words(paragraph.words())) {
      String bare = Edits.bare(word);
      stems.add(bare.length() > 5 ? bare.replaceFirst("(?:ing|ed|es|s)$", "") : bare);
    }
    return stems;
  }
}
