package entente.read.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Span;
import entente.read.Mention;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// A table of sentences with their quantities, as a resource beside this class: tab-separated
/// columns
///
/// 1. the sentence, every mention in `[[ ]]`; a leading `!` marks a known miss;
/// 2. the day of publication, or `-`;
/// 3. the values of the mentions in order, joined by `; `, or `-` where nothing is to be found;
/// 4. optional: what the document says just before.
final class Cases {
  /// More known misses than this share of a table is no longer good enough.
  private static final double TOLERATED = 0.05;

  private final List<Case> rows;
  private final Predicate<Mention> kind;

  private Cases(List<Case> rows, Predicate<Mention> kind) {
    this.rows = rows;
    this.kind = kind;
  }

  /// One row of a table.
  record Case(
      String sentence,
      List<Span> spans,
      String published,
      String expected,
      String before,
      boolean missed) {}

  static Cases read(String table, Predicate<Mention> kind) {
    try (var in = Cases.class.getResourceAsStream(table)) {
      assertThat(in).as("table %s beside the test", table).isNotNull();
      var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
      return new Cases(
          lines.filter(line -> !line.isBlank() && !line.startsWith("#")).map(Cases::row).toList(),
          kind);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Case row(String line) {
    String[] cells = line.split("\t", -1);
    assertThat(cells.length).as("columns of \"%s\"", line).isBetween(3, 4);
    boolean missed = cells[0].startsWith("!");
    var sentence = new StringBuilder();
    var spans = new ArrayList<Span>();
    String rest = missed ? cells[0].substring(1) : cells[0];
    for (int open = rest.indexOf("[["); open >= 0; open = rest.indexOf("[[")) {
      int close = rest.indexOf("]]", open);
      sentence.append(rest, 0, open);
      spans.add(new Span(sentence.length(), sentence.length() + close - open - 2));
      sentence.append(rest, open + 2, close);
      rest = rest.substring(close + 2);
    }
    return new Case(
        sentence.append(rest).toString(),
        spans,
        cells[1],
        cells[2],
        cells.length > 3 ? cells[3] : "",
        missed);
  }

  int size() {
    return rows.size();
  }

  /// One test for each row, and one for the number of known misses.
  Stream<DynamicTest> tests() {
    Stream<DynamicTest> each =
        rows.stream()
            .map(row ->
                DynamicTest.dynamicTest(row.published() + " " + row.sentence(), () -> check(row)));
    return Stream.concat(
        each, Stream.of(DynamicTest.dynamicTest("few known misses", this::fewMisses)));
  }

  private void fewMisses() {
    long misses = rows.stream().filter(Case::missed).count();
    assertThat(misses)
        .as("known misses among %d", rows.size())
        .isLessThan((long) Math.ceil(rows.size() * TOLERATED));
  }

  private void check(Case row) {
    String wanted = row.expected() + shown(row, row.spans());
    List<Mention> found = found(row);
    String values =
        found.isEmpty() ? "-" : String.join("; ", found.stream().map(Shown::of).toList());
    String got = values + shown(row, found.stream().map(Mention::span).toList());
    if (row.missed()) {
      assertThat(got).as("a known miss that is right now; take its mark away").isNotEqualTo(wanted);
    } else {
      assertThat(got).isEqualTo(wanted);
    }
  }

  private static String shown(Case row, List<Span> spans) {
    return " in " + spans.stream().map(span -> span.of(row.sentence())).toList();
  }

  private List<Mention> found(Case row) {
    String text = row.before() + (row.before().isEmpty() ? "" : " ") + row.sentence();
    LocalDate published = row.published().equals("-") ? null : LocalDate.parse(row.published());
    Setting setting = Setting.at(published, Denominations.of(text));
    int start = text.length() - row.sentence().length();
    if (!row.before().isEmpty()) {
      setting = setting.after(Quantities.find(text, new Span(0, start - 1), setting));
    }
    return Quantities.find(text, new Span(start, text.length()), setting).stream()
        .filter(kind)
        .map(mention -> Shown.moved(mention, -start))
        .toList();
  }
}
