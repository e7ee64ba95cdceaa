package entente.app.web;

import entente.model.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Marked words in what stands around them: at most some 200 characters on each side, and never
/// beyond the paragraph.
///
/// @param cutBefore whether the paragraph begins earlier
/// @param cutAfter whether it goes on
record Passage(List<Run> runs, boolean cutBefore, boolean cutAfter) {
  private static final int AROUND = 200;

  Passage {
    runs = List.copyOf(runs);
  }

  /// Where the passage's first marked word stands in the document's text.
  int at() {
    return runs.stream().filter(run -> !run.plain()).findFirst().orElse(runs.getFirst()).start();
  }

  /// The passages of the marks, in the order of the text; marks near each other share one.
  static List<Passage> around(String text, List<Mark> marks) {
    var windows = new ArrayList<Span>();
    for (Mark mark : marks.stream().sorted(Comparator.comparing(Mark::span)).toList()) {
      Span window = window(text, mark.span());
      if (!windows.isEmpty() && windows.getLast().end() >= window.start()) {
        windows.set(windows.size() - 1, windows.getLast().cover(window));
      } else {
        windows.add(window);
      }
    }
    return windows.stream()
        .map(each ->
            new Passage(
                Marked.runs(text, each, marks),
                !beginsParagraph(text, each.start()),
                !endsParagraph(text, each.end())))
        .toList();
  }

  private static Span window(String text, Span span) {
    int start = Math.max(0, span.start() - AROUND);
    int paragraph = text.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1;
    if (paragraph >= start && paragraph <= span.start()) {
      start = paragraph;
    } else {
      while (start > 0 && start < span.start() && !Character.isWhitespace(text.charAt(start - 1))) {
        start++;
      }
    }
    int end = Math.min(text.length(), span.end() + AROUND);
    int line = text.indexOf('\n', span.end());
    if (line >= 0 && line <= end) {
      end = line;
    } else {
      while (end < text.length() && end > span.end() && !Character.isWhitespace(text.charAt(end))) {
        end--;
      }
    }
    return new Span(start, end);
  }

  private static boolean beginsParagraph(String text, int at) {
    return at == 0 || text.charAt(at - 1) == '\n';
  }

  private static boolean endsParagraph(String text, int at) {
    return at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
  }
}
