package entente.read.frame;

import entente.model.Party;
import entente.model.Position.Act;
import entente.read.name.Table;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Positions: a party condemns, supports, urges, opposes, thanks or voices concern.
///
/// Verbs are read here; what nouns and judgements say, in [StandNouns] and [Judgements]; who holds a stand, in [Holders].
final class Positions implements Scribe {
  private static final Lexicon VERBS = new Lexicon("frames/positions.tsv", 2, row -> row.cell(1).equals("verb"));
  private static final Lexicon PHRASES = new Lexicon("frames/position-phrases.tsv", 2);
  private static final List<String> PREPOSITIONS =
      List.of("by", "with", "behind", "beside", "alongside", "against", "at", "for", "over", "on", "of", "about", "around", "to");
  private static final Set<String> COMPANY = Set.of("project", "fund", "programme", "program", "initiative", "effort", "development", "facility", "industry", "growth", "strategy");
  /// What is backed in words, not with money.
  private static final Set<String> ARGUED =
      Set.of("draft", "resolution", "motion", "proposal", "bid", "call", "candidacy", "candidate", "decision", "idea", "plan", "claim", "position", "appeal", "vote", "statement", "amendment", "measure", "application", "stance", "demand", "request", "move", "nomination", "initiative", "declaration", "membership", "accession");
  /// What one is invited to that asks nothing of one.
  private static final Set<String> INVITED = Set.of("visit", "attend", "join", "take", "participate", "come", "pay", "address", "invest", "travel", "speak", "become", "be", "meet", "send", "contribute", "observe", "see", "undertake", "make");
  private static final Set<String> VERDICTS = Set.of("it", "this", "that", "ruling", "award", "result", "decision", "verdict", "outcome", "judgment", "judgement", "legitimacy", "claim", "text", "resolution", "reproach", "criticism", "charge", "accusation", "allegation", "argument", "blame", "demand", "condition", "term", "excuse", "apology", "interference", "pressure", "view", "interpretation", "logic", "comparison", "explanation", "proposal", "offer", "wording", "plan", "border", "line", "rule", "change", "attempt", "move");
  /// What a party that only seeks it asks of nobody.
  private static final Set<String> COVETED =
      Set.of("influence", "role", "power", "seat", "share", "say", "presence", "place", "voice", "market", "investor", "investment", "money", "access", "foothold", "weight", "profile", "advantage", "status", "future", "stake");
  /// "does not recognise", "will never accept": opposed by not being done.
  private static final Set<String> REFUSED = Set.of("recognise", "recognize", "support", "back", "endorse", "accept", "favour", "favor");
  private static final Set<String> HELP =
      Set.of("help", "assistance", "support", "aid", "backing", "intervention", "mediation", "clarification", "explanation", "apology", "assurance", "guarantee", "answer", "clarity", "commitment", "respect", "solidarity");
  /// Whom one may ask for something without a name.
  private static final Set<String> ANYBODY =
      Set.of("other", "others", "all", "party", "state", "country", "nation", "donor", "partner", "side", "community", "member", "actor", "ally", "stakeholder", "government", "leader", "company", "investor", "bank", "agency", "authority", "creditor", "everyone", "group", "institution", "counterpart", "neighbour", "neighbor", "power", "lender", "faction", "rebel", "junta", "world", "ministers", "colleague", "friend", "guest", "signatory", "participant");
  private static final Set<String> TO_SOMEBODY =
      Set.of("encourage", "advise", "push", "prod", "prompt", "order", "nudge", "caution", "pressure", "counsel", "beg", "challenge", "remind", "petition", "beseech", "lobby", "press", "invite", "tell", "bid", "instruct", "command", "coax", "cajole", "enjoin", "entreat", "warn off");

