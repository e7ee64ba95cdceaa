package entente.read.whole;

import entente.model.Field;
import entente.model.Party;
import entente.model.Type;
import entente.read.frame.Draft;
import entente.read.name.Gazetteer;
import java.util.List;
import java.util.Set;

/// What a body adopts is its own: a member named beside it ("the Commonwealth's leaders, as guests
/// of Samoa, adopted a declaration") is host or speaks, and no side of the text.
final class OwnTexts {
  private static final Set<String> BODIES = Set.of("bloc", "alliance", "forum", "organisation");

  private OwnTexts() {}

  static void narrow(List<Draft> drafts) {
    for (Draft draft : drafts) {
      List<Party> parties = draft.parties(Field.PARTIES);
      boolean code = "code".equals(draft.term(Field.KIND)); // binds the member against the others
      if (draft.type() == Type.ACCORD && !code && parties.size() > 1) {
        Gazetteer gazetteer = draft.scene().script().gazetteer();
        parties.stream()
            .filter(party ->
                BODIES.contains(gazetteer.kind(party))
                    && parties.stream()
                        .allMatch(other ->
                            other.equals(party) || gazetteer.members(party).contains(other)))
            .findFirst()
            .ifPresent(body -> draft.parties(Field.PARTIES, List.of(body)));
      }
    }
  }
}
