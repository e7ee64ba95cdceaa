package entente.app.brief;

import entente.model.When;
import entente.publish.Words;
import org.jspecify.annotations.Nullable;

/// The time that a brief is about.
///
/// @param from null for as long ago as anything is known
/// @param to null for as late as anything is known
public record Period(@Nullable When from, @Nullable When to) {
  public Period {
    if (from != null && to != null && to.last().isBefore(from.first())) {
      throw new IllegalArgumentException(
          "from %s to %s: found an end before the beginning, wanted it on that day or later"
              .formatted(from, to));
    }
  }

  /// Whether a date, as vague as it is, may lie in it.
  boolean reaches(When when) {
    return (from == null || !when.last().isBefore(from.first())) && !isAfter(when);
  }

  boolean isBefore(When when) {
    return from != null && when.last().isBefore(from.first());
  }

  boolean isAfter(When when) {
    return to != null && when.first().isAfter(to.last());
  }

  /// "2023", "March to June 2023", "since 2021", "everything known".
  String words() {
    if (from == null) {
      return to == null ? "everything known" : "up to " + Words.of(to);
    }
    if (to == null) {
      return "since " + Words.of(from);
    }
    return from.equals(to) ? Words.of(from) : Words.of(from) + " to " + Words.of(to);
  }
}
