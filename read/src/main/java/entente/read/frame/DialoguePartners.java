package entente.read.frame;

import entente.model.Party;
import entente.model.Relation;
import entente.model.When;
import entente.read.Mention;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Several who are dialogue partners of one body: "China and Myanmar are dialogue partners of the
/// commission", or, where it has just been spoken of, "are dialogue partners".
final class DialoguePartners {
  private static final Set<String> BODIES = Set.of("bloc", "organisation", "forum", "alliance");

  private DialoguePartners() {}

  static void write(Scene scene, Consumer<Draft> drafts) {
    for (Node noun : scene.tree().nodes()) {
      boolean partners =
          noun.tag().equals("NNS")
              && noun.lemma().equals("partner")
              && noun.children("compound", "amod")
                  .anyMatch(child -> Set.of("dialogue", "dialog").contains(child.lemma()));
      Node subject =
          !partners
              ? null
              : noun.child("cop") != null
                  ? noun.child("nsubj")
                  : noun.relation().equals("appos") ? noun.head() : null;
      if (subject == null || Mode.of(noun).denied() || !Mode.of(noun).real()) {
        continue;
      }
      var named = new LinkedHashSet<Party>();
      noun.children("nmod", "nmod:poss").forEach(child -> named.addAll(Who.acting(child.joined())));
      List<Party> bodies = bodies(scene, List.copyOf(named));
      List<Party> of =
          !bodies.isEmpty() || !named.isEmpty()
              ? bodies
              : bodies(scene, scene.spokenOf()).stream().limit(1).toList();
      Mention.OfDate date =
          noun.child("cop") == null
              ? null
              : scene.doneOf(noun, Mention.Role.AT, Mention.Role.SINCE);
      When when = date == null ? null : date.when();
      for (Party party : Who.acting(subject.joined())) {
        for (Party body : of) {
          Relations.emit(
              scene,
              List.of(party, body),
              "dialogue-partnership",
              Relation.Status.ESTABLISHED,
              when,
              null,
              "relation/tier",
              scene.body(),
              drafts);
        }
      }
    }
  }

  private static List<Party> bodies(Scene scene, List<Party> parties) {
    return parties.stream()
        .filter(party -> BODIES.contains(scene.script().gazetteer().kind(party)))
        .toList();
  }
}
