package entente.read.whole;

import entente.model.Field;
import entente.model.Money;
import entente.model.Party;
import entente.model.Type;
import entente.model.Value;
import entente.read.Mention;
import entente.read.frame.Continued;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import entente.read.text.Block;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sums that nothing has taken, in a document that goes on about giving ([Continued]).
final class Carried {
  /// So many sentences after a promise a sum without a giver may still be its giver's.
  private static final int REACH = 5;

  private Carried() {}

  /// The promises of those sums, each by the last promise of money before it.
  ///
  /// @param merged what the frames and the loose reading have found
  static List<Draft> of(List<Scene> scenes, List<Draft> merged) {
    List<Draft> sums =
        merged.stream()
            .filter(draft ->
                draft.type() == Type.COMMITMENT
                    && draft.amount() != null
                    && !draft.parties(Field.FROM).isEmpty()
                    && "finance".equals(draft.term(Field.KIND)))
            .toList();
    List<Draft> promises =
        sums.stream()
            .filter(draft ->
                draft.parties(Field.FROM).stream().noneMatch(party -> receives(sums, party)))
            .toList();
    var carried = new ArrayList<Draft>();
    for (Scene scene : promises.isEmpty() ? List.<Scene>of() : scenes) {
      Draft last = last(promises, scene);
      boolean read =
          last != null
              && scene.sentence().block().kind() != Block.Kind.TITLE
              && !scene.span().of(scene.text()).endsWith("?")
              && (Continued.goesOn(scene) || !measured(merged, last, scene))
              && !scene.tree().nodes().isEmpty();
      if (read && last != null) {
        for (Mention.OfMoney sum : scene.money()) {
          Draft draft =
              said(merged, sum) || said(carried, sum) ? null : Continued.of(scene, sum, last);
          if (draft != null && draft.assertion().isPresent()) {
            carried.add(draft);
          }
        }
      }
    }
    return carried;
  }

  /// Whether a figure of money was told between a promise and a sentence, which may go on about it:
  /// "Trade reached 90 million; the year before, the balance touched 80".
  private static boolean measured(List<Draft> merged, Draft last, Scene scene) {
    return merged.stream()
        .anyMatch(draft ->
            draft.type() == Type.INDICATOR
                && draft.scene().index() > last.scene().index()
                && draft.scene().index() <= scene.index()
                && draft.fields().get(Field.UNIT) instanceof Value.Text unit
                && unit.text().matches("[A-Z]{3}"));
  }

  /// Whether a party receives in this document more often than it gives.
  private static boolean receives(List<Draft> sums, Party party) {
    return sums.stream().filter(draft -> draft.parties(Field.TO).contains(party)).count()
        > sums.stream().filter(draft -> draft.parties(Field.FROM).contains(party)).count();
  }

  /// The last promise of a sum at or before a sentence.
  private static @Nullable Draft last(List<Draft> promises, Scene scene) {
    Draft last = null;
    for (Draft draft : promises) {
      int before = scene.index() - draft.scene().index();
      if (before >= 0
          && before <= REACH
          && (last == null || draft.scene().index() >= last.scene().index())) {
        last = draft;
      }
    }
    return last;
  }

  private static boolean said(List<Draft> drafts, Mention.OfMoney sum) {
    return drafts.stream()
        .anyMatch(draft ->
            sum.money().equals(draft.amount())
                || draft.fields().get(Field.EQUIVALENT) instanceof Value.Amount(Money other)
                    && other.equals(sum.money())
                || draft.type() == Type.INDICATOR
                    && draft.evidence().stream().anyMatch(span -> span.contains(sum.span())));
  }
}
