package entente.read.frame;

import entente.model.Commitment.Kind;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.Set;

/// "donated office furniture to Peru": whatever it is, it is handed over, though no table knows the
/// thing.
final class Donated {
  private static final Set<String> VERBS = Words.of(Donated.class).set("verbs");

  private Donated() {}

  static boolean is(Act act) {
    Clause clause = act.clause();
    return VERBS.contains(clause.lemma())
        && act.mode().force() == Mode.Force.FACT
        && !act.mode().denied()
        && clause.patients().stream().anyMatch(Donated::thing)
        && !Receivers.named(act.scene(), clause).isEmpty();
  }

  /// Whether a noun names a thing by itself: "school desks", not "support" nor a sum.
  private static boolean thing(Node node) {
    Kind kind = Promise.head(node.word());
    return node.isNoun() && node.mention() == null && (kind == null || kind == Kind.GOODS);
  }
}
