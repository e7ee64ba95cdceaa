package entente.ledger;

import entente.model.Clocks;
import entente.model.When;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tables of plans and of the lines in them.
final class Plans {
  private Plans() {}

  static boolean add(Transaction transaction, KeptPlan plan) throws SQLException {
    Sql sql = transaction.sql();
    if (same(sql, plan)) {
      return false;
    }
    sql.run(
        "INSERT INTO plan_edition (plan, head, file, hash, published, mapping, recorded) VALUES (?,"
            + " ?, ?, ?, ?, ?, ?)",
        plan.plan(),
        plan.head(),
        plan.file(),
        plan.hash(),
        plan.published(),
        plan.mapping(),
        transaction.moment());
    long number = sql.number("SELECT max(number) FROM plan_edition");
    var rows = new ArrayList<@Nullable Object[]>();
    for (KeptPlan.Line line : plan.lines()) {
      rows.add(new @Nullable Object[] {number, rows.size(), line.code(), line.json()});
    }
    sql.all("INSERT INTO plan_line (edition, position, code, json) VALUES (?, ?, ?, ?)", rows);
    return true;
  }

  /// Whether the plan's last edition is this one: the same file, understood in the same way.
  private static boolean same(Sql sql, KeptPlan plan) throws SQLException {
    long last = sql.number("SELECT max(number) FROM plan_edition WHERE plan = ?", plan.plan());
    boolean head =
        sql.any(
            "SELECT 1 FROM plan_edition WHERE number = ? AND head = ? AND hash = ? AND mapping = ?"
                + " AND coalesce(published, '') = ?",
            last,
            plan.head(),
            plan.hash(),
            plan.mapping(),
            plan.published() == null ? "" : plan.published());
    return head && lines(sql, last).equals(plan.lines());
  }

  static List<KeptPlan> by(Sql sql, Clocks clocks) throws SQLException {
    record Row(long number, KeptPlan plan) {}
    List<Row> rows =
        sql.rows(
            "SELECT number, plan, head, file, hash, published, mapping, recorded FROM plan_edition"
                + " WHERE recorded <= ? ORDER BY number",
            row ->
                new Row(
                    row.getLong(1),
                    new KeptPlan(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        when(row.getString(6)),
                        row.getString(7),
                        Moment.of(row.getString(8)),
                        List.of())),
            Reports.end(clocks));
    var plans = new ArrayList<KeptPlan>();
    for (Row row : rows) {
      KeptPlan bare = row.plan();
      if (isKnown(bare.published(), bare.recorded(), clocks.knownOn())) {
        plans.add(
            new KeptPlan(
                bare.plan(),
                bare.head(),
                bare.file(),
                bare.hash(),
                bare.published(),
                bare.mapping(),
                bare.recorded(),
                lines(sql, row.number())));
      }
    }
    return plans;
  }

  private static @Nullable When when(@Nullable String published) {
    return published == null ? null : When.parse(published);
  }

  private static boolean isKnown(
      @Nullable When published, Instant recorded, @Nullable LocalDate day) {
    LocalDate known =
        published == null ? recorded.atZone(ZoneOffset.UTC).toLocalDate() : published.last();
    return day == null || !known.isAfter(day);
  }

  private static List<KeptPlan.Line> lines(Sql sql, long edition) throws SQLException {
    return sql.rows(
        "SELECT code, json FROM plan_line WHERE edition = ? ORDER BY position",
        row -> new KeptPlan.Line(row.getString(1), row.getString(2)),
        edition);
  }
}
