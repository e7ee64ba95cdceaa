package entente.read.frame;

import entente.model.Party;
import entente.model.Position.Act;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Stands in what a thing is called: "called the move by Hungary unacceptable", "charged Mali with
/// arming the rebels", "holds Togo responsible", "does not consider the vote legitimate".
final class Epithets {
  private static final Words LISTS = Words.of(Epithets.class);
  private static final Map<String, Act> EPITHETS = epithets();
  private static final Set<String> CALLING = LISTS.set("calling");

  /// What a deed may be said not to be.
  static final Set<String> FIT = LISTS.set("fit");

  /// Deeds of which it is clear that somebody did them.
  static final Set<String> JUDGED = LISTS.set("judged");

  /// What says nothing of a deed but by the word before it.
  private static final Set<String> STEPS = LISTS.set("steps");

  private final Scene scene;
  private final Stands stands;

  Epithets(Scene scene, Stands stands) {
    this.scene = scene;
    this.stands = stands;
  }

  private static Map<String, Act> epithets() {
    var epithets = new HashMap<String, Act>();
    for (Table.Row row : Table.read("frames/position-epithets.tsv")) {
      row.alternatives(1)
          .forEach(word -> epithets.put(word, Act.valueOf(row.cell(0).toUpperCase(Locale.ROOT))));
    }
    return epithets;
  }

  /// "called the move by Hungary unacceptable", "described the tariffs as illegal".
  void write(Clause clause) {
    List<Node> all = clause.patients();
    if (clause.lemma().equals("charge") && !clause.mode().denied()) {
      charged(clause);
      return;
    }
    if (clause.lemma().equals("hold") && !clause.mode().denied()) {
      held(clause);
      return;
    }
    boolean both =
        all.size() > 1
            && all.getLast().relation().equals("obj")
            && of(all.getLast()) != null; // "called the raid a violation"
    List<Node> apart =
        all.size() == 1 && of(all.getFirst()) != null ? apart(clause, all.getFirst()) : all;
    List<Node> objects = both ? all.subList(0, 1) : apart.isEmpty() ? all : apart;
    if (!CALLING.contains(clause.lemma()) || clause.mode().future()) {
      return;
    }
    if (clause.mode().denied()) {
      illegitimate(clause, objects);
      return;
    }
    List<Party> holders = Holders.of(scene, clause);
    for (Node node : clause.verb().subtree()) {
      Act act = node.mention() == null ? of(node) : null;
      boolean judged =
          act != null
              && node.index() > clause.verb().index()
              && !objects.contains(node)
              && !attributive(node)
              && (above(node, clause)
                  || node.preposition().equals("as") && node.relation().equals("advcl"));
      if (judged && act != null) {
        var about =
            new ArrayList<>(
                Concerned.about(
                    objects.isEmpty()
                        ? clause
                            .verb()
                            .children("xcomp", "ccomp")
                            .filter(each -> each != node)
                            .flatMap(each -> each.children("nsubj"))
                            .toList()
                        : objects));
        Node subject = node.child("nsubj");
        if (about.isEmpty() && subject != null) {
          about.addAll(Concerned.about(List.of(subject)));
        }
        about.removeAll(holders);
        if (about.isEmpty()) {
          about.addAll(Who.acting(clause.after("by", "of", "on", "against")));
          about.removeAll(holders);
        }
        List<Node> judgedOf = objects.isEmpty() ? subjects(clause, node) : objects;
        boolean deed =
            act != Act.SUPPORT
                && judgedOf.stream()
                    .anyMatch(object ->
                        JUDGED.contains(object.lemma())
                            || object.mention() == null && object.tag().startsWith("NN"));
        if (!about.isEmpty() || deed) {
          stands.write(
              clause.verb(),
              act,
              holders,
              List.copyOf(about),
              objects,
              scene.clauseSpan(clause.verb()));
          return;
        }
      }
    }
  }

  /// "the illegal move", but not "the pact with Peru illegal".
  private static boolean attributive(Node node) {
    Node head = node.head();
    return node.relation().equals("amod") && (head == null || head.index() > node.index());
  }

