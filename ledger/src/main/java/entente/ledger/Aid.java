package entente.ledger;

import java.sql.SQLException;
import java.util.function.Consumer;

/// The tables of aid files and of the activities in them.
final class Aid {
  private Aid() {}

  static boolean add(
      Transaction transaction, AidFile file, Consumer<Consumer<AidActivity>> activities)
      throws SQLException {
    Sql sql = transaction.sql();
    if (sql.any("SELECT 1 FROM aid_file WHERE hash = ?", file.hash())) {
      return false;
    }
    sql.run(
        "INSERT INTO aid_file (hash, name, recorded) VALUES (?, ?, ?)",
        file.hash(),
        file.name(),
        transaction.moment());
    long number = sql.number("SELECT number FROM aid_file WHERE hash = ?", file.hash());
    sql.many(
        "INSERT INTO activity (file, line, identifier, json) VALUES (?, ?, ?, ?)",
        insertion ->
            activities.accept(activity ->
                insertion.accept(
                    new Object[] {
                      number, activity.line(), activity.identifier(), activity.json()
                    })));
    return true;
  }

  static void each(Sql sql, String end, Consumer<AidActivity> use) throws SQLException {
    sql.each(
        """
        SELECT activity.line, activity.identifier, activity.json, aid_file.hash FROM activity JOIN aid_file ON aid_file.number = activity.file
        WHERE aid_file.recorded <= ? ORDER BY activity.number
        """,
        row -> {
          use.accept(
              new AidActivity(row.getString(4), row.getInt(1), row.getString(2), row.getString(3)));
          return true;
        },
        end);
  }

  static long twice(Sql sql, String end) throws SQLException {
    return sql.number(
        """
        SELECT count(*) FROM (
          SELECT identifier FROM activity JOIN aid_file ON aid_file.number = activity.file WHERE aid_file.recorded <= ?
          GROUP BY identifier HAVING count(*) > 1)
        """,
        end);
  }
}
