package entente.read.frame;

import entente.model.Commitment.Status;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.Set;

/// How far along a promise is, by its verb, its mood and what it stands under.
final class Standing {
  private static final Words LISTS = Words.of(Standing.class);
  private static final Set<String> WEIGHING = LISTS.set("weighing");
  private static final Set<String> EXPECTING = LISTS.set("expecting");
  private static final Set<String> BEGINNING =
      Set.of("launch", "start", "begin", "initiate", "kick off", "roll out");
  private static final Set<String> RAISING =
      Set.of("mobilise", "mobilize", "catalyse", "catalyze", "leverage", "raise");
  private static final Set<String> SECURING = Set.of("secure", "obtain", "garner", "win", "clinch");
  private static final Set<String> GIVING = LISTS.set("giving");
  private static final Set<String> LAUNCHING = LISTS.set("launching");
  private static final Set<String> PLEDGE = LISTS.set("pledge");
  private static final Set<String> CHANGING = LISTS.set("changing");
  private static final Set<String> RECEIVED = Set.of("receive", "get");
  private static final Set<String> PROMISING = Set.of("comprise", "include", "cover", "want");

  private Standing() {}

  static Status of(Act act) {
    Clause clause = act.clause();
    Scene scene = act.scene();
    Mode mode = act.mode();
    String lower = act.lower();
    Node above = Givers.governor(clause);
    if (act.sort().equals("cancel")) {
      return mode.force() == Mode.Force.CONSIDERED ? Status.CONSIDERED : Status.CANCELLED;
    }
    boolean weighs =
        conditional(clause)
            || WEIGHING.contains(clause.lemma())
            || mode.force() == Mode.Force.CONSIDERED
            || above != null && EXPECTING.contains(above.lemma());
    if (weighs
        || Unpromised.domestic(clause)
        || lower.contains("is considering")
        || lower.contains("is weighing")
        || lower.contains("are considering")
        || scene.lead() != null && scene.lead().lower().contains("considering")) {
      return Status.CONSIDERED;
    }
    if (mode.force() != Mode.Force.ONGOING && Signing.over(scene, clause)) {
      return Status.SIGNED;
    }
    if (act.promised()
        || act.item()
        || act.sort().equals("pledge")
        || PROMISING.contains(clause.lemma())) {
      return Status.PLEDGED;
    }
    if (act.sort().equals("take")) {
      boolean got =
          RECEIVED.contains(clause.lemma())
              && (lower.contains("tranche")
                  || lower.contains("instalment")
                  || lower.contains("installment")
                  || lower.contains("deposit"));
      return got
          ? Status.DELIVERED
          : SECURING.contains(clause.lemma())
                  || mode.time() == Mode.Time.PRESENT && !RECEIVED.contains(clause.lemma())
                  || lower.contains("loan")
                  || lower.contains("pledge")
                  || lower.contains("credit")
                  || lower.contains("package")
              ? Status.PLEDGED
              : Status.DELIVERED;
    }
    boolean sum = scene.money().stream().anyMatch(money -> act.span().contains(money.span()));
    if (sum && announced(act)) {
      return Status.PLEDGED;
    }
    if (mode.force() == Mode.Force.ONGOING) {
      return Status.UNDERWAY;
    }
    if (mode.time() == Mode.Time.PRESENT) {
      return scene.script().official() ? Status.PLEDGED : Status.UNDERWAY;
    }
    if (BEGINNING.contains(clause.lemma())) {
      return Status.UNDERWAY;
    }
    boolean credit =
        clause.lemma().equals("extend") && (lower.contains("credit") || lower.contains("loan"));
    return credit && !Particulars.overYears(scene, clause) || RAISING.contains(clause.lemma())
        ? Status.PLEDGED
        : Status.DELIVERED;
  }

  /// "Japan gives 3 billion", "is providing 40 million", "added 20 million to it", "opened a credit
  /// line of 5 million", "cut its pledge to 8 million": with a sum, what has only been said.
  private static boolean announced(Act act) {
    Clause clause = act.clause();
    boolean gives = GIVING.contains(clause.lemma()) && !clause.passive();
    boolean present = act.mode().time() == Mode.Time.PRESENT && gives;
    boolean opened = LAUNCHING.contains(clause.lemma()) && act.sort().equals("make");
    boolean changed =
        CHANGING.contains(clause.lemma())
            && clause.patients().stream().anyMatch(node -> PLEDGE.contains(node.lemma()));
    return present || opened || changed || clause.lemma().equals("add");
  }

  /// "If Congress agreed, it would give": what hangs on something that may not come.
  private static boolean conditional(Clause clause) {
    boolean would =
        clause
            .verb()
            .children("aux")
            .anyMatch(aux ->
                Set.of("would", "could", "might").contains(aux.lemma())
                    || aux.word().equalsIgnoreCase("would"));
    return would
        && clause
            .verb()
            .children("advcl")
            .anyMatch(child ->
                child
                    .children("mark", "advmod", "aux")
                    .anyMatch(mark ->
                        Set.of("if", "should", "provided", "unless", "once")
                            .contains(mark.word().toLowerCase(java.util.Locale.ROOT))));
  }
}
