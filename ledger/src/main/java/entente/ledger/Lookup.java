package entente.ledger;

import entente.model.ClaimFormat;
import entente.model.Held;
import entente.model.Publication;
import entente.model.Report;
import entente.model.Type;
import entente.model.When;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Looks entries up among those stored: which there are, and of which reports each consists on a
/// day.
final class Lookup {
  private final Sql sql;
  private final ClaimFormat format;

  Lookup(Sql sql, ClaimFormat format) {
    this.sql = sql;
    this.format = format;
  }

  /// The numbers of the entries that are asked for, in order: at most so many, and without the
  /// first ones.
  List<Long> numbers(Question question, long skip, long most) throws SQLException {
    var where = new Where(question);
    where.values.add(most);
    where.values.add(skip);
    return sql.rows(
        "SELECT version.entry FROM " + where.joined() + where.order() + " LIMIT ? OFFSET ?",
        row -> row.getLong(1),
        where.values.toArray());
  }

  /// The reports of each of these entries on a day; an entry that is no longer there is left out.
  List<List<Report>> reports(List<Long> numbers, @Nullable LocalDate knownOn) throws SQLException {
    var standing = new Standing(sql, format);
    var reports = new ArrayList<List<Report>>();
    for (long number : numbers) {
      reports.add(reports(standing, number, Days.asked(knownOn)));
    }
    reports.removeIf(List::isEmpty);
    return reports;
  }

  long count(Question question) throws SQLException {
    var where = new Where(question);
    if (where.onlyType()) {
      long day = Days.asked(question.clocks().knownOn());
      Type type = question.type();
      return type == null
          ? sql.number("SELECT sum(entries) FROM tally WHERE day <= ?", day)
          : sql.number(
              "SELECT sum(entries) FROM tally WHERE type = ? AND day <= ?", type.word(), day);
    }
    return sql.number("SELECT count(*) FROM " + where.counted(), where.values.toArray());
  }

  private static List<Report> reports(Standing standing, long entry, long day) throws SQLException {
    return standing.of(entry, day).stream().map(Held::report).toList();
  }

  /// The reports of the entry to which a claim belongs on a day; nothing where it is not known by
  /// then.
  Optional<List<Report>> entry(String claim, @Nullable LocalDate knownOn) throws SQLException {
    long day = Days.asked(knownOn);
    Optional<Long> entry = entryOf(claim, knownOn);
    return entry.isEmpty()
        ? Optional.empty()
        : Optional.of(reports(new Standing(sql, format), entry.get(), day));
  }

  Optional<Long> entryOf(String claim, @Nullable LocalDate knownOn) throws SQLException {
    long day = Days.asked(knownOn);
    return sql.first(
        """
        SELECT stay.entry FROM standing JOIN stay ON stay.claim = standing.number
        WHERE standing.id = ? AND since <= ? AND until > ?
        """,
        row -> row.getLong(1),
        claim,
        day,
        day);
  }

  /// @param document the hash of a document, or its name
  List<Long> entriesOf(String document, @Nullable LocalDate knownOn) throws SQLException {
    long day = Days.asked(knownOn);
    return sql.rows(
        """
        SELECT DISTINCT stay.entry FROM origin JOIN standing ON standing.origin = origin.number JOIN stay ON stay.claim = standing.number
        WHERE (origin.document = ?1 OR origin.doc = ?1) AND since <= ?2 AND until > ?3
        """,
        row -> row.getLong(1),
        document,
        day,
        day);
  }

  /// Where the documents were published that speak of any of these entries on a day, each once, in
  /// no order.
  List<Publication> publications(Collection<Long> entries, @Nullable LocalDate knownOn)
      throws SQLException {
    long day = Days.asked(knownOn);
    return sql.rows(
        """
        SELECT document, doc, published, publisher, title, address FROM origin WHERE number IN (
          SELECT standing.origin FROM stay JOIN standing ON standing.number = stay.claim
          WHERE stay.entry IN (SELECT value FROM json_each(?)) AND since <= ? AND until > ?)
        """,
        row -> {
          String published = row.getString(3);
          return new Publication(
              row.getString(1),
              row.getString(2),
              published == null ? null : When.parse(published),
              row.getString(4),
              row.getString(5),
              row.getString(6));
        },
        entries.toString(),
        day,
        day);
  }

