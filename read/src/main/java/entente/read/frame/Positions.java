package entente.read.frame;

import entente.model.Party;
import entente.model.Position.Act;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Positions: a party condemns, supports, urges, opposes, thanks or voices concern.
///
/// Verbs are read here; what nouns and judgements say, in [StandNouns] and [Judgements]; who holds
/// a stand, in [Holders]; whether it is taken at all, in [Voiced].
final class Positions implements Scribe {
  private static final Words LISTS = Words.of(Positions.class);
  static final Lexicon VERBS =
      new Lexicon("frames/positions.tsv", 2, row -> row.cell(1).equals("verb"));
  private static final Lexicon PHRASES = new Lexicon("frames/position-phrases.tsv", 2);
  private static final Set<String> DEMANDING = LISTS.set("demanding");
  private static final List<String> PREPOSITIONS = LISTS.list("prepositions");

  @Override
  public void write(Scene scene, Consumer<Draft> drafts) {
    var stands = new Stands(scene, drafts);
    var nouns = new StandNouns(scene, stands);
    var alone = new LoneStandNouns(scene, stands);
    var owned = new OwnedStands(scene, stands);
    var judgements = new Judgements(scene, stands);
    var epithets = new Epithets(scene, stands);
    var charges = new Charges(scene, stands);
    var reproaches = new Reproaches(scene, stands);
    var envoys = new Envoys(scene, stands);
    var feelings = new Feelings(stands);
    var votes = new Votes(scene, stands);
    for (Clause clause : scene.clauses()) {
      envoys.write(clause);
      if (Refusals.is(clause)) {
        Refusals.write(scene, clause, stands);
      } else if (!votes.write(clause) && !phrasal(scene, clause, stands)) {
        Table.Row row = VERBS.of(clause.lemma());
        if (row != null) {
          verb(scene, clause, row, stands);
        }
      }
      Ultimatums.write(scene, clause, stands);
      charges.each(clause);
      feelings.write(clause);
      nouns.write(clause);
      epithets.write(clause);
      reproaches.duties(clause);
    }
    alone.opening();
    reproaches.charges();
    scene.clauses().forEach(charges::write);
    reproaches.saidDuties();
    reproaches.dueNow();
    votes.rows();
    for (Node node : scene.tree().nodes()) {
      owned.write(node);
      alone.write(node);
      alone.vocal(node);
      judgements.leans(node);
      judgements.critic(node);
      envoys.write(node);
      judgements.feels(node);
      judgements.judges(node);
    }
    new StandIdioms(scene, stands).write();
    new Addresses(scene, stands).write();
  }

  /// "stood with Ukraine", "took issue with the tariff": the verb, its object and the preposition
  /// evoke the act together.
  private static boolean phrasal(Scene scene, Clause clause, Stands stands) {
    if (clause.mode().denied() || clause.mode().future() || Voiced.thankedFor(clause)) {
      return false;
    }
    for (String verb : verbs(scene, clause)) {
      for (String preposition : PREPOSITIONS) {
        List<Node> after = clause.after(preposition);
        Table.Row row = after.isEmpty() ? null : PHRASES.of(verb + " " + preposition);
        if (row != null && after.stream().noneMatch(StandNouns::material)) {
          boolean addressed =
              Stands.act(row) == Act.URGE && !Who.acting(clause.patients()).isEmpty();
          stands.by(
              clause,
              Stands.act(row),
              Holders.of(scene, clause),
              addressed ? clause.patients() : after,
              row.cell(3));
          return true;
        }
      }
    }
    return false;
  }

  /// The verb alone, with the adverb right after it, and with its object: "hit", "hit back", "take
  /// aim".
  private static List<String> verbs(Scene scene, Clause clause) {
    var verbs = new ArrayList<String>(List.of(clause.lemma()));
    int next = clause.verb().index() + 1;
    if (next < scene.tree().nodes().size()
        && Set.of("back", "out", "up", "highly").contains(scene.tree().nodes().get(next).lemma())) {
      verbs.add(clause.verb().lemma() + " " + scene.tree().nodes().get(next).lemma());
    }
    clause
        .verb()
        .children("obj")
        .filter(node -> node.mention() == null)
        .forEach(node -> verbs.add(clause.lemma() + " " + node.lemma()));
    clause
        .verb()
        .children("obl")
        .filter(node -> node.mention() == null && node.preposition().equals("to"))
        .forEach(node -> verbs.add(clause.lemma() + " to " + node.lemma()));
    return verbs;
  }

