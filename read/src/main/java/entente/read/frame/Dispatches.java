package entente.read.frame;

import entente.model.Party;
import entente.read.syntax.Clause;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Visits of those who are sent: "dispatched its foreign minister to Lima".
final class Dispatches {

  private static final Set<String> HIGH =
      Set.of("minister", "president", "secretary", "chancellor", "premier", "chief", "diplomat");

  private Dispatches() {}

  static void verb(Scene scene, Clause clause, Consumer<Draft> drafts) {
    if (!clause.lemma().equals("dispatch")
        || !clause.mode().real()
        || clause.mode().denied()
        || clause.patients().stream().noneMatch(node -> HIGH.contains(node.lemma()))) {
      return;
    }
    List<Party> from = scene.acting(clause);
    List<Party> to =
        Who.acting(clause.after("to")).stream()
            .filter(party -> Memberships.isState(scene, party) && !from.contains(party))
            .toList();
    if (from.size() == 1 && to.size() == 1) {
      Gathering.visit(
              scene,
              clause.verb(),
              clause.verb(),
              from.getFirst(),
              to.getFirst(),
              clause,
              "meeting/dispatch",
              scene.clauseSpan(clause.verb()))
          .tell(drafts);
    }
  }
}
