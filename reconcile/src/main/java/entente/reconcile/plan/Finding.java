package entente.reconcile.plan;

import entente.model.Word;

/// Something about a line that wants looking at, found from what is known of it.
///
/// @param what one sentence without its stop: what was found
public record Finding(Kind kind, String what) {
  /// What sort of thing it is.
  public enum Kind implements Word {
    /// Its end has passed, and nobody says or shows that it is over.
    OVERDUE,
    /// A milestone's date has passed, and nothing was heard since.
    MILESTONE_PASSED,
    /// What is reported and what documents show cannot both be so.
    CONTRADICTION,
    /// It is reported as moving or done, and no document shows it.
    NOT_EVIDENCED,
    /// Nothing was heard of it for long.
    NO_NEWS
  }
}
