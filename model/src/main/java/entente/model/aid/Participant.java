package entente.model.aid;

/// That an organisation takes part, and as what.
public record Participant(Organisation organisation, Role role) {
  /// What it does there.
  public enum Role {
    FUNDING,
    ACCOUNTABLE,
    EXTENDING,
    IMPLEMENTING,
    UNSTATED
  }
}
