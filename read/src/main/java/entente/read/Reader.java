package entente.read;

import entente.model.Document;
import entente.model.Publication;
import entente.model.Reading;
import java.util.List;

/// Reads documents into claims. Loads its models on first need; may be shared by threads; the same document and publication
/// always give the same reading.
public final class Reader {
  /// Name and version, as readings carry it.
  public static final String VERSION = "entente/1";

  public Reading read(Document document, Publication publication) {
    return new Reading(document.hash(), VERSION, List.of());
  }

  /// Why the document was read as it was: every sentence, every mention, and for every sentence why it did or did not become
  /// claims; in order of the text.
  public List<Note> explain(Document document, Publication publication) {
    return List.of();
  }
}
