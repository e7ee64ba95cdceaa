package entente.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Which tables the file has. Looks at the number in the file first, because loading the migrations
/// costs more than reading a ledger.
final class Schema {
  /// The number of the last script in `db/sqlite`.
  static final int VERSION = 8;

  private Schema() {}

  /// Opens a connection for writing.
  interface Opening {
    Connection connection() throws SQLException;
  }

  static void bringUpToDate(Path file, Connection connection, Opening opening) throws SQLException {
    int found = version(connection);
    if (found > VERSION) {
      throw new LedgerException(
          LedgerException.Kind.UNREACHABLE,
          """
          ledger %s: found schema %d, wanted schema %d or older; it was written by a newer Entente: use that one, or name another \
          folder with --home\
          """
              .formatted(file, found, VERSION));
    }
    if (found < VERSION) {
      Migrations.run(file, opening);
    }
  }

  static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA user_version")) {
      return row.next() ? row.getInt(1) : 0;
    }
  }
}
