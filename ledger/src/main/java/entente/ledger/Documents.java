package entente.ledger;

import entente.model.Claim;
import entente.model.ClaimFormat;
import entente.model.Document;
import entente.model.Publication;
import entente.model.Reading;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tables of documents, their texts, publications and readings.
final class Documents {
  private final ClaimFormat format;

  Documents(ClaimFormat format) {
    this.format = format;
  }

  /// Adds what is not there yet; whether anything was.
  boolean add(Transaction transaction, Document document, byte[] bytes, Publication publication, Reading reading) throws SQLException {
    Sql sql = transaction.sql();
    if (!sql.any("SELECT 1 FROM document WHERE hash = ?", document.hash())) {
      sql.run(
          "INSERT INTO document (hash, media_type, bytes, recorded) VALUES (?, ?, ?, ?)",
          document.hash(),
          document.mediaType(),
          Deflated.of(bytes),
          transaction.moment());
    }
    long extraction = extraction(transaction, document);
    boolean published = publish(transaction, publication);
    read(transaction, extraction, reading, published && Publications.isFirst(sql, publication));
    return transaction.recorded();
  }

  /// Adds a reading of a stored document; whether it is new.
  boolean read(Transaction transaction, Document document, Reading reading) throws SQLException {
    if (!transaction.sql().any("SELECT 1 FROM document WHERE hash = ?", document.hash())) {
      throw new IllegalArgumentException(
          "reading.document: found \"%s\", wanted the hash of a stored document; add the document first".formatted(document.hash()));
    }
    read(transaction, extraction(transaction, document), reading, false);
    return transaction.recorded();
  }

  private static long extraction(Transaction transaction, Document document) throws SQLException {
    Sql sql = transaction.sql();
    record Text(long number, String text) {}
    Optional<Text> known =
        sql.first(
            "SELECT number, text FROM extraction WHERE document = ? AND extractor = ?",
            row -> new Text(row.getLong(1), row.getString(2)),
            document.hash(),
            document.extractor());
    if (known.isEmpty()) {
      sql.run(
          "INSERT INTO extraction (document, extractor, text, recorded) VALUES (?, ?, ?, ?)",
          document.hash(),
          document.extractor(),
          document.text(),
          transaction.moment());
      return sql.number(
          "SELECT number FROM extraction WHERE document = ? AND extractor = ?", document.hash(), document.extractor());
    }
    if (!known.get().text.equals(document.text())) {
      throw new IllegalArgumentException(
          "document.text: found another text of %s than extractor %s made of it before, wanted the same; give the extractor a new version"
              .formatted(document.hash(), document.extractor()));
    }
    return known.get().number;
  }

  private static boolean publish(Transaction transaction, Publication publication) throws SQLException {
    Sql sql = transaction.sql();
    boolean known = Publications.isStored(sql, publication);
    if (!known) {
      sql.run(
          "INSERT INTO publication (document, doc, published, publisher, title, address, recorded) VALUES (?, ?, ?, ?, ?, ?, ?)",
          publication.document(),
          publication.doc(),
          publication.published(),
          publication.publisher(),
          publication.title(),
          publication.address(),
          transaction.moment());
    }
    return !known;
  }

  /// A reading by a reader that has not read this text yet supersedes the one before. So does one that the same reader made under a
  /// publication which turns out to be the first, because what "Sunday" means depends on it; else what a ledger holds would depend on
  /// the order of adding.
  private void read(Transaction transaction, long extraction, Reading reading, boolean underTheFirst) throws SQLException {
    Sql sql = transaction.sql();
    long earlier =
        sql.number(
            "SELECT max(number) FROM reading WHERE document = ? AND extraction = ? AND reader = ?",
            reading.document(),
            extraction,
            reading.reader());
    if (earlier != 0 && !(underTheFirst && !sameWords(claims(sql, earlier), reading.claims()))) {
      return;
    }
    sql.run(
        "INSERT INTO reading (document, extraction, reader, recorded) VALUES (?, ?, ?, ?)",
        reading.document(),
        extraction,
        reading.reader(),
        transaction.moment());
    long number = sql.number("SELECT max(number) FROM reading WHERE document = ?", reading.document());
    var rows = new ArrayList<@Nullable Object[]>();
    for (Claim claim : reading.claims()) {
      rows.add(new @Nullable Object[] {number, rows.size(), claim.id(), format.write(claim)});
    }
    sql.all("INSERT INTO claim (reading, position, id, json) VALUES (?, ?, ?, ?)", rows);
  }

  private static boolean sameWords(List<Claim> some, List<Claim> others) {
    return some.stream().map(Claim::id).toList().equals(others.stream().map(Claim::id).toList());
  }

  private List<Claim> claims(Sql sql, long reading) throws SQLException {
    return sql.rows("SELECT json FROM claim WHERE reading = ? ORDER BY position", row -> format.read(row.getString(1)), reading);
  }

  Optional<Stored> find(Sql sql, String hashOrDoc) throws SQLException {
    String hash =
        sql.any("SELECT 1 FROM document WHERE hash = ?", hashOrDoc)
            ? hashOrDoc
            : Publications.named(sql, hashOrDoc).documents(hashOrDoc).getFirst();
    List<Publication> publications = Publications.of(sql, hash).of(hash);
    return sql.first(
        """
        SELECT media_type, extractor, text, document.recorded FROM document JOIN extraction ON extraction.document = document.hash
        WHERE hash = ? ORDER BY extraction.number DESC LIMIT 1
        """,
        row ->
            new Stored(
                new Document(hash, row.getString(1), row.getString(2), row.getString(3)),
                publications,
                reading(sql, hash, publications.getFirst()),
                Moment.of(row.getString(4))),
        hash);
  }

  private Optional<Reading> reading(Sql sql, String hash, Publication publication) throws SQLException {
    record Run(long number, String reader) {}
    var run =
        sql.first(
            "SELECT number, reader FROM reading WHERE document = ? ORDER BY number DESC LIMIT 1",
            row -> new Run(row.getLong(1), row.getString(2)),
            hash);
    if (run.isEmpty()) {
      return Optional.empty();
    }
    List<Claim> claims = claims(sql, run.get().number).stream().map(claim -> Reports.under(publication.doc(), claim)).toList();
    return Optional.of(new Reading(hash, run.get().reader, claims));
  }

  static Optional<byte[]> bytes(Sql sql, String hash) throws SQLException {
    return sql.first("SELECT bytes FROM document WHERE hash = ?", row -> Deflated.back(row.getBytes(1)), hash);
  }
}
