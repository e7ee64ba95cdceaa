package entente.read.syntax;

/// How a clause stands to what happened: when, how surely, and whether it is denied.
///
/// @param force how surely
/// @param denied "not", "never", "refused to"
public record Mode(Time time, Force force, boolean denied) {
  /// That of what a verb tells, or a noun or adjective with "is".
  public static Mode of(Node predicate) {
    return Modality.of(predicate);
  }

  /// When, against the time of speaking.
  public enum Time {
    PAST,
    PRESENT,
    FUTURE
  }

  /// How surely, from what happened to what is only imagined.
  public enum Force {
    /// It is told as a fact.
    FACT,
    /// It has begun and is going on.
    ONGOING,
    /// Somebody bound themselves to it: agreed, plans, intends.
    PLEDGED,
    /// It is expected or scheduled.
    EXPECTED,
    /// It may be, is hoped for, proposed or weighed.
    CONSIDERED,
    /// Somebody asks another for it.
    ASKED,
    /// It is a condition or a question.
    IMAGINED
  }

  public static final Mode TOLD = new Mode(Time.PAST, Force.FACT, false);

  public boolean future() {
    return time == Time.FUTURE;
  }

  /// Whether it is told as having happened or holding.
  public boolean real() {
    return time != Time.FUTURE && (force == Force.FACT || force == Force.ONGOING);
  }

  Mode with(Force other) {
    return new Mode(time, other, denied);
  }

  Mode deny() {
    return new Mode(time, force, !denied);
  }

  Mode at(Time other) {
    return new Mode(other, force, denied);
  }
}
