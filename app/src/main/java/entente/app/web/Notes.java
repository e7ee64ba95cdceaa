package entente.app.web;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// What was worked out of all that an entry rests on, kept for as long as that stays as it is. Any
/// number of threads may ask.
final class Notes {
  private Map<Class<?>, Object> kept = Map.of();

  /// What is noted, of each class once.
  ///
  /// @param work works it out, of what the entry rests on and of nothing else
  synchronized <T> T of(Class<T> what, Supplier<T> work) {
    Object noted = kept.get(what);
    if (noted == null) {
      noted = work.get();
      Map<Class<?>, Object> more = new HashMap<>(kept);
      more.put(what, noted);
      kept = Map.copyOf(more);
    }
    return what.cast(noted);
  }
}
