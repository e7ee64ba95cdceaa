package entente.ledger;

import entente.model.ClaimFormat;
import entente.model.Clocks;
import entente.model.Decision;
import entente.model.Decision.Ruling;
import entente.model.Held;
import entente.model.Neighbours;
import entente.model.Publication;
import entente.model.Report;
import entente.model.Sketch;
import entente.model.Tie;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The stored entries while they are brought up to date: what was recorded since, what reconciling
/// asks, and what it tells.
///
/// Everything is done in one transaction, so that whoever looks sees the entries of before or those
/// of after.
public final class Keeping implements Neighbours {
  private static final int BATCH = 5_000;
  private static final List<String> TABLES =
      List.of(
          "origin",
          "standing",
          "tied",
          "block",
          "stay",
          "version",
          "named",
          "tally",
          "made",
          "head",
          "due",
          "statement");

  private final Sql sql;
  private final ClaimFormat format;
  private final Standing standing;
  private final List<@Nullable Object[]> placed = new ArrayList<>();

  /// Whether everything is made anew.
  private boolean making;

  Keeping(Sql sql, ClaimFormat format) throws SQLException {
    this.sql = sql;
    this.format = format;
    standing = Standing.growing(sql, format);
  }

  /// Something that the database may refuse.
  private interface Asking<T> {
    T of() throws SQLException;
  }

  private static <T> T ask(Asking<T> asking) {
    try {
      return asking.of();
    } catch (SQLException failure) {
      throw new Refused(failure);
    }
  }

  /// Carries the database's refusal through those who know nothing of databases.
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // as exceptions are
    private final SQLException why;

    Refused(SQLException why) {
      super(why);
      this.why = why;
    }

