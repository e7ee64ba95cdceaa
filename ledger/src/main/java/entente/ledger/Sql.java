package entente.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Statements with their values in, rows out, on one connection, for one thread at a time.
///
/// Plain JDBC, because a command line pays half a second before a query builder's first query, and
/// asks a dozen.
final class Sql {
  private final Connection connection;
  private final Prepared prepared;

  Sql(Connection connection) {
    this.connection = connection;
    prepared = new Prepared(connection);
  }

  Connection connection() {
    return connection;
  }

  /// Makes something of a row.
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /// Does something with a row; false ends the reading.
  interface Each {
    boolean with(ResultSet row) throws SQLException;
  }

  <T> List<T> rows(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
    var rows = new ArrayList<T>();
    each(sql, result -> rows.add(row.of(result)), values);
    return rows;
  }

  <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
    var rows = new ArrayList<T>(1);
    each(
        sql,
        result -> {
          rows.add(row.of(result));
          return false;
        },
        values);
    return rows.stream().findFirst();
  }

  void each(String sql, Each each, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = prepared.take(sql);
    boolean sound = false;
    try {
      bind(statement, values);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next() && each.with(result)) {}
      }
      sound = true;
    } finally {
      if (sound) {
        prepared.giveBack(sql, statement);
      } else {
        statement.close();
      }
    }
  }

  long number(String sql, @Nullable Object... values) throws SQLException {
    return first(sql, row -> row.getLong(1), values).orElse(0L);
  }

  boolean any(String sql, @Nullable Object... values) throws SQLException {
    return first(sql, _ -> true, values).isPresent();
  }

  /// Runs an insertion; how many rows it made.
  int run(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    }
  }

  /// Runs one insertion for each row of values. As a batch: one by one the driver asks after each
  /// for the number that the row was given.
  void all(String sql, List<@Nullable Object[]> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (@Nullable Object[] values : rows) {
        bind(statement, values);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /// Runs one insertion for each row of values that is handed over, one at a time.
  void many(String sql, Consumer<Consumer<@Nullable Object[]>> rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      rows.accept(values -> {
        try {
          bind(statement, values);
          statement.executeUpdate();
        } catch (SQLException failure) {
          throw new Halted(failure);
        }
      });
    } catch (Halted halted) {
      throw halted.failure;
    }
  }

  /// Carries a failure through code that knows nothing of databases.
  private static final class Halted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SQLException failure;

    Halted(SQLException failure) {
      super(failure);
      this.failure = failure;
    }
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case null -> statement.setString(i + 1, null);
        case Long number -> statement.setLong(i + 1, number);
        case Integer number -> statement.setInt(i + 1, number);
        case byte[] bytes -> statement.setBytes(i + 1, bytes);
        case Object other -> statement.setString(i + 1, other.toString());
      }
    }
  }
}
