package entente.ledger;

import entente.model.Claim;
import entente.model.ClaimFormat;
import entente.model.Clocks;
import entente.model.Document;
import entente.model.Edition;
import entente.model.Publication;
import entente.model.Reading;
import entente.model.Sketch;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tables of documents, their texts, publications and readings.
final class Documents {
  private final ClaimFormat format;

  Documents(ClaimFormat format) {
    this.format = format;
  }

  /// Adds what is not there yet; whether anything was.
  boolean add(
      Transaction transaction,
      Document document,
      byte[] bytes,
      Publication publication,
      Reading reading)
      throws SQLException {
    Sql sql = transaction.sql();
    if (!sql.any("SELECT 1 FROM document WHERE hash = ?", document.hash())) {
      sql.run(
          "INSERT INTO document (hash, media_type, bytes, recorded) VALUES (?, ?, ?, ?)",
          document.hash(),
          document.mediaType(),
          Deflated.of(bytes),
          transaction.moment());
    }
    publish(transaction, publication);
    read(
        transaction,
        extraction(transaction, document),
        Publications.number(sql, publication),
        reading);
    return transaction.recorded();
  }

  /// Adds a reading of a stored document under its first publication; whether it is new.
  boolean read(Transaction transaction, Document document, Reading reading) throws SQLException {
    Sql sql = transaction.sql();
    Publication first =
        Publications.firstStored(sql, document.hash())
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "reading.document: found \"%s\", wanted the hash of a stored document; add the document first"
                        .formatted(document.hash())));
    read(transaction, extraction(transaction, document), Publications.number(sql, first), reading);
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
      long number =
          sql.number(
              "SELECT number FROM extraction WHERE document = ? AND extractor = ?",
              document.hash(),
              document.extractor());
      sql.run(
          "INSERT INTO sketch (extraction, numbers) VALUES (?, ?)",
          number,
          Sketch.of(document.text()).bytes());
      return number;
    }
    if (!known.get().text.equals(document.text())) {
      throw new IllegalArgumentException(
          "document.text: found another text of %s than extractor %s made of it before, wanted the same; give the extractor a new version"
              .formatted(document.hash(), document.extractor()));
    }
    return known.get().number;
  }

  private static void publish(Transaction transaction, Publication publication)
      throws SQLException {
    if (!Publications.isStored(transaction.sql(), publication)) {
      transaction
          .sql()
          .run(
              "INSERT INTO publication (document, doc, published, publisher, title, address,"
                  + " recorded) VALUES (?, ?, ?, ?, ?, ?, ?)",
              publication.document(),
              publication.doc(),
              publication.published(),
              publication.publisher(),
              publication.title(),
              publication.address(),
              transaction.moment());
    }
  }

  private void read(Transaction transaction, long extraction, long publication, Reading reading)
      throws SQLException {
    Sql sql = transaction.sql();
    if (isRead(
        sql,
        reading.document(),
        reading.reader(),
        " AND extraction = " + extraction,
        publication)) {
      return;
    }
    sql.run(
        "INSERT INTO reading (document, extraction, publication, reader, recorded) VALUES (?, ?, ?,"
            + " ?, ?)",
        reading.document(),
        extraction,
        publication,
        reading.reader(),
        transaction.moment());
    long number =
        sql.number("SELECT max(number) FROM reading WHERE document = ?", reading.document());
    var rows = new ArrayList<@Nullable Object[]>();
    for (Claim claim : reading.claims()) {
      rows.add(new @Nullable Object[] {number, rows.size(), claim.id(), format.write(claim)});
    }
    sql.all("INSERT INTO claim (reading, position, id, json) VALUES (?, ?, ?, ?)", rows);
  }

  /// Whether that reader's work on a document is done, as far as this publication goes.
  ///
  /// It is not where the reader has not read it yet. Nor where this publication turns out to be the
  /// first, and the document was read as published on another day: what "Sunday" means depends on
  /// it, and what a ledger holds must not depend on the order of adding.
  static boolean isRead(Sql sql, String document, String reader, String which, long publication)
      throws SQLException {
    Optional<String> asOf =
        sql.first(
            """
            SELECT coalesce(published, '') FROM reading JOIN publication ON publication.number = reading.publication
            WHERE reading.document = ? AND reader = ?
            """
                + which
                + " ORDER BY reading.number DESC LIMIT 1",
            row -> row.getString(1),
            document,
            reader);
    if (asOf.isEmpty()) {
      return false;
    }
    Optional<Publication> first = Publications.firstStored(sql, document);
    return first.isEmpty()
        || Publications.number(sql, first.get()) != publication
        || asOf.get().equals(Publications.orEmpty(first.get().published()));
  }

  private List<Claim> claims(Sql sql, long reading) throws SQLException {
    return sql.rows(
        "SELECT json FROM claim WHERE reading = ? ORDER BY position",
        row -> format.read(row.getString(1)),
        reading);
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

  private Optional<Reading> reading(Sql sql, String hash, Publication publication)
      throws SQLException {
    record Run(long number, String reader) {}
    var run =
        sql.first(
            "SELECT number, reader FROM reading WHERE document = ? ORDER BY number DESC LIMIT 1",
            row -> new Run(row.getLong(1), row.getString(2)),
            hash);
    if (run.isEmpty()) {
      return Optional.empty();
    }
    List<Claim> claims =
        claims(sql, run.get().number).stream()
            .map(claim -> Reports.under(publication.doc(), claim))
            .toList();
    return Optional.of(new Reading(hash, run.get().reader, claims));
  }

  static Optional<byte[]> bytes(Sql sql, String hash) throws SQLException {
    return sql.first(
        "SELECT bytes FROM document WHERE hash = ?", row -> Deflated.back(row.getBytes(1)), hash);
  }

  /// How the texts of these documents are worded, each by its first extraction; of those that are
  /// not stored, nothing.
  static Map<String, Sketch> sketches(Sql sql, Collection<String> documents) throws SQLException {
    var sketches = new HashMap<String, Sketch>();
    for (String document : documents) {
      sql.first(
              """
              SELECT numbers, CASE WHEN numbers IS NULL THEN text END
              FROM extraction LEFT JOIN sketch ON sketch.extraction = extraction.number
              WHERE document = ? ORDER BY number LIMIT 1
              """,
              row -> sketch(row.getBytes(1), row.getString(2)),
              document)
          .ifPresent(sketch -> sketches.put(document, sketch));
    }
    return sketches;
  }

  private static Sketch sketch(byte @Nullable [] numbers, String text) {
    return numbers == null ? Sketch.of(text) : Sketch.of(numbers);
  }

  /// Every stored document as it first became known by these clocks, in that order.
  static List<Edition> editions(Sql sql, Clocks clocks) throws SQLException {
    String end = Reports.end(clocks);
    var publications = Publications.recordedBy(sql, end);
    var editions = new ArrayList<Edition>();
    sql.each(
        """
        SELECT document, numbers, CASE WHEN numbers IS NULL THEN text END
        FROM extraction LEFT JOIN sketch ON sketch.extraction = extraction.number
        WHERE number IN (SELECT min(number) FROM extraction WHERE recorded <= ? GROUP BY document)
        """,
        row -> {
          var known = publications.first(row.getString(1));
          if (known != null
              && (clocks.knownOn() == null || !known.day().isAfter(clocks.knownOn()))) {
            editions.add(
                new Edition(
                    known.publication(),
                    known.recorded(),
                    sketch(row.getBytes(2), row.getString(3))));
          }
          return true;
        },
        end);
    return editions.stream().sorted().toList();
  }
}
