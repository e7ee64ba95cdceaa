package entente.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;

/// The questions that were last asked of one connection, prepared for the next time: preparing
/// takes longer than most answers. For one thread at a time.
final class Prepared {
  private static final int MOST = 64;

  private final Connection connection;
  private final LinkedHashMap<String, PreparedStatement> kept = new LinkedHashMap<>();

  Prepared(Connection connection) {
    this.connection = connection;
  }

  /// A statement for whoever asks, who alone has it until it is given back.
  PreparedStatement take(String sql) throws SQLException {
    PreparedStatement known = kept.remove(sql);
    return known == null ? connection.prepareStatement(sql) : known;
  }

  /// Keeps a statement whose answer was read and closed.
  void giveBack(String sql, PreparedStatement statement) throws SQLException {
    PreparedStatement other = kept.putLast(sql, statement);
    if (other != null) {
      other.close(); // the same question was asked while this one was being answered
    } else if (kept.size() > MOST) {
      kept.pollFirstEntry().getValue().close();
    }
  }
}
