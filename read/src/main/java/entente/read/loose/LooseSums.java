package entente.read.loose;

import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.read.Mention;
import entente.read.frame.Draft;
import entente.read.frame.Lexicon;
import entente.read.frame.Measured;
import entente.read.frame.Paid;
import entente.read.frame.Particulars;
import entente.read.frame.Promise;
import entente.read.frame.Receivers;
import entente.read.frame.Scene;
import entente.read.frame.Sectors;
import entente.read.frame.Who;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Sums that no frame took, in the clause of a verb of giving or promising with a party before it:
/// "of the 90 million that Oslo promised Laos, …".
final class LooseSums {
  private static final Lexicon VERBS = new Lexicon("frames/commitments.tsv", 3);

  private static final Pattern FROM = Pattern.compile(",? (?:each )?from (?:the )?");

  private LooseSums() {}

  static void write(Rest rest, Consumer<Draft> drafts) {
    for (Mention.OfMoney sum : rest.scene().money()) {
      Node node = rest.scene().tree().covering(sum.span()).orElse(null);
      boolean taken =
          Particulars.former(rest.scene(), sum.span())
              || rest.framed().stream().anyMatch(draft -> sum.money().equals(draft.amount()))
              || rest.taken(Type.INDICATOR, sum.span());
      if (node != null
          && !taken
          && !rest.imagined(node)
          && Measured.of(rest.scene(), sum.span()) == null) {
        rest.around(node)
            .filter(clause ->
                clause.mode().real()
                    && (VERBS.of(clause.lemma()) != null
                            && (!LoosePromises.FIGURING.contains(clause.lemma())
                                || Paid.is(rest.scene(), sum, clause))
                        || !source(rest.scene(), sum).isEmpty()))
            .ifPresent(clause -> sum(rest, clause, sum, drafts));
      }
    }
  }

  private static void sum(Rest rest, Clause around, Mention.OfMoney sum, Consumer<Draft> drafts) {
    Scene scene = rest.scene();
    Clause clause = given(scene, around);
    List<Party> named = source(scene, sum);
    List<Party> source = named.isEmpty() && around.passive() ? owner(scene, sum) : named;
    List<Party> from = source.isEmpty() ? rest.subject(clause) : source;
    boolean gets =
        source.isEmpty()
            && (Set.of("receive", "get", "borrow", "obtain", "secure", "draw")
                    .contains(clause.lemma())
                || clause.passive() && clause.verb().child("obj") != null);
    if (from.isEmpty() || gets) {
      return;
    }
    boolean own =
        scene
            .tree()
            .covering(sum.span())
            .filter(
                node -> node.children("acl", "acl:relcl").anyMatch(child -> child == clause.verb()))
            .isPresent();
    Status status = !own && Paid.is(scene, sum, around) ? Status.DELIVERED : Status.PLEDGED;
    Span span = scene.clauseSpan(around.verb()).cover(sum.span());
    var draft =
        new Draft(Type.COMMITMENT, "commitment/loose-sum", scene)
            .parties(Field.FROM, from)
            .word(Field.KIND, Promise.ofSum(scene, sum))
            .word(Field.STATUS, status)
            .sectors(Sectors.in(span.of(scene.text())))
            .evidence(span)
            .parties(Field.TO, Receivers.to(scene, clause, from))
            .date(Field.DATE, Particulars.when(scene, clause, status));
    Particulars.amount(draft, sum);
    Particulars.period(scene, clause, draft);
    drafts.accept(draft);
  }

  /// "30 billion dollars from Japan": from whom the words right after the sum say that it comes.
  private static List<Party> source(Scene scene, Mention.OfMoney sum) {
    return scene.mentions().stream()
        .filter(mention -> mention.span().start() > sum.span().end())
        .findFirst()
        .filter(
            next -> FROM.matcher(scene.between(sum.span().end(), next.span().start())).matches())
        .map(Who::meant)
        .orElse(List.of());
  }

  /// "an African Development Bank loan worth 30 million was approved": whose the thing is that is
  /// worth the sum.
  private static List<Party> owner(Scene scene, Mention.OfMoney sum) {
    Node thing = scene.tree().covering(sum.span()).map(Node::head).orElse(null);
    return thing == null || thing.mention() != null || !thing.isNoun()
        ? List.of()
        : Who.acting(
            thing
                .children("nmod:poss", "amod", "compound")
                .filter(child -> child.mention() instanceof Mention.OfParty)
                .toList());
  }

  /// "was set aside for Kenya, which will spend it": what is added of those who get it.
  private static boolean behind(Node verb, Node passive) {
    return verb.relation().startsWith("acl") && verb.index() > passive.index();
  }

  /// The clause itself; of one that names no giver the other that does: "of the sum that A promised
  /// B, 40 million was paid out".
  private static Clause given(Scene scene, Clause clause) {
    if (!clause.passive() || !scene.acting(clause).isEmpty()) {
      return clause;
    }
    return scene.clauses().stream()
        .filter(each ->
            !each.passive()
                && VERBS.of(each.lemma()) != null
                && !behind(each.verb(), clause.verb())
                && !scene.acting(each).isEmpty())
        .findFirst()
        .orElse(clause);
  }
}
