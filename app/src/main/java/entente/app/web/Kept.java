package entente.app.web;

import entente.ledger.Outline;
import entente.model.Entry;
import entente.model.Report;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A version of an entry as one line of a list, known for some time.
final class Kept implements Row.Beside {
  private final Outline outline;
  private final Row row;
  private final Rows rows;
  private final int since;
  private final int until;
  private int place;

  private Kept(Rows rows, Outline outline, Function<Kept, Row> row) {
    this.outline = outline;
    this.rows = rows;
    this.row = row.apply(this);
    since = (int) outline.since().toEpochDay();
    until = (int) outline.until().toEpochDay();
  }

  /// @param before a version of the same entry, with which it shares what both show alike
  static Kept of(Rows rows, Outline outline, Entry entry, @Nullable Kept before) {
    return new Kept(
        rows, outline, kept -> Row.of(entry, outline, kept, before == null ? null : before.row));
  }

  /// The same where something else was recorded.
  Kept still(Rows rows, Entry entry) {
    return new Kept(rows, outline, kept -> row.still(entry, kept));
  }

  Row row() {
    return row;
  }

  Outline outline() {
    return outline;
  }

  /// The number of the day on which it begins to be known, counted from 1970-01-01.
  int since() {
    return since;
  }

  /// That of the first day on which it no longer is.
  int until() {
    return until;
  }

  /// @param day as days are counted from 1970-01-01
  boolean isKnown(int day) {
    return since <= day && until > day;
  }

  /// Whether what held from one day until before another held when this began.
  boolean beganWithin(int from, int to) {
    return from <= since && to > since;
  }

  /// Its place in the ledger's order of all versions.
  int place() {
    return place;
  }

  void place(int at) {
    place = at;
  }

  @Override
  public boolean has(String word) {
    return rows.wording().places(word).get(place);
  }

  @Override
  public List<Report> reports() {
    return rows.reports(this);
  }

  @Override
  public Report newest() {
    return rows.newest(this);
  }
}
