package entente.read.frame;

import entente.model.Field;
import entente.model.Span;
import entente.model.Type;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.table.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Promises told by verbs: "will lend", "pledged", "agreed to set up", "has begun to train".
final class Acts {
  private static final Words LISTS = Words.of(Acts.class);

  /// A sum that goes on about the one before: its giver is the one named there.
  static final Pattern PART =
      Pattern.compile(
          "\\b(?:the|that|this|which)"
              + " (?:amount|sum|total|package|money|figure|pledge|fund|offer)|of"
              + " (?:which|that|this|it)\\b|\\bthe (?:rest|remainder)\\b|\\bthe same"
              + " day\\b|^(?:this|it|that) (?:will |would )?(?:also )?(?:includ|compris|cover)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PRIVATE = LISTS.inAnyCase("private");

  private Acts() {}

  /// Whether the words speak of private business.
  static boolean isPrivate(String words) {
    return PRIVATE.matcher(words).find();
  }

  static void write(Scene scene, Clause clause, Set<Span> taken, Consumer<Draft> drafts) {
    Act act = Act.of(scene, clause);
    if (act == null || Visas.tells(scene, clause)) {
      return;
    }
    List<Mention.OfMoney> sums =
        scene.money().stream()
            .filter(money ->
                act.has(money.span())
                    && !taken.contains(money.span())
                    && !Indicators.claims(scene, money)
                    && !Particulars.former(scene, money.span()))
            .toList();
    List<Mention.OfCount> counts =
        scene.counts().stream()
            .filter(count ->
                act.counts(count)
                    && !taken.contains(count.span())
                    && !Particulars.former(scene, count.span())
                    && (sums.isEmpty() && !act.sort().equals("do")
                        || !Set.of("countries", "nations", "states")
                            .contains(count.count().unit())))
            .toList();
    boolean figure = !sums.isEmpty() || !counts.isEmpty();
    if (figure && isPrivate(act.span().of(scene.text()))) {
      return;
    }
    if (figure && Figures.write(act, sums, counts, taken, drafts)) {
      return;
    }
    BarePromises.bare(act, drafts);
  }

  /// A draft of what a clause promises: who, to whom, how far along, over how long and when.
  static Draft draft(Act act) {
    Scene scene = act.scene();
    var status = Standing.of(act);
    var draft =
        new Draft(Type.COMMITMENT, "commitment/" + act.row().cell(0), scene)
            .parties(Field.FROM, act.from())
            .word(Field.STATUS, status);
    draft.parties(Field.TO, Receivers.to(scene, act.clause(), act.from()));
    Particulars.period(scene, act.clause(), draft);
    draft.date(Field.DATE, Particulars.when(scene, act.clause(), status));
    return draft;
  }
}
