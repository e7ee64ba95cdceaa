package entente.ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// A transaction that records: its SQL, and the moment that stands beside everything it adds.
///
/// The moment is taken when the first thing is added, under the lock for writing, and is later than
/// every one before it; a transaction that adds nothing has none and leaves no trace.
final class Transaction {
  private final Sql sql;
  private final InstantSource clock;
  private @Nullable String moment;

  Transaction(Sql sql, InstantSource clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Sql sql() {
    return sql;
  }

  String moment() throws SQLException {
    if (moment == null) {
      Instant last =
          sql.first(
                  "SELECT at FROM moment ORDER BY number DESC LIMIT 1",
                  row -> Moment.of(row.getString(1)))
              .orElse(Instant.MIN);
      moment = Moment.text(Moment.after(last, clock.instant()));
      sql.run("INSERT INTO moment (at) VALUES (?)", moment);
    }
    return moment;
  }

  boolean recorded() {
    return moment != null;
  }
}
