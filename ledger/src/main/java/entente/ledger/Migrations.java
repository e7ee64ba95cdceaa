package entente.ledger;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/// Brings a file's tables up to date by the scripts in `db/sqlite`; several processes may do so at
/// once.
final class Migrations {
  private Migrations() {}

  static void run(Path file, Schema.Opening opening) {
    try {
      Flyway.configure(Migrations.class.getClassLoader())
          .loggers(Silence.class.getName())
          .dataSource(new Source(opening))
          .locations("classpath:db/sqlite")
          .load()
          .migrate();
    } catch (FlywayException failure) {
      if (failure.getMessage() != null && failure.getMessage().contains("non-empty schema")) {
        throw Trouble.unreachable(
            file,
            "found another program's database",
            "move it away, or name another folder with --home",
            failure);
      }
      throw Trouble.of(file, failure);
    }
  }

  /// Hands out the ledger's own connections.
  private record Source(Schema.Opening opening) implements DataSource {
    @Override
    public Connection getConnection() throws SQLException {
      return opening.connection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return opening.connection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
      return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter writer) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
      return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
      throw new SQLFeatureNotSupportedException("no logger");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
      throw new SQLException("not a wrapper of " + type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
      return false;
    }
  }
}