  /// "calls the offer an insult", "called that meddling": what is judged, where the parser takes
  /// the judgement for the object.
  private static List<Node> apart(Clause clause, Node epithet) {
    return clause.receivers().isEmpty()
        ? Stream.concat(
                epithet
                    .children("det")
                    .filter(det -> Set.of("that", "this", "it").contains(det.lemma())),
                epithet
                    .children("compound")
                    .filter(_ -> epithet.word().endsWith("ing") && epithet.child("det") != null))
            .toList() // "calls that meddling", "called the freeze patronising"
        : clause.receivers();
  }

  /// What a word makes of that of which it is said; null where it makes nothing of it.
  static @Nullable Act of(Node node) {
    Act act = EPITHETS.get(node.lemma());
    act = act != null ? act : EPITHETS.get(node.word().toLowerCase(Locale.ROOT)); // "meddling"
    return act != null || !STEPS.contains(node.lemma())
        ? act
        : node.children("amod")
            .map(each -> EPITHETS.get(each.lemma()))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null); // "an unfriendly act"
  }

  /// "calls the offer an insult", where the parser makes a clause of the two: what is judged.
  private static List<Node> subjects(Clause clause, Node epithet) {
    return Stream.concat(
            epithet.children("nsubj", "det"),
            clause
                .verb()
                .children("xcomp", "ccomp", "nsubj")
                .filter(each -> each.index() > clause.verb().index())
                .flatMap(each -> Stream.concat(Stream.of(each), each.children("nsubj"))))
        .filter(each -> each != epithet)
        .toList();
  }

  /// "does not consider the vote legitimate".
  private void illegitimate(Clause clause, List<Node> objects) {
    Node fit =
        clause.verb().subtree().stream()
            .filter(node -> FIT.contains(node.lemma()) && !node.relation().equals("amod"))
            .findFirst()
            .orElse(null);
    Node subject = fit == null ? null : fit.child("nsubj");
    if (fit != null) {
      stands.by(
          clause,
          Act.OPPOSE,
          Holders.of(scene, clause),
          subject == null ? objects : subject.joined(),
          "about");
    }
  }

  /// "charged Israel with genocide", "charged Mali with arming the rebels".
  private void charged(Clause clause) {
    boolean evil =
        Stream.concat(
                clause.after("with").stream(),
                clause
                    .verb()
                    .children("advcl", "xcomp", "acl", "ccomp")
                    .filter(node -> node.tag().equals("VBG")))
            .anyMatch(
                node -> EPITHETS.get(node.lemma()) == Act.CONDEMN || Charges.isDeed(node.lemma()));
    if (evil) {
      stands.by(clause, Act.CONDEMN, Holders.of(scene, clause), clause.patients(), "whom");
    }
  }

  /// "holds Israel responsible for".
  private void held(Clause clause) {
    Node blamed =
        clause.verb().subtree().stream()
            .filter(node ->
                Set.of("responsible", "accountable", "liable").contains(node.lemma())
                    && node.index() > clause.verb().index())
            .findFirst()
            .orElse(null);
    if (blamed != null) {
      var whom = new ArrayList<>(Who.acting(clause.patients()));
      blamed.children("nsubj").forEach(child -> whom.addAll(Who.acting(child.joined())));
      List<Party> holders = Holders.of(scene, clause);
      whom.removeAll(holders);
      if (!whom.isEmpty()) {
        stands.write(
            clause.verb(),
            Act.CONDEMN,
            holders,
            List.copyOf(whom),
            clause.patients(),
            scene.clauseSpan(clause.verb()));
      }
    }
  }

  /// Whether a judgement hangs from the calling verb, not from some clause within.
  private static boolean above(Node node, Clause clause) {
    Node head = node.head();
    for (int steps = 0; head != null && steps < 3; steps++) {
      if (head == clause.verb()) {
        return true;
      }
      if (head.relation().startsWith("acl")) {
        return false;
      }
      head = head.head();
    }
    return false;
  }
}
