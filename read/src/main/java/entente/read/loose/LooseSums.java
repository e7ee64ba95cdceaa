package entente.read.loose;

import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Party;
import entente.model.Type;
import entente.read.Mention;
import entente.read.frame.Draft;
import entente.read.frame.Lexicon;
import entente.read.frame.Measured;
import entente.read.frame.Particulars;
import entente.read.frame.Promise;
import entente.read.frame.Receivers;
import entente.read.frame.Scene;
import entente.read.frame.Sectors;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import java.util.List;
import java.util.function.Consumer;

/// Sums that no frame took, in the clause of a verb of giving or promising with a party before it: "of the 90 million that Oslo promised Laos, …".
final class LooseSums {
  private static final Lexicon VERBS = new Lexicon("frames/commitments.tsv", 3);

  private LooseSums() {}

  static void write(Rest rest, Consumer<Draft> drafts) {
    for (Mention.OfMoney sum : rest.scene().money()) {
      Node node = rest.scene().tree().covering(sum.span()).orElse(null);
      boolean taken = rest.framed().stream().anyMatch(draft -> sum.money().equals(draft.amount())) || rest.taken(Type.INDICATOR, sum.span());
      if (node != null && !taken && !rest.imagined(node) && Measured.of(rest.scene(), sum.span()) == null) {
        rest.around(node).filter(clause -> clause.mode().real() && VERBS.of(clause.lemma()) != null).ifPresent(clause -> sum(rest, clause, sum, drafts));
      }
    }
  }

  private static void sum(Rest rest, Clause clause, Mention.OfMoney sum, Consumer<Draft> drafts) {
    Scene scene = rest.scene();
    List<Party> from = rest.subject(clause);
    if (from.isEmpty()) {
      return;
    }
    var draft = new Draft(Type.COMMITMENT, "commitment/loose-sum", scene).parties(Field.FROM, from).word(Field.KIND, Promise.ofSum(scene, sum)).word(Field.STATUS, Status.PLEDGED)
        .sectors(Sectors.in(scene.clauseSpan(clause.verb()).of(scene.text()))).evidence(scene.clauseSpan(clause.verb()).cover(sum.span()))
        .parties(Field.TO, Receivers.to(scene, clause, from)).date(Field.DATE, Particulars.when(scene, clause, Status.PLEDGED));
    Particulars.amount(draft, sum);
    Particulars.period(scene, clause, draft);
    drafts.accept(draft);
  }
}
