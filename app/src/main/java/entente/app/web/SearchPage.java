package entente.app.web;

import entente.ledger.Found;
import java.util.List;

/// What was found for some words: entries that have them all, and documents.
///
/// @param total how many entries there are, of which the first are shown
record SearchPage(String words, List<Row> entries, int total, List<Hit> documents) {
  static final int SHOWN = 30;

  /// A document, with the passage that fits best.
  record Hit(Source source, List<Found.Piece> passage) {}
}
