package entente.read.whole;

import entente.model.Field;
import entente.model.Party;
import entente.model.Type;
import entente.read.frame.Another;
import entente.read.frame.Draft;
import entente.read.frame.Told;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The other side of an accord that is told as a further one: in "Chad signed a pact with Peru.
/// Another, with Chile, was signed in May" it is Chad.
final class Companions {
  /// So many sentences before it the first accord may stand.
  private static final int REACH = 3;

  private Companions() {}

  /// Completes such accords, and strikes out those of which nothing before tells the other side.
  static void complete(List<Draft> drafts) {
    List<Draft> open =
        drafts.stream()
            .filter(draft ->
                draft.frame().equals(Another.FRAME) && draft.parties(Field.PARTIES).size() == 1)
            .toList();
    var told = Told.of(drafts);
    var alone = new HashSet<Draft>();
    for (Draft draft : open) {
      Party one = draft.parties(Field.PARTIES).getFirst();
      Party other = other(told, draft, one);
      if (other == null) {
        alone.add(draft);
      } else {
        draft.parties(Field.PARTIES, List.of(other, one));
      }
    }
    drafts.removeAll(alone);
  }

  private static @Nullable Party other(Told told, Draft draft, Party one) {
    List<Draft> before =
        told.back(draft.scene(), REACH)
            .filter(each ->
                each.type() == Type.ACCORD
                    && each != draft
                    && each.parties(Field.PARTIES).size() >= 2
                    && each.evidence().getFirst().start() < draft.evidence().getFirst().start())
            .toList();
    if (before.isEmpty()) {
      return null;
    }
    Draft last = before.getLast();
    Set<Party> shared = new LinkedHashSet<>(last.parties(Field.PARTIES));
    before.stream()
        .filter(each -> each.scene().index() == last.scene().index())
        .forEach(each -> shared.retainAll(each.parties(Field.PARTIES)));
    return shared.stream().filter(party -> !Objects.equals(party, one)).findFirst().orElse(null);
  }
}
