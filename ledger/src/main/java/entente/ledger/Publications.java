package entente.ledger;

import entente.model.ClaimIds;
import entente.model.Publication;
import entente.model.When;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every publication recorded by some moment, by document, the one that made the document known
/// first.
///
/// A publication that came with imported claims belongs to the stored document of that name, if
/// there is one; else to a document that nobody has stored.
final class Publications {
  /// A publication and when it was recorded.
  record Known(Publication publication, Instant recorded) {
    /// As [entente.model.Report#known] has it.
    LocalDate day() {
      When published = publication.published();
      return published == null ? recorded.atZone(ZoneOffset.UTC).toLocalDate() : published.last();
    }
  }

  /// In order of making known; the rest only so that the order is one.
  private static final Comparator<Known> ORDER =
      Comparator.comparing(Known::day)
          .thenComparing(
              each -> each.publication.publisher(),
              Comparator.nullsLast(Comparator.<String>naturalOrder()))
          .thenComparing(
              each -> each.publication.address(),
              Comparator.nullsLast(Comparator.<String>naturalOrder()))
          .thenComparing(
              each -> each.publication.title(),
              Comparator.nullsLast(Comparator.<String>naturalOrder()))
          .thenComparing(each -> each.publication.doc())
          .thenComparing(each -> each.publication.document())
          .thenComparing(Known::recorded);

  private final Map<String, List<Known>> ofDocument = new HashMap<>();
  private final Map<String, List<String>> documentsOf = new HashMap<>();

  private Publications() {}

  /// All of them.
  static Publications recordedBy(Sql sql, String end) throws SQLException {
    return load(sql, "recorded <= ?", end);
  }

  /// Those of one stored document alone.
  static Publications of(Sql sql, String document) throws SQLException {
    return of(sql, document, Moment.END);
  }

  /// The same, as recorded by a moment.
  static Publications of(Sql sql, String document, String end) throws SQLException {
    return load(
        sql,
        "doc IN (SELECT doc FROM publication WHERE document = ?1) AND recorded <= ?2",
        document,
        end);
  }

  /// Those of the documents of one name, under all their names.
  static Publications around(Sql sql, String doc) throws SQLException {
    return load(
        sql,
        "doc = ?1 OR doc IN (SELECT doc FROM publication WHERE document IN (SELECT document FROM"
            + " publication WHERE doc = ?1))",
        doc);
  }

  /// Those under one name alone.
  static Publications named(Sql sql, String doc) throws SQLException {
    return load(sql, "doc = ?", doc);
  }

  private static Publications load(Sql sql, String which, @Nullable Object... values)
      throws SQLException {
    var publications = new Publications();
    var stored =
        sql.rows(
            "SELECT document, doc, published, publisher, title, address, recorded FROM publication"
                + " WHERE "
                + which,
            row -> known(row, row.getString(1)),
            values);
    stored.stream().sorted(ORDER).forEach(publications::name);
    var imported =
        sql.rows(
            "SELECT '', doc, published, publisher, title, address, recorded FROM"
                + " imported_publication WHERE "
                + which,
            row -> known(row, publications.documents(row.getString(2)).getFirst()),
            values);
    stored.forEach(publications::put);
    imported.forEach(publications::put);
    publications.ofDocument.values().forEach(each -> each.sort(ORDER));
    return publications;
  }

  /// Of the publications under which a document was added, the one that made it known first.
  static Optional<Publication> firstStored(Sql sql, String document) throws SQLException {
    return sql
        .rows(
            "SELECT document, doc, published, publisher, title, address, recorded FROM publication"
                + " WHERE document = ?",
            row -> known(row, row.getString(1)),
            document)
        .stream()
        .min(ORDER)
        .map(Known::publication);
  }

  static boolean isStored(Sql sql, Publication publication) throws SQLException {
    return number(sql, publication) != 0;
  }

  /// Its number in the table; 0 where it is not there.
  static long number(Sql sql, Publication publication) throws SQLException {
    return sql.number(
        """
        SELECT number FROM publication WHERE document = ? AND doc = ? AND coalesce(published, '') = ?
        AND coalesce(publisher, '') = ? AND coalesce(title, '') = ? AND coalesce(address, '') = ?
        """,
        publication.document(),
        publication.doc(),
        orEmpty(publication.published()),
        orEmpty(publication.publisher()),
        orEmpty(publication.title()),
        orEmpty(publication.address()));
  }

  static String orEmpty(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static Known known(ResultSet row, String document) throws SQLException {
    String published = row.getString(3);
    return new Known(
        new Publication(
            document,
            row.getString(2),
            published == null ? null : When.parse(published),
            row.getString(4),
            row.getString(5),
            row.getString(6)),
        Moment.of(row.getString(7)));
  }

  private void name(Known known) {
    var documents = documentsOf.computeIfAbsent(known.publication.doc(), _ -> new ArrayList<>());
    if (!documents.contains(known.publication.document())) {
      documents.add(known.publication.document());
    }
  }

  private void put(Known known) {
    ofDocument.computeIfAbsent(known.publication.document(), _ -> new ArrayList<>()).add(known);
  }

  /// The first of a document to make it known; null where there is none.
  @Nullable Known first(String document) {
    var known = ofDocument.get(document);
    return known == null ? null : known.getFirst();
  }

  /// The stored documents of that name, the first known first; the one that stands in for an
  /// unstored document, if there are none.
  List<String> documents(String doc) {
    return documentsOf.getOrDefault(doc, List.of(ClaimIds.unstored(doc)));
  }

  /// A document's publications in order of making it known, each once.
  List<Publication> of(String document) {
    return ofDocument.getOrDefault(document, List.of()).stream()
        .map(Known::publication)
        .distinct()
        .toList();
  }

  List<Publication> all() {
    return by(null);
  }

  /// All of them in order of making known, each with the day by whose end the public knew it.
  List<Dated> dated() {
    return ofDocument.values().stream()
        .flatMap(List::stream)
        .sorted(ORDER)
        .map(known -> new Dated(known.publication, known.day()))
        .distinct()
        .toList();
  }

  /// Those that were public by a day, in order of making known; null is any day.
  List<Publication> by(@Nullable LocalDate day) {
    return ofDocument.values().stream()
        .flatMap(List::stream)
        .filter(known -> day == null || !known.day().isAfter(day))
        .sorted(ORDER)
        .map(Known::publication)
        .distinct()
        .toList();
  }
}
