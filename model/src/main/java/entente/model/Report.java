package entente.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;

/// A claim together with the publication that made it known and the moment at which this ledger
/// recorded that publication.
///
/// Reports are what is reconciled. They are ordered by (day known, document hash, span, claim id):
/// the first of an entry names it.
///
/// @param recorded of the publication rather than of the claim, so that a better reading does not
///   change what was known when
/// @param verified whether the claim's document is stored and has its quotes where it says
public record Report(Claim claim, Publication publication, Instant recorded, boolean verified)
    implements Comparable<Report> {
  private static final Comparator<Report> ORDER =
      Comparator.comparing(Report::known)
          .thenComparing(report -> report.publication.document())
          .thenComparing(report -> report.claim.span())
          .thenComparing(report -> report.claim.id());

  /// The first day by whose end the public surely knew: the last day that the publication's date
  /// may be; where it has none, the day on which it was recorded (UTC).
  public LocalDate known() {
    return day(publication, recorded);
  }

  static LocalDate day(Publication publication, Instant recorded) {
    When published = publication.published();
    return published == null ? recorded.atZone(ZoneOffset.UTC).toLocalDate() : published.last();
  }

  @Override
  public int compareTo(Report other) {
    return ORDER.compare(this, other);
  }
}
