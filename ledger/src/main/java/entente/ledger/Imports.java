package entente.ledger;

import entente.model.Claim;
import entente.model.ClaimFormat;
import entente.model.Publication;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The tables of claims that came without their documents, and of what a manifest says of those
/// documents.
final class Imports {
  private final ClaimFormat format;

  Imports(ClaimFormat format) {
    this.format = format;
  }

  Imported add(Transaction transaction, List<Claim> claims, Collection<Publication> publications)
      throws SQLException {
    for (Publication publication : publications) {
      publish(transaction, publication);
    }
    int added = 0;
    int known = 0;
    var problems = new ArrayList<String>();
    for (Claim claim : claims) {
      String json = format.write(claim);
      Optional<String> other = other(transaction.sql(), claim);
      if (other.isEmpty()) {
        transaction
            .sql()
            .run(
                "INSERT INTO imported_claim (id, doc, json, recorded) VALUES (?, ?, ?, ?)",
                claim.id(),
                claim.doc(),
                json,
                transaction.moment());
        added++;
      } else if (other.get().equals(json)) {
        known++;
      } else {
        problems.add(
            "claim.id: found \"%s\" of %s, which is another claim in the ledger, wanted an id of its own"
                .formatted(claim.id(), claim.doc()));
      }
    }
    return new Imported(added, known, problems);
  }

  /// The claim of the same id that the ledger has, imported or of a reading, as it would be written
  /// for the same document.
  private Optional<String> other(Sql sql, Claim claim) throws SQLException {
    Optional<String> imported =
        sql.first(
            "SELECT json FROM imported_claim WHERE id = ?", row -> row.getString(1), claim.id());
    if (imported.isPresent()) {
      return imported;
    }
    return sql.first(
            """
            SELECT json FROM claim WHERE id = ?
            AND reading = (
              SELECT max(other.number) FROM reading AS mine JOIN reading AS other ON other.document = mine.document
              WHERE mine.number = claim.reading)
            """,
            row -> format.read(row.getString(1)),
            claim.id())
        .map(read -> format.write(Reports.under(claim.doc(), read)));
  }

  private static void publish(Transaction transaction, Publication publication)
      throws SQLException {
    Sql sql = transaction.sql();
    boolean known =
        sql.any(
            """
            SELECT 1 FROM imported_publication WHERE doc = ? AND coalesce(published, '') = ? AND coalesce(publisher, '') = ?
            AND coalesce(title, '') = ? AND coalesce(address, '') = ?
            """,
            publication.doc(),
            Publications.orEmpty(publication.published()),
            Publications.orEmpty(publication.publisher()),
            Publications.orEmpty(publication.title()),
            Publications.orEmpty(publication.address()));
    if (!known) {
      sql.run(
          "INSERT INTO imported_publication (doc, published, publisher, title, address, recorded)"
              + " VALUES (?, ?, ?, ?, ?, ?)",
          publication.doc(),
          publication.published(),
          publication.publisher(),
          publication.title(),
          publication.address(),
          transaction.moment());
    }
  }
}
