package entente.read.frame;

import entente.model.Party;
import entente.model.Position.Act;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What is opposed by not being done: "does not recognise the vote", "will never accept", "cannot
/// allow", "is not willing to support".
final class Refusals {
  private static final Words LISTS = Words.of(Refusals.class);
  private static final Set<String> REFUSED = LISTS.set("refused");
  private static final Set<String> GRANTED = LISTS.set("granted");
  private static final Set<String> VERDICTS = LISTS.set("verdicts");
  private static final Set<String> TELLS_NOBODY = Set.of("condone", "tolerate");

  private Refusals() {}

  /// Whether a clause denies that a party does what would be support.
  static boolean is(Clause clause) {
    boolean verb =
        REFUSED.contains(clause.lemma())
            || clause.lemma().equals("tolerate")
            || YIELDED.contains(clause.lemma()) && forever(clause);
    boolean own =
        clause
            .verb()
            .children("advmod", "neg")
            .anyMatch(node -> Set.of("not", "n't", "never").contains(node.lemma()));
    return verb
        && (own || !Set.of("support", "back").contains(clause.lemma()) || stops(clause))
        && clause.mode().denied()
        && clause.mode().force() != Mode.Force.IMAGINED
        && clause.mode().force() != Mode.Force.ASKED;
  }

  /// "will not let", "cannot hand over": not what is merely not done.
  private static boolean forever(Clause clause) {
    return clause
        .verb()
        .children("aux")
        .anyMatch(aux ->
            aux.tag().equals("MD")
                && Set.of("will", "would", "can", "could", "shall", "wo", "ca")
                    .contains(aux.lemma()));
  }

  private static final Set<String> YIELDED = LISTS.set("yielded");

  /// "refused to back the text": not "must stop backing the rebels".
  private static boolean stops(Clause clause) {
    Node above = clause.governor();
    return above != null && !clause.verb().tag().equals("VBG");
  }

  static boolean knows(String lemma) {
    return REFUSED.contains(lemma) || lemma.equals("tolerate");
  }

  static void write(Scene scene, Clause clause, Stands stands) {
    if (YIELDED.contains(clause.lemma())) {
      yielded(scene, clause, stands);
      return;
    }
    var patients = new ArrayList<Node>(clause.patients());
    if (!clause.passive() && Concerned.about(patients).isEmpty()) {
      patients.addAll(clause.after("by")); // "the annexation of the islands by Peru"
    }
    var holders = new ArrayList<Party>(Holders.of(scene, clause));
    Node above = clause.governor();
    if (holders.isEmpty() && clause.passive() && above != null) {
      scene
          .clause(above)
          .ifPresent(saying ->
              holders.addAll(
                  Holders.of(
                      scene, saying))); // "stressed that no change by force will be tolerated"
    }
    boolean thing =
        patients.stream()
            .anyMatch(node ->
                VERDICTS.contains(node.lemma())
                    || GRANTED.contains(clause.lemma())
                        && node.mention() == null
                        && node.tag().startsWith("NN"));
    boolean forbidden =
        TELLS_NOBODY.contains(clause.lemma())
            && !patients.isEmpty()
            && (clause.mode().future() || clause.passive());
    boolean warned = above != null && above.lemma().equals("warn");
    if (!holders.isEmpty()
        && !warned
        && !clause.verb().relation().startsWith("acl")
        && (thing
            || forbidden
            || !Concerned.about(patients).isEmpty() && !TELLS_NOBODY.contains(clause.lemma()))) {
      stands.by(
          clause.verb(), Act.OPPOSE, holders, patients, "about", scene.clauseSpan(clause.verb()));
    }
  }

  /// "will not let the Chilean ship dock", "will not hand the men over to Peru": whose ship it is,
  /// and who wants them.
  private static void yielded(Scene scene, Clause clause, Stands stands) {
    List<Party> holders = Holders.of(scene, clause);
    var whose = new ArrayList<Node>(clause.patients());
    clause
        .verb()
        .children("ccomp", "xcomp")
        .flatMap(allowed -> allowed.children("nsubj"))
        .forEach(whose::add);
    whose.addAll(clause.after("to"));
    whose.removeIf(node -> holders.containsAll(Concerned.about(List.of(node))));
    if (!holders.isEmpty() && !whose.isEmpty()) {
      stands.by(
          clause.verb(), Act.OPPOSE, holders, whose, "about", scene.clauseSpan(clause.verb()));
    }
  }
}
