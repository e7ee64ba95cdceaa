package entente.model;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// How this room refuses: every message leads with a word to search for, then says what was found
/// and what was wanted.
final class Wanted {
  private Wanted() {}

  static IllegalArgumentException wrong(String what, @Nullable Object found, String wanted) {
    String shown = found == null ? "nothing" : "\"" + found + "\"";
    return new IllegalArgumentException("%s: found %s, wanted %s".formatted(what, shown, wanted));
  }

  static void that(boolean holds, String what, @Nullable Object found, String wanted) {
    if (!holds) {
      throw wrong(what, found, wanted);
    }
  }

  static <T> void unique(Collection<T> values, String what) {
    that(values.stream().distinct().count() == values.size(), what, values, "each of them once");
  }
}
