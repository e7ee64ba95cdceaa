package entente.ledger;

import entente.model.ClaimFormat;
import entente.model.Held;
import entente.model.Report;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What changed among the claims in force, document by document.
final class Change {
  private final Sql sql;
  private final ClaimFormat format;
  private final Standing standing;
  private final Map<Long, Report> removed = new HashMap<>();
  private final List<Held> added = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  Change(Sql sql, ClaimFormat format, Standing standing) {
    this.sql = sql;
    this.format = format;
    this.standing = standing;
  }

  Map<Long, Report> removed() {
    return removed;
  }

  List<Held> added() {
    return added;
  }

  private record Place(Report report, long reading, long position) {}

  /// Takes in the documents of one name; the names of others that change with them.
  List<String> of(String doc) throws SQLException {
    var now = new HashMap<String, Place>();
    Reports.named(
        sql,
        format,
        doc,
        (report, reading, position) ->
            now.put(report.claim().id(), new Place(report, reading, position)));
    var more = new ArrayList<String>();
    for (Held before : before(doc)) {
      String id = before.report().claim().id();
      Place place = now.get(id);
      // what another name of its document took away may stand under this one, and is added again
      if (place != null
          && place.report.equals(before.report())
          && !removed.containsKey(before.number())) {
        now.remove(id);
      } else if (removed.put(before.number(), before.report()) == null && place == null) {
        // an imported claim of the same id may have stood behind it
        more.addAll(
            sql.rows(
                "SELECT doc FROM imported_claim WHERE id = ? AND doc <> ?",
                row -> row.getString(1),
                id,
                doc));
      }
    }
    for (Place place : now.values()) {
      String id = place.report.claim().id();
      List<Long> same =
          sql.rows("SELECT number FROM standing WHERE id = ?", row -> row.getLong(1), id).stream()
              .filter(each -> !removed.containsKey(each))
              .toList();
      if (same.isEmpty() || place.reading > 0 || (place.reading == 0 && areAdded(same))) {
        for (Held other : standing.held(same)) {
          removed.put(other.number(), other.report());
        }
        if (seen.add(id)) {
          added.add(standing.put(place.report, place.reading, place.position));
        }
      }
    }
    return more;
  }

  /// Whether these claims stand there because people added them: what is imported comes before
  /// them, and what is read before both.
  private boolean areAdded(List<Long> numbers) throws SQLException {
    for (long number : numbers) {
      if (!sql.any("SELECT 1 FROM standing WHERE number = ? AND reading = -1", number)) {
        return false;
      }
    }
    return true;
  }

  /// The claims that stand under the name, or under documents of the name.
  private List<Held> before(String doc) throws SQLException {
    return sql.rows(
        Standing.SELECT
            + """
             WHERE standing.origin IN (
               SELECT number FROM origin WHERE doc = ?1 OR document IN (SELECT document FROM publication WHERE doc = ?1))
            """,
        standing::held,
        doc);
  }
}