  @Override
  public void write(Scene scene, Consumer<Draft> drafts) {
    var stands = new Stands(scene, drafts);
    var nouns = new StandNouns(scene, stands);
    var judgements = new Judgements(scene, stands);
    var envoys = new Envoys(scene, stands);
    var votes = new Votes(scene, stands);
    for (Clause clause : scene.clauses()) {
      envoys.write(clause);
      if (!votes.write(clause) && !phrasal(scene, clause, stands)) {
        Table.Row row = VERBS.of(clause.lemma());
        if (row != null) {
          verb(scene, clause, row, stands);
        }
      }
      nouns.write(clause);
      judgements.calls(clause);
      judgements.duties(clause);
    }
    nouns.opening();
    judgements.charges();
    judgements.saidDuties();
    judgements.dueNow();
    votes.rows();
    for (Node node : scene.tree().nodes()) {
      nouns.write(node);
      nouns.vocal(node);
      judgements.leans(node);
      judgements.critic(node);
      envoys.write(node);
      judgements.feels(node);
      judgements.judges(node);
    }
    new StandIdioms(scene, stands).write();
  }

  /// "stood with Ukraine", "took issue with the tariff": the verb, its object and the preposition evoke the act together.
  private static boolean phrasal(Scene scene, Clause clause, Stands stands) {
    if (clause.mode().denied() || clause.mode().future() || thankedFor(clause)) {
      return false;
    }
    for (String verb : verbs(scene, clause)) {
      for (String preposition : PREPOSITIONS) {
        List<Node> after = clause.after(preposition);
        Table.Row row = after.isEmpty() ? null : PHRASES.of(verb + " " + preposition);
        if (row != null) {
          boolean addressed = Stands.act(row) == Act.URGE && !Who.acting(clause.patients()).isEmpty();
          stands.by(clause, Stands.act(row), Holders.of(scene, clause), addressed ? clause.patients() : after, row.cell(3));
          return true;
        }
      }
    }
    return false;
  }

  /// The verb alone, with the adverb right after it, and with its object: "hit", "hit back", "take aim".
  private static List<String> verbs(Scene scene, Clause clause) {
    var verbs = new ArrayList<String>(List.of(clause.lemma()));
    int next = clause.verb().index() + 1;
    if (next < scene.tree().nodes().size() && Set.of("back", "out", "up", "highly").contains(scene.tree().nodes().get(next).lemma())) {
      verbs.add(clause.verb().lemma() + " " + scene.tree().nodes().get(next).lemma());
    }
    clause.verb().children("obj").filter(node -> node.mention() == null).forEach(node -> verbs.add(clause.lemma() + " " + node.lemma()));
    clause.verb().children("obl").filter(node -> node.mention() == null && node.preposition().equals("to")).forEach(node -> verbs.add(clause.lemma() + " to " + node.lemma()));
    return verbs;
  }

