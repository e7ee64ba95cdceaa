package entente.read.text;

import entente.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tables that stand as text: lines in a row whose cells are parted by tabs, bars or several
/// spaces, each with a name and a number.
public final class Grid {
  /// A line of more characters is prose.
  private static final int LONGEST = 200;

  private static final int LONGEST_HEADING = 250;
  private static final int SHORT_CELL = 40;

  private enum Part {
    NONE,
    HEADING,
    NAMES,
    ROW
  }

  private final List<Part> parts;
  private final List<@Nullable Span> headings;

  private Grid(List<Part> parts, List<@Nullable Span> headings) {
    this.parts = parts;
    this.headings = headings;
  }

  static Grid of(String text, List<Span> lines) {
    var parts = new ArrayList<Part>();
    var headings = new ArrayList<@Nullable Span>();
    lines.forEach(_ -> {
      parts.add(Part.NONE);
      headings.add(null);
    });
    for (int i = 0; i < lines.size(); i++) {
      int end = i;
      int rows = 0;
      while (end < lines.size() && celled(text, lines.get(end))) {
        rows += row(text, lines.get(end)) ? 1 : 0;
        end++;
      }
      if (rows >= 2) {
        Span heading =
            i > 0 && lines.get(i - 1).length() <= LONGEST_HEADING ? lines.get(i - 1) : null;
        for (int k = i; k < end; k++) {
          parts.set(
              k, row(text, lines.get(k)) && (k > i || heading != null) ? Part.ROW : Part.NAMES);
          headings.set(k, heading);
        }
        if (heading != null) {
          parts.set(i - 1, Part.HEADING);
        }
      }
      i = Math.max(i, end - 1);
    }
    return new Grid(parts, headings);
  }

  /// The block of a line that belongs to a table; null for others.
  @Nullable Block block(String text, List<Span> lines, int line) {
    return switch (parts.get(line)) {
      case NONE, HEADING -> null;
      case NAMES -> new Block(Block.Kind.FURNITURE, lines.get(line), null, null);
      case ROW -> {
        List<Span> cells = cells(text, lines.get(line));
        yield new Block(
            Block.Kind.ITEM, cells.getFirst().cover(cells.getLast()), headings.get(line), null);
      }
    };
  }

  /// Whether a line says what the table under it is.
  boolean heads(int line) {
    return parts.get(line) == Part.HEADING;
  }

  /// The cells of a line, without what parts them; one for a line that is no row.
  public static List<Span> cells(String text, Span line) {
    var cells = new ArrayList<Span>();
    int start = line.start();
    int at = line.start();
    while (at <= line.end()) {
      int gap = at == line.end() ? 1 : gap(text, at, line.end());
      if (gap > 0) {
        add(text, start, at, cells);
        start = at + gap;
        at = start;
      } else {
        at++;
      }
    }
    return cells.isEmpty() ? List.of(line) : cells;
  }

  private static void add(String text, int from, int to, List<Span> cells) {
    int first = from;
    int last = to;
    while (first < last && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    if (first < last) {
      cells.add(new Span(first, last));
    }
  }

  /// How many characters part two cells here; 0 where none do.
  private static int gap(String text, int at, int end) {
    char sign = text.charAt(at);
    if (sign == '|' || sign == '\t') {
      return 1;
    }
    int spaces = at;
    while (spaces < end && (text.charAt(spaces) == ' ' || text.charAt(spaces) == '\u00a0')) {
      spaces++;
    }
    return spaces - at >= 3 ? spaces - at : 0;
  }

  private static boolean celled(String text, Span line) {
    return line.length() <= LONGEST && (cells(text, line).size() >= 2 || barred(text, line));
  }

  private static boolean barred(String text, Span line) {
    return text.charAt(line.start()) == '|'
        && text.charAt(line.end() - 1) == '|'
        && line.length() > 2;
  }

  private static boolean row(String text, Span line) {
    boolean named = false;
    boolean numbered = false;
    for (Span cell : cells(text, line)) {
      String words = cell.of(text);
      boolean digits = words.chars().anyMatch(Character::isDigit);
      named |= words.chars().anyMatch(Character::isUpperCase) && (!digits || barred(text, line));
      numbered |= digits && words.length() <= SHORT_CELL;
    }
    return named && numbered;
  }
}
