package entente.read.whole;

import entente.model.Field;
import entente.model.Party;
import entente.model.Type;
import entente.model.Value;
import entente.read.frame.Draft;
import java.util.List;
import java.util.regex.Pattern;

/// Stands that answer what was said before them: a denial the charge, a refusal the request, a
/// welcome the promise.
final class Answers {
  private static final Pattern ASKED =
      Pattern.compile(
          "^(?:it|this|that|(?:the|this|that|these|such|any|all) (?:\\p{L}+"
              + " )?(?:requests?|demands?|calls?|appeals?|proposals?|offers?|suggestions?|ideas?|conditions?))\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CHARGED =
      Pattern.compile(
          "\\b(?:accusations?|allegations?|charges?|criticism|reproach|reproaches|claims?|complaints?)$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PROMISED =
      Pattern.compile(
          "\\bthe (?:\\p{L}+"
              + " )?(?:money|plan|offer|promise|pledge|package|initiative|announcement|aid|loans?|measures|funding|programme|program|project|grant|commitments?)$",
          Pattern.CASE_INSENSITIVE);

  private Answers() {}

  /// A denial answers the charge before it, a welcome the promise: where they name nobody, their
  /// target is who made that.
  static void fill(List<Draft> drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      boolean denies = "oppose".equals(draft.term(Field.ACT));
      boolean welcomes =
          "support".equals(draft.term(Field.ACT)) || "thank".equals(draft.term(Field.ACT));
      if (draft.type() != Type.POSITION
          || !draft.parties(Field.TARGETS).isEmpty()
          || !denies && !welcomes) {
        continue;
      }
      int reach = charged(draft) ? 3 : welcomes && promised(draft) ? 5 : 1;
      for (int k = i - 1;
          k >= 0 && draft.scene().index() - drafts.get(k).scene().index() <= reach;
          k--) {
        Draft before = drafts.get(k);
        List<Party> holder = draft.parties(Field.HOLDER);
        if (before.type() == Type.POSITION
            && before.parties(Field.TARGETS).containsAll(holder)
            && (denies && "condemn".equals(before.term(Field.ACT))
                || replies(draft) && "urge".equals(before.term(Field.ACT)))) {
          draft.parties(Field.TARGETS, before.parties(Field.HOLDER));
          break;
        }
        if (welcomes
            && before.type() == Type.COMMITMENT
            && before.parties(Field.FROM).stream().noneMatch(holder::contains)) {
          draft.parties(Field.TARGETS, before.parties(Field.FROM));
          break;
        }
      }
    }
  }

  private static boolean promised(Draft draft) {
    return draft.fields().get(Field.TOPIC) instanceof Value.Text topic
        && PROMISED.matcher(topic.text()).find();
  }

  private static boolean charged(Draft draft) {
    return draft.fields().get(Field.TOPIC) instanceof Value.Text topic
        && CHARGED.matcher(topic.text()).find();
  }

  /// Whether a stand is about something asked: "rejected the demand", "met this request with
  /// understanding".
  private static boolean replies(Draft draft) {
    return draft.fields().get(Field.TOPIC) instanceof Value.Text topic
        && ASKED.matcher(topic.text()).find();
  }
}
