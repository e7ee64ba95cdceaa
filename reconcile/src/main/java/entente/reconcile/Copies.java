package entente.reconcile;

import entente.model.Descent;
import entente.model.Edition;
import entente.model.Publication;
import entente.model.Sketch;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Texts that share most of their wording.
///
/// Texts worth comparing share a band of their sketches (locality-sensitive hashing); of each band
/// a text meets the first [#MET] earlier ones and the last as many, so that a text which thousands
/// print makes no million pairs.
final class Copies {
  /// From this share of common wording on, a text is made from the other.
  private static final double ENOUGH = 0.4;

  /// A shortened text has at least this share of its own wording from the other.
  private static final double WITHIN = 0.75;

  private static final int BAND = 3;
  private static final int MET = 4;

  /// Shorter texts (a headline, a caption) are alike by accident.
  private static final int WORDS = 30;

  private static final int INDEX_BITS = 24;
  private static final long INDEX = (1L << INDEX_BITS) - 1;

  private Copies() {}

  /// Where each text comes from, by its document; originals have none.
  ///
  /// @param editions in order
  static Map<String, Descent> among(List<Edition> editions) {
    List<Edition> texts = editions.stream().filter(each -> each.sketch().words() >= WORDS).toList();
    if (texts.size() > INDEX) {
      throw new IllegalArgumentException(
          "%d texts are more than one lineage takes (%d)".formatted(texts.size(), INDEX));
    }
    Map<Integer, Set<Integer>> candidates = candidates(texts);
    var found = new TreeMap<String, Descent>();
    candidates.forEach((text, earlier) -> {
      Descent descent = best(texts.get(text), earlier.stream().map(texts::get).toList());
      if (descent != null) {
        found.put(descent.document(), descent);
      }
    });
    return found;
  }

  /// The earlier texts that are worth comparing with a text, by their positions.
  private static Map<Integer, Set<Integer>> candidates(List<Edition> texts) {
    Map<Integer, Set<Integer>> candidates = new TreeMap<>();
    var sorted = new long[texts.size()];
    for (int from = 0; from + BAND <= Sketch.SIZE; from += BAND) {
      for (int i = 0; i < sorted.length; i++) {
        sorted[i] = texts.get(i).sketch().band(from, BAND) << INDEX_BITS | i;
      }
      Arrays.sort(sorted);
      int begin = 0;
      for (int at = 1; at < sorted.length; at++) {
        if (sorted[at] >>> INDEX_BITS != sorted[at - 1] >>> INDEX_BITS) {
          begin = at;
          continue;
        }
        Set<Integer> earlier =
            candidates.computeIfAbsent((int) (sorted[at] & INDEX), _ -> new TreeSet<>());
        for (int each = begin; each < Math.min(at, begin + MET); each++) {
          earlier.add((int) (sorted[each] & INDEX));
        }
        for (int each = Math.max(begin, at - MET); each < at; each++) {
          earlier.add((int) (sorted[each] & INDEX));
        }
      }
    }
    return candidates;
  }

  /// The likest of the earlier texts, the first of equals. An earlier version by the same publisher
  /// goes before a likelier copy.
  private static @Nullable Descent best(Edition edition, List<Edition> earlier) {
    Edition best = null;
    double most = 0;
    for (Edition candidate : earlier) {
      double alike = alike(edition, candidate);
      double weight = alike + (alike > 0 && samePublisher(edition, candidate) ? 0.1 : 0);
      if (weight > most) {
        best = candidate;
        most = weight;
      }
    }
    return best == null ? null : descent(edition, best);
  }

  private static Descent descent(Edition edition, Edition from) {
    double alike = edition.sketch().alike(from.sketch());
    boolean update = samePublisher(edition, from);
    String share = "%d in 100 runs of words are common to both".formatted(Math.round(alike * 100));
    String who = update ? "the same publisher, later" : "another publisher";
    return new Descent(
        edition.document(),
        from.document(),
        update ? Descent.Kind.UPDATE : Descent.Kind.COPY,
        alike,
        List.of(share, who));
  }

  /// How much wording is common to both; 0 where it is too little.
  private static double alike(Edition edition, Edition other) {
    double alike = edition.sketch().alike(other.sketch());
    int fewer = Math.min(edition.sketch().words(), other.sketch().words());
    int all = edition.sketch().words() + other.sketch().words();
    double within = alike / (1 + alike) * all / fewer;
    return alike >= ENOUGH || (alike >= ENOUGH / 2 && within >= WITHIN) ? alike : 0;
  }

  private static boolean samePublisher(Edition one, Edition other) {
    String name = publisher(one.publication());
    return name != null && name.equals(publisher(other.publication()));
  }

  private static @Nullable String publisher(Publication publication) {
    String name = publication.publisher();
    return name == null ? null : name.strip().toLowerCase(Locale.ROOT);
  }
}
