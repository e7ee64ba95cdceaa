package entente.read.loose;

import entente.model.Field;
import entente.model.Party;
import entente.model.Position.Act;
import entente.model.Type;
import entente.read.Mention;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import entente.read.frame.Who;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// What is demanded in the imperative: "Open your markets," Ana Lima told Peru.
final class LooseCalls {
  private static final Words LISTS = Words.of(LooseCalls.class);

  /// What one says so of oneself, or to the readers.
  private static final Set<String> NO_CALL = LISTS.set("no-call");

  private LooseCalls() {}

  static void write(Rest rest, Consumer<Draft> drafts) {
    Scene scene = rest.scene();
    Party holder = scene.sayer();
    String words = scene.span().of(scene.text());
    boolean quoted = words.startsWith("\"") || words.startsWith("“");
    boolean told = rest.framed().stream().anyMatch(draft -> draft.type() == Type.POSITION);
    Node root =
        scene.tree().nodes().stream().filter(node -> node.head() == null).findFirst().orElse(null);
    if (holder == null || !quoted || told || root == null) {
      return;
    }
    boolean demands =
        root.tag().equals("VB")
            && root.index() <= 2
            && root.child("nsubj", "nsubj:pass", "aux", "mark") == null
            && !NO_CALL.contains(root.lemma());
    if (demands) {
      List<Party> targets =
          scene.told().stream()
              .filter(mention -> !(mention instanceof Mention.OfDate))
              .flatMap(mention -> Who.meant(mention).stream())
              .filter(party -> !party.equals(holder))
              .distinct()
              .limit(1)
              .toList();
      drafts.accept(
          new Draft(Type.POSITION, "position/call", scene)
              .party(Field.HOLDER, holder)
              .word(Field.ACT, Act.URGE)
              .parties(Field.TARGETS, targets)
              .text(Field.TOPIC, root.lemma())
              .evidence(scene.span()));
    }
  }
}
