package entente.read.whole;

import entente.model.Field;
import entente.model.Party;
import entente.model.Type;
import entente.model.Value;
import entente.read.frame.Draft;
import entente.read.table.Words;
import java.util.List;
import java.util.regex.Pattern;

/// Whom a demand is addressed to that names nobody, by what was told last before it in its sentence
/// or the one before: those on whom its holder took a stand ("Ghana protested at the conduct of
/// Togo's guards. It expects an apology."), who took one against its holder, those of whom another
/// asked the same, or who gives its holder something.
final class Addressees {
  private static final Words LISTS = Words.of(Addressees.class);

  /// Those to whom anybody may turn.
  private static final Pattern ANYBODY = LISTS.inAnyCase("anybody");

  private static final Pattern LIKEWISE = LISTS.inAnyCase("likewise");

  private Addressees() {}

  static void fill(List<Draft> drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      boolean open =
          draft.type() == Type.POSITION
              && "urge".equals(draft.term(Field.ACT))
              && draft.parties(Field.TARGETS).isEmpty()
              && draft.parties(Field.HOLDER).size() == 1
              && !anybody(draft);
      List<Party> near = open ? near(drafts, i) : List.of();
      if (!near.isEmpty()) {
        draft.parties(Field.TARGETS, near);
      }
    }
  }

  private static List<Party> near(List<Draft> drafts, int i) {
    Draft draft = drafts.get(i);
    Party holder = draft.parties(Field.HOLDER).getFirst();
    for (int k = i - 1; k >= 0 && draft.scene().index() - drafts.get(k).scene().index() <= 1; k--) {
      Draft before = drafts.get(k);
      boolean shared = before.evidence().equals(draft.evidence());
      if (before.type() == Type.POSITION && !before.parties(Field.TARGETS).isEmpty() && !shared) {
        boolean accused =
            before.parties(Field.TARGETS).contains(holder)
                && !"support".equals(before.term(Field.ACT))
                && !"thank".equals(before.term(Field.ACT));
        boolean own = before.parties(Field.HOLDER).contains(holder) || likewise(draft);
        return accused
            ? before.parties(Field.HOLDER) // "Togo accuses Ghana; Ghana asks for proof"
            : own && !before.parties(Field.TARGETS).contains(holder)
                ? before.parties(Field.TARGETS)
                : List.of();
      }
      if (before.type() == Type.COMMITMENT && before.parties(Field.TO).contains(holder)) {
        return before.parties(
            Field.FROM); // "Togo is to get 10 million from the fund. It had asked"
      }
    }
    return List.of();
  }

  /// "Ghana asks for the same": what another has just asked.
  private static boolean likewise(Draft draft) {
    return LIKEWISE.matcher(draft.evidence().getFirst().of(draft.scene().text())).find();
  }

  private static boolean anybody(Draft draft) {
    String words =
        draft.fields().get(Field.TOPIC) instanceof Value.Text topic
            ? topic.text()
            : draft.evidence().getFirst().of(draft.scene().text());
    return ANYBODY.matcher(words).find();
  }
}
