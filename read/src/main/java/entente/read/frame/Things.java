package entente.read.frame;

import entente.model.Span;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a claim is about, as its passage names it: of a sum what it is for ("5 million for solar
/// pumps"), else the object of the clause ("hands over a patrol vessel").
final class Things {
  private static final Set<String> FOR = Set.of("for", "towards", "toward", "into");
  private static final Set<String> BEFORE =
      Set.of("det", "amod", "compound", "nummod", "nmod:poss");

  private Things() {}

  /// The shortest noun phrase that names the thing; null where there is none.
  static @Nullable String name(Draft draft, Span span) {
    Scene scene = draft.scene();
    Stream<Node> named =
        draft.amount() == null
            ? objects(scene, span)
            : Stream.concat(purposes(scene, span), objects(scene, span).filter(Things::holdsSum));
    return named
        .filter(node -> span.contains(node.span()) && names(node))
        .map(node -> phrase(node).of(scene.text()))
        .findFirst()
        .orElse(null);
  }

  /// Whether it is a noun that stands for no party, sum or time.
  private static boolean names(Node node) {
    return node.tag().startsWith("NN")
        && (node.mention() == null || node.mention() instanceof Mention.OfCount);
  }

  private static Stream<Node> objects(Scene scene, Span span) {
    return scene.clauses().stream()
        .filter(clause -> span.contains(clause.verb().span()))
        .map(Clause::patients)
        .flatMap(patients -> patients.stream());
  }

  /// What the sums of the passage are for.
  private static Stream<Node> purposes(Scene scene, Span span) {
    return scene.tree().nodes().stream()
        .filter(node -> node.mention() instanceof Mention.OfMoney && span.contains(node.span()))
        .flatMap(sum ->
            Stream.concat(
                sum.children("nmod"),
                sum.head() == null
                    ? Stream.<Node>empty()
                    : sum.head()
                        .children("nmod", "obl")
                        .filter(node -> node.index() > sum.index())))
        .filter(node -> FOR.contains(node.preposition()));
  }

  /// "a 5 million fund".
  private static boolean holdsSum(Node node) {
    return node.subtree().stream().anyMatch(each -> each.mention() instanceof Mention.OfMoney);
  }

  /// The noun with what stands before it, what it is of or, in a name, for, and what is put beside
  /// it: "the protection of forests and rivers", "the Centre for Climate Change".
  private static Span phrase(Node node) {
    Span words = node.span();
    for (Node child : node.children()) {
      if (BEFORE.contains(child.relation()) && child.index() < node.index()) {
        for (Node each : child.subtree()) {
          words = words.cover(each.span());
        }
      } else if (belongs(node, child)) {
        words = words.cover(phrase(child));
      }
    }
    return words;
  }

  private static boolean belongs(Node node, Node child) {
    boolean near =
        child.tag().startsWith("NN")
            && child.index() > node.index()
            && child.index() - node.index() < 6;
    return near
        && switch (child.relation()) {
          case "conj" -> true;
          case "nmod" -> child.preposition().equals("of") || (isName(node) && isName(child));
          default -> false;
        };
  }

  private static boolean isName(Node node) {
    return node.tag().startsWith("NNP");
  }
}
