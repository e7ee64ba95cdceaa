package entente.app.web;

import entente.model.Disagreement;
import entente.model.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What became known of an entry after a day.
///
/// @param day of its newest report; of a new entry that of its first
/// @param what in a few words: "planned → held"
record Change(Kind kind, LocalDate day, Row row, String what) {

  /// What kind of news it is.
  enum Kind implements Word {
    NEW("New entries", "Nobody spoke of them before."),
    MOVED("Moved", "Their status or their date is another than before."),
    CONFLICT("New conflicts", "Sources that agreed, or a single one, are contradicted."),
    MORE("More is known", "Said again, or more precisely.");

    private final String title;
    private final String note;

    Kind(String title, String note) {
      this.title = title;
      this.note = note;
    }

    String title() {
      return title;
    }

    String note() {
      return note;
    }
  }

  /// An entry may have moved and come into conflict too: then it is told twice.
  static List<Change> since(List<Row> rows, LocalDate day) {
    var changes = new ArrayList<Change>();
    for (Row row : rows) {
      if (!row.lastKnown().isAfter(day)) {
        continue;
      }
      var steps = steps(row);
      String what = latest(row, steps);
      if (row.known().isAfter(day)) {
        changes.add(
            new Change(
                Kind.NEW,
                row.known(),
                row,
                "first said by " + String.join(", ", steps.getFirst().who())));
      } else if (steps.stream().anyMatch(step -> step.moved() && step.day().isAfter(day))) {
        changes.add(new Change(Kind.MOVED, row.lastKnown(), row, what));
      } else if (!contradicted(row, day)) {
        changes.add(new Change(Kind.MORE, row.lastKnown(), row, what));
      }
      if (contradicted(row, day)) {
        changes.add(
            new Change(Kind.CONFLICT, row.lastKnown(), row, Differing.words(row.differs())));
      }
    }
    changes.sort(
        Comparator.comparing(Change::kind)
            .thenComparing(Comparator.comparing(Change::day).reversed()));
    return changes;
  }

  /// Whether a conflict is there that was none by the end of the day.
  private static boolean contradicted(Row row, LocalDate day) {
    return row.conflicts() > 0
        && row.entry().disagreements().stream()
            .filter(each -> each.kind() == Disagreement.Kind.CONFLICT)
            .anyMatch(each ->
                each.stands().stream()
                        .filter(stand ->
                            stand.reports().stream()
                                .anyMatch(report -> !report.known().isAfter(day)))
                        .count()
                    < 2);
  }

  /// What an entry's newest report changed.
  static String latest(Row row) {
    return latest(row, steps(row));
  }

  private static List<History.Step> steps(Row row) {
    return History.of(row.entry().settled(), row.reports());
  }

  private static String latest(Row row, List<History.Step> steps) {
    var last = steps.getLast();
    if (steps.size() == 1) {
      return last.numbers().size() == 1 ? "new" : "new, in " + Say.count(row.sources(), "source");
    }
    if (last.moved()) {
      return steps.get(steps.size() - 2).status() + " → " + last.status();
    }
    return last.news().isEmpty()
        ? again(last, History.status(row.entry().settled()))
        : "now says " + String.join(", ", last.news());
  }

  /// An older report tells how far it had come by then.
  private static String again(History.Step last, String settled) {
    return "said again%s by %s"
        .formatted(
            word(last.status()).equals(word(settled)) ? "" : " as " + word(last.status()),
            String.join(", ", last.who()));
  }

  private static String word(String status) {
    int comma = status.indexOf(',');
    return comma < 0 ? status : status.substring(0, comma);
  }
}
