package entente.read.frame;

import entente.model.Party;
import entente.model.Position.Act;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Stands that a noun names: "expressed concern over", "lodged a protest with", "drew condemnation
/// from", "Moscow's protest". The verbs that go with the nouns are in `frames/position-light.tsv`.
final class StandNouns {
  private static final Words LISTS = Words.of(StandNouns.class);
  static final Lexicon NOUNS =
      new Lexicon("frames/positions.tsv", 2, row -> row.cell(1).equals("noun"));
  static final Map<String, Set<String>> LIGHT =
      Table.read("frames/position-light.tsv").stream()
          .collect(Collectors.toMap(row -> row.cell(0), row -> Set.copyOf(row.alternatives(1))));
  private static final Set<String> LODGED = LISTS.set("lodged");
  static final Set<String> MATERIAL = LISTS.set("material");
  static final Set<String> ENJOYS = LISTS.set("enjoys");

  private static final Set<String> WISHES =
      Set.of("hope", "wish", "expectation", "desire", "aspiration");
  private static final Set<String> CALLS = Set.of("call", "appeal", "demand", "plea", "request");

  private static final Set<String> REQUESTS = Set.of("request", "plea", "appeal", "wish");

  /// Verbs that come to a need by a preposition: "referred to the need for".
  private static final Map<String, String> POINTING =
      Map.of(
          "refer",
          "to",
          "point",
          "to",
          "allude",
          "to",
          "speak",
          "of",
          "talk",
          "of",
          "dwell",
          "on",
          "elaborate",
          "on",
          "touch",
          "on");

  private static final Set<String> STRESSING = LISTS.set("stressing");

  private final Scene scene;
  private final Stands stands;

  StandNouns(Scene scene, Stands stands) {
    this.scene = scene;
    this.stands = stands;
  }

  private static boolean light(String what, Clause clause) {
    return LIGHT.getOrDefault(what, Set.of()).contains(clause.lemma());
  }

  void write(Clause clause) {
    if (clause.mode().denied()) {
      if (Set.of("hide", "conceal", "disguise", "mask").contains(clause.lemma())) {
        objects(clause).forEach(noun -> voiced(clause, noun)); // "has not hidden its anger at"
      }
      return;
    }
    if (light("lodges", clause)) {
      objects(clause).stream()
          .filter(StandNouns::isLodged)
          .findFirst()
          .ifPresent(node -> lodged(clause, node));
    }
    if (light("draws", clause) || ENJOYS.contains(clause.lemma())) {
      new DrawnStands(scene, stands).write(clause);
    }
    if (light("voices", clause)) {
      objects(clause).forEach(noun -> voiced(clause, noun));
    }
    if (REACTS.contains(clause.lemma())) {
      if (clause
          .verb()
          .children("advmod")
          .anyMatch(how ->
              Set.of(
                      "angrily",
                      "furiously",
                      "sharply",
                      "harshly",
                      "fiercely",
                      "indignantly",
                      "bitterly")
                  .contains(how.lemma()))) {
        stands.by(
            clause,
            Act.CONDEMN,
            Holders.of(scene, clause),
            clause.after("to", "over", "at"),
            "about"); // "reacted angrily to"
      }
      for (Node noun : clause.after("with", "in")) {
        Table.Row row = noun.mention() == null ? NOUNS.of(noun.lemma()) : null;
        if (row != null) {
          stands.by(
              clause,
              Stands.act(row),
              Holders.of(scene, clause),
              clause.after("to", "over", "at"),
              "about"); // "reacted with outrage to"
        }
      }
    }
    if (NOTES.contains(clause.lemma())) {
      clause.verb().subtree().stream()
          .filter(noun ->
              noun.preposition().equals("with")
                  && noun.mention() == null
                  && NOUNS.of(noun.lemma()) != null)
          .findFirst()
          .ifPresent(noun -> noted(clause, noun));
    }
    if (OPENING.contains(clause.lemma())) {
      clause.after("with").forEach(noun -> opened(clause, noun));
    }
    if (clause.lemma().equals("be") && clause.verb().child("expl") != null) {
      clause.agents().forEach(noun -> felt(clause, noun));
    }
    if (clause.lemma().equals("have")) {
      objects(clause).stream()
          .filter(noun -> REQUESTS.contains(noun.lemma()) && noun.mention() == null)
          .forEach(noun -> {
            List<Node> asked =
                noun.children("nmod")
                    .filter(child -> Set.of("to", "of", "for").contains(child.preposition()))
                    .toList();
            if (!Who.acting(asked).isEmpty()) {
              stands.by(clause, Act.URGE, Holders.of(scene, clause), asked, "whom");
            }
          }); // "I have one request to our neighbour Peru"
    }
    if (light("calls", clause)) {
      objects(clause).stream()
          .filter(node ->
              CALLS.contains(node.lemma())
                  && node.mention() == null
                  && (node.children("nmod", "acl", "acl:relcl", "advcl", "obl", "ccomp", "xcomp")
                          .findAny()
                          .isPresent()
                      || !addressed(clause, node).isEmpty())
                  && node.children("nmod")
                      .noneMatch(each ->
                          node.lemma().equals("call")
                              && Set.of("with", "to").contains(each.preposition())))
          .forEach(node -> {
            List<Node> asked = addressed(clause, node);
            boolean whom = Who.acting(wanted(scene, node)).isEmpty() && !asked.isEmpty();
            stands.by(
                clause,
                Act.URGE,
                Holders.of(scene, clause),
                whom ? asked : wanted(scene, node),
                whom ? "whom" : "about");
          });
    }
    String to = POINTING.get(clause.lemma());
    if (STRESSING.contains(clause.lemma()) || to != null) {
      Stream.concat(
              clause.patients().stream(), to == null ? Stream.of() : clause.after(to).stream())
          .filter(node -> Set.of("need", "necessity", "urgency").contains(node.lemma()))
          .findFirst()
          .ifPresent(node ->
              stands.by(clause, Act.URGE, Holders.of(scene, clause), wanted(scene, node), "about"));
    }
    if (light("voices", clause)) {
      objects(clause).stream()
          .filter(node -> WISHES.contains(node.lemma()) && node.mention() == null)
          .findFirst()
          .ifPresent(node -> wished(clause, node));
    }
  }

