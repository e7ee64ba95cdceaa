package entente.read.name;

import static org.assertj.core.api.Assertions.assertThat;

import entente.model.Span;
import entente.read.Note;
import entente.read.Paper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// A table of sentences with whom they name, as a resource beside this class: tab-separated columns
///
/// 1. the text, its line breaks as ¶, every mention in question in `[[ ]]`; a `!` after the
///    brackets marks a known miss;
/// 2. the day of publication;
/// 3. for every mention whom it means, joined by `; `: an id, several ids parted by blanks, `-` for
///    nobody; of a person also `Name of ID`.
///
/// A mention counts as found where what the reader found overlaps it.
final class Parties {
  /// More known misses than this share of a table is no longer good enough.
  private static final double TOLERATED = 0.05;

  private final List<Case> rows;

  private Parties(List<Case> rows) {
    this.rows = rows;
  }

  /// A mention, whom it means, and whether the reader is known to miss that.
  record Wanted(Span span, String whom, boolean missed) {}

  /// One row of the table.
  record Case(String text, String published, List<Wanted> wanted) {}

  static Parties read(String table) {
    try (var in = Parties.class.getResourceAsStream(table)) {
      assertThat(in).as("table %s beside the test", table).isNotNull();
      var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
      return new Parties(
          lines
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(Parties::row)
              .toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Case row(String line) {
    String[] cells = line.split("\t", -1);
    assertThat(cells).as("columns of \"%s\"", line).hasSize(3);
    List<String> whom = List.of(cells[2].split("; ", -1));
    var text = new StringBuilder();
    var wanted = new ArrayList<Wanted>();
    String rest = cells[0].replace('¶', '\n');
    for (int open = rest.indexOf("[["); open >= 0; open = rest.indexOf("[[")) {
      int close = rest.indexOf("]]", open);
      boolean missed = rest.startsWith("!", open + 2);
      String words = rest.substring(missed ? open + 3 : open + 2, close);
      text.append(rest, 0, open);
      assertThat(whom)
          .as("one value for each mention of \"%s\"", line)
          .hasSizeGreaterThan(wanted.size());
      wanted.add(
          new Wanted(
              new Span(text.length(), text.length() + words.length()),
              whom.get(wanted.size()),
              missed));
      text.append(words);
      rest = rest.substring(close + 2);
    }
    assertThat(whom).as("one value for each mention of \"%s\"", line).hasSameSizeAs(wanted);
    return new Case(text.append(rest).toString(), cells[1], wanted);
  }

  /// How many mentions the rows have together.
  int mentions() {
    return rows.stream().mapToInt(row -> row.wanted().size()).sum();
  }

  /// One test for each row, and one for the number of known misses.
  Stream<DynamicTest> tests() {
    Stream<DynamicTest> each =
        rows.stream().map(row -> DynamicTest.dynamicTest(row.text(), () -> check(row)));
    return Stream.concat(
        each, Stream.of(DynamicTest.dynamicTest("few known misses", this::fewMisses)));
  }

  private void fewMisses() {
    long misses =
        rows.stream().flatMap(row -> row.wanted().stream()).filter(Wanted::missed).count();
    assertThat(misses)
        .as("known misses among %d", mentions())
        .isLessThan((long) Math.ceil(mentions() * TOLERATED));
  }

  private static void check(Case row) {
    List<Note> notes =
        Paper.of(row.text(), row.published()).notes().stream()
            .filter(note -> "party".equals(note.type()) || "person".equals(note.type()))
            .toList();
    var got = new ArrayList<String>();
    var right = new ArrayList<String>();
    for (Wanted wanted : row.wanted()) {
      boolean named = wanted.whom().contains(" of ");
      String words = wanted.span().of(row.text()) + " = ";
      String whom =
          shown(notes.stream().filter(note -> note.span().overlaps(wanted.span())).toList(), named);
      String sorted =
          named
              ? wanted.whom()
              : String.join(" ", new TreeSet<>(List.of(wanted.whom().split(" ", -1))));
      if (wanted.missed()) {
        got.add(
            words
                + (whom.equals(sorted)
                    ? "right: take away the mark of a known miss"
                    : "a known miss"));
        right.add(words + "a known miss");
      } else {
        got.add(words + whom);
        right.add(words + sorted);
      }
    }
    assertThat(got).isEqualTo(right);
  }

  private static String shown(List<Note> notes, boolean named) {
    var ids = new TreeSet<String>();
    String name = null;
    for (Note note : notes) {
      switch (note.value()) {
        case Map<?, ?> person -> {
          name = String.valueOf(person.get("name"));
          if (person.get("party") != null) {
            ids.add(person.get("party").toString());
          }
        }
        case List<?> several -> several.forEach(each -> ids.add(each.toString()));
        case null -> {}
        default -> ids.add(note.value().toString());
      }
    }
    String parties = ids.isEmpty() ? "-" : String.join(" ", ids);
    return named && name != null ? name + " of " + parties : parties;
  }
}
