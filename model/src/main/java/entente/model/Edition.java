package entente.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/// A text as it first became known: what the lineage of documents is found from.
///
/// @param publication the first to make the document known
/// @param recorded when this ledger held that publication
public record Edition(Publication publication, Instant recorded, Sketch sketch)
    implements Comparable<Edition> {
  private static final Comparator<Edition> ORDER =
      Comparator.comparing(Edition::known)
          .thenComparingInt(edition -> edition.sketch.words())
          .thenComparing(edition -> edition.publication.document());

  /// The document's hash.
  public String document() {
    return publication.document();
  }

  /// As [Report#known] has it.
  public LocalDate known() {
    return Report.day(publication, recorded);
  }

  /// In order of becoming known; of one day, the shorter first, since stories grow.
  @Override
  public int compareTo(Edition other) {
    return ORDER.compare(this, other);
  }
}
