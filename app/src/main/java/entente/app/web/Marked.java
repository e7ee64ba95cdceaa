package entente.app.web;

import entente.model.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// A text cut where its marks begin and end, so that passages may overlap in any way and every
/// character is shown once.
final class Marked {
  private static final Comparator<Mark> SHORTEST_FIRST =
      Comparator.<Mark>comparingInt(mark -> mark.span().length()).thenComparingInt(Mark::number);

  private Marked() {}

  /// The runs of `text` within the window, whose texts joined are the window itself. Marks may
  /// reach beyond it.
  static List<Run> runs(String text, Span window, Collection<Mark> marks) {
    var inside =
        marks.stream().filter(mark -> mark.span().overlaps(window)).sorted(SHORTEST_FIRST).toList();
    var cuts = new TreeSet<Integer>(List.of(window.start(), window.end()));
    for (Mark mark : inside) {
      cuts.add(Math.max(window.start(), mark.span().start()));
      cuts.add(Math.min(window.end(), mark.span().end()));
    }
    var runs = new ArrayList<Run>();
    int start = cuts.removeFirst();
    var open = new ArrayList<Mark>();
    var waiting = new ArrayList<>(inside);
    waiting.sort(Comparator.comparing(Mark::span));
    int next = 0;
    for (int end : cuts) {
      while (next < waiting.size() && waiting.get(next).span().start() <= start) {
        open.add(waiting.get(next++));
      }
      int from = start;
      open.removeIf(mark -> mark.span().end() <= from);
      runs.add(
          new Run(
              start,
              text.substring(start, end),
              open.stream().sorted(SHORTEST_FIRST).toList(),
              open.stream()
                  .filter(mark -> mark.span().end() == end)
                  .sorted(Comparator.comparingInt(Mark::number))
                  .toList()));
      start = end;
    }
    return runs;
  }
}