  private static void verb(Scene scene, Clause clause, Table.Row row, Stands stands) {
    boolean refused = clause.mode().denied() && REFUSED.contains(clause.lemma()) && clause.mode().force() != Mode.Force.IMAGINED && clause.mode().force() != Mode.Force.ASKED;
    Act act = refused ? Act.OPPOSE : Stands.act(row);
    if (!refused && (!told(clause, act) || clause.lemma().equals("accept"))) {
      return;
    }
    List<Party> holders = Holders.of(scene, clause);
    List<Node> patients = clause.patients().isEmpty() && clause.complement() == null ? following(scene, clause) : clause.patients();
    if (clause.lemma().equals("deny") && clause.verb().relation().equals("acl:relcl")) {
      patients = clause.patients().stream().filter(node -> node != clause.verb().head()).toList(); // "…, which Kinshasa denies": the charge
    }
    if (refused && Who.about(patients).isEmpty() && patients.stream().noneMatch(node -> VERDICTS.contains(node.lemma()))) {
      return;
    }
    if (holders.isEmpty() || !meant(scene, clause, holders, patients)) {
      return;
    }
    var complement = new ArrayList<Node>(patients);
    if (act == Act.URGE && Who.acting(patients).isEmpty()) {
      below(scene, clause).or(() -> clause.verb().children("advcl").map(scene::clause).flatMap(Optional::stream).findFirst()).ifPresent(wanted -> wanted.agents().stream().filter(node -> !holders.containsAll(Who.acting(List.of(node)))).forEach(complement::add));
    }
    if (act == Act.URGE && Set.of("seek", "hope").contains(clause.lemma())) {
      clause.verb().subtree().stream().filter(node -> node.preposition().equals("from") && !holders.containsAll(Who.acting(List.of(node)))).forEach(complement::add); // "seeks compensation from"
    }
    if (complement.isEmpty() || act == Act.URGE || act == Act.THANK) {
      complement.addAll(act == Act.URGE ? clause.after("on", "upon", "to", "of", "for", "about", "over", "against") : clause.after("on", "upon", "to", "of", "for", "at", "about", "over", "against"));
    }
    if (act == Act.URGE && (!clause.after("for").isEmpty() || Set.of("demand", "request", "want", "expect", "ask", "require").contains(clause.lemma())) && Who.acting(patients).isEmpty() && !Who.acting(clause.after("from", "of")).isEmpty()) {
      complement.addAll(clause.after("from"));
    }
    if (act == Act.CONCERN && Who.about(complement).isEmpty()) {
      below(scene, clause).ifPresent(feared -> Who.about(feared.agents()).stream().filter(party -> !holders.contains(party)).findFirst().ifPresent(_ -> complement.addAll(feared.agents()))); // "warned that Ethiopia's dam …"
    }
    if (complement.isEmpty()) {
      complement.addAll(clause.verb().children("ccomp", "xcomp", "obl").toList());
    }
    if (complement.isEmpty() && act != Act.URGE) {
      scene.tree().nodes().stream().filter(node -> node.index() < clause.verb().index() && node.index() > clause.verb().index() - 10 && Stands.deed(node)).reduce((_, last) -> last).ifPresent(complement::add); // "a move that Rome was quick to applaud"
    }
    if (complement.isEmpty() && act == Act.URGE) {
      return; // "…, she demands": what is demanded is read as a duty
    }
    if (clause.lemma().equals("accuse") || clause.lemma().equals("blame") || act == Act.THANK && !Who.acting(patients).isEmpty()) {
      complement.retainAll(patients);
    }
    if (act == Act.SUPPORT && clause.passive() && holders.size() > 1) {
      holders.forEach(holder -> stands.by(clause, act, List.of(holder), complement, row.cell(3))); // "was welcomed by A and B": the work of others
    } else {
      stands.by(clause, act, holders, complement, row.cell(3));
    }
  }

  /// "thanks the members for their …": the party right after the verb, where the parser hangs it elsewhere.
  private static List<Node> following(Scene scene, Clause clause) {
    List<Node> nodes = scene.tree().nodes();
    if (clause.passive()) {
      return List.of();
    }
    for (int k = clause.verb().index() + 1; k < Math.min(nodes.size(), clause.verb().index() + 4); k++) {
      Node node = nodes.get(k);
      if (node.mention() instanceof entente.read.Mention.OfParty || node.mention() instanceof entente.read.Mention.OfPerson) {
        return node.preposition().isEmpty() ? List.of(node) : List.of();
      }
      if (!node.tag().equals("DT") && !node.tag().startsWith("JJ")) {
        return List.of();
      }
    }
    return List.of();
  }

  /// Whether the clause tells the stand as taken, not as imagined, denied or to come.
  private static boolean told(Clause clause, Act act) {
    Mode mode = clause.mode();
    boolean attribute = clause.verb().tag().equals("VBG") && clause.verb().relation().equals("amod");
    boolean duty = clause.verb().children("aux").anyMatch(aux -> Set.of("must", "should", "ought").contains(aux.lemma()));
    Node above = clause.governor();
    Table.Row asking = above == null || !clause.verb().tag().equals("VB") ? null : VERBS.of(above.lemma());
    boolean asked = asking != null && Stands.act(asking) == Act.URGE && above != null && above.child("obj", "iobj") != null; // "wants Turkey to plead for it"
    if (asked || thankedFor(clause) || duty || mode.force() == Mode.Force.IMAGINED || mode.force() == Mode.Force.ASKED || mode.denied() && !unwanted(clause) || attribute) {
      return false;
    }
    return !mode.future() || act == Act.URGE || mode.force() == Mode.Force.PLEDGED && act != Act.SUPPORT;
  }

