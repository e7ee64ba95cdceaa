package entente.ledger;

import entente.model.ClaimFormat;
import entente.model.Disagreement;
import entente.model.Held;
import entente.model.Party;
import entente.model.Publication;
import entente.model.Report;
import entente.model.Type;
import entente.model.When;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /// A question as the database has it.
  static final class Where {
    final List<@Nullable Object> values = new ArrayList<>();
    private final StringBuilder conditions = new StringBuilder();
    private final Question question;
    private final boolean driven;

    /// What those who are named say already.
    private final Set<String> said = new HashSet<>();

    /// Where days, types and the order come from.
    final String table;

    Where(Question question) {
      this.question = question;
      driven = drive();
      long day = Days.asked(question.clocks().knownOn());
      table = driven ? "named" : "version";
      and(table + ".since <= ? AND " + table + ".until > ?", day, day);
      if (question.order() == Question.Order.LAST_KNOWN) {
        and(table + ".last_known <= ?", day); // which says nothing new, but where to begin
      }
      Type type = question.type();
      if (type != null) {
        and(table + ".type = ?", type.word());
      }
      LocalDate valid = question.clocks().validOn();
      if (valid != null) {
        and("version.valid_from <= ? AND version.valid_until >= ?", Days.of(valid), Days.of(valid));
      }
      if (question.since() != null) {
        and("version.ends >= ?", Days.of(question.since().first()));
      }
      if (question.until() != null) {
        and("version.begins <= ?", Days.of(question.until().last()));
      }
      question.words().forEach(this::says);
      question.parties().forEach(party -> says("party:" + party.id()));
      question.from().forEach(party -> says("from:" + party.id()));
      question.to().forEach(party -> says("to:" + party.id()));
      if (question.disagreements().equals(Set.of(Disagreement.Kind.CONFLICT))) {
        and("version.disagreements & 1"); // as its own indexes have it
      } else if (!question.disagreements().isEmpty()) {
        int mask = question.disagreements().stream().mapToInt(Putting::bit).sum();
        and("version.disagreements > 0 AND version.disagreements & ? > 0", mask);
      }
    }

    /// Begins with the parties that are asked for, if any: few entries name them.
    private boolean drive() {
      if (!question.from().isEmpty() && !question.to().isEmpty()) {
        String giver = question.from().getFirst().id();
        String receiver = question.to().getFirst().id();
        named(Named.gives(giver, receiver), "from:" + giver, "to:" + receiver);
      } else if (!question.to().isEmpty()) {
        String receiver = question.to().getFirst().id();
        named(Named.receiver(receiver), "to:" + receiver);
      } else if (!question.from().isEmpty()) {
        String giver = question.from().getFirst().id();
        named(Named.giver(giver), "from:" + giver);
      } else if (question.parties().stream().distinct().count() > 1) {
        List<String> two =
            question.parties().stream().map(Party::id).distinct().sorted().limit(2).toList();
        named(
            Named.two(two.getFirst(), two.getLast()),
            "party:" + two.getFirst(),
            "party:" + two.getLast());
      } else if (!question.parties().isEmpty()) {
        String party = question.parties().getFirst().id();
        named(party, "party:" + party);
      }
      return !conditions.isEmpty();
    }

    private void named(String who, String... says) {
      and("named.who = ?", who);
      said.addAll(List.of(says));
    }

    boolean onlyType() {
      return !driven
          && question.words().isEmpty()
          && question.since() == null
          && question.until() == null
          && question.clocks().validOn() == null
          && question.disagreements().isEmpty();
    }

    private void says(String word) {
      if (!said.contains(word)) {
        and("instr(version.words, ?) > 0", " " + word + " ");
      }
    }

    private void and(String condition, Object... more) {
      conditions.append(conditions.isEmpty() ? "" : " AND ").append(condition);
      values.addAll(List.of(more));
    }

    /// The versions in question. Those who are named come first, in their order, so that a page of
    /// them is read and no more.
    String joined() {
      return from("");
    }

    /// The same with another table beside them.
    String from(String beside) {
      return (driven ? "named CROSS JOIN version ON version.number = named.version " : "version ")
          + beside
          + " WHERE "
          + conditions;
    }

    /// Those of them that fall due, with what is kept of them beside what they rest on.
    String due(LocalDate before) {
      and("due.day < ?", Days.of(before));
      if (driven) {
        return from(
            "JOIN head ON head.version = version.number JOIN due ON due.version = version.number");
      }
      long day = Days.asked(question.clocks().knownOn());
      and("due.since <= ? AND due.until > ?", day, day);
      return "due CROSS JOIN version ON version.number = due.version JOIN head ON head.version ="
          + " version.number WHERE "
          + conditions;
    }

    String order() {
      return switch (question.order()) {
        case FIRST_KNOWN -> " ORDER BY " + table + ".first_known, version.rank";
        case LAST_KNOWN ->
            " ORDER BY " + table + ".last_known DESC, version.first_known, version.rank";
      };
    }

    /// The same where it only matters how many there are.
    String counted() {
      return conditions.indexOf("version.") >= 0 ? joined() : table + " WHERE " + conditions;
    }
  }
}