    SQLException why() {
      return why;
    }
  }

  /// Whether the entries were made by this version of reconciling.
  public boolean isMadeBy(String version) {
    return ask(() -> sql.any("SELECT 1 FROM made WHERE by = ?", version));
  }

  /// How many documents changed since.
  public long pending() {
    return ask(() -> sql.number("SELECT count(*) FROM pending WHERE kind = 'doc'"));
  }

  public long standing() {
    return ask(() -> sql.number("SELECT count(*) FROM standing"));
  }

  public List<Decision> decisions() {
    return ask(() -> new Rulings(format).recordedBy(sql, Moment.END));
  }

  /// The decisions recorded since.
  public List<Decision> fresh() {
    return ask(() -> {
      Set<String> ids =
          Set.copyOf(
              sql.rows(
                  "SELECT name FROM pending WHERE kind = 'decision'", row -> row.getString(1)));
      return decisions().stream().filter(each -> ids.contains(each.id())).toList();
    });
  }

  /// On what decisions that name these claims rest.
  public Bearing bearing(Collection<String> claims) {
    return ask(() -> Bearing.of(sql, format, claims));
  }

  /// How the texts of these documents are worded, as far as they are stored.
  public Map<String, Sketch> sketches(Collection<String> documents) {
    return ask(() -> Documents.sketches(sql, documents));
  }

  /// Throws all away, and hands over every claim in force, some at a time.
  public void anew(Consumer<List<Held>> claims) {
    ask(() -> {
      Indexes.drop(sql);
      for (String table : TABLES) {
        sql.run("DELETE FROM " + table);
      }
      new Turned(sql).all();
      making = true;
      var batch = new ArrayList<Held>();
      Reports.all(
          sql,
          format,
          Clocks.NOW,
          (report, reading, position) -> {
            batch.add(standing.put(report, reading, position));
            if (batch.size() == BATCH) {
              standing.flush();
              claims.accept(List.copyOf(batch));
              batch.clear();
            }
          });
      standing.flush();
      claims.accept(List.copyOf(batch));
      return true;
    });
  }

  /// What changed among the claims.
  ///
  /// @param gone the numbers of those removed
  /// @param touched the numbers of those that lost a neighbour
  public record Changed(
      List<Held> added, List<Report> removed, Set<Long> gone, Set<Long> touched) {}

  /// Takes in what was recorded since.
  public Changed change() {
    return ask(() -> {
      Set<String> known =
          new LinkedHashSet<>(
              sql.rows("SELECT name FROM pending WHERE kind = 'doc'", row -> row.getString(1)));
      for (Decision decision : Decision.concerned(fresh(), decisions())) {
        if (decision.ruling() instanceof Ruling.Add(_, Publication source)) {
          known.add(source.doc());
          known.addAll(
              sql.rows(
                  "SELECT doc FROM publication WHERE document = ?",
                  row -> row.getString(1),
                  source.document()));
        }
      }
      List<String> docs = new ArrayList<>(known);
      Change change = new Change(sql, format, standing);
      for (int at = 0; at < docs.size(); at++) {
        change.of(docs.get(at)).stream().filter(known::add).forEach(docs::add);
      }
      Set<Long> gone = change.removed().keySet();
      Set<Long> touched = new HashSet<>(around(gone));
      touched.removeAll(gone);
      standing.remove(gone);
      standing.flush();
      return new Changed(change.added(), List.copyOf(change.removed().values()), gone, touched);
    });
  }

  /// Puts a claim into a block; it is written by [#placed] at the latest.
  public void place(long key, long place, long claim) {
    placed.add(new @Nullable Object[] {key, place, claim});
    if (placed.size() == BATCH) {
      placed();
    }
  }

  public void placed() {
    ask(() -> {
      sql.all("INSERT INTO block (key, place, claim) VALUES (?, ?, ?)", placed);
      placed.clear();
      return true;
    });
  }

  /// Takes a claim out of its blocks.
  public void remove(List<Long> keys, long place) {
    ask(() -> {
      for (long key : keys) {
        sql.run(
            """
            DELETE FROM block WHERE key = ? AND place = ?
            AND NOT EXISTS (SELECT 1 FROM standing WHERE standing.number = block.claim)
            """,
            key,
            place);
      }
      return true;
    });
  }

  /// Forgets what these claims amount to.
  public void forget(Collection<Long> claims) {
    ask(() -> {
      new Turned(sql).add(Forgetting.of(sql, claims));
      return true;
    });
  }

  /// Keeps what neighbourhoods amount to; what their claims amounted to before has to be forgotten.
  public void put(List<Told> told) {
    ask(() -> {
      Set<Long> entries = new Putting(sql).put(told);
      if (!making) {
        new Turned(sql).add(entries);
      }
      return true;
    });
  }

  /// All is up to date.
  public void done(String version) {
    ask(() -> {
      if (!isMadeBy(version)) {
        Indexes.make(sql);
        sql.run("DELETE FROM made");
        sql.run("INSERT INTO made (by) VALUES (?)", version);
      }
      return sql.run("DELETE FROM pending");
    });
  }

  @Override
  public List<Held> held(Collection<Long> numbers) {
    return ask(() -> standing.held(numbers));
  }

  @Override
  public List<Long> before(long key, long place, int most) {
    return ask(() ->
        sql.rows(
            "SELECT claim FROM block WHERE key = ? AND place < ? ORDER BY place DESC LIMIT ?",
            row -> row.getLong(1),
            key,
            place,
            most));
  }

  @Override
  public List<Long> after(long key, long place, int most) {
    return ask(() ->
        sql.rows(
            "SELECT claim FROM block WHERE key = ? AND place > ? ORDER BY place LIMIT ?",
            row -> row.getLong(1),
            key,
            place,
            most));
  }

  @Override
  public List<Long> around(Collection<Long> numbers) {
    return ask(() -> {
      Set<Long> neighbourhoods = new HashSet<>();
      for (long number : numbers) {
        neighbourhoods.add(sql.number("SELECT neighbourhood FROM tied WHERE claim = ?", number));
      }
      var around = new ArrayList<Long>();
      for (long neighbourhood : neighbourhoods) {
        around.addAll(
            sql.rows(
                "SELECT claim FROM tied JOIN standing ON standing.number = tied.claim WHERE"
                    + " neighbourhood = ?",
                row -> row.getLong(1),
                neighbourhood));
      }
      return around;
    });
  }

  @Override
  public List<Long> numbers(Collection<String> ids) {
    return ask(() -> {
      var numbers = new ArrayList<Long>();
      for (String id : ids) {
        numbers.addAll(
            sql.rows("SELECT number FROM standing WHERE id = ?", row -> row.getLong(1), id));
      }
      return numbers;
    });
  }

  @Override
  public List<Tie> ties(Collection<Long> numbers) {
    return ask(() -> {
      var ties = new ArrayList<Tie>();
      for (long later : numbers) {
        sql.each(
            "SELECT ties FROM tied WHERE claim = ? AND ties IS NOT NULL",
            row -> {
              for (ByteBuffer bytes = ByteBuffer.wrap(row.getBytes(1)); bytes.hasRemaining(); ) {
                ties.add(new Tie(bytes.getLong(), later, bytes.getDouble()));
              }
              return true;
            },
            later);
      }
      return ties;
    });
  }

  static Map<Long, List<Tie>> byLater(List<Tie> ties) {
    var byLater = new HashMap<Long, List<Tie>>();
    ties.forEach(each -> byLater.computeIfAbsent(each.later(), _ -> new ArrayList<>()).add(each));
    return byLater;
  }
}
