package entente.read.quantity;

import entente.model.When;
import org.jspecify.annotations.Nullable;

/// A resolved date or interval, from token `first` up to, not including, `next`; `end` is null for
/// a date by itself.
record Stretch(int first, int next, When when, @Nullable When end) {
  static @Nullable Stretch of(int first, int next, @Nullable When when) {
    return when == null ? null : new Stretch(first, next, when, null);
  }

  Stretch from(int other) {
    return new Stretch(other, next, when, end);
  }
}
