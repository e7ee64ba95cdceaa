package entente.ledger;

import entente.model.Publication;
import java.util.List;
import java.util.stream.Collectors;

/// A document that the search found, under the publication whose title or text fits, with the
/// passage that fits best.
///
/// @param passage the passage in pieces, those that were searched for marked
public record Found(Publication publication, List<Piece> passage) {
  /// A piece of the passage.
  ///
  /// @param hit whether it is one of the words that were searched for
  public record Piece(String text, boolean hit) {}

  public Found {
    passage = List.copyOf(passage);
  }

  /// The passage without marks.
  public String text() {
    return passage.stream().map(Piece::text).collect(Collectors.joining());
  }
}
