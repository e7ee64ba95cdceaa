package entente.read.frame;

import entente.model.Commitment.Kind;
import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// What is promised to be there, by whoever says so: "there will be 400 scholarships for Bhutan,
/// the Indian minister said".
final class Promised {
  private Promised() {}

  static void write(Scene scene, Set<Span> taken, Consumer<Draft> drafts) {
    for (Node thing : scene.tree().nodes()) {
      boolean there =
          thing.isNoun()
              && thing.child("expl") != null
              && thing
                  .children("aux")
                  .anyMatch(aux -> Set.of("will", "would", "shall").contains(aux.lemma()))
              && thing
                  .children("advmod", "det")
                  .noneMatch(word -> Set.of("not", "no", "never").contains(word.lemma()));
      if (!there) {
        continue;
      }
      Clause clause = scene.around(thing).orElse(null);
      List<Party> from = clause == null ? List.of() : scene.acting(clause);
      if (from.isEmpty()) {
        from = Givers.inherited(scene);
      }
      Kind kind = Promise.head(Promise.thing(scene, thing));
      if (from.isEmpty()
          || kind == null
          || kind == Kind.POLICY
          || kind == Kind.FINANCE && scene.money().isEmpty()) {
        continue;
      }
      Span span = scene.clauseSpan(thing);
      Draft draft =
          new Draft(Type.COMMITMENT, "commitment/there", scene)
              .parties(Field.FROM, from)
              .parties(Field.TO, Receivers.to(scene, null, from))
              .word(Field.KIND, kind)
              .sectors(Sectors.in(span.of(scene.text())))
              .word(Field.STATUS, Status.PLEDGED)
              .evidence(span);
      Particulars.amount(draft, span, taken);
      scene.counts().stream()
          .filter(count -> span.contains(count.span()) && Promise.counted(count))
          .findFirst()
          .map(Mention.OfCount::count)
          .ifPresent(draft::count);
      Particulars.period(scene, null, draft);
      draft.date(Field.DATE, Particulars.when(scene, clause, Status.PLEDGED));
      drafts.accept(draft);
    }
  }
}
