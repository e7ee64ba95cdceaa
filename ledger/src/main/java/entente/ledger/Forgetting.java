package entente.ledger;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Takes away what claims amount to: their ties, to which entries they belonged, and the versions
/// of these.
final class Forgetting {
  private Forgetting() {}

  /// @param claims all of each neighbourhood
  /// @return the numbers of the entries that are taken away
  static Set<Long> of(Sql sql, Collection<Long> claims) throws SQLException {
    Set<Long> entries = new HashSet<>();
    for (long claim : claims) {
      entries.addAll(
          sql.rows("SELECT entry FROM stay WHERE claim = ?", row -> row.getLong(1), claim));
      sql.run("DELETE FROM stay WHERE claim = ?", claim);
      sql.run("DELETE FROM tied WHERE claim = ?", claim);
      sql.run("DELETE FROM statement WHERE claim = ?", claim);
    }
    Map<String, Map<Long, Integer>> tally = new TreeMap<>();
    for (long entry : entries) {
      record Known(
          long number, String type, long since, long until, long firstKnown, String words) {}
      for (Known version :
          sql.rows(
              "SELECT number, type, since, until, first_known, words FROM version WHERE entry = ?",
              row ->
                  new Known(
                      row.getLong(1),
                      row.getString(2),
                      row.getLong(3),
                      row.getLong(4),
                      row.getLong(5),
                      row.getString(6)),
              entry)) {
        Putting.count(tally, version.type, version.since, version.until, -1);
        sql.run("DELETE FROM head WHERE version = ?", version.number);
        sql.run("DELETE FROM due WHERE version = ?", version.number);
        for (String who : Named.of(Named.split(version.words))) {
          sql.run(
              "DELETE FROM named WHERE who = ? AND first_known = ? AND version = ?",
              who,
              version.firstKnown,
              version.number);
        }
      }
      sql.run("DELETE FROM version WHERE entry = ?", entry);
    }
    Putting.count(sql, tally);
    return entries;
  }
}
