package entente.ledger;

import entente.model.ClaimFormat;
import entente.model.Decision;
import entente.model.Decision.Ruling;
import entente.model.Field;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The table of decisions.
final class Rulings {
  private final ClaimFormat format;

  Rulings(ClaimFormat format) {
    this.format = format;
  }

  void add(Transaction transaction, Decision decision) throws SQLException {
    Sql sql = transaction.sql();
    var known = sql.first(SELECT + " WHERE id = ?", this::decision, decision.id());
    if (known.isPresent()) {
      if (!known.get().equals(decision)) {
        throw new IllegalArgumentException(
            "decision.id: found \"%s\", which is another decision in the ledger, wanted an id of its own".formatted(decision.id()));
      }
      return;
    }
    switch (decision.ruling()) {
      case Ruling.Same(String claim, String other) ->
          insert(transaction, decision, "same", claim(sql, claim), claim(sql, other), null, null);
      case Ruling.NotSame(String claim, String other) ->
          insert(transaction, decision, "not-same", claim(sql, claim), claim(sql, other), null, null);
      case Ruling.ThisValue(String claim, Field field, var value) ->
          insert(transaction, decision, "this-value", claim(sql, claim), null, field.key(), format.write(value));
      case Ruling.Reject(String claim) -> insert(transaction, decision, "reject", claim(sql, claim), null, null, null);
      case Ruling.Undo(String undone) -> insert(transaction, decision, "undo", earlier(sql, undone), null, null, null);
    }
  }

  private static String claim(Sql sql, String id) throws SQLException {
    if (sql.any("SELECT 1 FROM claim WHERE id = ?", id) || sql.any("SELECT 1 FROM imported_claim WHERE id = ?", id)) {
      return id;
    }
    throw new IllegalArgumentException("decision.claim: found \"%s\", wanted the id of a claim in this ledger".formatted(id));
  }

  private static String earlier(Sql sql, String id) throws SQLException {
    if (sql.any("SELECT 1 FROM decision WHERE id = ?", id)) {
      return id;
    }
    throw new IllegalArgumentException("decision.undo: found \"%s\", wanted the id of an earlier decision".formatted(id));
  }

  private static void insert(
      Transaction transaction,
      Decision decision,
      String kind,
      String subject,
      @Nullable String other,
      @Nullable String field,
      @Nullable String value)
      throws SQLException {
    transaction
        .sql()
        .run(
            """
            INSERT INTO decision (id, kind, subject, other, field, value, author, made, reason, recorded)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            decision.id(),
            kind,
            subject,
            other,
            field,
            value,
            decision.author(),
            decision.made(),
            decision.reason(),
            transaction.moment());
  }

  private static final String SELECT = "SELECT id, kind, subject, other, field, value, author, made, reason FROM decision";

  List<Decision> recordedBy(Sql sql, String end) throws SQLException {
    return sql.rows(SELECT + " WHERE recorded <= ?", this::decision, end).stream().sorted().toList();
  }

  private Decision decision(ResultSet row) throws SQLException {
    String subject = row.getString(3);
    String kind = row.getString(2);
    Ruling ruling =
        switch (kind) {
          case "same" -> new Ruling.Same(subject, row.getString(4));
          case "not-same" -> new Ruling.NotSame(subject, row.getString(4));
          case "this-value" -> {
            Field field = Field.of(row.getString(5));
            yield new Ruling.ThisValue(subject, field, format.read(field, row.getString(6)));
          }
          case "reject" -> new Ruling.Reject(subject);
          case "undo" -> new Ruling.Undo(subject);
          default -> throw new SQLException("found a decision of kind " + kind + ", which this Entente does not know");
        };
    return new Decision(row.getString(1), ruling, row.getString(7), Instant.parse(row.getString(8)), row.getString(9));
  }
}
