package entente.ledger;

import entente.model.Claim;
import entente.model.ClaimFormat;
import entente.model.Clocks;
import entente.model.Publication;
import entente.model.Report;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The claims in force at some moment: those of each document's latest reading by then, and the imported ones, each under the
/// publication that made it known first.
final class Reports {
  private final Sql sql;
  private final ClaimFormat format;
  private final @Nullable LocalDate knownOn;
  private final String end;
  private final Publications publications;
  private final List<Report> reports = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private Reports(Sql sql, ClaimFormat format, Clocks clocks) throws SQLException {
    this.sql = sql;
    this.format = format;
    this.knownOn = clocks.knownOn();
    this.end = end(clocks);
    this.publications = Publications.recordedBy(sql, end);
  }

  static List<Report> inForce(Sql sql, ClaimFormat format, Clocks clocks) throws SQLException {
    var reports = new Reports(sql, format, clocks);
    reports.ofReadings();
    reports.imported();
    return reports.reports.stream().sorted().toList();
  }

  static String end(Clocks clocks) {
    return clocks.recordedBy() == null ? Moment.END : Moment.text(clocks.recordedBy());
  }

  private void ofReadings() throws SQLException {
    sql.each(
        """
        SELECT reading.document, claim.json FROM reading JOIN claim ON claim.reading = reading.number
        WHERE reading.number IN (SELECT max(number) FROM reading WHERE recorded <= ? GROUP BY document)
        ORDER BY reading.number, claim.position
        """,
        row -> {
          var known = publications.first(row.getString(1));
          if (known != null && isKnown(known)) {
            put(new Report(under(known.publication().doc(), format.read(row.getString(2))), known.publication(), known.recorded(), true));
          }
          return true;
        },
        end);
  }

  /// Every publication has its own name for the document; a claim goes by that of its publication, whichever was added first.
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

  private void imported() throws SQLException {
    Map<String, Optional<String>> texts = new HashMap<>();
    sql.each(
        "SELECT doc, json, recorded FROM imported_claim WHERE recorded <= ? ORDER BY doc, id",
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
            known = new Publications.Known(new Publication(document, doc, null, null, null, null), Moment.of(row.getString(3)));
          }
          if (isKnown(known)) {
            put(new Report(claim, known.publication(), known.recorded(), verified != null));
          }
          return true;
        },
        end);
  }

  private Optional<String> text(String document, Map<String, Optional<String>> texts) throws SQLException {
    Optional<String> text = texts.get(document);
    if (text == null) {
      text =
          sql.first(
              "SELECT text FROM extraction WHERE document = ? AND recorded <= ? ORDER BY number DESC LIMIT 1",
              row -> row.getString(1),
              document,
              end);
      texts.put(document, text);
    }
    return text;
  }

  private static boolean stands(Claim claim, Optional<String> text) {
    return text.isPresent() && claim.evidence().stream().allMatch(evidence -> evidence.standsIn(text.get()));
  }

  private boolean isKnown(Publications.Known known) {
    return knownOn == null || !known.day().isAfter(knownOn);
  }

  /// A claim that was both read and imported counts once, as read.
  private void put(Report report) {
    if (ids.add(report.claim().id())) {
      reports.add(report);
    }
  }
}
