package entente.read.frame;

import entente.model.Party;
import entente.model.Position.Act;
import entente.model.Span;
import entente.read.Mention;
import entente.read.name.Place;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Protests by what is done to diplomats: they are summoned, called home, or sent out of the
/// country.
final class Envoys {
  private static final Words LISTS = Words.of(Envoys.class);
  private static final Set<String> ENVOYS = LISTS.set("envoys");
  private static final Set<String> SUMMON =
      Set.of("summon", "call in", "convoke", "haul in", "summon in", "carpet");
  private static final Set<String> HOME = LISTS.set("home");
  private static final Set<String> OUT = LISTS.set("out");
  private static final Set<String> ORDERS =
      Set.of("order", "ask", "tell", "give", "instruct", "direct");
  private static final Set<String> DEEDS =
      Set.of("recall", "withdrawal", "expulsion", "summoning", "summons");
  private static final Pattern UNWANTED =
      Pattern.compile(
          "(?s).*\\b(?:person(?:a|ae|as) non grat(?:a|ae|as)|undesirable|unwelcome)\\b.*");
  private static final Pattern LEAVE =
      Pattern.compile("(?s).*\\b(?:to leave|to depart|to quit|out of the country|to get out)\\b.*");
  private static final Pattern TEMPORARILY =
      Pattern.compile(
          "(?s).*\\b(?:evacuat\\w+|for (?:health|medical|security) reasons|retire\\w*)\\b.*");

  private final Scene scene;
  private final Stands stands;

  Envoys(Scene scene, Stands stands) {
    this.scene = scene;
    this.stands = stands;
  }

  void write(Clause clause) {
    if (clause.mode().denied() || !clause.mode().real() && !clause.mode().future()) {
      return;
    }
    String lemma = calledIn(clause) ? "call in" : homeward(clause) ? "call home" : clause.lemma();
    List<Node> envoys =
        envoys(
            lemma.equals("call in") && !clause.passive() ? clause.after("in") : clause.patients());
    if (envoys.isEmpty() && lemma.equals("call home")) {
      envoys = envoys(clause.verb().subtree());
    }
    if (SUMMON.contains(lemma)) {
      List<Node> whom =
          envoys.isEmpty()
              ? clause.patients().stream()
                  .filter(node -> node.mention() instanceof Mention.OfPerson)
                  .toList()
              : envoys;
      tell(clause, by(clause), Concerned.about(whom), whom);
    } else if (HOME.contains(lemma)
        && !envoys.isEmpty()
        && !TEMPORARILY.matcher(scene.lower()).matches()) {
      tell(clause, by(clause), from(clause, envoys), envoys);
    } else if (OUT.contains(lemma) && !envoys.isEmpty() || sentAway(clause)) {
      List<Node> whom =
          envoys.isEmpty()
              ? clause.verb().subtree().stream()
                  .filter(node -> ENVOYS.contains(node.lemma()))
                  .toList()
              : envoys;
      List<Party> nations = nationality(whom);
      tell(
          clause,
          by(clause),
          nations.isEmpty() ? Who.within(List.of(clause.verb())) : nations,
          whom);
    }
  }

  /// "the recall of its ambassador to Mali", "the expulsion of Russian diplomats by Estonia".
  void write(Node noun) {
    if (noun.mention() != null || !DEEDS.contains(noun.lemma()) || !noun.isNoun()) {
      return;
    }
    List<Node> envoys =
        envoys(
            noun.children("nmod")
                .filter(child -> child.preposition().equals("of"))
                .flatMap(child -> child.joined().stream())
                .toList());
    Clause around = scene.around(noun).orElse(null);
    if (envoys.isEmpty() || around == null || !around.mode().real() || around.mode().denied()) {
      return;
    }
    var holders = new LinkedHashSet<Party>();
    noun.children("nmod:poss").forEach(child -> holders.addAll(Who.acting(child.joined())));
    noun.children("nmod", "obl")
        .filter(child -> child.preposition().equals("by"))
        .forEach(child -> holders.addAll(Who.acting(child.joined())));
    boolean home = noun.lemma().equals("recall") || noun.lemma().equals("withdrawal");
    if (holders.isEmpty() && home) {
      envoys.forEach(envoy ->
          envoy.children("nmod:poss").forEach(child -> holders.addAll(Who.acting(child.joined()))));
    }
    if (holders.isEmpty()
        && Set.of("announce", "order", "decide", "declare", "confirm").contains(around.lemma())) {
      holders.addAll(scene.acting(around));
    }
    tell(around, List.copyOf(holders), home ? from(around, envoys) : nationality(envoys), envoys);
  }

