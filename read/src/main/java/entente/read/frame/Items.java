package entente.read.frame;

import entente.model.Commitment.Kind;
import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.read.Mention;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// A promise told by an item of a list without a verb: "$64 million over four years for maritime security".
final class Items {
  private static final Pattern PROMISING =
      Pattern.compile("\\b(?:commitments?|measures|promis\\w+|pledg\\w+|announc\\w+|will|contributions?|package|support|assistance|projects|deliverables|outcomes|proposals|initiatives|following|steps|actions|programs|programmes|investments|giv\\w+|pay\\w*|offer\\w*|lend\\w*|spend\\w*|invest\\w*|bring\\w*|provid\\w+|on the table|gave|paid|spent|lent|money|funding|cash)\\b", Pattern.CASE_INSENSITIVE);

  private Items() {}

  static void write(Scene scene, Set<Span> taken, Consumer<Draft> drafts) {
    boolean item = scene.lead() != null && PROMISING.matcher(scene.lead().span().of(scene.text())).find();
    if (!item || !taken.isEmpty()) {
      return;
    }
    List<Party> from = Givers.inherited(scene);
    if (from.isEmpty()) {
      return;
    }
    String words = scene.span().of(scene.text());
    Mention.OfMoney sum = scene.money().isEmpty() ? null : scene.money().getFirst();
    Mention.OfCount count = scene.counts().stream().filter(Promise::counted).findFirst().orElse(null);
    if (sum != null && count != null && (count.span().overlaps(sum.span()) || count.span().start() > sum.span().end())) {
      count = null;
    }
    Kind kind = Promise.kind(words, sum != null);
    if (count != null && Promise.ofUnit(count.count().unit()) != null) {
      kind = Promise.ofUnit(count.count().unit());
    }
    if (sum != null && count == null && kind != Kind.PROGRAMME && kind != Kind.POLICY) {
      kind = Promise.ofSum(scene, sum);
    }
    if (kind == null && Sectors.in(words).isEmpty()) {
      return;
    }
    Draft draft = new Draft(Type.COMMITMENT, "commitment/item", scene).parties(Field.FROM, from)
        .word(Field.KIND, kind == null ? Kind.PROGRAMME : kind).sectors(Sectors.in(words)).word(Field.STATUS, Status.PLEDGED).evidence(scene.body());
    if (sum != null) {
      Particulars.amount(draft, sum);
      taken.add(sum.span());
    }
    if (count != null) {
      draft.count(count.count());
    }
    Particulars.period(scene, null, draft);
    draft.parties(Field.TO, Receivers.to(scene, null, from));
    draft.date(Field.DATE, scene.lead() != null && scene.lead().saidOn() != null ? scene.lead().saidOn() : scene.script().said());
    drafts.accept(draft);
  }
}
