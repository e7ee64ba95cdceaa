package entente.read.frame;

import entente.model.Party;
import entente.model.Position.Act;
import entente.read.syntax.Clause;
import entente.read.table.Words;
import java.util.List;
import java.util.Map;

/// Stands told by what a deed does to those who take them: "the veto angered Poland", "the offer
/// delighted Lima".
final class Feelings {
  private static final Map<String, Act> MOVING =
      Words.of(Feelings.class).pairs("moving", Act.class);

  private final Stands stands;

  Feelings(Stands stands) {
    this.stands = stands;
  }

  void write(Clause clause) {
    Act act = clause.passive() || clause.mode().denied() ? null : MOVING.get(clause.lemma());
    boolean told = act != null && clause.mode().real();
    List<Party> holders = told ? Who.acting(clause.patients()) : List.of();
    boolean person =
        clause.agents().stream().anyMatch(node -> node.mention() != null || node.isVerb());
    if (act == null || holders.isEmpty() || person || clause.agents().isEmpty()) {
      return; // "France disappointed Poland" tells what Poland hoped for, not what it says
    }
    List<Party> about =
        Concerned.about(clause.agents()).stream()
            .filter(party -> !holders.contains(party))
            .toList();
    if (!about.isEmpty()) {
      stands.by(clause, act, holders, clause.agents(), "about");
    }
  }
}
