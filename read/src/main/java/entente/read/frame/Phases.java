package entente.read.frame;

import entente.read.syntax.Clause;
import entente.read.table.Words;
import java.util.Set;

/// "will continue to provide ten vessels", "began sending grain": verbs that only say of what the
/// verb below promises that it begins or goes on.
public final class Phases {
  private static final Set<String> VERBS = Words.of(Phases.class).set("verbs");

  private Phases() {}

  /// Whether the clause says no more of the promise below it.
  public static boolean only(Scene scene, Clause clause) {
    return VERBS.contains(clause.lemma())
        && clause.patients().isEmpty()
        && clause
            .verb()
            .children("xcomp", "ccomp")
            .flatMap(node -> scene.clause(node).stream())
            .anyMatch(below -> PromiseVerbs.row(scene, below) != null);
  }
}
