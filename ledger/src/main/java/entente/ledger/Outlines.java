package entente.ledger;

import entente.model.Type;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Looks up what is stored of entries beside what they rest on.
final class Outlines {
  private static final String HEADED = "version JOIN head ON head.version = version.number";

  private final Sql sql;
  private final Outline.Reading reading = new Outline.Reading();

  Outlines(Sql sql) {
    this.sql = sql;
  }

  /// Every version of a type, in the order in which they were written.
  void each(Type type, Consumer<Outline> use) throws SQLException {
    sql.each(
        Outline.SELECT + HEADED + " WHERE version.type = ? ORDER BY version.number",
        row -> {
          use.accept(reading.of(row));
          return true;
        },
        type.word());
  }

  List<Outline> of(Question question, long skip, long most) throws SQLException {
    var where = new Where(question);
    where.values.add(most);
    where.values.add(skip);
    return sql.rows(
        Outline.SELECT
            + where.from("JOIN head ON head.version = version.number")
            + where.order()
            + " LIMIT ? OFFSET ?",
        reading::of,
        where.values.toArray());
  }

  Map<Outline, LocalDate> due(LocalDate day, Question question) throws SQLException {
    var where = new Where(question);
    var due = new LinkedHashMap<Outline, LocalDate>();
    sql.each(
        Outline.SELECT.replace(" FROM", ", due.day FROM") + where.due(day) + " ORDER BY due.day",
        row -> {
          due.put(reading.of(row), Days.day(row.getLong(11)));
          return true;
        },
        where.values.toArray());
    return due;
  }

  void sources(@Nullable LocalDate knownOn, Ledger.Sourced use) throws SQLException {
    long day = Days.asked(knownOn);
    record From(@Nullable String publisher, String document) {}
    Map<Long, From> origins = new HashMap<>();
    sql.rows(
            "SELECT number, publisher, document FROM origin",
            row -> Map.entry(row.getLong(1), new From(row.getString(2), row.getString(3))))
        .forEach(each -> origins.put(each.getKey(), each.getValue()));
    sql.each(
        "SELECT stay.entry, standing.origin FROM stay JOIN standing ON standing.number = stay.claim"
            + " WHERE since <= ? AND until > ?",
        row -> {
          From from = origins.get(row.getLong(2));
          if (from != null) {
            use.put(row.getLong(1), from.publisher, from.document);
          }
          return true;
        },
        day,
        day);
  }

  /// @param entries those whose words are asked for; null asks for those of all
  void words(@Nullable Collection<Long> entries, Ledger.Worded use) throws SQLException {
    Map<Long, LocalDate> days = new HashMap<>();
    String these = entries == null ? "" : " WHERE stay.entry IN (SELECT value FROM json_each(?))";
    sql.each(
        """
        SELECT entry, since, until, publisher, (
          SELECT group_concat(json_extract(passage.value, '$.quote'), char(10))
          FROM json_each(said, CASE reading WHEN -1 THEN '$.claim.evidence' ELSE '$.evidence' END) AS passage)
        FROM (
          SELECT stay.entry, stay.since, stay.until, coalesce(publisher, '') AS publisher, reading,
            CASE reading WHEN -1 THEN (SELECT value FROM decision WHERE decision.number = standing.position)
            WHEN 0 THEN (SELECT json FROM imported_claim WHERE imported_claim.number = standing.position)
            ELSE (SELECT json FROM claim WHERE claim.reading = standing.reading AND claim.position = standing.position) END AS said
          FROM stay JOIN standing ON standing.number = stay.claim JOIN origin ON origin.number = standing.origin\
        """
            + these
            + ")",
        row -> {
          String quotes = row.getString(5);
          use.put(
              row.getLong(1),
              ((quotes == null ? "" : quotes) + "\n" + row.getString(4))
                  .toLowerCase(Locale.ENGLISH),
              days.computeIfAbsent(row.getLong(2), Days::day),
              days.computeIfAbsent(row.getLong(3), Days::day));
          return true;
        },
        entries == null ? new Object[0] : new Object[] {entries.toString()});
  }

  /// The versions of some entries that are of a type, in the order in which they were written.
  void of(Type type, Collection<Long> entries, Consumer<Outline> use) throws SQLException {
    sql.each(
        Outline.SELECT
            + HEADED
            + " WHERE version.type = ? AND version.entry IN (SELECT value FROM json_each(?)) ORDER"
            + " BY version.number",
        row -> {
          use.accept(reading.of(row));
          return true;
        },
        type.word(),
        entries.toString());
  }

  void statements(Ledger.Statements use) throws SQLException {
    Map<Long, String> documents = new HashMap<>();
    sql.each(
        "SELECT number, document FROM origin",
        row -> documents.put(row.getLong(1), row.getString(2)) == null);
    statements(
        "statement JOIN standing ON standing.number = statement.claim JOIN stay ON stay.claim ="
            + " statement.claim",
        documents,
        use);
  }

  /// The same of some entries.
  void statements(Collection<Long> entries, Ledger.Statements use) throws SQLException {
    statements(
        """
        stay CROSS JOIN statement ON statement.claim = stay.claim JOIN standing ON standing.number = stay.claim
        WHERE stay.entry IN (SELECT value FROM json_each(?))
        """,
        new HashMap<>(),
        use,
        entries.toString());
  }

  /// @param documents those that are known already, by the numbers of their origins
  private void statements(
      String from, Map<Long, String> documents, Ledger.Statements use, @Nullable Object... values)
      throws SQLException {
    Map<Long, LocalDate> days = new HashMap<>();
    sql.each(
        "SELECT standing.id, standing.origin, statement.bytes, stay.entry, stay.since, stay.until"
            + " FROM "
            + from,
        row -> {
          long origin = row.getLong(2);
          String document = documents.get(origin);
          if (document == null) {
            document =
                sql.first(
                        "SELECT document FROM origin WHERE number = ?",
                        each -> each.getString(1),
                        origin)
                    .orElse("");
            documents.put(origin, document);
          }
          use.put(
              row.getString(1),
              document,
              row.getBytes(3),
              row.getLong(4),
              days.computeIfAbsent(row.getLong(5), Days::day),
              days.computeIfAbsent(row.getLong(6), Days::day));
          return true;
        },
        values);
  }
}