  /// The newest report of a version of an entry; nothing where that version is no longer there.
  Optional<Report> newest(long version) throws SQLException {
    var standing = new Standing(sql, format);
    // what was known last belongs to the entry since then at the earliest
    return sql
        .rows(
            Standing.SELECT
                + """
                 JOIN stay ON stay.claim = standing.number JOIN version ON version.entry = stay.entry
                WHERE version.number = ? AND stay.since >= version.last_known AND stay.since <= version.since AND stay.until > version.since
                """,
            standing::held,
            version)
        .stream()
        .map(Held::report)
        .max(Comparator.naturalOrder());
  }

  /// How many claims of each of these documents belong to an entry on a day, in the order of the
  /// documents.
  List<Integer> told(List<String> documents, @Nullable LocalDate knownOn) throws SQLException {
    long day = Days.asked(knownOn);
    var told = new ArrayList<Integer>();
    for (String document : documents) {
      told.add(
          (int)
              sql.number(
                  """
                  SELECT count(*) FROM origin JOIN standing ON standing.origin = origin.number JOIN stay ON stay.claim = standing.number
                  WHERE origin.document = ? AND since <= ? AND until > ?
                  """,
                  document,
                  day,
                  day));
    }
    return told;
  }

  /// How many claims that the reader read belong to an entry now.
  long read() throws SQLException {
    return sql.number(
        """
        SELECT count(*) FROM stay JOIN standing ON standing.number = stay.claim
        WHERE standing.reading > 0 AND until = ?
        """,
        Days.STILL);
  }

  /// What is held of a claim in force.
  Optional<Report> report(String claim) throws SQLException {
    var standing = new Standing(sql, format);
    return sql.first(Standing.SELECT + " WHERE standing.id = ?", standing::held, claim)
        .map(Held::report);
  }

  /// The ids of the entries, on a day, of all claims whose ids start so; of many the first few.
  List<String> starting(String prefix, @Nullable LocalDate knownOn, int most) throws SQLException {
    long day = Days.asked(knownOn);
    var found = new TreeSet<String>();
    sql.each(
        """
        SELECT standing.id, first.id FROM standing JOIN stay ON stay.claim = standing.number
        JOIN standing AS first ON first.number = stay.entry
        WHERE standing.id >= ? AND since <= ? AND until > ? ORDER BY standing.id
        """,
        row -> {
          if (row.getString(1).startsWith(prefix)) {
            found.add(row.getString(2));
            return found.size() < most;
          }
          return false;
        },
        prefix,
        day,
        day);
    return List.copyOf(found);
  }

  /// The ids of the claims that start so; of many the first few.
  List<String> claims(String prefix, int most) throws SQLException {
    return sql
        .rows(
            "SELECT id FROM standing WHERE id >= ? ORDER BY id LIMIT ?",
            row -> row.getString(1),
            prefix,
            most)
        .stream()
        .takeWhile(id -> id.startsWith(prefix))
        .toList();
  }

  /// The ids next to this one in the order of their letters, before and after; null where there is
  /// none.
  List<@Nullable String> beside(String id) throws SQLException {
    var beside = new ArrayList<@Nullable String>();
    beside.add(
        sql.first(
                "SELECT id FROM standing WHERE id < ? ORDER BY id DESC LIMIT 1",
                row -> row.getString(1),
                id)
            .orElse(null));
    beside.add(
        sql.first(
                "SELECT id FROM standing WHERE id > ? ORDER BY id LIMIT 1",
                row -> row.getString(1),
                id)
            .orElse(null));
    return beside;
  }
}
