package entente.model.plan;

import org.jspecify.annotations.Nullable;

/// A step on the way of a line.
///
/// @param by when it is to be reached; null where the plan does not say
public record Milestone(@Nullable PlanDate by, String what) {
  /// Written `2024-Q3: works begin`, or without its date.
  @Override
  public String toString() {
    return by == null ? what : by + ": " + what;
  }
}
