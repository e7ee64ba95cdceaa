package entente.ledger;

import entente.model.Claim;
import entente.model.ClaimFormat;
import entente.model.Clocks;
import entente.model.Publication;
import entente.model.Report;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The claims in force at some moment: those of each document's latest reading by then, the
/// imported ones, and the facts that people added, each under the publication that made it known
/// first.
final class Reports {
  private final Sql sql;
  private final ClaimFormat format;
  private final @Nullable LocalDate knownOn;
  private final String end;
  private final Publications publications;
  private final Sink sink;
  private final Set<String> ids = new HashSet<>();

  /// Takes reports, each with the place of its claim: the reading and the position in it; 0 and the
  /// number of the imported claim; or -1 and the number of the decision that added it.
  interface Sink {
    void put(Report report, long reading, long position) throws SQLException;
  }

  private Reports(
      Sql sql, ClaimFormat format, Clocks clocks, Publications publications, Sink sink) {
    this.sql = sql;
    this.format = format;
    this.knownOn = clocks.knownOn();
    this.end = end(clocks);
    this.publications = publications;
    this.sink = sink;
  }

  static List<Report> inForce(Sql sql, ClaimFormat format, Clocks clocks) throws SQLException {
    var reports = new ArrayList<Report>();
    all(sql, format, clocks, (report, _, _) -> reports.add(report));
    return reports.stream().sorted().toList();
  }

  /// All of them, in no order that means anything.
  static void all(Sql sql, ClaimFormat format, Clocks clocks, Sink sink) throws SQLException {
    var reports = new Reports(sql, format, clocks, Publications.recordedBy(sql, end(clocks)), sink);
    reports.ofReadings("", reports.end);
    reports.imported("", reports.end);
    reports.added(_ -> true);
  }

  /// Those of the documents of one name, as of now; the names are as many as the name's documents
  /// have.
  static void named(Sql sql, ClaimFormat format, String doc, Sink sink) throws SQLException {
    var reports = new Reports(sql, format, Clocks.NOW, Publications.around(sql, doc), sink);
    List<String> documents =
        sql.rows(
            "SELECT DISTINCT document FROM publication WHERE doc = ?",
            row -> row.getString(1),
            doc);
    for (String document : documents) {
      reports.ofReadings(" AND document = ?", reports.end, document);
    }
    reports.imported(" AND doc = ?", reports.end, doc);
    reports.added(source -> source.doc().equals(doc) || documents.contains(source.document()));
  }

  static String end(Clocks clocks) {
    return clocks.recordedBy() == null ? Moment.END : Moment.text(clocks.recordedBy());
  }

  private void ofReadings(String which, Object... values) throws SQLException {
    sql.each(
        """
        SELECT reading.document, claim.json, reading.number, claim.position FROM reading JOIN claim ON claim.reading = reading.number
        WHERE reading.number IN (SELECT max(number) FROM reading WHERE recorded <= ?\
        """
            + which
            + """
             GROUP BY document)
            ORDER BY reading.number, claim.position
            """,
        row -> {
          var known = publications.first(row.getString(1));
          if (known != null && isKnown(known)) {
            put(
                new Report(
                    under(known.publication().doc(), format.read(row.getString(2))),
                    known.publication(),
                    known.recorded(),
                    true),
                row.getLong(3),
                row.getLong(4));
          }
          return true;
        },
        values);
  }

  /// Every publication has its own name for the document; a claim goes by that of its publication,
  /// whichever was added first.
  static Claim under(String doc, Claim claim) {
    return claim.doc().equals(doc)
        ? claim
        : new Claim(
            claim.id(),
            doc,
            claim.assertion(),
            claim.evidence(),
            claim.further(),
            claim.attribution(),
            claim.confidence(),
            claim.frame());
  }

  private void imported(String which, Object... values) throws SQLException {
    Map<String, Optional<String>> texts = new HashMap<>();
    sql.each(
        "SELECT doc, json, recorded, number FROM imported_claim WHERE recorded <= ?"
            + which
            + " ORDER BY doc, id",
        row -> {
          String doc = row.getString(1);
          List<String> documents = publications.documents(doc);
          texts.keySet().retainAll(documents);
          var first = publications.first(documents.getFirst());
          if (documents.size() == 1 && first != null && !isKnown(first)) {
            return true;
          }
          Claim claim = format.read(row.getString(2));
          String verified = null;
          for (String document : documents) {
            if (verified == null && stands(claim, text(document, texts))) {
              verified = document;
            }
          }
          String document = verified == null ? documents.getFirst() : verified;
          var known = publications.first(document);
          if (known == null) {
            known =
                new Publications.Known(
                    new Publication(document, doc, null, null, null, null),
                    Moment.of(row.getString(3)));
          }
          if (isKnown(known)) {
            put(
                new Report(claim, known.publication(), known.recorded(), verified != null),
                0,
                row.getLong(4));
          }
          return true;
        },
        values);
  }

  /// Facts that people added, of some sources.
  private void added(Predicate<Publication> which) throws SQLException {
    Map<String, Optional<String>> texts = new HashMap<>();
    for (Rulings.Added added : new Rulings(format).added(sql, end)) {
      if (!which.test(added.source())) {
        continue;
      }
      var known = publications.first(added.source().document());
      if (known == null) {
        known = new Publications.Known(added.source(), added.recorded());
      }
      if (isKnown(known)) {
        boolean verified = stands(added.claim(), text(added.source().document(), texts));
        put(
            new Report(
                under(known.publication().doc(), added.claim()),
                known.publication(),
                known.recorded(),
                verified),
            -1,
            added.number());
      }
    }
  }

  /// What the ledger remembers of claims, whether they count still or not, by the latest reading
  /// that has them.
  static List<Report> remembered(Sql sql, ClaimFormat format, Collection<String> ids, Clocks clocks)
      throws SQLException {
    String end = end(clocks);
    var remembered = new ArrayList<Report>();
    for (String id : ids) {
      sql.each(
          """
          SELECT reading.document, claim.json FROM claim JOIN reading ON reading.number = claim.reading
          WHERE claim.id = ? AND reading.recorded <= ? ORDER BY reading.number DESC LIMIT 1
          """,
          row -> {
            var known = Publications.of(sql, row.getString(1), end).first(row.getString(1));
            if (known != null) {
              Claim claim = under(known.publication().doc(), format.read(row.getString(2)));
              remembered.add(new Report(claim, known.publication(), known.recorded(), true));
            }
            return true;
          },
          id,
          end);
    }
    return remembered;
  }

  private Optional<String> text(String document, Map<String, Optional<String>> texts)
      throws SQLException {
    Optional<String> text = texts.get(document);
    if (text == null) {
      text =
          sql.first(
              "SELECT text FROM extraction WHERE document = ? AND recorded <= ? ORDER BY number"
                  + " DESC LIMIT 1",
              row -> row.getString(1),
              document,
              end);
      texts.put(document, text);
    }
    return text;
  }

  private static boolean stands(Claim claim, Optional<String> text) {
    return text.isPresent()
        && claim.evidence().stream().allMatch(evidence -> evidence.standsIn(text.get()));
  }

  private boolean isKnown(Publications.Known known) {
    return knownOn == null || !known.day().isAfter(knownOn);
  }

  /// A claim that was both read and imported counts once, as read.
  private void put(Report report, long reading, long position) throws SQLException {
    if (ids.add(report.claim().id())) {
      sink.put(report, reading, position);
    }
  }
}
