package entente.read.frame;

import entente.model.Party;
import entente.model.Position.Act;
import entente.read.Mention;
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

/// Stands without a verb of their own: "is concerned about", "called the move unacceptable", "Iran
/// must stop, Paris said".
final class Judgements {
  private static final Words LISTS = Words.of(Judgements.class);
  private static final Lexicon ADJECTIVES =
      new Lexicon("frames/positions.tsv", 2, row -> row.cell(1).equals("adj"));
  private static final Map<String, Act> EPITHETS = epithets();
  private static final Set<String> CALLING = LISTS.set("calling");

  private final Scene scene;
  private final Stands stands;

  Judgements(Scene scene, Stands stands) {
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

  /// "is concerned about", "remains grateful to".
  void feels(Node node) {
    Table.Row row =
        node.mention() == null
                && (node.tag().startsWith("JJ")
                    || node.tag().equals("VBN")
                    || node.tag().equals("VBD"))
            ? ADJECTIVES.of(node.word().toLowerCase(Locale.ROOT))
            : null;
    if (row == null || node.relation().equals("amod")) {
      return;
    }
    Clause own = scene.clause(node).orElse(null);
    Node copula =
        node.relation().equals("xcomp")
                && node.head() != null
                && STAYS.contains(node.head().lemma())
            ? node.head()
            : null;
    if (node.tag().startsWith("VB") && copula == null && (own == null || !own.passive())) {
      return;
    }
    Node subject = node.child("nsubj", "nsubj:pass");
    List<Party> holders =
        subject != null && !subject.tag().startsWith("W")
            ? Who.acting(subject.joined())
            : copula != null
                ? scene.clause(copula).map(scene::acting).orElse(List.of())
                : aside(node);
    List<Node> below = StandNouns.complementOf(node);
    List<Node> complement =
        below.isEmpty() && copula != null
            ? copula.children("obl", "ccomp").filter(each -> each.index() > node.index()).toList()
            : below;
    if (Stands.act(row) == Act.SUPPORT
        && Concerned.about(complement).isEmpty()
        && complement.stream()
            .noneMatch(each -> Set.of("about", "with", "over").contains(each.preposition()))) {
      return; // "pleased to be here"
    }
    if (complement.size() == 1 && Concerned.about(complement).isEmpty()) {
      complement =
          node.children("parataxis")
              .filter(each -> each.index() > node.index() && each.child("nsubj") != null)
              .limit(1)
              .toList(); // "worried by the time the Jordanian tender is taking"
      complement = complement.isEmpty() ? below : complement;
    }
    boolean denied =
        node.children("advmod", "neg")
            .anyMatch(each -> Set.of("not", "n't", "never").contains(each.lemma()));
    if (denied && Stands.act(row) == Act.SUPPORT) {
      stands.by(node, Act.CONCERN, holders, complement, row.cell(3), scene.clauseSpan(node));
    } else if (!denied) {
      stands.by(node, Stands.act(row), holders, complement, row.cell(3), scene.clauseSpan(node));
    }
  }

  /// "Chad, which is worried about", "Worried about the coup, Chad …": whom the aside is about.
  private List<Party> aside(Node node) {
    Node head = node.head();
    return head == null || node.child("case", "mark") != null
        ? List.of()
        : node.relation().startsWith("acl") && head.mention() != null
            ? Who.acting(head.joined())
            : node.relation().equals("advcl")
                ? scene.clause(head).map(scene::acting).orElse(List.of())
                : List.of();
  }

  /// "the illegal move", but not "the pact with Peru illegal".
  private static boolean attributive(Node node) {
    Node head = node.head();
    return node.relation().equals("amod") && (head == null || head.index() > node.index());
  }

  private static final Set<String> STAYS = LISTS.set("stays");

  /// "is against the deal", "is in favour of the bid", "is opposed": a stand by where one stands.
  void leans(Node node) {
    Node subject = node.child("nsubj");
    if (node.child("cop") == null || subject == null || node.mention() instanceof Mention.OfDate) {
      return;
    }
    Act act =
        node.preposition().equals("against")
            ? Act.OPPOSE
            : node.preposition().equals("in")
                    && Set.of("favour", "favor", "support").contains(node.lemma())
                ? Act.SUPPORT
                : node.preposition().equals("for")
                        && node.mention() == null
                        && !Concerned.about(List.of(node)).isEmpty()
                    ? Act.SUPPORT // "is for Peru's entry"
                    : null;
    boolean denied =
        node.children("advmod", "neg")
            .anyMatch(each -> Set.of("not", "n't", "never").contains(each.lemma()));
    List<Party> holders = act == null ? List.of() : Who.acting(subject.joined());
    if (act != null && !holders.isEmpty() && !denied) {
      boolean in = act == Act.SUPPORT && !node.preposition().equals("for");
      List<Node> about = in ? StandNouns.complementOf(node) : List.of(node);
      holders.forEach(
          holder -> stands.by(node, act, List.of(holder), about, "about", scene.clauseSpan(node)));
    }
  }

  /// "a fierce critic of Israel", "a staunch supporter of Kyiv".
  void critic(Node node) {
    Act act = node.mention() == null ? CRITICS.get(node.lemma()) : null;
    Node subject =
        act == null
            ? null
            : node.child("cop") != null
                ? node.child("nsubj")
                : node.relation().equals("appos") ? node.head() : null;
    List<Node> of =
        node.children("nmod")
            .filter(child -> child.preposition().equals("of"))
            .flatMap(child -> child.joined().stream())
            .toList();
    List<Party> holders =
        subject == null
            ? List.of()
            : Who.acting(node.child("cop") != null ? subject.joined() : List.of(subject));
    if (act != null && !holders.isEmpty() && !Concerned.about(of).isEmpty()) {
      stands.by(node, act, holders, of, "about", scene.clauseSpan(node));
    }
  }

  private static final Map<String, Act> CRITICS = LISTS.pairs("critics", Act.class);

  /// "called the move by Hungary unacceptable", "described the tariffs as illegal".
  void calls(Clause clause) {
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
            && epithet(all.getLast()) != null; // "called the raid a violation"
    List<Node> apart =
        all.size() == 1 && epithet(all.getFirst()) != null ? apart(clause, all.getFirst()) : all;
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
      Act act = node.mention() == null ? epithet(node) : null;
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

  private static @Nullable Act epithet(Node node) {
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

  /// What says nothing of a deed but by the word before it.
  private static final Set<String> STEPS = LISTS.set("steps");

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

  private static final Set<String> FIT = LISTS.set("fit");

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

  /// "the raid was unacceptable, Cairo said": what is judged, by whoever says it.
  void judges(Node node) {
    Node verb = amounts(node) ? node.head() : null;
    boolean unfit =
        FIT.contains(node.lemma())
            && node.child("cop") != null
            && node.children("advmod", "neg")
                .anyMatch(each -> Set.of("not", "n't", "never", "neither").contains(each.lemma()));
    Act act =
        unfit
            ? Act.CONDEMN
            : node.mention() == null && (node.child("cop") != null || verb != null)
                ? epithet(node)
                : null;
    Node subject = verb != null ? verb.child("nsubj") : node.child("nsubj");
    List<Party> holders =
        act == null || subject == null
            ? List.of()
            : Reproaches.sayers(scene, verb != null ? verb : node);
    if (act != null
        && subject != null
        && !holders.isEmpty()
        && (unfit
            || node.children("advmod", "neg").noneMatch(each -> each.lemma().equals("not")))) {
      List<Party> about = Concerned.about(List.of(subject));
      if (about.stream().anyMatch(holders::contains)) {
        return; // "the two of us are good friends"
      }
      boolean charge =
          act == Act.OPPOSE
              && (CHARGES.contains(subject.lemma())
                  || subject.tag().equals("DT")
                  || subject.tag().equals("PRP") && subject.mention() == null);
      boolean deed =
          act == Act.CONDEMN && node.tag().startsWith("NN") || JUDGED.contains(subject.lemma());
      if (!about.isEmpty() || charge || act != Act.SUPPORT && deed) {
        stands.write(node, act, holders, about, List.of(subject), scene.clauseSpan(node));
      }
    }
  }

  /// "constitutes a violation", "amounted to blackmail", "had become an enemy".
  private static boolean amounts(Node node) {
    Node verb = node.head();
    return verb != null
        && verb.isVerb()
        && (BEING.contains(verb.lemma())
                && (node.relation().equals("obj") || node.relation().equals("xcomp"))
            || TO.contains(verb.lemma())
                && node.relation().equals("obl")
                && Set.of("to", "on", "of", "as").contains(node.preposition()))
        && verb.children("advmod", "neg")
            .noneMatch(each -> Set.of("not", "n't", "never").contains(each.lemma()));
  }

  private static final Set<String> BEING =
      Set.of("become", "remain", "constitute", "represent", "form", "pose", "prove", "seem");
  private static final Set<String> TO =
      Set.of("amount", "border", "smack", "reek", "equate", "come", "serve");

  private static final Set<String> JUDGED = LISTS.set("judged");
  private static final Set<String> CHARGES = LISTS.set("charges");
}
