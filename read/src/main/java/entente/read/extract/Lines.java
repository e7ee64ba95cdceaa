package entente.read.extract;

import java.util.IdentityHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/// Writes a part of a page as text: one block a line, white space folded, items of lists led by "•"
/// or their number, the cells of a row of figures on one line with "; " between them.
final class Lines implements NodeFilter {
  private static final Pattern MARKED =
      Pattern.compile("^(?:[•·▪◦‣●○■□*–—-]|\\(?[0-9]{1,3}[.)]|\\([a-z]{1,4}\\)|[a-z]\\))\\s");
  private static final String CELL = "; ";

  /// A row with a longer cell is laid out, not listed: its cells are blocks.
  private static final int LISTED = 240;

  /// In preformatted text a line break after so many characters is no end of a paragraph.
  private static final int WRAPPED = 50;

  private final Predicate<Element> left;
  private final Weights weights;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder line = new StringBuilder();
  private final IdentityHashMap<Element, Integer> numbers = new IdentityHashMap<>();
  private @Nullable String mark;
  private @Nullable Element row;
  private boolean cell;
  private int preformatted;

  private Lines(Predicate<Element> left, Weights weights) {
    this.left = left;
    this.weights = weights;
  }

  /// @param left the elements that are passed over
  static String of(Element root, Predicate<Element> left, Weights weights) {
    var lines = new Lines(left, weights);
    root.filter(lines);
    lines.end();
    return lines.text.toString();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      write(words.getWholeText());
    } else if (node instanceof Element element) {
      if (left.test(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      enter(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.equals(row)) {
        row = null;
        cell = false;
      }
      if (Blocks.isBlock(element)) {
        end();
      }
      if (element.nameIs("li")) {
        mark = null;
      }
      preformatted -= element.nameIs("pre") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  private void enter(Element element) {
    if (element.nameIs("br") || Blocks.isBlock(element)) {
      end();
    }
    switch (element.normalName()) {
      case "li" -> mark = mark(element);
      case "tr" -> row = row == null && isListed(element) ? element : row;
      case "td", "th" -> cell = row != null && !line.isEmpty();
      case "pre" -> preformatted++;
      default -> {
        // nothing but its text
      }
    }
  }

  private void write(String words) {
    if (cell && !Folding.fold(words).isEmpty()) {
      line.setLength(Folding.strip(line).length());
      line.append(CELL);
      cell = false;
    }
    if (preformatted == 0 || row != null) {
      Folding.append(line, words);
      return;
    }
    int start = 0;
    for (int end = words.indexOf('\n'); end >= 0; end = words.indexOf('\n', start)) {
      String part = words.substring(start, end);
      Folding.append(line, part);
      if (part.length() < WRAPPED) {
        end();
      } else {
        Folding.append(line, " ");
      }
      start = end + 1;
    }
    Folding.append(line, words.substring(start));
  }

  /// Ends a line, unless a row of cells is being written.
  private void end() {
    if (row != null) {
      Folding.append(line, " ");
      return;
    }
    String words = Folding.strip(line);
    line.setLength(0);
    if (words.isEmpty()) {
      return;
    }
    if (!text.isEmpty()) {
      text.append('\n');
    }
    if (mark != null && !MARKED.matcher(words).find()) {
      text.append(mark).append(' ');
    }
    mark = null;
    text.append(words);
  }

  private String mark(Element item) {
    Element list = item.parent();
    if (list == null || !list.nameIs("ol")) {
      return "•";
    }
    int number =
        number(item.attr("value"), numbers.getOrDefault(list, number(list.attr("start"), 1)));
    numbers.put(list, number + 1);
    return number + ".";
  }

  private static int number(String written, int otherwise) {
    return written.matches("[0-9]{1,3}") ? Integer.parseInt(written) : otherwise;
  }

  /// Whether a row's cells are short and of one block each, and more than one.
  private boolean isListed(Element row) {
    int cells = 0;
    for (Element each : row.children()) {
      Weights.Weight weight = weights.in(each);
      if (weight.characters() > LISTED || weight.blocks() > 1) {
        return false;
      }
      cells += weight.characters() > 0 ? 1 : 0;
    }
    return cells > 1;
  }
}
