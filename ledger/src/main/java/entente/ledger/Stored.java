package entente.ledger;

import entente.model.Document;
import entente.model.Publication;
import entente.model.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A document as the ledger holds it: its latest text, everywhere it was published, and the reading
/// that counts.
///
/// @param publications the first to make it known first; at least one
/// @param reading the latest; nothing where no reader has read it yet
/// @param recorded when the ledger first held it
public record Stored(
    Document document,
    List<Publication> publications,
    Optional<Reading> reading,
    Instant recorded) {
  public Stored {
    publications = List.copyOf(publications);
  }

  /// The publication that made it known.
  public Publication publication() {
    return publications.getFirst();
  }
}
