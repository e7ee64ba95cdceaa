package entente.app.planted;

import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/// What no room but the ledger may do; here so that the test that forbids it is seen to bite.
public final class SqlOutsideTheLedger {
  private final @Nullable Connection connection;

  public SqlOutsideTheLedger(@Nullable Connection connection) {
    this.connection = connection;
  }

  public boolean connected() {
    return connection != null;
  }
}
