package entente.reconcile.compare;

import entente.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A paragraph of a text.
///
/// @param label its number there, such as "12" or "a"; empty where it has none
/// @param span where its words stand, the number left out
/// @param words the words themselves, on one line
public record Paragraph(String label, Span span, String words) {
  private static final Pattern LABELLED =
      Pattern.compile(
          "[ \\t]*(?:\\(?([0-9]{1,3}(?:\\.[0-9]{1,3}){0,4}|[a-z]|[ivx]{1,5})[.)]|[-•*–·])["
              + " \\t]+(?=\\S)");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

  /// Longer lines than this are whole paragraphs rather than lines of a page.
  private static final int WIDE = 110;

  private static final int MOST = 3_000;

  /// The paragraphs of a text: parted by empty lines, by numbers and bullets, and where lines are
  /// long, by each line's end.
  public static List<Paragraph> of(String text) {
    boolean wide =
        text.lines().filter(line -> !line.isBlank()).mapToInt(String::length).average().orElse(0)
            > WIDE;
    var paragraphs = new ArrayList<Paragraph>();
    int start = -1;
    int end = 0;
    String label = "";
    for (int at = 0; at < text.length() && paragraphs.size() < MOST; ) {
      int next = text.indexOf('\n', at);
      int lineEnd = next < 0 ? text.length() : next;
      String line = text.substring(at, lineEnd);
      Matcher labelled = LABELLED.matcher(line);
      boolean begins = labelled.lookingAt();
      if (start >= 0 && (begins || wide || line.isBlank())) {
        add(paragraphs, text, label, start, end);
        start = -1;
      }
      if (!line.isBlank()) {
        if (start < 0) {
          label = begins && labelled.group(1) != null ? labelled.group(1) : "";
          start = at + (begins ? labelled.end() : line.length() - line.stripLeading().length());
        }
        end = at + line.stripTrailing().length();
      }
      at = lineEnd + 1;
    }
    if (start >= 0) {
      add(paragraphs, text, label, start, end);
    }
    return paragraphs;
  }

  private static void add(
      List<Paragraph> paragraphs, String text, String label, int start, int end) {
    if (end > start) {
      var span = new Span(start, end);
      paragraphs.add(
          new Paragraph(label, span, SPACES.matcher(span.of(text)).replaceAll(" ").strip()));
    }
  }
}
