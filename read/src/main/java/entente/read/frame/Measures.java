package entente.read.frame;

import entente.model.Party;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Whose the measures are that a list sets out: "The new Norwegian measures for Kenya are set out
/// below", "Danish pledges in detail:".
final class Measures {
  private static final Set<String> MEASURES = Words.of(Measures.class).set("measures");

  private Measures() {}

  /// The parties whose they are by an adjective or a genitive; empty where the words say nothing of
  /// the kind.
  static List<Party> owners(Scene scene) {
    var owners = new LinkedHashSet<Party>();
    if (scene.span().of(scene.text()).endsWith("?")) {
      return List.of();
    }
    for (Node noun : scene.tree().nodes()) {
      boolean theme =
          noun.head() == null || Set.of("nsubj", "nsubj:pass").contains(noun.relation());
      if (theme && noun.mention() == null && MEASURES.contains(noun.lemma())) {
        noun.children("amod", "compound", "nmod:poss")
            .forEach(child -> owners.addAll(Who.acting(child.joined())));
      }
    }
    return List.copyOf(owners);
  }
}