  /// "does not want China to take over": asked, too.
  private static boolean unwanted(Clause clause) {
    return Set.of("want", "like").contains(clause.lemma()) && clause.verb().child("xcomp", "ccomp") != null && !Who.acting(clause.patients()).isEmpty();
  }

  /// "for standing by us": what one is thanked or praised for.
  private static boolean thankedFor(Clause clause) {
    Node head = clause.verb().head();
    boolean of = clause.verb().preposition().equals("of") && head != null && Set.of("accuse", "suspect", "charge", "convict").contains(head.lemma());
    return clause.verb().tag().equals("VBG") && (clause.verb().preposition().equals("for") || of);
  }

  /// Whether the verb, with these arguments, takes a stand: many do so only in one of their senses.
  private static boolean meant(Scene scene, Clause clause, List<Party> holders, List<Node> patients) {
    String lemma = clause.lemma();
    boolean told = clause.verb().child("xcomp", "ccomp", "advcl") != null || !clause.after("for", "over", "on", "about", "against").isEmpty();
    if (TO_SOMEBODY.contains(lemma) && (Who.acting(patients).isEmpty() && patients.stream().noneMatch(node -> ANYBODY.contains(node.lemma())) || !told)) {
      return false;
    }
    if (patients.stream().anyMatch(node -> node.lemma().equals("what"))) {
      return false; // "what the presidents wanted"
    }
    return switch (lemma) {
      case "recognise", "recognize", "respect" -> !clause.passive() && !Who.about(patients).isEmpty() && !clause.verb().relation().startsWith("acl");
      case "hope" -> otherSubject(scene, clause, holders) || !Who.acting(patients).isEmpty() && !holders.containsAll(Who.acting(patients)) || !clause.after("for").isEmpty() && Who.acting(clause.verb().subtree().stream().filter(node -> node.preposition().equals("from")).toList()).stream().anyMatch(party -> !holders.contains(party));
      case "tell", "bid" -> (!clause.passive() || !clause.agents().isEmpty()) && clause.verb().children("xcomp", "ccomp").anyMatch(wanted -> wanted.tag().equals("VB") && wanted.child("nsubj") == null && wanted.children("mark").anyMatch(mark -> mark.lemma().equals("to")));
      case "insist" -> !clause.passive() && (!clause.after("on", "upon").isEmpty() || otherSubject(scene, clause, holders) && below(scene, clause).filter(wanted -> wanted.verb().tag().equals("VB") || wanted.verb().children("aux").anyMatch(aux -> Set.of("must", "should", "ought").contains(aux.lemma()))).isPresent());
      case "like" -> desires(scene, clause, holders, patients) ||otherSubject(scene, clause, holders) || !Who.acting(patients).isEmpty() && !holders.containsAll(Who.acting(patients));
      case "welcome", "greet" -> patients.stream().noneMatch(node -> Rank.guest(scene, node));
      case "expect" -> otherSubject(scene, clause, holders) || !clause.passive() && patients.stream().anyMatch(node -> HELP.contains(node.lemma()));
      case "wish", "prefer" -> otherSubject(scene, clause, holders);
      case "propose", "suggest", "recommend", "agree" -> otherSubject(scene, clause, holders) && below(scene, clause).map(wanted -> !Who.acting(wanted.agents()).isEmpty()).orElse(false);
      case "invite" -> asked(clause) && !holders.containsAll(Who.acting(patients));
      case "order" -> patients.stream().noneMatch(Envoys::isEnvoy) || !clause.verb().subtree().stream().anyMatch(node -> node.lemma().equals("leave"));
      case "support", "back" -> (!clause.passive() || Who.acting(patients).stream().anyMatch(party -> Memberships.isState(scene, party)) || patients.stream().anyMatch(node -> ARGUED.contains(node.lemma()))) && patients.stream().noneMatch(node -> COMPANY.contains(node.lemma()));
      case "attack", "blast", "assail" -> !clause.after("over", "for", "as").isEmpty() || clause.agents().stream().anyMatch(node -> node.mention() instanceof entente.read.Mention.OfPerson) && !Who.acting(patients).isEmpty();
      case "call" -> !clause.passive() && asks(scene, clause);
      case "want", "seek" -> wants(clause, holders, patients);
      case "deny" -> !patients.isEmpty() || clause.verb().child("ccomp", "xcomp") != null;
      case "refuse", "decline", "dismiss" -> !patients.isEmpty();
      case "warn", "fear", "worry", "mourn", "complain", "grumble" -> !clause.passive();
      case "remind" -> clause.verb().child("xcomp") != null || !clause.after("of").isEmpty();
      case "ask" -> patients.stream().noneMatch(Envoys::isEnvoy) && (!clause.passive() || !clause.agents().isEmpty()) && (!patients.isEmpty() || !clause.after("for").isEmpty());
      default -> true;
    };
  }

