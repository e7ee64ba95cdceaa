package entente.read.frame;

import entente.model.Meeting.Kind;
import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.name.Gazetteer;
import entente.read.name.Place;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Meetings: summits, talks and visits, each mention with what it says of parties, place, days and
/// whether it took place. What belongs together is joined when the document is read as a whole.
public final class Meetings implements Scribe {
  private static final Words LISTS = Words.of(Meetings.class);
  public static final Lexicon WORDS =
      new Lexicon("frames/meetings.tsv", 2, row -> row.cell(1).equals("noun"));
  private static final Lexicon VERBS =
      new Lexicon("frames/meetings.tsv", 2, row -> row.cell(1).equals("verb"));
  static final Set<String> HOLDING = words("holding");
  private static final Set<String> MINOR = words("minor");
  public static final Set<String> FOUNDING = LISTS.set("founding");

  public static final Set<String> FOUNDS =
      Set.of("launch", "establish", "create", "set up", "found");
  private static final Pattern SEPARATELY =
      Pattern.compile(
          "\\b(?:separately|one by one|one after the other|individually|respectively|in turn|one[-"
              + " ]on[- ]one|separate (?:meetings|talks)|bilateral (?:meetings|talks))\\b");
  private static final Pattern AIRPORT =
      Pattern.compile(
          "\\b(?:airport|air base|airbase|tarmac|airfield|border crossing)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> PROCESS = LISTS.set("process");
  private static final Set<String> PRIVATE = LISTS.set("private");
  private static final Set<String> OPENS = LISTS.set("opens");
  private static final Set<String> AT = Set.of("at", "during", "after", "following", "before");

  private static Set<String> words(String kind) {
    var words = new LinkedHashSet<String>();
    Table.read("frames/meetings.tsv").stream()
        .filter(row -> row.cell(0).equals(kind))
        .forEach(row -> words.addAll(row.alternatives(2)));
    return words;
  }

  @Override
  public void write(Scene scene, Consumer<Draft> drafts) {
    tell(
        scene,
        draft -> {
          drafts.accept(draft);
          Stations.others(scene, draft).forEach(drafts);
          Returns.of(scene, draft).forEach(drafts);
        });
  }

  private static void tell(Scene scene, Consumer<Draft> drafts) {
    for (Node node : scene.tree().nodes()) {
      if (node.lemma().equals("visit") && node.word().endsWith("ing")
          || node.word().equalsIgnoreCase("visiting")) {
        Visits.visiting(scene, node, drafts);
      }
      if (node.isVerb()) {
        scene.clause(node).ifPresent(clause -> verb(scene, clause, drafts));
      } else if (node.tag().startsWith("N") && !Calls.noun(scene, node, drafts)) {
        Table.Row row = WORDS.at(scene, node);
        if (row != null) {
          noun(scene, node, row.cell(0), drafts);
        } else {
          named(scene, node, drafts);
        }
      }
    }
    for (Place place : scene.places()) {
      Visits.being(scene, place, drafts);
    }
    Present.write(scene, drafts);
    Together.write(scene, drafts);
  }

  private static void verb(Scene scene, Clause clause, Consumer<Draft> drafts) {
    Calls.verb(scene, clause, drafts);
    Table.Row row = VERBS.of(clause.lemma());
    if (clause.lemma().equals("set")
        && clause.patients().stream().anyMatch(node -> node.lemma().equals("foot"))) {
      Visits.verb(scene, clause, false, drafts);
    } else if (row == null || clause.lemma().equals("meet")) {
      Encounters.verb(scene, clause, drafts);
    }
    if (row == null) {
      return;
    }
    switch (row.cell(0)) {
      case "host" -> host(scene, clause, drafts);
      case "visit" -> Visits.verb(scene, clause, true, drafts);
      case "travel" -> Visits.verb(scene, clause, false, drafts);
      default -> meet(scene, clause, drafts);
    }
  }

  /// "received the Iraqi prime minister in Ankara", and the passive.
  private static void host(Scene scene, Clause clause, Consumer<Draft> drafts) {
    List<Party> guests = Who.acting(clause.patients());
    List<Party> acting = scene.acting(clause);
    List<Party> others = acting.stream().filter(party -> !guests.contains(party)).toList();
    List<Party> hosts =
        others.isEmpty() || guests.size() != 1 ? acting : others; // "by his Tunisian counterpart"
    if (!hosts.isEmpty()
        && !guests.isEmpty()
        && clause.patients().stream().anyMatch(node -> Rank.guest(scene, node))) {
      boolean arrives =
          guests.size() == 1
              && hosts.size() == 1
              && !guests.equals(hosts)
              && AIRPORT.matcher(scene.clauseSpan(clause.verb()).of(scene.text())).find();
      if (arrives || hosts.size() > 1 && guests.size() == 1 && !guests.equals(hosts)) {
        hosts.forEach(host ->
            Gathering.visit(
                    scene,
                    clause.verb(),
                    clause.verb(),
                    guests.getFirst(),
                    host,
                    clause,
                    "meeting/host",
                    scene.clauseSpan(clause.verb()))
                .tell(drafts)); // each at home
        return;
      }
      var parties = new LinkedHashSet<>(hosts);
      parties.addAll(guests);
      meeting(scene, clause, parties, drafts);
    }
  }

  /// "met", "sat down with": those who do, and with whom.
  private static void meet(Scene scene, Clause clause, Consumer<Draft> drafts) {
    List<Party> agents = scene.acting(clause);
    var patients = new ArrayList<>(Who.acting(clause.patients()));
    clause
        .verb()
        .children("xcomp")
        .filter(child -> child.lemma().equals("visit") && child.tag().equals("VBG"))
        .flatMap(child -> child.children("obj"))
        .forEach(node -> patients.addAll(Who.acting(node.joined()))); // "met visiting Minister X"
    var parties = new LinkedHashSet<>(agents);
    parties.addAll(patients);
    parties.addAll(Who.acting(clause.receivers()));
    parties.addAll(Who.acting(clause.after("with")));
    if (agents.size() == 1 && parties.size() > 2 && SEPARATELY.matcher(scene.lower()).find()) {
      parties.stream()
          .filter(party -> !agents.contains(party))
          .forEach(party ->
              meeting(
                  scene, clause, new LinkedHashSet<>(List.of(agents.getFirst(), party)), drafts));
      return;
    }
    if (parties.size() == 1 && !agents.isEmpty()) {
      parties.addAll(Strangers.met(scene, clause, agents.getFirst()));
    }
    if (!clause.passive()
        && (parties.isEmpty() || parties.size() == 1 && parties.iterator().next().isRegion())) {
      parties.addAll(
          Strangers.host(
              scene, clause)); // "Foreign ministers from two dozen countries met in Lagos"
    }
    boolean nobody =
        clause.passive()
            || !clause.agents().isEmpty()
                && agents.isEmpty()
                && Strangers.host(scene, clause).isEmpty();
    boolean thing =
        clause.lemma().equals("meet")
            && clause.patients().stream().anyMatch(node -> !node.lemma().equals("face"))
            && patients.isEmpty()
            && Who.acting(clause.receivers()).isEmpty();
    if (!nobody
        && !thing
        && (parties.size() >= 2
            || isBloc(scene, parties)
            || agents.isEmpty()
                && parties.size() == 1
                && !Strangers.host(scene, clause).isEmpty())) {
      meeting(scene, clause, parties, drafts);
    }
  }

  private static void meeting(
      Scene scene, Clause clause, Set<Party> parties, Consumer<Draft> drafts) {
    Span span = scene.clauseSpan(clause.verb());
    var who = new ArrayList<>(clause.agents());
    who.addAll(clause.patients());
    who.addAll(clause.after("with"));
    if (who.stream()
        .anyMatch(node ->
            node.mention() == null
                && node.children("compound", "amod")
                    .anyMatch(child -> PRIVATE.contains(child.lemma())))) {
      return; // "met business leaders"
    }
    Kind kind = Rank.kind(scene, span.of(scene.text()), parties, who);
    new Gathering(
            scene,
            clause.verb(),
            clause.verb(),
            kind,
            parties,
            null,
            clause,
            "meeting/" + clause.lemma().replace(' ', '-'),
            span,
            false)
        .tell(drafts);
  }

  private static boolean isBloc(Scene scene, Set<Party> parties) {
    return parties.size() == 1
        && !scene.script().gazetteer().kind(parties.iterator().next()).equals("state")
        && !parties.iterator().next().isRegion();
  }

  /// A gathering with a name of its own, read as one party: "the EU-Jordan Association Council was
  /// held in Brussels".
  private static void named(Scene scene, Node node, Consumer<Draft> drafts) {
    Optional<Clause> around = scene.around(node);
    if (!(node.mention() instanceof Mention.OfParty party)
        || party.how() != Mention.How.NAME
        || around.isEmpty()) {
      return;
    }
    String words = party.span().of(scene.text()).toLowerCase(Locale.ROOT);
    Table.Row row = WORDS.of(words.substring(words.lastIndexOf(' ') + 1));
    boolean held =
        HOLDING.contains(around.get().lemma())
            && (around.get().patients().contains(node)
                || OPENS.contains(around.get().lemma()) && around.get().agents().contains(node));
    boolean at =
        row != null
            && row.cell(0).equals("summit")
            && (AT.contains(node.preposition())
                || around.get().agents().contains(node) && !around.get().passive());
    if (row == null || row.cell(0).equals("visit") || !held && !at) {
      return;
    }
    var parties = new LinkedHashSet<Party>();
    for (Party each : party.parties()) {
      List<Party> partners = scene.script().gazetteer().partners(each);
      parties.addAll(partners.isEmpty() ? joined(scene, party, each) : partners);
    }
    Kind kind =
        words.contains("summit") || words.contains("leaders")
            ? Kind.SUMMIT
            : words.contains("minist") ? Kind.MINISTERS : Kind.DIALOGUE;
    Clause clause = around.get();
    new Gathering(
            scene,
            node,
            held ? clause.verb() : node,
            kind,
            parties,
            null,
            clause,
            "meeting/named",
            held ? scene.clauseSpan(clause.verb()) : phrase(node),
            false)
        .tell(drafts);
  }

  /// "EU-Jordan …": the two of whose names it is made; else the body itself.
  private static List<Party> joined(Scene scene, Mention.OfParty mention, Party body) {
    if (!scene.script().gazetteer().kind(body).equals("other")) {
      return List.of(body);
    }
    var parties = new LinkedHashSet<Party>();
    var tokens = scene.sentence().tokens();
    for (int k = 0; k < tokens.size(); k++) {
      if (mention.span().contains(tokens.get(k).span())) {
        Gazetteer.Found found = scene.script().gazetteer().at(tokens.subList(k, k + 1), 0, 0);
        if (found != null) {
          parties.addAll(found.name().parties());
        }
      }
    }
    return parties.size() >= 2 ? List.copyOf(parties) : List.of(body);
  }

  private static void noun(Scene scene, Node noun, String named, Consumer<Draft> drafts) {
    boolean official =
        named.equals("officials")
            && noun.children("amod")
                .anyMatch(child -> child.lemma().equals("official") && child.tag().equals("JJ"));
    String what =
        official ? "talks" : named; // "the first official meeting between the two leaders"
    if (what.equals("dialogue")
        && noun.children("amod").anyMatch(child -> PROCESS.contains(child.lemma()))) {
      return; // "the ongoing dialogue" is no meeting
    }
    if (minor(noun)
        || noun.relation().equals("compound")
            && noun.head() != null
            && noun.head().isNoun()
            && !what.equals("summit")) {
      return;
    }
    if (noun.relation().equals("nmod")
        && noun.head() != null
        && FOUNDING.contains(noun.head().lemma())) {
      return;
    }
    if (what.equals("visit")) {
      Visits.noun(scene, noun, drafts);
      return;
    }
    Optional<Clause> around = scene.around(noun);
    Node top = Attendance.top(noun);
    boolean subject = around.isPresent() && around.get().agents().contains(top);
    boolean governs =
        around.isPresent()
            && (HOLDING.contains(around.get().lemma())
                || around.get().patients().contains(top)
                || subject);
    Set<Party> meeting = Attendance.of(scene, noun, top, what, around, subject);
    boolean definite =
        noun.children("det").anyMatch(det -> Set.of("the", "this", "that").contains(det.lemma()))
            || noun.child("nmod:poss") != null;
    List<Party> attending =
        definite ? Attendance.attending(scene, noun, top, meeting, around) : List.of();
    boolean vague = meeting.isEmpty() || !attending.isEmpty();
    if (!attending.isEmpty()) {
      meeting.clear();
      meeting.addAll(attending);
    }
    if (what.equals("dialogue") && around.isPresent() && FOUNDS.contains(around.get().lemma())) {
      return;
    }
    if (vague
        && aside(noun)
        && noun.subtree().stream()
            .noneMatch(
                node -> node.word().equals("there") || node.mention() instanceof Mention.OfDate)) {
      return; // "on the sidelines of the summit": the day is that of the talks
    }
    if (vague && !definite && !what.equals("summit") && !what.equals("ministers")) {
      return;
    }
    String phrase = phrase(noun).of(scene.text());
    boolean alone =
        what.equals("talks")
            && meeting.size() == 1
            && noun.children("nmod").anyMatch(child -> child.preposition().equals("with"));
    if (alone && !vague) {
      return; // "talks with the EU on a pact" of nobody that the text names
    }
    boolean region =
        meeting.size() == 1 && meeting.iterator().next().isRegion() && Rank.highest(phrase);
    if (!what.equals("summit")
        && meeting.size() < 2
        && !isBloc(scene, meeting)
        && !vague
        && !region) {
      return;
    }
    String words =
        around
            .map(clause -> scene.clauseSpan(clause.verb()).of(scene.text()))
            .orElse(scene.span().of(scene.text()));
    Kind kind =
        switch (what) {
          case "summit" ->
              twoStates(scene, meeting)
                      && !noun.children("compound", "amod", "nmod:poss")
                          .anyMatch(child ->
                              child.mention() instanceof Mention.OfParty party
                                  && party.how() != Mention.How.REFERENCE)
                  ? Kind.LEADERS
                  : Kind.SUMMIT;
          case "ministers" -> Kind.MINISTERS;
          case "officials" -> Kind.OFFICIALS;
          case "dialogue" -> chaired(scene, noun, around) ? Kind.MINISTERS : Kind.DIALOGUE;
          default -> Rank.kind(scene, words, meeting, Attendance.who(noun, around));
        };
    List<Party> holders = around.map(scene::acting).orElse(List.of());
    if (holders.size() == 1
        && meeting.size() > 2
        && meeting.contains(holders.getFirst())
        && noun.tag().equals("NNS")
        && SEPARATELY.matcher(scene.lower()).find()) {
      for (Party other : meeting) {
        if (!other.equals(holders.getFirst())) {
          Clause clause = around.orElseThrow();
          var two = List.of(holders.getFirst(), other);
          new Gathering(
                  scene,
                  noun,
                  clause.verb(),
                  Rank.kind(scene, words, new LinkedHashSet<>(two), Attendance.who(noun, around)),
                  two,
                  null,
                  clause,
                  "meeting/" + what,
                  scene.clauseSpan(clause.verb()),
                  false)
              .tell(drafts);
        }
      }
      return;
    }
    Span span =
        around
            .filter(_ -> governs)
            .map(clause -> scene.clauseSpan(clause.verb()))
            .filter(each -> each.contains(noun.span()))
            .orElse(phrase(noun));
    Node at = governs ? around.map(Clause::verb).orElse(noun) : noun;
    new Gathering(
            scene,
            noun,
            at,
            kind,
            meeting,
            null,
            around.orElse(null),
            "meeting/" + what,
            span,
            vague)
        .tell(drafts);
  }

  private static boolean twoStates(Scene scene, Set<Party> parties) {
    return parties.size() == 2
        && parties.stream()
            .allMatch(party -> scene.script().gazetteer().kind(party).equals("state"));
  }

  /// "the joint commission, co-chaired by the two foreign ministers".
  private static boolean chaired(Scene scene, Node noun, Optional<Clause> around) {
    boolean own =
        around
            .filter(clause ->
                Set.of("chair", "co-chair", "head", "lead", "hold", "convene", "attend")
                    .contains(clause.lemma()))
            .map(clause -> clause.agents().stream().anyMatch(agent -> Rank.minister(scene, agent)))
            .orElse(false);
    return own
        || noun.children("acl", "acl:relcl")
            .map(scene::clause)
            .flatMap(Optional::stream)
            .anyMatch(clause ->
                Set.of("chair", "co-chair", "head", "lead").contains(clause.lemma())
                    && clause.agents().stream().anyMatch(agent -> Rank.minister(scene, agent)));
  }

  private static boolean aside(Node noun) {
    Node head = noun.head();
    return head != null
        && noun.preposition().equals("of")
        && Set.of("sideline", "margin", "fringe", "eve", "heel", "run-up").contains(head.lemma());
  }

  /// Whether it is a dinner, a press conference or the like.
  public static boolean minor(Node noun) {
    return noun.children("compound", "amod").anyMatch(child -> MINOR.contains(child.lemma()));
  }

  /// The words of a noun with all that hangs from it.
  public static Span phrase(Node noun) {
    List<Node> nodes = noun.subtree();
    return nodes.getFirst().span().cover(nodes.getLast().span());
  }
}
