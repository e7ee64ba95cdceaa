package entente.reconcile;

import java.util.BitSet;
import java.util.function.Consumer;

/// Promises that are compared with each other: some of the versions of promises that [PromiseLinks] looks at, each by its position there.
/// Any number of threads may ask.
interface Circle {
  /// @param known the positions of those known, of which no two are of one entry
  void find(BitSet known, Consumer<Sketch> found);
}
