package entente.read.frame;

import entente.model.Party;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.List;
import java.util.Set;

/// Why a clause with a verb of promising promises nothing: it is only asked, wished, imagined or
/// denied, says what for, or belongs to another scribe.
final class Unpromised {
  private static final Words LISTS = Words.of(Unpromised.class);
  private static final Lexicon MEETINGS =
      new Lexicon(
          "frames/meetings.tsv", 2, row -> !row.cell(1).equals("-") && !row.cell(1).equals("verb"));

  private static final Lexicon ACCORDS =
      new Lexicon("frames/accords.tsv", 1, row -> !row.cell(2).equals("weak"));
  private static final Set<String> NOT_GIVEN = LISTS.set("not-given");
  private static final Set<String> EFFORTS = LISTS.set("efforts");
  private static final Set<String> DEEPENING = LISTS.set("deepening");
  private static final Set<String> EXCHANGES = LISTS.set("exchanges");
  private static final Set<String> FOUNDS = LISTS.set("founds");
  private static final Set<String> STANDING = LISTS.set("standing");
  private static final Set<String> LETTING = LISTS.set("letting");
  private static final Set<String> PAID = LISTS.set("paid");
  private static final Set<String> PLEDGING = LISTS.set("pledging");
  private static final Set<String> ECONOMY = LISTS.set("economy");
  private static final Set<String> AGREEING = LISTS.set("agreeing");
  private static final Set<String> TAKING =
      Set.of("take", "make", "undertake", "adopt", "initiate", "launch", "introduce");
  private static final Set<String> STEPS = LISTS.set("steps");
  private static final Set<String> WISHES = LISTS.set("wishes");
  static final Set<String> PARLIAMENTS = LISTS.set("parliaments");

  private Unpromised() {}

  /// "allows a disbursement of 40 million": the sum is the promise, not the leave.
  static boolean opensWay(Clause clause) {
    return LETTING.contains(clause.lemma())
        && (clause.patients().stream().anyMatch(node -> PAID.contains(node.lemma()))
            || clause.after("for").stream().anyMatch(node -> PAID.contains(node.lemma())));
  }

  /// "exported 800,000 tonnes of cocoa last year": trade, which is a figure.
  static boolean trades(Clause clause) {
    return clause.lemma().equals("export") && clause.mode().real();
  }

  /// Whether what the clause says is only asked, wished, imagined or denied.
  static boolean never(Scene scene, Clause clause) {
    Node above = clause.verb().head();
    if (above != null
        && above.lemma().equals("want")
        && clause.verb().relation().equals("ccomp")
        && clause.verb().child("nsubj", "nsubj:pass") != null) {
      return true; // "wants the ban lifted"
    }
    return unreal(clause)
        || owed(scene, clause)
        || wished(scene, clause)
        || Demands.item(scene)
        || Reproaches.isDue(clause);
  }

  /// "Peru's pledge of 3 million was kept": the pledge is the promise, and whoever owns it gives.
  static boolean keepsPledge(Clause clause) {
    return clause.passive()
        && Set.of("keep", "honour", "honor", "fulfil", "fulfill", "redeem").contains(clause.lemma())
        && clause.patients().stream()
            .anyMatch(node -> Set.of("pledge", "promise", "commitment").contains(node.lemma()));
  }

  /// "expects the economy to grow", "inflation will fall": what nobody does.
  static boolean grows(Clause clause) {
    return !clause.passive()
        && clause.agents().stream()
            .anyMatch(agent -> agent.mention() == null && ECONOMY.contains(agent.lemma()));
  }

  /// "The two sides should cooperate more closely", "need to expand trade": what is only called
  /// for, be it by one of those who are to do it; but "under the treaty they must pay".
  private static boolean owed(Scene scene, Clause clause) {
    Node verb = clause.verb();
    Node above = verb.head();
    Node said = Givers.governor(clause);
    if (said != null && AGREEING.contains(said.lemma())) {
      return false; // "agreed that they should meet"
    }
    boolean ought =
        verb.children("aux")
                .anyMatch(aux -> Set.of("should", "must", "ought").contains(aux.lemma()))
            || above != null
                && verb.relation().equals("xcomp")
                && Set.of("need", "ought").contains(above.lemma())
                && above.isVerb();
    return ought && !scene.listed() && !Signing.over(scene, clause);
  }

  private static boolean unreal(Clause clause) {
    Mode mode = clause.mode();
    boolean beside =
        clause.verb().tag().equals("VBG")
            && clause
                .verb()
                .children("mark", "case")
                .anyMatch(mark ->
                    Set.of("in", "for", "by", "from", "after", "despite", "without", "before")
                        .contains(mark.lemma()));
    return beside
        || mode.force() == Mode.Force.IMAGINED
        || mode.force() == Mode.Force.ASKED && !domestic(clause)
        || mode.denied();
  }

