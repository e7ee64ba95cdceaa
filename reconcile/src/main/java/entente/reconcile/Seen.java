package entente.reconcile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found among promises that were known together, and before that among others: on most days the same ones are known.
///
/// @param together the sum of the [#mark]s of those promises
/// @param many how many such sets are kept, this one among them
record Seen(long together, List<Sketch> found, @Nullable Seen before, int many) {
  private static final int MOST = 16;

  /// A number for the promise at this position, as good as random: of two sets of promises the sums do not agree by chance.
  static long mark(int position) {
    // Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014
    long mixed = (position + 1) * 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  /// What was found among these; null where it is not kept.
  static @Nullable List<Sketch> among(long together, @Nullable Seen latest) {
    for (Seen each = latest; each != null; each = each.before) {
      if (each.together == together) {
        return each.found;
      }
    }
    return null;
  }

  /// The same with a further set; now and then it begins anew.
  static Seen also(long together, List<Sketch> found, @Nullable Seen latest) {
    Seen kept = latest == null || latest.many == MOST ? null : latest;
    return new Seen(together, List.copyOf(found), kept, kept == null ? 1 : kept.many + 1);
  }
}