  /// "would like more doctors", "would like to see it back": not what one would like to do.
  private static boolean desires(Scene scene, Clause clause, List<Party> holders, List<Node> patients) {
    boolean would = clause.verb().children("aux").anyMatch(aux -> Set.of("would", "'d").contains(aux.lemma()));
    Node wanted = clause.verb().child("xcomp");
    boolean seen = wanted != null && wanted.lemma().equals("see") && scene.clause(wanted).map(Clause::patients).stream().flatMap(List::stream).anyMatch(node -> !holders.containsAll(Who.acting(List.of(node))) || Who.acting(List.of(node)).isEmpty());
    boolean thing = wanted == null && patients.stream().anyMatch(node -> node.mention() == null && !COVETED.contains(node.lemma()) && node.tag().startsWith("NN"));
    return would && (seen || thing);
  }

  private static boolean asks(Scene scene, Clause clause) {
    int next = clause.verb().index() + 1;
    String word = next < scene.tree().nodes().size() ? scene.tree().nodes().get(next).lemma() : "";
    return Set.of("on", "upon", "for").contains(word) || !clause.after("on", "upon").isEmpty();
  }

  /// "invited China to lift its ban"; not "invited China to visit".
  private static boolean asked(Clause clause) {
    Node wanted = clause.verb().child("xcomp");
    return wanted != null && !INVITED.contains(wanted.lemma());
  }

  /// "wants Japan to lend more", "wants easier terms"; not "wants more influence".
  private static boolean wants(Clause clause, List<Party> holders, List<Node> patients) {
    boolean other = clause.verb().child("xcomp", "ccomp") != null && !Who.acting(patients).isEmpty() && !holders.containsAll(Who.acting(patients));
    boolean thing = clause.lemma().equals("want") && clause.verb().child("xcomp") == null && !patients.isEmpty()
        && patients.stream().noneMatch(node -> COVETED.contains(node.lemma()));
    boolean help = clause.lemma().equals("seek") && patients.stream().anyMatch(node -> HELP.contains(node.lemma()))
        && (!Who.about(patients).isEmpty() || !Who.acting(clause.after("from")).isEmpty());
    boolean from = clause.lemma().equals("seek") && !patients.isEmpty() && patients.stream().noneMatch(node -> COVETED.contains(node.lemma()) || node.mention() != null) && Who.acting(clause.after("from")).stream().anyMatch(party -> !holders.contains(party));
    return other || thing || help || from;
  }

  /// Subjects that are those who hope, or nobody.
  private static final Set<String> SELF = Set.of("it", "this", "that", "they", "we", "i", "he", "she", "there", "which", "who");

  /// The clause that is wanted: "hopes Japan will …".
  private static Optional<Clause> below(Scene scene, Clause clause) {
    Node verb = clause.complement();
    return verb == null ? Optional.empty() : scene.clause(verb);
  }

  private static boolean otherSubject(Scene scene, Clause clause, List<Party> holders) {
    return below(scene, clause).map(wanted -> wanted.verb().children("nsubj", "nsubj:pass").anyMatch(node -> !node.tag().startsWith("EX") && !SELF.contains(node.lemma()))
        && Who.acting(wanted.agents()).stream().noneMatch(holders::contains)).orElse(false);
  }
}
