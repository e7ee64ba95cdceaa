package entente.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The table of the entries that were written or taken away as what is stored of them was brought
/// up to date.
final class Turned {
  /// How many rows are kept: who missed more reads everything.
  private static final int KEPT = 200_000;

  private static final long ALL = 0;

  private final Sql sql;

  Turned(Sql sql) {
    this.sql = sql;
  }

  /// The number of the last row; 0 where there is none.
  long last() throws SQLException {
    return sql.number("SELECT max(number) FROM turned");
  }

  /// Everything is made anew.
  void all() throws SQLException {
    add(List.of(ALL));
    sql.run("DELETE FROM turned WHERE number < (SELECT max(number) FROM turned)");
  }

  void add(Collection<Long> entries) throws SQLException {
    var rows = new ArrayList<@Nullable Object[]>();
    long number = last();
    for (long each : entries) {
      rows.add(new @Nullable Object[] {++number, each});
    }
    sql.all("INSERT INTO turned (number, entry) VALUES (?, ?)", rows);
    sql.run("DELETE FROM turned WHERE number <= ?", number - KEPT);
  }

  /// The numbers of the entries since a row; empty where that may be any.
  Optional<Set<Long>> since(long number) throws SQLException {
    if (number < sql.number("SELECT coalesce(min(number), 1) - 1 FROM turned") || number > last()) {
      return Optional.empty();
    }
    Set<Long> entries =
        Set.copyOf(
            sql.rows(
                "SELECT DISTINCT entry FROM turned WHERE number > ?",
                row -> row.getLong(1),
                number));
    return entries.contains(ALL) ? Optional.empty() : Optional.of(entries);
  }
}
