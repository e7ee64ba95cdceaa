package entente.ledger;

import entente.model.Claim;
import entente.model.ClaimFormat;
import entente.model.Decision.Ruling;
import entente.model.Held;
import entente.model.Publication;
import entente.model.Report;
import entente.model.When;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The tables of the claims in force, and of the publications that made them known.
final class Standing {
  /// What is selected of a standing claim, joined with its origin; [#held] reads it.
  static final String SELECT =
      """
      SELECT standing.number, verified, document, doc, published, publisher, title, address, origin.recorded,
        CASE reading WHEN -1 THEN (SELECT value FROM decision WHERE decision.number = standing.position)
        WHEN 0 THEN (SELECT json FROM imported_claim WHERE imported_claim.number = standing.position)
        ELSE (SELECT json FROM claim WHERE claim.reading = standing.reading AND claim.position = standing.position) END,
        reading
      FROM standing JOIN origin ON origin.number = standing.origin
      """;

  private final Sql sql;
  private final ClaimFormat format;
  private final List<@Nullable Object[]> claims = new ArrayList<>();
  private final List<@Nullable Object[]> origins = new ArrayList<>();
  private final Map<Known, Long> known = new HashMap<>();
  private long lastClaim;
  private long lastOrigin;

  private record Known(Publication publication, Instant recorded) {}

  /// To look claims up.
  Standing(Sql sql, ClaimFormat format) {
    this.sql = sql;
    this.format = format;
  }

  /// To put claims too, with numbers above all that there are.
  static Standing growing(Sql sql, ClaimFormat format) throws SQLException {
    var standing = new Standing(sql, format);
    standing.lastClaim = sql.number("SELECT max(number) FROM standing");
    standing.lastOrigin = sql.number("SELECT max(number) FROM origin");
    return standing;
  }

  /// Gives a claim its number; it is written by [#flush].
  Held put(Report report, long reading, long position) {
    long origin =
        known.computeIfAbsent(new Known(report.publication(), report.recorded()), this::origin);
    claims.add(
        new @Nullable Object[] {
          ++lastClaim, report.claim().id(), reading, position, origin, report.verified() ? 1 : 0
        });
    return new Held(lastClaim, report);
  }

  private long origin(Known each) {
    Publication publication = each.publication;
    origins.add(
        new @Nullable Object[] {
          ++lastOrigin,
          publication.document(),
          publication.doc(),
          publication.published(),
          publication.publisher(),
          publication.title(),
          publication.address(),
          Moment.text(each.recorded)
        });
    return lastOrigin;
  }

  void flush() throws SQLException {
    sql.all(
        "INSERT INTO origin (number, document, doc, published, publisher, title, address, recorded)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        origins);
    sql.all(
        "INSERT INTO standing (number, id, reading, position, origin, verified) VALUES (?, ?, ?, ?,"
            + " ?, ?)",
        claims);
    origins.clear();
    claims.clear();
  }

  void remove(Collection<Long> numbers) throws SQLException {
    var left = new HashSet<Long>();
    for (long number : numbers) {
      left.add(sql.number("SELECT origin FROM standing WHERE number = ?", number));
      sql.run("DELETE FROM standing WHERE number = ?", number);
    }
    for (long origin : left) {
      sql.run(
          "DELETE FROM origin WHERE number = ?1 AND NOT EXISTS (SELECT 1 FROM standing WHERE origin"
              + " = ?1)",
          origin);
    }
  }

  List<Held> held(Collection<Long> numbers) throws SQLException {
    var held = new ArrayList<Held>();
    for (long number : numbers) {
      held.addAll(sql.rows(SELECT + " WHERE standing.number = ?", this::held, number));
    }
    return held;
  }

  /// The claims that belong to an entry on a day.
  List<Held> of(long entry, long day) throws SQLException {
    return sql.rows(
        SELECT
            + " JOIN stay ON stay.claim = standing.number WHERE stay.entry = ? AND stay.since <= ?"
            + " AND stay.until > ?",
        this::held,
        entry,
        day,
        day);
  }

  Held held(ResultSet row) throws SQLException {
    String published = row.getString(5);
    var publication =
        new Publication(
            row.getString(3),
            row.getString(4),
            published == null ? null : When.parse(published),
            row.getString(6),
            row.getString(7),
            row.getString(8));
    long reading = row.getLong(11);
    Claim claim =
        reading == -1 && format.ruling(row.getString(10)) instanceof Ruling.Add(Claim added, _)
            ? added
            : format.read(row.getString(10));
    boolean imported = reading == 0;
    return new Held(
        row.getLong(1),
        new Report(
            imported ? claim : Reports.under(publication.doc(), claim),
            publication,
            Moment.of(row.getString(9)),
            row.getInt(2) == 1));
  }
}
