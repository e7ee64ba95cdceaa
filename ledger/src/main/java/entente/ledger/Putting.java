package entente.ledger;

import entente.model.Disagreement;
import entente.model.Stay;
import entente.model.Tie;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Writes what neighbourhoods amount to.
final class Putting {
  private final Sql sql;
  private final List<@Nullable Object[]> tied = new ArrayList<>();
  private final List<@Nullable Object[]> stays = new ArrayList<>();
  private final List<@Nullable Object[]> versions = new ArrayList<>();
  private final List<@Nullable Object[]> named = new ArrayList<>();
  private final List<@Nullable Object[]> heads = new ArrayList<>();
  private final List<@Nullable Object[]> due = new ArrayList<>();
  private final List<@Nullable Object[]> statements = new ArrayList<>();
  private final Map<String, Map<Long, Integer>> tally = new TreeMap<>();
  private final Set<Long> entries = new HashSet<>();
  private long highest;

  Putting(Sql sql) throws SQLException {
    this.sql = sql;
    highest = sql.number("SELECT max(number) FROM version");
  }

  /// The numbers of the entries that are written.
  Set<Long> put(List<Told> told) throws SQLException {
    told.forEach(this::add);
    sql.all("INSERT INTO tied (claim, neighbourhood, ties) VALUES (?, ?, ?)", tied);
    sql.all("INSERT INTO stay (claim, since, until, entry) VALUES (?, ?, ?, ?)", stays);
    sql.all(
        """
        INSERT INTO version (number, entry, since, until, type, first_known, rank, last_known, begins, ends, valid_from, valid_until,
        sources, disagreements, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        versions);
    sql.all(
        "INSERT INTO named (who, first_known, version, last_known, since, until, type) VALUES (?,"
            + " ?, ?, ?, ?, ?, ?)",
        named);
    sql.all("INSERT INTO head (version, bytes) VALUES (?, ?)", heads);
    sql.all("INSERT INTO due (version, day, since, until) VALUES (?, ?, ?, ?)", due);
    sql.all("INSERT INTO statement (claim, bytes) VALUES (?, ?)", statements);
    count(sql, tally);
    return entries;
  }

  static void count(Sql sql, Map<String, Map<Long, Integer>> tally) throws SQLException {
    var rows = new ArrayList<@Nullable Object[]>();
    tally.forEach((type, days) ->
        days.forEach((day, entries) -> rows.add(new @Nullable Object[] {type, day, entries})));
    sql.all(
        """
        INSERT INTO tally (type, day, entries) VALUES (?, ?, ?)
        ON CONFLICT (type, day) DO UPDATE SET entries = entries + excluded.entries
        """,
        rows);
  }

  /// What a version of that time changes in how many there are.
  static void count(
      Map<String, Map<Long, Integer>> tally, String type, long since, long until, int one) {
    var days = tally.computeIfAbsent(type, _ -> new TreeMap<>());
    days.merge(since, one, Integer::sum);
    if (until != Days.STILL) {
      days.merge(until, -one, Integer::sum);
    }
  }

  private void add(Told told) {
    long neighbourhood =
        told.numbers().values().stream().mapToLong(each -> each).min().orElseThrow();
    Map<Long, List<Tie>> ties = Keeping.byLater(told.ties());
    told.numbers()
        .values()
        .forEach(claim ->
            tied.add(new @Nullable Object[] {claim, neighbourhood, bytes(ties.get(claim))}));
    for (Stay stay : told.stays()) {
      stays.add(
          new @Nullable Object[] {
            told.numbers().get(stay.claim()),
            Days.of(stay.since()),
            Days.until(stay.until()),
            told.numbers().get(stay.entry())
          });
    }
    told.lines().forEach(line -> add(line, told.numbers().get(line.entry())));
    told.statements()
        .forEach((claim, bytes) -> statements.add(new @Nullable Object[] {claim, bytes}));
  }

  private static byte @Nullable [] bytes(@Nullable List<Tie> ties) {
    if (ties == null) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.allocate(16 * ties.size());
    ties.forEach(each -> bytes.putLong(each.earlier()).putDouble(each.points()));
    return bytes.array();
  }

  private void add(Line line, @Nullable Long entry) {
    long number = ++highest;
    if (entry != null) {
      entries.add(entry);
    }
    String type = line.type().word();
    long since = Days.of(line.since());
    long until = Days.until(line.until());
    int disagreements = 0;
    for (Disagreement.Kind kind : line.disagreements()) {
      disagreements |= bit(kind);
    }
    var words = new ArrayList<>(line.words());
    line.parties().forEach(each -> words.add("party:" + each.id()));
    line.givers().forEach(each -> words.add("from:" + each.id()));
    line.receivers().forEach(each -> words.add("to:" + each.id()));
    long first = Days.of(line.firstKnown());
    long last = Days.of(line.lastKnown());
    versions.add(
        new @Nullable Object[] {
          number,
          entry,
          since,
          until,
          type,
          first,
          line.rank(),
          last,
          Days.of(line.begins()),
          Days.of(line.ends()),
          Days.from(line.validFrom()),
          Days.until(line.validUntil()),
          line.sources(),
          disagreements,
          " " + String.join(" ", words) + " "
        });
    heads.add(new @Nullable Object[] {number, Outline.bytes(line)});
    if (line.due() != null) {
      due.add(new @Nullable Object[] {number, Days.of(line.due()), since, until});
    }
    for (String who : Named.of(words)) {
      named.add(new @Nullable Object[] {who, first, number, last, since, until, type});
    }
    count(tally, type, since, until, 1);
  }

  static int bit(Disagreement.Kind kind) {
    return switch (kind) {
      case CONFLICT -> 1;
      case PROGRESS -> 2;
      case REFINEMENT -> 4;
    };
  }
}
