package entente.reconcile;

import java.util.function.Consumer;

/// Promises of which some may bear on each other: on each day one tells how those that are known
/// then do. Any number of threads may ask.
interface Circle {
  /// @param day as [Pledge#kept] counts days
  void find(int day, Consumer<Sketch> found);

  /// Hands over the ids of all promises between which it may find links on some day.
  void each(Consumer<String> id);
}