  /// "repeated its appeal to Peru", where the parser hangs Peru from the verb: who is asked; of a
  /// call it is who is rung up.
  private static List<Node> addressed(Clause clause, Node noun) {
    return noun.lemma().equals("call")
        ? List.of()
        : clause.after("to", "with").stream()
            .filter(node -> !Who.acting(List.of(node)).isEmpty())
            .toList();
  }

  /// "there is unease in Canberra about": those who govern there.
  private void felt(Clause clause, Node noun) {
    Table.Row row = noun.mention() == null ? NOUNS.of(noun.lemma()) : null;
    Party there = row == null || !clause.mode().real() ? null : stands.felt(noun, 8).orElse(null);
    boolean none = noun.children("det").anyMatch(det -> det.lemma().equals("no"));
    if (row != null && there != null && !none) {
      stands.by(clause, Stands.act(row), List.of(there), complementOf(noun), row.cell(3));
    }
  }

  private static final Set<String> NOTES = LISTS.set("notes");

  /// "noted with concern the rise of", "took note with appreciation of".
  private void noted(Clause clause, Node noun) {
    Table.Row row = NOUNS.of(noun.lemma());
    var complement =
        new ArrayList<>(
            clause.patients().stream()
                .filter(node -> node != noun && !node.lemma().equals("note"))
                .toList());
    if (complement.isEmpty()) {
      complement.addAll(complementOf(noun));
      complement.addAll(clause.after("of"));
      noun.children("dep").filter(Node::isNoun).forEach(complement::add);
    }
    if (row != null
        && (!clause.lemma().equals("take")
            || clause.patients().stream().anyMatch(node -> node.lemma().equals("note")))) {
      stands.by(clause, Stands.act(row), Holders.of(scene, clause), complement, row.cell(3));
    }
  }

  /// "began the day with an appeal to Lima", "closed with thanks to Oslo".
  private void opened(Clause clause, Node noun) {
    if (noun.mention() == null && CALLS.contains(noun.lemma())) {
      stands.by(clause, Act.URGE, Holders.of(scene, clause), wanted(scene, noun), "about");
    } else {
      voiced(clause, noun);
    }
  }

  private static final Set<String> OPENING = LISTS.set("opening");

  private static final Set<String> REACTS = Set.of("react", "respond", "greet", "meet", "reply");

  /// "expressed the hope that Mali would hold elections": of another it is asked.
  private void wished(Clause clause, Node noun) {
    Node below = noun.child("ccomp", "acl");
    Clause wish =
        below == null
            ? clause.complement() == null ? null : scene.clause(clause.complement()).orElse(null)
            : scene.clause(below).orElse(null);
    List<Party> holders = Holders.of(scene, clause);
    List<Party> others =
        wish == null
            ? List.of()
            : scene.acting(wish).stream().filter(party -> !holders.contains(party)).toList();
    if (!others.isEmpty() && wish != null) {
      stands.write(
          clause.verb(), Act.URGE, holders, others, wish.agents(), scene.clauseSpan(clause.verb()));
    }
  }

  /// What a call or need is for: of "for Israel to open the crossings", Israel.
  static List<Node> wanted(Scene scene, Node noun) {
    List<Node> complement = complementOf(noun);
    var wanted = new ArrayList<Node>();
    complement.stream()
        .filter(Node::isVerb)
        .map(scene::clause)
        .flatMap(Optional::stream)
        .filter(below -> below.verb().child("nsubj") != null)
        .forEach(below -> wanted.addAll(below.agents()));
    return wanted.isEmpty() ? complement : wanted;
  }