  /// "asked Congress to approve 2 billion": what a government wants of its own parliament it offers
  /// to others.
  static boolean domestic(Clause clause) {
    Node above = Givers.governor(clause);
    return above != null
        && clause.mode().force() == Mode.Force.ASKED
        && above
            .children("obj", "iobj", "obl", "nsubj:pass")
            .anyMatch(node -> PARLIAMENTS.contains(node.lemma()));
  }

  /// "a fund to finance clean power": the second verb says what for, it is no promise of its own.
  static boolean purpose(Clause clause) {
    Node verb = clause.verb();
    Node head = verb.head();
    boolean together =
        head != null
            && verb.relation().equals("advcl")
            && verb.children("mark").anyMatch(mark -> mark.lemma().equals("with"))
            && Set.of("work", "cooperate", "collaborate", "partner", "join force", "team up")
                .contains(head.lemma());
    if (together
        && verb.children("obj").anyMatch(node -> node.mention() instanceof Mention.OfMoney)) {
      return false; // "will work with its parliament to provide 30 million"
    }
    if (caused(verb)
        || verb.relation().equals("conj")
            && head != null
            && head.isVerb()
            && verb.child("nsubj") == null
            && caused(head)) {
      return true;
    }
    boolean bound =
        head != null
            && head.isVerb()
            && head.children("obj")
                .anyMatch(node ->
                    node.mention() == null
                        && (PLEDGING.contains(node.lemma())
                            || STEPS.contains(node.lemma())
                                && TAKING.contains(head.lemma())
                                && !Mode.of(head).real())); // "will take steps to abolish"
    return verb.tag().equals("VB")
        && head != null
        && !bound
        && Set.of("xcomp", "advcl", "acl").contains(verb.relation())
        && verb.children("mark", "aux").anyMatch(node -> node.lemma().equals("to"))
        && !Clause.governs(head)
        && !Signing.of(head);
  }

  /// "helped Vietnam burn less coal": what one party makes another do.
  private static boolean caused(Node verb) {
    Node head = verb.head();
    return head != null
        && Set.of("ccomp", "xcomp", "advcl").contains(verb.relation())
        && Set.of(
                "help",
                "allow",
                "let",
                "enable",
                "make",
                "see",
                "assist",
                "encourage",
                "empower",
                "permit")
            .contains(head.lemma());
  }

  /// Meetings, accords and relations have scribes of their own.
  static boolean elsewhere(Scene scene, Clause clause) {
    boolean objectless = clause.patients().isEmpty();
    boolean joins =
        Set.of("join", "rejoin").contains(clause.lemma())
            && clause.patients().stream()
                .anyMatch(node ->
                    node.mention() instanceof Mention.OfParty party
                        && party.parties().size() == 1
                        && Memberships.isBody(scene, party.parties().getFirst()));
    return joins
        || clause.mode().real() && Recognition.ties(scene, clause)
        || clause.patients().stream().anyMatch(node -> other(scene, clause, node))
        || objectless
            && clause.after("on", "to").stream().anyMatch(node -> ACCORDS.at(scene, node) != null);
  }

  private static boolean other(Scene scene, Clause clause, Node node) {
    if (node.lemma().equals("partnership")
            && clause.verb().children("obl").anyMatch(child -> child.preposition().equals("for"))
        || node.lemma().equals("partnership")
            && node.children("nmod").anyMatch(child -> child.preposition().equals("for"))) {
      return false; // "a partnership for infrastructure" is a programme
    }
    if (FOUNDS.contains(clause.lemma()) && STANDING.contains(node.lemma())) {
      return false; // a joint commission that is set up is no meeting of it
    }
    return MEETINGS.at(scene, node) != null && !deepens(clause, node)
        || ACCORDS.at(scene, node) != null
        || NOT_GIVEN.contains(node.lemma())
            && !(node.lemma().equals("effort")
                && clause.mode().future()
                && EFFORTS.contains(clause.lemma()))
            && !(node.lemma().equals("place") && node.child("nummod", "compound") != null)
            && !(node.lemma().equals("group")
                && node.children("compound", "amod")
                    .anyMatch(child ->
                        Set.of("working", "work", "contact", "expert", "study")
                            .contains(child.word())));
  }

  /// "intensify their dialogue", "keep up consultations": no meeting, but a promise of more.
  static boolean deepens(Clause clause, Node node) {
    return clause.patients().contains(node)
        && clause.mode().future()
        && (EFFORTS.contains(clause.lemma()) || DEEPENING.contains(clause.lemma()))
        && EXCHANGES.contains(node.lemma());
  }

  /// "Moldova hopes that Norway will lend": what one party wishes of another is no promise of the
  /// other.
  private static boolean wished(Scene scene, Clause clause) {
    Node above = Givers.governor(clause);
    if (above == null || !WISHES.contains(above.lemma())) {
      return false;
    }
    List<Party> wishing = scene.clause(above).map(scene::acting).orElse(List.of());
    List<Party> acting = scene.acting(clause);
    return !acting.isEmpty() && !wishing.containsAll(acting);
  }
}
