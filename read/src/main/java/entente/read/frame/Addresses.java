package entente.read.frame;

import entente.model.Party;
import entente.model.Position.Act;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Stands told by what one has for another: "Delhi's message to Dhaka was clear: stop", "Lima's
/// answer to Quito was no", "the Somali president's thanks went to Turkey".
final class Addresses {
  private static final Words LISTS = Words.of(Addresses.class);
  private static final Map<String, String> ACTS = LISTS.pairs("acts");
  private static final Set<String> PLAIN = LISTS.set("plain");
  private static final Set<String> NOES = LISTS.set("noes");

  private final Scene scene;
  private final Stands stands;

  Addresses(Scene scene, Stands stands) {
    this.scene = scene;
    this.stands = stands;
  }

  void write() {
    for (Node noun : scene.tree().nodes()) {
      String act = noun.mention() == null ? ACTS.get(noun.lemma()) : null;
      List<Party> holders = act == null ? List.of() : owners(noun);
      List<Party> about = holders.isEmpty() ? List.of() : addressed(noun);
      if (act != null && !about.isEmpty() && !holders.containsAll(about) && said(noun, act)) {
        stands.write(
            noun,
            Act.valueOf(act.toUpperCase(java.util.Locale.ROOT)),
            holders,
            about,
            List.of(),
            scene.body());
      }
    }
  }

  private static List<Party> owners(Node noun) {
    var owners = new LinkedHashSet<Party>();
    noun.children("nmod:poss").forEach(child -> owners.addAll(Who.acting(child.joined())));
    noun.children("nmod")
        .filter(child -> Set.of("of", "from", "by").contains(child.preposition()))
        .forEach(child -> owners.addAll(Who.acting(child.joined())));
    return List.copyOf(owners);
  }

  /// To whom: after the noun, or after "went" of which it is the subject.
  private static List<Party> addressed(Node noun) {
    var to = new LinkedHashSet<Party>();
    noun.children("nmod", "obl")
        .filter(child -> child.preposition().equals("to"))
        .forEach(child -> to.addAll(Who.acting(child.joined())));
    Node verb = goes(noun);
    if (to.isEmpty() && verb != null) {
      verb.children("obl")
          .filter(child -> child.preposition().equals("to"))
          .forEach(child -> to.addAll(Who.acting(child.joined())));
    }
    return List.copyOf(to);
  }

  private static @Nullable Node goes(Node noun) {
    Node head = noun.head();
    return head != null
            && noun.relation().equals("nsubj")
            && Set.of("go", "be", "extend").contains(head.lemma())
        ? head
        : null;
  }

  /// Whether the sentence says what it is: "was clear", ": stop"; an answer must be a no.
  private boolean said(Node noun, String act) {
    Node head = noun.head();
    boolean colon =
        scene.between(noun.span().end(), scene.span().end()).matches("(?s)[^.;:]{0,60}:\\s.*");
    if (act.equals("oppose")) {
      return head != null && noun.relation().equals("nsubj") && NOES.contains(head.lemma());
    }
    return act.equals("thank")
        ? goes(noun) != null || noun.child("nmod:poss") != null
        : colon || head != null && noun.relation().equals("nsubj") && PLAIN.contains(head.lemma());
  }
}
