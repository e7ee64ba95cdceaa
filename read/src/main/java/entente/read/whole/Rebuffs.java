package entente.read.whole;

import entente.model.Field;
import entente.model.Party;
import entente.model.Position.Act;
import entente.model.Type;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import entente.read.syntax.Clause;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Refusals that only say that one refuses, of what another asked in the sentence before: "Mali
/// asked France to leave. Paris refused."
final class Rebuffs {
  private static final Words LISTS = Words.of(Rebuffs.class);
  private static final Set<String> REFUSING = LISTS.set("refusing");

  private Rebuffs() {}

  static List<Draft> of(List<Scene> scenes, List<Draft> drafts) {
    var rebuffs = new ArrayList<Draft>();
    for (Scene scene : scenes) {
      for (Clause clause : scene.clauses()) {
        List<Party> holder = refuses(clause) ? scene.acting(clause) : List.of();
        if (holder.size() == 1) {
          asker(drafts, scene, holder.getFirst())
              .ifPresent(asker ->
                  rebuffs.add(
                      new Draft(Type.POSITION, "position/oppose", scene)
                          .party(Field.HOLDER, holder.getFirst())
                          .word(Field.ACT, Act.OPPOSE)
                          .parties(Field.TARGETS, List.of(asker))
                          .evidence(scene.clauseSpan(clause.verb()))));
        }
      }
    }
    return rebuffs;
  }

  /// Whether a clause says that one refuses, and not what.
  private static boolean refuses(Clause clause) {
    return REFUSING.contains(clause.lemma())
        && clause.mode().real()
        && !clause.mode().denied()
        && !clause.passive()
        && clause.patients().isEmpty()
        && clause.complement() == null
        && clause.verb().child("ccomp", "xcomp", "obl") == null;
  }

  /// Who has asked a party for something in the same sentence or the one before.
  private static Optional<Party> asker(List<Draft> drafts, Scene scene, Party asked) {
    return drafts.stream()
        .filter(draft ->
            draft.type() == Type.POSITION
                && "urge".equals(draft.term(Field.ACT))
                && scene.index() - draft.scene().index() <= 1
                && scene.index() >= draft.scene().index()
                && draft.parties(Field.TARGETS).contains(asked))
        .flatMap(draft -> draft.parties(Field.HOLDER).stream())
        .filter(party -> !party.equals(asked))
        .reduce((_, last) -> last);
  }
}