  private static void verb(Scene scene, Clause clause, Table.Row row, Stands stands) {
    Act act = seated(clause) ? Act.SUPPORT : Stands.act(row);
    if (!Voiced.by(clause, act) || clause.lemma().equals("accept") || Together.courtesy(clause)) {
      return;
    }
    List<Party> acting = Holders.of(scene, clause);
    boolean nobody =
        acting.isEmpty() && clause.passive() && (act == Act.SUPPORT || act == Act.CONDEMN);
    List<Party> holders =
        nobody
            ? stands.felt(clause.verb(), 18).map(List::of).orElse(List.of())
            : acting; // "was hailed in Oslo"
    List<Node> patients =
        clause.patients().isEmpty() && clause.complement() == null
            ? shared(scene, clause)
            : clause.patients();
    if (clause.lemma().equals("deny") && clause.verb().relation().equals("acl:relcl")) {
      patients =
          clause.patients().stream()
              .filter(node -> node != clause.verb().head())
              .toList(); // "…, which Kinshasa denies": the charge
    }
    boolean bare =
        Set.of("refuse", "decline").contains(clause.lemma())
            && !clause.passive()
            && clause.verb().child("obj", "xcomp", "ccomp", "obl") == null;
    List<Party> asking = bare && !holders.isEmpty() ? stands.asking(holders) : List.of();
    if (!asking.isEmpty()) {
      stands.write(clause.verb(), act, holders, asking, List.of(), scene.clauseSpan(clause.verb()));
      return; // "Peru asked Chile to wait; Chile refused"
    }
    if (holders.isEmpty() || !Senses.meant(scene, clause, holders, patients)) {
      return;
    }
    if (act == Act.URGE && patients.size() == 1 && nothing(patients.getFirst())) {
      if (WANTING.contains(clause.lemma()) && !Concerned.about(patients).isEmpty()) {
        stands.by(clause, Act.OPPOSE, holders, patients, "about");
      }
      return; // "wants no base", "asked nothing of Peru"
    }
    var complement = new ArrayList<Node>(patients);
    if (act == Act.URGE && Who.acting(patients).isEmpty()) {
      Senses.below(scene, clause)
          .or(() ->
              clause
                  .verb()
                  .children("advcl")
                  .map(scene::clause)
                  .flatMap(Optional::stream)
                  .findFirst())
          .ifPresent(wanted ->
              wanted.agents().stream()
                  .filter(node -> {
                    List<Party> wantedOf = Who.acting(List.of(node));
                    return wantedOf.isEmpty()
                        ? Set.of("call", "ask").contains(clause.lemma())
                        : !holders.containsAll(wantedOf);
                  })
                  .forEach(complement::add));
    }
    if (act == Act.URGE && Set.of("seek", "hope").contains(clause.lemma())) {
      clause.verb().subtree().stream()
          .filter(node ->
              node.preposition().equals("from") && !holders.containsAll(Who.acting(List.of(node))))
          .forEach(complement::add); // "seeks compensation from"
    }
    Node undone = clause.verb().child("xcomp");
    if (clause.lemma().equals("refuse") && patients.isEmpty() && undone != null) {
      complement.add(undone); // "refused to sign the text"
    }
    if (act == Act.SUPPORT && Concerned.about(complement).isEmpty()) {
      complement.addAll(clause.after("as")); // "backed her as Peru's legitimate president"
    }
    if (complement.isEmpty() || act == Act.URGE || act == Act.THANK) {
      complement.addAll(
          act == Act.URGE
              ? clause.after("on", "upon", "to", "of", "for", "about", "over", "against")
              : clause.after("on", "upon", "to", "of", "for", "at", "about", "over", "against"));
    }
    if (act == Act.URGE
        && (!clause.after("for").isEmpty() || DEMANDING.contains(clause.lemma()))
        && Who.acting(patients).isEmpty()
        && !Who.acting(clause.after("from", "of")).isEmpty()) {
      complement.addAll(clause.after("from"));
    }
    if (act == Act.CONCERN && Concerned.about(complement).isEmpty()) {
      Senses.below(scene, clause)
          .ifPresent(feared ->
              Concerned.about(feared.agents()).stream()
                  .filter(party -> !holders.contains(party))
                  .findFirst()
                  .ifPresent(
                      _ -> complement.addAll(feared.agents()))); // "warned that Ethiopia's dam …"
    }
    Node said = clause.complement();
    Node absent = said == null || said.isVerb() ? null : said.child("nsubj");
    if (act == Act.CONCERN && absent != null && Concerned.about(complement).isEmpty()) {
      complement.addAll(absent.joined()); // "regrets that Peru is absent"
    }
    if (act != Act.URGE && !clause.passive() && Concerned.about(complement).isEmpty()) {
      complement.addAll(
          clause.after(
              "by")); // "condemned the raid by Peru", where the parser hangs Peru from the verb
    }
    if (Concerned.about(complement).isEmpty() && act != Act.URGE && act != Act.THANK) {
      clause
          .verb()
          .children("advcl", "ccomp", "xcomp")
          .filter(below ->
              below
                      .children("mark", "case")
                      .anyMatch(mark ->
                          Set.of("against", "at", "over", "about", "for", "by")
                              .contains(mark.lemma()))
                  || below.children().stream().anyMatch(child -> child.tag().equals("WP")))
          .filter(below -> below.index() > clause.verb().index())
          .limit(1)
          .forEach(complement::add); // "protested against what it called an incursion by Peru"
    }
    if (complement.isEmpty()) {
      complement.addAll(clause.verb().children("ccomp", "xcomp", "obl").toList());
    }
    if (complement.isEmpty() && act != Act.URGE) {
      scene.tree().nodes().stream()
          .filter(node ->
              node.index() < clause.verb().index()
                  && node.index() > clause.verb().index() - 10
                  && StandTargets.deed(node))
          .reduce((_, last) -> last)
          .ifPresent(complement::add); // "a move that Rome was quick to applaud"
    }
    if (complement.isEmpty() && act == Act.URGE) {
      return; // "…, she demands": what is demanded is read as a duty
    }
    if (clause.lemma().equals("accuse")
        || clause.lemma().equals("blame")
        || act == Act.THANK && !Who.acting(patients).isEmpty()) {
      complement.retainAll(patients);
    }
    if (act == Act.SUPPORT && clause.passive() && holders.size() > 1) {
      holders.forEach(holder ->
          stands.by(
              clause,
              act,
              List.of(holder),
              complement,
              row.cell(3))); // "was welcomed by A and B": the work of others
    } else {
      stands.by(clause, act, holders, complement, row.cell(3));
    }
  }

