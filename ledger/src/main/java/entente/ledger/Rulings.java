package entente.ledger;

import entente.model.Claim;
import entente.model.ClaimFormat;
import entente.model.Decision;
import entente.model.Decision.Ruling;
import entente.model.Field;
import entente.model.Publication;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
            "decision.id: found \"%s\", which is another decision in the ledger, wanted an id of its own"
                .formatted(decision.id()));
      }
      return;
    }
    switch (decision.ruling()) {
      case Ruling.Same(String claim, String other) ->
          insert(transaction, decision, "same", claim(sql, claim), claim(sql, other), null, null);
      case Ruling.NotSame(String claim, String other) ->
          insert(
              transaction, decision, "not-same", claim(sql, claim), claim(sql, other), null, null);
      case Ruling.ThisValue(String claim, Field field, var value) ->
          insert(
              transaction,
              decision,
              "this-value",
              claim(sql, claim),
              null,
              field.key(),
              format.write(value));
      case Ruling.Reject(String claim) ->
          insert(transaction, decision, "reject", claim(sql, claim), null, null, null);
      case Ruling.Accept(String claim) ->
          insert(transaction, decision, "accept", claim(sql, claim), null, null, null);
      case Ruling.Split split -> {
        for (List<String> part : split.parts()) {
          for (String claim : part) {
            claim(sql, claim);
          }
        }
        insert(
            transaction,
            decision,
            "split",
            split.parts().getFirst().getFirst(),
            null,
            null,
            format.write(split));
      }
      case Ruling.Add add ->
          insert(
              transaction, decision, "add", fresh(sql, add.claim()), null, null, format.write(add));
      case Ruling.SameParty names ->
          insert(
              transaction,
              decision,
              "same-party",
              names.name().id(),
              names.means().id(),
              null,
              format.write(names));
      case Ruling.Linked link ->
          insert(
              transaction,
              decision,
              "linked",
              claim(sql, link.claim()),
              claim(sql, link.other()),
              null,
              format.write(link));
      case Ruling.NotLinked link ->
          insert(
              transaction,
              decision,
              "not-linked",
              claim(sql, link.claim()),
              claim(sql, link.other()),
              null,
              format.write(link));
      case Ruling.PaidBy paid ->
          insert(
              transaction,
              decision,
              "paid-by",
              claim(sql, paid.claim()),
              paid.activity(),
              null,
              format.write(paid));
      case Ruling.NotPaidBy paid ->
          insert(
              transaction,
              decision,
              "not-paid-by",
              claim(sql, paid.claim()),
              paid.activity(),
              null,
              format.write(paid));
      case Ruling.Evidences evidence ->
          insert(
              transaction,
              decision,
              "evidences",
              claim(sql, evidence.claim()),
              null,
              null,
              format.write(evidence));
      case Ruling.NoEvidence evidence ->
          insert(
              transaction,
              decision,
              "no-evidence",
              claim(sql, evidence.claim()),
              null,
              null,
              format.write(evidence));
      case Ruling.Undo(String undone) ->
          insert(transaction, decision, "undo", earlier(sql, undone), null, null, null);
    }
  }

  private static String claim(Sql sql, String id) throws SQLException {
    if (isClaim(sql, id)) {
      return id;
    }
    throw new IllegalArgumentException(
        "decision.claim: found \"%s\", wanted the id of a claim in this ledger".formatted(id));
  }

  static boolean isClaim(Sql sql, String id) throws SQLException {
    return sql.any("SELECT 1 FROM claim WHERE id = ?", id)
        || sql.any("SELECT 1 FROM imported_claim WHERE id = ?", id)
        || sql.any("SELECT 1 FROM decision WHERE subject = ? AND kind = 'add'", id);
  }

  private static String fresh(Sql sql, Claim claim) throws SQLException {
    if (isClaim(sql, claim.id())) {
      throw new IllegalArgumentException(
          "decision.claim: found \"%s\", which is a claim in the ledger already, wanted a fact that it does not have"
              .formatted(claim.id()));
    }
    return claim.id();
  }

  private static String earlier(Sql sql, String id) throws SQLException {
    if (sql.any("SELECT 1 FROM decision WHERE id = ?", id)) {
      return id;
    }
    throw new IllegalArgumentException(
        "decision.undo: found \"%s\", wanted the id of an earlier decision".formatted(id));
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

  private static final String SELECT =
      "SELECT id, kind, subject, other, field, value, author, made, reason FROM decision";

  List<Decision> recordedBy(Sql sql, String end) throws SQLException {
    return sql.rows(SELECT + " WHERE recorded <= ?", this::decision, end).stream()
        .sorted()
        .toList();
  }

  /// The facts that people added and did not take back by then.
  List<Added> added(Sql sql, String end) throws SQLException {
    record Row(Instant recorded, long number) {}
    var recorded = new HashMap<String, Row>();
    sql.each(
        "SELECT id, recorded, number FROM decision WHERE kind = 'add' AND recorded <= ?",
        row ->
            recorded.put(row.getString(1), new Row(Moment.of(row.getString(2)), row.getLong(3)))
                == null,
        end);
    var added = new ArrayList<Added>();
    if (!recorded.isEmpty()) {
      for (Decision decision : Decision.inForce(recordedBy(sql, end))) {
        Row row = recorded.get(decision.id());
        if (row != null
            && decision.ruling() instanceof Ruling.Add(Claim claim, Publication source)) {
          added.add(new Added(claim, source, row.recorded(), row.number()));
        }
      }
    }
    return added.stream().sorted(Comparator.comparing(Added::recorded)).toList();
  }

  /// @param recorded when the ledger first held it
  /// @param number the decision's
  record Added(Claim claim, Publication source, Instant recorded, long number) {}

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
          case "accept" -> new Ruling.Accept(subject);
          case "undo" -> new Ruling.Undo(subject);
          case "split",
              "add",
              "same-party",
              "linked",
              "not-linked",
              "paid-by",
              "not-paid-by",
              "evidences",
              "no-evidence" ->
              format.ruling(row.getString(6));
          default ->
              throw new SQLException(
                  "found a decision of kind " + kind + ", which this Entente does not know");
        };
    return new Decision(
        row.getString(1),
        ruling,
        row.getString(7),
        Instant.parse(row.getString(8)),
        row.getString(9));
  }
}
