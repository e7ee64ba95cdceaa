package entente.read.whole;

import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Party;
import entente.model.Type;
import entente.read.Mention;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import entente.read.frame.Told;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What became of a promise, told of the promise itself: "Peru shelved its plan to build a school
/// in Chad", "Chile's pledge to train 300 nurses was honoured", "The offer has been withdrawn".
final class Fates {
  private static final Words LISTS = Words.of(Fates.class);
  private static final Set<String> PROMISES = LISTS.set("promises");
  private static final Set<String> DROPPING = LISTS.set("dropping");
  private static final Set<String> KEEPING = LISTS.set("keeping");

  /// What binds nobody yet: who carries out a proposal or an offer has only made it.
  private static final Set<String> OPEN = Set.of("proposal", "offer", "decision", "intention");

  private static final Set<String> DELAYING = LISTS.set("delaying");
  private static final Set<String> TOLD = LISTS.set("told");
  private static final Set<String> POINTING = Set.of("the", "this", "that", "these", "those");
  private static final Set<Mode.Force> SURE =
      Set.of(Mode.Force.FACT, Mode.Force.ONGOING, Mode.Force.PLEDGED);

  /// So many words may stand between a promise's noun and the verb that says what is promised.
  private static final int NEAR = 7;

  private static final int SHORT = 16;

  private Fates() {}

  /// Gives those promises whose end the text tells the status of it.
  static void mark(List<Scene> scenes, List<Draft> merged) {
    var promises =
        Told.of(
            merged.stream()
                .filter(draft ->
                    draft.type() == Type.COMMITMENT
                        && Set.of("pledged", "underway")
                            .contains(String.valueOf(draft.term(Field.STATUS))))
                .toList());
    if (promises.bySentence().isEmpty()) {
      return;
    }
    for (Scene scene : scenes) {
      for (Clause clause : scene.clauses()) {
        if (told(clause)) {
          mark(promises, scene, clause);
        }
      }
    }
  }

  /// Whether a short sentence that names nobody may tell it: "The plan has been shelved".
  static boolean mayTell(List<Token> tokens) {
    return tokens.size() <= SHORT
        && tokens.stream().anyMatch(token -> TOLD.contains(token.word().toLowerCase(Locale.ROOT)))
        && tokens.stream()
            .anyMatch(token -> PROMISES.contains(token.word().toLowerCase(Locale.ROOT)));
  }

  private static boolean told(Clause clause) {
    boolean deed =
        drops(clause) || KEEPING.contains(clause.lemma()) || DELAYING.contains(clause.lemma());
    Mode mode = clause.mode();
    return deed
        && !mode.denied()
        && SURE.contains(mode.force())
        && (!mode.future() || drops(clause));
  }

  private static boolean drops(Clause clause) {
    return DROPPING.contains(clause.lemma());
  }

  private static @Nullable Status fate(Clause clause, Node promise) {
    if (drops(clause)) {
      return Status.CANCELLED;
    }
    if (KEEPING.contains(clause.lemma()) && !OPEN.contains(promise.lemma())) {
      return Status.DELIVERED;
    }
    return DELAYING.contains(clause.lemma()) && promise.lemma().equals("decision")
        ? Status.CONSIDERED
        : null;
  }

  private static void mark(Told promises, Scene scene, Clause clause) {
    for (Node noun : scene.tree().nodes()) {
      if (!PROMISES.contains(noun.lemma())) {
        continue;
      }
      Status fate = fate(clause, noun);
      if (fate == null || !meets(clause, noun)) {
        continue;
      }
      Node content = content(scene, noun, clause);
      Node told = content == null && noun.children("nmod").anyMatch(Fates::sum) ? noun : content;
      List<Party> who = clause.passive() ? List.of() : scene.acting(clause);
      List<Draft> meant =
          told != null
              ? promises
                  .back(scene, 0)
                  .filter(draft ->
                      draft.evidence().stream().anyMatch(span -> span.contains(told.span())))
                  .toList()
              : points(noun) ? before(promises, scene, clause) : List.of();
      for (Draft draft : meant) {
        if (who.isEmpty() || draft.parties(Field.FROM).stream().anyMatch(who::contains)) {
          draft.word(Field.STATUS, fate);
          if (draft.scene().index() != scene.index()) {
            draft.evidence(scene.clauseSpan(clause.verb()));
          }
        }
      }
      return;
    }
  }

  /// Whether a clause's verb acts on a noun: it is its object or a passive's subject, as parsed or
  /// as it stands ("a promise to lend 30 million was kept").
  private static boolean meets(Clause clause, Node noun) {
    if (clause.patients().contains(noun) || clause.after("on", "from").contains(noun)) {
      return true;
    }
    Node head = noun.head();
    return clause.passive()
        && noun.index() < clause.verb().index()
        && head != null
        && head.head() == clause.verb()
        && noun.relation().startsWith("nsubj")
        && head.relation().startsWith("csubj");
  }

  /// The verb that says what is promised: "to lend" behind "its promise"; null where none does.
  private static @Nullable Node content(Scene scene, Node noun, Clause clause) {
    List<Node> nodes = scene.tree().nodes();
    int end = Math.min(nodes.size(), noun.index() + NEAR);
    for (int k = noun.index() + 1; k < end && nodes.get(k) != clause.verb(); k++) {
      if (nodes.get(k).isVerb() && nodes.get(k - 1).lemma().equals("to")) {
        return nodes.get(k);
      }
    }
    return null;
  }

  /// "a pledge of 3 million dollars".
  private static boolean sum(Node node) {
    return node.preposition().equals("of") && node.mention() instanceof Mention.OfMoney;
  }

  /// "the plan", "this offer", and nothing that says which.
  private static boolean points(Node noun) {
    return noun.children("det").anyMatch(det -> POINTING.contains(det.lemma()))
        && noun.child("nmod", "nmod:poss", "compound", "acl", "acl:relcl", "amod", "nummod")
            == null;
  }

  /// The promise told last before a clause, in its sentence or the one before.
  private static List<Draft> before(Told promises, Scene scene, Clause clause) {
    return promises
        .back(scene, 1)
        .filter(draft ->
            draft.scene().index() < scene.index()
                || draft.evidence().getLast().end() < clause.verb().span().start())
        .reduce((_, last) -> last)
        .map(List::of)
        .orElse(List.of());
  }
}
