package entente.read.whole;

import entente.model.Field;
import entente.model.Type;
import entente.read.frame.Draft;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// The year of a figure that goes on from the one before: "Trade was 9 billion dollars in 2022.
/// Exports came to 5 billion."
final class SamePeriod {
  /// What is so today, not in the year before.
  private static final Pattern NOW =
      Pattern.compile("\\b(?:since|is|are|stands?|has been|have been|owes?|now|currently)\\b");

  private SamePeriod() {}

  /// @param merged in any order; changed in place
  static void carry(List<Draft> merged) {
    Draft last = null;
    List<Draft> figures =
        merged.stream()
            .filter(draft -> draft.type() == Type.INDICATOR)
            .sorted((a, b) -> a.evidence().getFirst().compareTo(b.evidence().getFirst()))
            .toList();
    for (Draft draft : figures) {
      if (draft.fields().get(Field.PERIOD) != null) {
        last = draft;
      } else if (last != null && goesOn(last, draft)) {
        draft.put(Field.PERIOD, last.fields().get(Field.PERIOD));
        last = draft;
      }
    }
  }

  /// Whether both are of the same parties and neighbours, and the later has no date of its own.
  private static boolean goesOn(Draft before, Draft draft) {
    int between = draft.scene().index() - before.scene().index();
    return between >= 0
        && between <= 1
        && draft.scene().sentence().block().equals(before.scene().sentence().block())
        && (between == 0 || draft.scene().dates().isEmpty())
        && new HashSet<>(draft.parties(Field.PARTIES))
            .equals(new HashSet<>(before.parties(Field.PARTIES)))
        && !"rank".equals(draft.term(Field.UNIT))
        && !NOW.matcher(draft.evidence().getFirst().of(draft.scene().text())).find();
  }
}
