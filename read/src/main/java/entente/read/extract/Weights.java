package entente.read.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// How much text each element of a page holds, and of which sort.
final class Weights {
  /// A block with less text of its own is no prose: a button, a menu's item, a label.
  private static final int PROSE = 40;

  private static final Weight NOTHING = new Weight();

  private final IdentityHashMap<Element, Weight> of = new IdentityHashMap<>();

  private Weights() {}

  /// What one element holds, its descendants included.
  static final class Weight {
    private int characters;
    private int linked;
    private int links;
    private int prose;
    private int blocks;

    /// Text outside links that stands in the element itself or in inline elements of it.
    private int own;

    /// Characters that are no white space.
    int characters() {
      return characters;
    }

    /// Of the characters, those in links.
    int linked() {
      return linked;
    }

    /// How many links there are.
    int links() {
      return links;
    }

    /// Of the characters, those outside links in blocks with more than a few words.
    int prose() {
      return prose;
    }

    /// How many block elements there are, itself not counted.
    int blocks() {
      return blocks;
    }

    private void add(Weight child) {
      characters += child.characters;
      linked += child.linked;
      links += child.links;
      prose += child.prose;
      blocks += child.blocks;
    }
  }

  /// @param left the elements that are passed over with everything in them
  static Weights of(Element root, Predicate<Element> left) {
    var weights = new Weights();
    root.filter(weights.new Weighing(left));
    return weights;
  }

  Weight in(Element element) {
    return of.getOrDefault(element, NOTHING);
  }

  private final class Weighing implements NodeFilter {
    private final Predicate<Element> left;
    private final Deque<Weight> open = new ArrayDeque<>();
    private final Deque<Weight> blocks = new ArrayDeque<>();
    private int anchors;

    private Weighing(Predicate<Element> left) {
      this.left = left;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text && !open.isEmpty()) {
        count(text.getWholeText());
      } else if (node instanceof Element element) {
        if (left.test(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        var weight = new Weight();
        open.push(weight);
        of.put(element, weight);
        if (blocks.isEmpty() || Blocks.isBlock(element)) {
          blocks.push(weight);
        }
        if (element.nameIs("a")) {
          anchors++;
          weight.links++;
        }
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        Weight weight = open.pop();
        if (blocks.peek() == weight) {
          blocks.pop();
          weight.prose += weight.own >= PROSE ? weight.own : 0;
        }
        Weight parent = open.peek();
        if (parent != null) {
          parent.add(weight);
          parent.blocks += Blocks.isBlock(element) ? 1 : 0;
        }
        anchors -= element.nameIs("a") ? 1 : 0;
      }
      return FilterResult.CONTINUE;
    }

    private void count(String text) {
      int seen = 0;
      for (int i = 0; i < text.length(); i++) {
        seen += Folding.isSpaceOrUnseen(text.charAt(i)) ? 0 : 1;
      }
      open.element().characters += seen;
      if (anchors > 0) {
        open.element().linked += seen;
      } else {
        blocks.element().own += seen;
      }
    }
  }
}
