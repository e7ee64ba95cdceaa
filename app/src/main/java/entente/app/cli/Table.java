package entente.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows under headings, in aligned columns no wider than a terminal: one column gives way, and its
/// text is cut with "…".
final class Table {
  private static final String GAP = "  ";
  private static final int LEAST = 12;

  private final List<String> headings;
  private final int gives;
  private final List<List<String>> rows = new ArrayList<>();

  /// @param gives the column that is cut where a row is too wide
  Table(int gives, String... headings) {
    this.headings = List.of(headings);
    this.gives = gives;
  }

  void row(String... cells) {
    rows.add(List.of(cells));
  }

  /// The lines, headings first.
  List<String> lines(int width) {
    int[] widths =
        IntStream.range(0, headings.size())
            .map(column ->
                rows.stream()
                    .mapToInt(row -> row.get(column).length())
                    .reduce(headings.get(column).length(), Math::max))
            .toArray();
    int others =
        IntStream.range(0, widths.length)
            .filter(column -> column != gives)
            .map(column -> widths[column])
            .sum();
    widths[gives] =
        Math.min(
            widths[gives], Math.max(LEAST, width - others - GAP.length() * (widths.length - 1)));
    var lines = new ArrayList<String>();
    lines.add(line(headings, widths));
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  void write(int width, Writer data) throws IOException {
    for (String line : lines(width)) {
      data.write(line + "\n");
    }
  }

  private String line(List<String> cells, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(column ->
            padded(
                column == gives ? cut(cells.get(column), widths[column]) : cells.get(column),
                widths[column]))
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  static String cut(String text, int width) {
    if (text.length() <= width) {
      return text;
    }
    int end = width - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
