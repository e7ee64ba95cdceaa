package entente.model.plan;

import entente.model.Word;

/// How far a line of a plan has come, in the order of getting there.
public enum Progress implements Word {
  /// Nobody said anything of it.
  NO_REPORT,
  /// It is said that nothing was done.
  NO_ACTIVITY,
  /// Something was promised, agreed or done towards it.
  ADDRESSED,
  ONGOING,
  COMPLETED,
  /// Given up.
  DROPPED;

  /// Whether nothing more is to come.
  public boolean over() {
    return this == COMPLETED || this == DROPPED;
  }

  /// Whether something is said to be done or being done.
  public boolean moving() {
    return this == ADDRESSED || this == ONGOING || this == COMPLETED;
  }
}
