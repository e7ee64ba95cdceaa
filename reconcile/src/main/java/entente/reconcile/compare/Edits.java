package entente.reconcile.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Finds which words of one paragraph became which of another: the fewest words changed, in
/// stretches.
final class Edits {
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern EDGES = Pattern.compile("^[\\p{Punct}“”‘’–—]+|[\\p{Punct}“”‘’–—]+$");

  /// Beyond this many pairs of words two paragraphs are not laid word by word beside each other.
  private static final long MOST = 4_000_000;

  private Edits() {}

  static List<String> words(String paragraph) {
    return SPACE.splitAsStream(paragraph).filter(word -> !word.isEmpty()).toList();
  }

  /// Words that differ by signs at their edges and by case alone are the same word.
  static String bare(String word) {
    String bare = EDGES.matcher(word).replaceAll("").toLowerCase(Locale.ROOT).replace('’', '\'');
    return bare.isEmpty() ? word : bare;
  }

  static List<Edit> between(String older, String newer) {
    List<String> before = words(older);
    List<String> after = words(newer);
    if ((long) before.size() * after.size() > MOST) {
      return List.of(new Edit(before, after));
    }
    int[][] common =
        common(before.stream().map(Edits::bare).toList(), after.stream().map(Edits::bare).toList());
    var edits = new ArrayList<Edit>();
    var was = new ArrayList<String>();
    var is = new ArrayList<String>();
    var same = new ArrayList<String>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && bare(before.get(i)).equals(bare(after.get(j)))) {
        if (!was.isEmpty() || !is.isEmpty()) {
          edits.add(new Edit(was, is));
          was.clear();
          is.clear();
        }
        same.add(after.get(j));
        i++;
        j++;
      } else {
        if (!same.isEmpty()) {
          edits.add(new Edit(same, same));
          same.clear();
        }
        if (j >= after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
          was.add(before.get(i++));
        } else {
          is.add(after.get(j++));
        }
      }
    }
    if (!same.isEmpty()) {
      edits.add(new Edit(same, same));
    }
    if (!was.isEmpty() || !is.isEmpty()) {
      edits.add(new Edit(was, is));
    }
    return joined(edits);
  }

  /// How long the longest common sequence is from each pair of places on.
  private static int[][] common(List<String> before, List<String> after) {
    var common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  /// One small word between two changes belongs to them: it reads better as one change.
  private static List<Edit> joined(List<Edit> edits) {
    var joined = new ArrayList<Edit>();
    for (int i = 0; i < edits.size(); i++) {
      Edit each = edits.get(i);
      boolean bridge =
          each.same()
              && each.after().size() == 1
              && each.after().getFirst().length() < 4
              && i > 0
              && i + 1 < edits.size();
      if (bridge && !joined.getLast().same()) {
        Edit last = joined.removeLast();
        Edit next = edits.get(++i);
        joined.add(
            new Edit(
                concat(last.before(), each.before(), next.before()),
                concat(last.after(), each.after(), next.after())));
      } else {
        joined.add(each);
      }
    }
    return joined;
  }

  @SafeVarargs
  private static List<String> concat(List<String>... lists) {
    var all = new ArrayList<String>();
    for (List<String> each : lists) {
      all.addAll(each);
    }
    return all;
  }
}
