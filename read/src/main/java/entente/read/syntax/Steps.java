package entente.read.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Parses a row of tagged words by arc-standard steps (Nivre, "Incrementality in Deterministic
/// Dependency Parsing", 2004): shift the next word onto a stack, or hang one of its two topmost
/// words on the other. The network says which step comes next.
///
/// Words are counted from 1; 0 is the root; -1 is no word.
final class Steps {
  private static final int NONE = -1;

  private final Network network;
  private final int[] word;
  private final int[] tag;
  private final int length;

  private final int[] heads;
  private final int[] labels;
  private final int[] stack;
  private int depth;
  private int next = 1;

  /// Of every word its outermost and second outermost child on either side, [#NONE] where it has
  /// none.
  private final int[] leftmost;

  private final int[] left2;
  private final int[] rightmost;
  private final int[] right2;

  private final int[] inputs;

  /// Where a word hangs, counted from 1, 0 for the root, and by what label.
  record Arc(int head, String label) {}

  private Steps(Network network, List<String> words, List<String> tags) {
    this.network = network;
    this.length = words.size();
    this.word = new int[length + 1];
    this.tag = new int[length + 1];
    word[0] = Network.ROOT;
    tag[0] = network.tag("-ROOT-");
    for (int i = 0; i < length; i++) {
      word[i + 1] = network.word(words.get(i));
      tag[i + 1] = network.tag(tags.get(i));
    }
    heads = filled(length + 1);
    labels = new int[length + 1];
    stack = new int[length + 1];
    depth = 1; // the root
    leftmost = filled(length + 1);
    left2 = filled(length + 1);
    rightmost = filled(length + 1);
    right2 = filled(length + 1);
    inputs = new int[network.tokens()];
  }

  private static int[] filled(int length) {
    int[] array = new int[length];
    Arrays.fill(array, NONE);
    return array;
  }

  /// One arc for each word, in their order.
  static List<Arc> parse(Network network, List<String> words, List<String> tags) {
    var steps = new Steps(network, words, tags);
    float[] layer = network.layer();
    float[] scores = network.scoreboard();
    while (steps.depth > 1 || steps.next <= steps.length) {
      steps.look();
      network.score(steps.inputs, layer, scores);
      steps.take(scores);
    }
    return IntStream.rangeClosed(1, steps.length)
        .mapToObj(i -> new Arc(steps.heads[i], network.labels.get(steps.labels[i])))
        .toList();
  }

  /// Takes the best step that may be taken: of left arcs by label, right arcs by label, the shift.
  private void take(float[] scores) {
    int arcs = network.labels.size() - 1;
    int top = stacked(0);
    int second = stacked(1);
    boolean left = depth > 2;
    boolean right = depth > 2 || depth == 2 && next > length;
    int best = -1;
    float most = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < arcs; i++) {
      boolean root = i == 0;
      if (left && root == (top == 0) && scores[i] > most) {
        best = i;
        most = scores[i];
      }
    }
    for (int i = 0; i < arcs; i++) {
      boolean root = i == 0;
      if (right && root == (second == 0) && scores[arcs + i] > most) {
        best = arcs + i;
        most = scores[arcs + i];
      }
    }
    if (next <= length && (best < 0 || scores[2 * arcs] > most)) {
      stack[depth++] = next++;
    } else if (best < arcs) {
      hang(second, top, best + 1);
      stack[--depth - 1] = top;
    } else {
      hang(top, second, best - arcs + 1);
      depth--;
    }
  }

  private void hang(int child, int head, int label) {
    heads[child] = head;
    labels[child] = label;
    if (child < head) {
      if (leftmost[head] == NONE || child < leftmost[head]) {
        left2[head] = leftmost[head];
        leftmost[head] = child;
      } else if (left2[head] == NONE || child < left2[head]) {
        left2[head] = child;
      }
    } else if (rightmost[head] == NONE || child > rightmost[head]) {
      right2[head] = rightmost[head];
      rightmost[head] = child;
    } else if (right2[head] == NONE || child > right2[head]) {
      right2[head] = child;
    }
  }

  private int stacked(int fromTop) {
    return fromTop < depth ? stack[depth - 1 - fromTop] : NONE;
  }

  private static int of(int[] children, int word) {
    return word < 0 ? NONE : children[word];
  }

  /// Fills in what the network looks at: the three topmost words of the stack, the next three of
  /// the sentence, and of the two topmost their two outermost children on either side and the
  /// outermost grandchildren; words, then tags, then labels of the children.
  private void look() {
    for (int i = 0; i < 3; i++) {
      put(i, stacked(2 - i));
      int ahead = next + i;
      put(3 + i, ahead <= length ? ahead : NONE);
    }
    for (int i = 0; i < 2; i++) {
      int head = stacked(i);
      int at = 6 + 6 * i;
      child(at, of(leftmost, head));
      child(at + 1, of(rightmost, head));
      child(at + 2, of(left2, head));
      child(at + 3, of(right2, head));
      child(at + 4, of(leftmost, of(leftmost, head)));
      child(at + 5, of(rightmost, of(rightmost, head)));
    }
  }

  private static final int TAGS = 18;
  private static final int LABELS =
      30; // beyond the six that have none: 36 is that of the first child

  private void put(int place, int which) {
    inputs[place] = which < 0 ? Network.NULL : word[which];
    inputs[TAGS + place] = which < 0 ? network.tag("-NULL-") : tag[which];
  }

  private void child(int place, int which) {
    put(place, which);
    inputs[LABELS + place] = network.label(which <= 0 ? 0 : labels[which]);
  }
}