  /// "wants Peru to become a member": who wants a seat for another supports it.
  private static boolean seated(Clause clause) {
    Node wanted = clause.verb().child("xcomp", "ccomp");
    return WANTING.contains(clause.lemma())
        && wanted != null
        && TAKING.contains(wanted.lemma())
        && !Who.acting(clause.patients()).isEmpty()
        && wanted
            .children("xcomp", "obj", "attr", "dep")
            .anyMatch(node -> SEATS.contains(node.lemma()));
  }

  private static final Set<String> WANTING = Set.of("want", "like", "wish", "hope", "prefer");
  private static final Set<String> TAKING =
      Set.of("become", "be", "get", "have", "receive", "win", "take", "gain", "obtain");
  private static final Set<String> SEATS =
      Set.of("member", "observer", "seat", "membership", "candidate", "status");

  /// "deplores and rejects the text": the object that another verb beside it has.
  private static List<Node> shared(Scene scene, Clause clause) {
    Node head = clause.verb().head();
    List<Node> beside =
        clause.verb().relation().equals("conj") && head != null && head.isVerb()
            ? head.children("obj")
                .filter(object -> object.index() > clause.verb().index())
                .flatMap(object -> object.joined().stream())
                .toList()
            : clause
                .verb()
                .children("conj")
                .filter(Node::isVerb)
                .filter(other ->
                    other.index() < clause.verb().index() + 5 && VERBS.of(other.lemma()) != null)
                .flatMap(other -> other.children("obj"))
                .flatMap(object -> object.joined().stream())
                .toList();
    return beside.isEmpty() || clause.passive() ? following(scene, clause) : beside;
  }

  /// "thanks the members for their …": the party right after the verb, where the parser hangs it
  /// elsewhere.
  private static List<Node> following(Scene scene, Clause clause) {
    List<Node> nodes = scene.tree().nodes();
    if (clause.passive()) {
      return List.of();
    }
    Node as =
        clause
            .verb()
            .children("obl", "advcl")
            .filter(
                node -> node.preposition().equals("as") && node.index() < clause.verb().index() + 4)
            .findFirst()
            .orElse(null);
    if (as != null) {
      return as.children("dep", "obj", "nmod")
          .filter(node -> node.isNoun() && node.preposition().isEmpty())
          .toList(); // "dismissed as baseless a report by Egypt"
    }
    for (int k = clause.verb().index() + 1;
        k < Math.min(nodes.size(), clause.verb().index() + 4);
        k++) {
      Node node = nodes.get(k);
      if (node.mention() instanceof entente.read.Mention.OfParty
          || node.mention() instanceof entente.read.Mention.OfPerson) {
        return node.preposition().isEmpty() ? List.of(node) : List.of();
      }
      if (!node.tag().equals("DT") && !node.tag().startsWith("JJ")) {
        boolean reduced =
            node.tag().startsWith("NN")
                && node.relation().startsWith("nsubj")
                && node.head() != null
                && node.head().tag().equals("VBN")
                && node.head().head() == clause.verb();
        return reduced ? List.of(node) : List.of(); // "welcomed the truce agreed by A and B"
      }
    }
    return List.of();
  }

  /// "none of the bases", "no apology", but not "no later than May".
  private static boolean nothing(Node wanted) {
    return NOTHING.contains(wanted.lemma())
        || wanted.children("det").anyMatch(det -> det.lemma().equals("no"));
  }

  private static final Set<String> NOTHING = Set.of("none", "nothing");
}