  /// "a complaint", "a protest note", "a note of protest".
  private static boolean isLodged(Node node) {
    return LODGED.contains(node.lemma())
        || Set.of("note", "letter").contains(node.lemma())
            && node.children("compound", "amod", "nmod")
                .anyMatch(each -> LODGED.contains(each.lemma()) || each.lemma().equals("verbale"));
  }

  private static List<Node> objects(Clause clause) {
    if (clause.lemma().equals("assure") && !clause.passive()) {
      var nouns = new ArrayList<>(clause.patients());
      nouns.addAll(clause.after("of"));
      return nouns; // "assured the king of its support"
    }
    return clause.patients();
  }

  /// "its military support", "its support of 30 million dollars": what is given, not voiced.
  static boolean material(Node noun) {
    return noun.children("amod", "compound").anyMatch(each -> MATERIAL.contains(each.lemma()))
        || noun.children("nmod", "compound", "nummod")
            .anyMatch(each -> each.mention() instanceof entente.read.Mention.OfMoney);
  }

  private void voiced(Clause clause, Node noun) {
    Table.Row row = noun.mention() == null ? NOUNS.of(noun.lemma()) : null;
    boolean none = material(noun) || noun.children("det").anyMatch(det -> det.lemma().equals("no"));
    if (row == null
        || none
        || clause.mode().future()
            && !Set.of("express", "voice", "convey", "reiterate").contains(clause.lemma())) {
      return;
    }
    var complement = new ArrayList<Node>(wanted(scene, noun));
    if (Stands.act(row) == Act.THANK) {
      complement.removeIf(node -> node.preposition().equals("of")); // "the thanks of his nation"
    }
    if (complement.isEmpty()) {
      complement.addAll(
          clause.after(
              "over", "about", "at", "to", "for", "with", "by", "on", "against", "regarding"));
    }
    boolean aimed =
        noun.children("nmod").anyMatch(child -> AIMED.contains(child.preposition()))
            || !clause.after(AIMED.toArray(String[]::new)).isEmpty();
    List<Party> owners =
        Who.acting(
            noun.children("nmod:poss").filter(child -> !child.tag().equals("PRP$")).toList());
    if (owners.isEmpty() && aimed) {
      List<Node> of =
          noun.children("nmod").filter(node -> node.preposition().equals("of")).toList();
      owners = Who.acting(of); // "the concern of Fiji at"
      complement.removeAll(owners.isEmpty() ? List.of() : of);
    }
    if (complement.isEmpty()) {
      complement.addAll(clause.after(AIMED.toArray(String[]::new)));
    }
    if (Concerned.about(complement).isEmpty()) {
      complement.addAll(clause.after("to")); // "conveyed to Oslo her thanks for the tents"
    }
    List<Party> holders = owners.isEmpty() ? Holders.of(scene, clause) : owners;
    var to = new ArrayList<Node>();
    if (noun.lemma().equals("appreciation")) {
      to.addAll(clause.after("to"));
      noun.children("nmod")
          .filter(child -> child.preposition().equals("of"))
          .flatMap(child -> child.children("nmod"))
          .filter(child -> child.preposition().equals("to"))
          .forEach(child -> to.addAll(child.joined())); // "the appreciation of Fiji to Oman"
    }
    if (Who.acting(to).isEmpty()) {
      stands.by(clause, Stands.act(row), holders, complement, row.cell(3)); // "Africa's anger"
    } else {
      stands.by(clause, Act.THANK, holders, to, "whom"); // "her appreciation to Oman for"
    }
    noun.children("nmod")
        .flatMap(child -> child.children("conj"))
        .filter(other ->
            NOUNS.of(other.lemma()) != null
                && other.children("nmod:poss").anyMatch(owner -> owner.tag().equals("PRP$")))
        .forEach(other -> voiced(clause, other)); // "its thanks to Peru and its support for"
  }

  /// What stands before the thing that a noun of a stand is about, where "of" says whose it is.
  private static final List<String> AIMED = List.of("at", "over", "about", "to", "with", "for");

  private void lodged(Clause clause, Node noun) {
    List<Party> holders = Holders.of(scene, clause);
    for (List<Node> complement :
        List.of(
            clause.after("against"),
            clause.after("with", "to"),
            clause.after("over", "about", "at", "on", "regarding", "from"))) {
      List<Party> whom = new ArrayList<>(Who.acting(complement));
      whom.addAll(whom.isEmpty() ? Concerned.about(complement) : List.of());
      whom.removeAll(holders);
      if (!whom.isEmpty() && !holders.isEmpty()) {
        stands.write(
            clause.verb(),
            Act.CONDEMN,
            holders,
            List.copyOf(whom),
            complementOf(noun),
            scene.clauseSpan(clause.verb()));
        return;
      }
    }
    stands.by(clause, Act.CONDEMN, holders, complementOf(noun), "about");
  }

  static List<Node> complementOf(Node node) {
    return node.children("nmod", "obl", "acl", "ccomp", "xcomp", "advcl")
        .flatMap(child ->
            child.relation().equals("nmod") || child.relation().equals("obl")
                ? child.joined().stream()
                : java.util.stream.Stream.of(child))
        .toList();
  }
}
