package entente.read.whole;

import entente.model.Span;
import entente.read.frame.Draft;
import entente.read.frame.Labelled;
import entente.read.frame.Recorded;
import entente.read.frame.Scene;
import entente.read.text.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds records in a text: lines with known labels that follow one another, and the line above
/// them that says whose record it is.
final class Records {
  /// A line with a label alone has its value below it, where that is so short.
  private static final int LONGEST_VALUE = 140;

  private static final int LONGEST_TITLE = 160;
  private static final Pattern SENTENCE = Pattern.compile("[.!?:;]$");
  private static final Set<String> OPENING = Set.of("what", "paper");
  private static final Pattern BLANK = Pattern.compile("\\n\\s*\\n");

  private Records() {}

  /// The blocks of a text with the lines of its records marked.
  static List<Block> marked(List<Block> blocks, String text) {
    var marked = new ArrayList<Block>();
    int i = 0;
    while (i < blocks.size()) {
      var run = new ArrayList<Block>();
      var roles = new HashSet<String>();
      int pairs = 0;
      int end = i;
      while (end < blocks.size()) {
        Block block = blocks.get(end);
        List<Labelled> labels =
            block.kind() == Block.Kind.TITLE ? List.of() : Labelled.of(text, block.span());
        if (labels.isEmpty()) {
          break;
        }
        end++;
        Labelled last = labels.getLast();
        Block below = end < blocks.size() ? blocks.get(end) : null;
        if (last.words(text).isEmpty() && below != null && value(below, text)) {
          run.add(record(last.span().cover(below.span())));
          end++;
        } else {
          labels.forEach(label -> run.add(record(label.span())));
        }
        labels.forEach(label -> roles.add(label.role()));
        pairs += labels.size();
      }
      boolean titled = !marked.isEmpty() && titles(marked.getLast(), text);
      boolean promise = roles.contains("amount") && (pairs >= 2 || titled);
      boolean accord = roles.contains("paper") && roles.contains("sides");
      boolean signed = roles.contains("sides") && roles.contains("signed");
      if (promise || accord || signed) {
        if (titled) {
          marked.add(record(marked.removeLast().span()));
        }
        marked.addAll(run);
        i = end;
      } else {
        marked.add(blocks.get(i));
        i++;
      }
    }
    return marked;
  }

  private static Block record(Span span) {
    return new Block(Block.Kind.RECORD, span, null, null);
  }

  private static boolean value(Block block, String text) {
    return block.span().length() <= LONGEST_VALUE
        && (block.kind() == Block.Kind.HEADING
            || block.kind() == Block.Kind.PROSE
            || block.kind() == Block.Kind.DATELINE)
        && Labelled.of(text, block.span()).isEmpty();
  }

  private static boolean titles(Block block, String text) {
    String words = block.span().of(text);
    return (block.kind() == Block.Kind.HEADING
            || block.kind() == Block.Kind.ITEM
            || block.kind() == Block.Kind.PROSE)
        && words.length() <= LONGEST_TITLE
        && !SENTENCE.matcher(words).find();
  }

  /// What the records of a document say, by the index of the scene with which each begins.
  static Map<Integer, List<Draft>> of(List<Scene> scenes) {
    var drafts = new HashMap<Integer, List<Draft>>();
    var lines = new ArrayList<Recorded.Line>();
    Scene title = null;
    int first = 0;
    for (int i = 0; i <= scenes.size(); i++) {
      Scene scene = i < scenes.size() && isRecord(scenes.get(i)) ? scenes.get(i) : null;
      if (scene != null && i > 0 && block(scenes.get(i - 1)).equals(block(scene))) {
        if (!lines.isEmpty()) {
          lines.getLast().scenes().add(scene);
        }
        continue;
      }
      Labelled label = scene == null ? null : label(scene);
      boolean again = label != null && !lines.isEmpty() && again(lines, label, scenes, i);
      if (!lines.isEmpty() && (label == null || again)) {
        drafts.put(first, new Recorded(title, List.copyOf(lines)).drafts());
        lines.clear();
        title = null;
      }
      if (label == null) {
        title = scene;
      } else if (scene != null) {
        first = lines.isEmpty() ? i : first;
        lines.add(new Recorded.Line(label, new ArrayList<>(List.of(scene))));
      }
    }
    return drafts;
  }

  /// Whether another record begins with a label: that with which the one before began, or one that
  /// this has already, after an empty line.
  private static boolean again(
      List<Recorded.Line> lines, Labelled label, List<Scene> scenes, int index) {
    boolean apart =
        BLANK
            .matcher(
                scenes
                    .get(index)
                    .between(
                        block(scenes.get(index - 1)).span().end(),
                        block(scenes.get(index)).span().start()))
            .find();
    boolean first = lines.getFirst().label().label().equals(label.label()) && lines.size() > 1;
    boolean known =
        lines.stream()
            .anyMatch(line ->
                line.label().role().equals(label.role()) || line.label().role().equals("amount"));
    return first
        || apart
            && known
            && (lines.stream().anyMatch(line -> line.label().role().equals(label.role()))
                || OPENING.contains(label.role()));
  }

  private static Block block(Scene scene) {
    return scene.sentence().block();
  }

  static boolean isRecord(Scene scene) {
    return scene.sentence().block().kind() == Block.Kind.RECORD;
  }

  private static @Nullable Labelled label(Scene scene) {
    List<Labelled> labels = Labelled.of(scene.text(), scene.sentence().block().span());
    return labels.isEmpty() ? null : labels.getFirst();
  }
}
