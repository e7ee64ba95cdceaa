package entente.read.frame;

import entente.model.Commitment.Kind;
import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.read.Mention;
import entente.read.syntax.Node;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/// Promises told by a noun: "the provision of a patrol vessel to Indonesia and equipment to Malaysia".
final class Provisions {
  private static final Set<String> HANDING = Set.of("provision", "delivery", "supply", "donation", "handover", "transfer");

  private Provisions() {}

  /// "the provision of a patrol vessel to Indonesia and equipment to Malaysia".
  static void write(Scene scene, Consumer<Draft> drafts) {
    for (Node noun : scene.tree().nodes()) {
      if (!HANDING.contains(noun.lemma()) || noun.mention() != null || !noun.tag().startsWith("NN")) {
        continue;
      }
      var from = new LinkedHashSet<Party>();
      noun.children("nmod:poss").forEach(child -> from.addAll(Who.acting(child.joined())));
      noun.children("nmod").filter(child -> child.preposition().equals("by")).forEach(child -> from.addAll(Who.acting(child.joined())));
      if (from.isEmpty()) {
        scene.script().pair().stream().filter(party -> scene.script().gazetteer().kind(party).equals("state")).findFirst().ifPresent(from::add);
      }
      int start = noun.span().start();
      for (Mention mention : scene.mentions()) {
        if (mention instanceof Mention.OfParty party && party.span().start() >= start && scene.text().substring(start, party.span().start()).matches("[^.;:]{0,120}\\bto (?:the )?") && !from.isEmpty()) {
          String words = scene.text().substring(start, party.span().start());
          Kind kind = Promise.kind(words, false);
          if (kind == Kind.GOODS && party.parties().stream().noneMatch(from::contains)) {
            Draft draft = new Draft(Type.COMMITMENT, "commitment/provision", scene).parties(Field.FROM, from).parties(Field.TO, party.parties()).word(Field.KIND, kind)
                .sectors(Sectors.in(words)).word(Field.STATUS, Status.PLEDGED).evidence(new Span(noun.span().start(), party.span().end()));
            draft.date(Field.DATE, Particulars.when(scene, scene.around(noun).orElse(null), Status.PLEDGED));
            drafts.accept(draft);
          }
          start = party.span().end();
        }
      }
    }
  }
}