  private void tell(Clause clause, List<Party> holders, List<Party> whom, List<Node> envoys) {
    List<Party> targets = whom.stream().filter(party -> !holders.contains(party)).toList();
    if (!holders.isEmpty()
        && !targets.isEmpty()
        && clause.mode().force() != entente.read.syntax.Mode.Force.IMAGINED) {
      stands.write(
          clause.verb(), Act.CONDEMN, holders, targets, envoys, scene.clauseSpan(clause.verb()));
      stands.protested(holders);
    }
  }

  static boolean isEnvoy(Node node) {
    return ENVOYS.contains(node.lemma());
  }

  private static List<Node> envoys(List<Node> nodes) {
    return nodes.stream().filter(Envoys::isEnvoy).toList();
  }

  /// "called in Russia's envoy": for the parser a preposition.
  private static boolean calledIn(Clause clause) {
    boolean in =
        clause
            .verb()
            .children("advmod", "compound:prt", "case", "mark", "obl")
            .anyMatch(word -> word.lemma().equals("in") || word.preposition().equals("in"));
    return clause.verb().lemma().equals("call")
        && (clause.after("in").stream().anyMatch(Envoys::isEnvoy)
            || clause.passive() && in && clause.patients().stream().anyMatch(Envoys::isEnvoy));
  }

  /// "called its ambassador back", "called home its ambassador".
  private boolean homeward(Clause clause) {
    boolean calls =
        clause.lemma().equals("call")
            || clause.lemma().equals("bring")
            || clause.lemma().equals("order");
    return calls
        && scene.tree().nodes().stream()
            .anyMatch(node ->
                Set.of("back", "home").contains(node.lemma())
                    && node.index() > clause.verb().index()
                    && node.index() < clause.verb().index() + 10
                    && clause.verb().subtree().contains(node));
  }

  /// "declared the attaché persona non grata", "ordered two diplomats to leave".
  private boolean sentAway(Clause clause) {
    String words =
        scene.clauseSpan(clause.verb()).of(scene.text()).toLowerCase(java.util.Locale.ROOT);
    boolean unwanted = clause.lemma().equals("declare") && UNWANTED.matcher(words).matches();
    boolean ordered = ORDERS.contains(clause.lemma()) && LEAVE.matcher(words).matches();
    return (unwanted || ordered) && clause.verb().subtree().stream().anyMatch(Envoys::isEnvoy);
  }

  /// Who does it; of a passive also the ministry to which somebody is called.
  private List<Party> by(Clause clause) {
    List<Party> holders = Holders.of(scene, clause);
    if (!holders.isEmpty() || !clause.passive()) {
      return holders;
    }
    return Who.acting(
        clause
            .verb()
            .children("obl", "nmod")
            .filter(node ->
                Set.of("to", "by", "at", "before").contains(node.preposition())
                    && (Who.seated(node)
                        || node.lemma().equals("office")
                        || node.lemma().equals("mission")))
            .toList());
  }

  private static List<Party> nationality(List<Node> envoys) {
    return Concerned.about(envoys);
  }

  /// The state to which those called home were sent.
  private List<Party> from(Clause clause, List<Node> envoys) {
    var whom = new LinkedHashSet<Party>();
    envoys.forEach(node ->
        node.children("nmod", "obl")
            .filter(child -> Set.of("from", "to", "in").contains(child.preposition()))
            .forEach(child -> whom.addAll(Concerned.about(child.joined()))));
    if (whom.isEmpty()) {
      whom.addAll(Who.acting(clause.after("from", "to", "in")));
    }
    if (whom.isEmpty()) {
      Span span = scene.clauseSpan(clause.verb());
      scene.places().stream()
          .filter(each ->
              each.span().start() > envoys.getFirst().span().start() && span.contains(each.span()))
          .findFirst()
          .map(Place::state)
          .ifPresent(whom::add);
    }
    if (whom.isEmpty()) {
      Holders.of(scene, clause).stream()
          .limit(1)
          .forEach(holder -> whom.addAll(scene.script().other(holder)));
    }
    return List.copyOf(whom);
  }
}
