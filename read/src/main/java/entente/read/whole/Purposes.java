package entente.read.whole;

import entente.model.Field;
import entente.model.Type;
import entente.read.frame.Draft;
import entente.read.frame.Sectors;
import java.util.List;
import java.util.Set;

/// What a promise is for where its own clause names no field: what the rest of its sentence names, if no other sum stands there.
final class Purposes {
  private static final Set<String> THINGS = Set.of("goods", "people", "programme");

  private Purposes() {}

  static void complete(List<Draft> drafts) {
    for (Draft draft : drafts) {
      boolean thing = draft.amount() != null || draft.tally() != null || THINGS.contains(String.valueOf(draft.term(Field.KIND)));
      if (draft.type() == Type.COMMITMENT && thing && draft.sectors().isEmpty() && draft.scene().money().size() <= 1) {
        draft.sectors(Sectors.in(draft.scene().span().of(draft.scene().text())));
      }
    }
  }
}
