package entente.read.whole;

import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Type;
import entente.model.When;
import entente.read.frame.Draft;
import entente.read.frame.Told;
import entente.read.table.Words;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Duties that a text told of before lays on a party: "Chad and Peru signed a treaty in May. Under
/// it, Peru will train the Chadian army" is signed, and since May.
final class UnderAccord {
  private static final Words LISTS = Words.of(UnderAccord.class);
  private static final Pattern UNDER = LISTS.inAnyCase("under");

  /// So many sentences before it the accord may stand.
  private static final int REACH = 2;

  private UnderAccord() {}

  /// Gives such promises the state and the day of their accord.
  static void mark(List<Draft> merged) {
    var told = Told.of(merged);
    for (Draft draft : merged) {
      boolean duty =
          draft.type() == Type.COMMITMENT
              && "pledged".equals(draft.term(Field.STATUS))
              && UNDER.matcher(draft.scene().span().of(draft.scene().text())).lookingAt();
      if (duty) {
        told.back(draft.scene(), REACH)
            .filter(accord -> binds(accord, draft))
            .reduce((_, last) -> last)
            .ifPresent(accord -> bind(draft, accord.when(Field.DATE)));
      }
    }
  }

  private static boolean binds(Draft accord, Draft draft) {
    int back = draft.scene().index() - accord.scene().index();
    return accord.type() == Type.ACCORD
        && back > 0
        && List.of("agreement", "memorandum").contains(String.valueOf(accord.term(Field.KIND)))
        && List.of("agreed", "in-force").contains(String.valueOf(accord.term(Field.STATUS)))
        && accord.parties(Field.PARTIES).containsAll(draft.parties(Field.FROM));
  }

  private static void bind(Draft draft, @Nullable When day) {
    draft.word(Field.STATUS, Status.SIGNED);
    if (day != null && draft.scene().dates().isEmpty()) {
      draft.date(Field.DATE, day);
    }
  }
}
