package entente.ledger;

import entente.model.Publication;
import entente.model.When;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/// Full-text search over titles and texts: every word must occur, the last one at least as a
/// beginning.
final class Search {
  // Marks around hits in a passage: control characters, which no text shows.
  private static final char OPEN = '\u0002';
  private static final char CLOSE = '\u0003';
  private static final int PASSAGE = 24;

  private Search() {}

  static List<Found> find(Sql sql, String words, int limit) throws SQLException {
    String query = query(words);
    if (query.isEmpty() || limit <= 0) {
      return List.of();
    }
    var found = new ArrayList<Found>();
    var seen = new HashSet<String>();
    sql.each(
        """
        SELECT publication.document, publication.doc, publication.published, publication.publisher, publication.title,
          publication.address, hit.passage
        FROM (
          SELECT rowid AS number, bm25(word_index, 4.0, 1.0) AS rank, snippet(word_index, -1, ?, ?, '…', ?) AS passage
          FROM word_index WHERE word_index MATCH ?
        ) AS hit
        JOIN searchable ON searchable.number = hit.number
        JOIN publication ON publication.number = searchable.publication
        WHERE searchable.extraction = (SELECT max(number) FROM extraction WHERE extraction.document = publication.document)
        ORDER BY hit.rank, publication.document, publication.doc, publication.publisher
        """,
        row -> {
          if (seen.add(row.getString(1))) {
            String published = row.getString(3);
            var publication =
                new Publication(
                    row.getString(1),
                    row.getString(2),
                    published == null ? null : When.parse(published),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6));
            found.add(new Found(publication, pieces(row.getString(7))));
          }
          return found.size() < limit;
        },
        String.valueOf(OPEN),
        String.valueOf(CLOSE),
        PASSAGE,
        query);
    return List.copyOf(found);
  }

  /// Each word in quotes, so that nothing in it is an operator.
  static String query(String words) {
    List<String> quoted =
        Arrays.stream(words.split("[\\s\\p{Cntrl}]+"))
            .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
            .map(word -> '"' + word.replace("\"", "\"\"") + '"')
            .toList();
    return quoted.isEmpty() ? "" : quoted.stream().collect(Collectors.joining(" ", "", "*"));
  }

  private static List<Found.Piece> pieces(String marked) {
    var pieces = new ArrayList<Found.Piece>();
    int from = 0;
    boolean hit = false;
    for (int i = 0; i <= marked.length(); i++) {
      if (i == marked.length() || marked.charAt(i) == OPEN || marked.charAt(i) == CLOSE) {
        if (i > from) {
          pieces.add(new Found.Piece(marked.substring(from, i), hit));
        }
        hit = i < marked.length() && marked.charAt(i) == OPEN;
        from = i + 1;
      }
    }
    return pieces;
  }
}
