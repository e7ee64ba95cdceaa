package entente.read.whole;

import entente.model.Field;
import entente.model.Party;
import entente.model.Type;
import entente.model.When;
import entente.read.frame.Draft;
import entente.read.frame.Lenders;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a bank lends is signed where the text tells of the agreement that it has signed with the
/// borrower: "will provide a loan of 90 million. The two inked the deal on Thursday".
final class Instruments {
  /// So many sentences may stand between a loan and its agreement.
  private static final int REACH = 12;

  private Instruments() {}

  static void bind(List<Draft> drafts) {
    List<Draft> signed =
        drafts.stream()
            .filter(draft ->
                draft.type() == Type.ACCORD
                    && "agreement".equals(draft.term(Field.KIND))
                    && "signed".equals(draft.term(Field.STAGE))
                    && draft.when(Field.DATE) != null)
            .toList();
    for (Draft loan : drafts) {
      List<Party> from = loan.parties(Field.FROM);
      if (loan.type() == Type.COMMITMENT
          && loan.amount() != null
          && "finance".equals(loan.term(Field.KIND))
          && "pledged".equals(loan.term(Field.STATUS))
          && from.size() == 1
          && Lenders.lends(loan.scene(), from.getFirst())) {
        Set<Party> sides = new HashSet<>(loan.parties(Field.TO));
        sides.addAll(from);
        signed.stream()
            .filter(accord ->
                Set.copyOf(accord.parties(Field.PARTIES)).equals(sides)
                    && Math.abs(accord.scene().index() - loan.scene().index()) <= REACH)
            .findFirst()
            .ifPresent(accord -> sign(loan, accord));
      }
    }
  }

  private static void sign(Draft loan, Draft accord) {
    When day = loan.when(Field.DATE);
    When signing = accord.when(Field.DATE);
    if (day == null || signing != null && near(day, signing)) {
      loan.term(Field.STATUS, "signed").date(Field.DATE, signing);
    }
  }

  /// Whether what is dated so vaguely, or so shortly before or after, may be of the day of signing.
  private static boolean near(When day, When signing) {
    return day.agrees(signing)
        || Math.abs(day.first().toEpochDay() - signing.first().toEpochDay()) <= 7;
  }
}
