package entente.ledger;

import java.sql.SQLException;
import java.util.List;

/// The indexes of the stored entries: made once all rows are there, which takes a fraction of
/// keeping them up to date row by row.
final class Indexes {
  private static final List<String> NAMES =
      List.of(
          "standing_id",
          "standing_origin",
          "tied_neighbourhood",
          "stay_entry",
          "version_entry",
          "version_first",
          "version_last",
          "version_disagreeing",
          "version_conflict_first",
          "version_conflict_last",
          "named_last");

  private Indexes() {}

  static void drop(Sql sql) throws SQLException {
    for (String name : NAMES) {
      sql.run("DROP INDEX IF EXISTS " + name);
    }
  }

  static void make(Sql sql) throws SQLException {
    for (String index :
        List.of(
            "UNIQUE INDEX IF NOT EXISTS standing_id ON standing (id)",
            "INDEX IF NOT EXISTS standing_origin ON standing (origin)",
            "INDEX IF NOT EXISTS tied_neighbourhood ON tied (neighbourhood)",
            "INDEX IF NOT EXISTS stay_entry ON stay (entry, since, until, claim)",
            "INDEX IF NOT EXISTS version_entry ON version (entry, since, until)",
            "INDEX IF NOT EXISTS version_first ON version (first_known, rank, since, until, type)",
            "INDEX IF NOT EXISTS version_last ON version (last_known, since, until, type)",
            "INDEX IF NOT EXISTS version_disagreeing ON version (disagreements, last_known, since,"
                + " until, type) WHERE disagreements > 0",
            "INDEX IF NOT EXISTS version_conflict_first ON version (first_known, rank, since,"
                + " until, type) WHERE disagreements & 1",
            "INDEX IF NOT EXISTS version_conflict_last ON version (last_known, since, until, type)"
                + " WHERE disagreements & 1",
            "INDEX IF NOT EXISTS named_last ON named (who, last_known, since, until, type)")) {
      sql.run("CREATE " + index);
    }
  }
}
