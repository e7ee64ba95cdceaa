package entente.model;

import java.util.List;

/// That claims of one entry differ in a field, and what kind of difference it is.
///
/// @param stands the values, each with those who say so; at least two, in order of first being
///   known
/// @param reason why it is of this kind, in a few words
public record Disagreement(Field field, Kind kind, List<Stand> stands, String reason) {

  /// The guide's "Progress, refinement, conflict".
  public enum Kind implements Word {
    /// The world moved between the documents.
    PROGRESS,
    /// One says the same more precisely, or of a part.
    REFINEMENT,
    /// They cannot all be right of one moment.
    CONFLICT
  }

  /// One value, and the claims that have it.
  public record Stand(Value value, List<Report> reports) {
    public Stand {
      reports = List.copyOf(reports);
      Wanted.that(!reports.isEmpty(), "stand.reports", reports, "at least one claim");
    }
  }

  public Disagreement {
    stands = List.copyOf(stands);
    Wanted.that(stands.size() >= 2, "disagreement.stands", stands, "at least two values");
  }

  /// The ids of all claims that take part.
  public List<String> claims() {
    return stands.stream()
        .flatMap(stand -> stand.reports().stream())
        .map(report -> report.claim().id())
        .distinct()
        .toList();
  }
}
