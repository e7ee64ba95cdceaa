package entente.read.frame;

import entente.model.Meeting.Kind;
import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Meetings that a verb tells: who met, received or visited whom.
final class MeetingVerbs {
  private static final Words LISTS = Words.of(MeetingVerbs.class);
  private static final Lexicon VERBS =
      new Lexicon("frames/meetings.tsv", 2, row -> row.cell(1).equals("verb"));

  private static final Pattern AIRPORT =
      Pattern.compile(
          "\\b(?:airport|air base|airbase|tarmac|airfield|border crossing)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> PRIVATE = LISTS.set("private");

  private static final Set<String> GATHERS = Set.of("gather", "assemble", "convene", "reunite");

  private MeetingVerbs() {}

  static void verb(Scene scene, Clause clause, Consumer<Draft> drafts) {
    Calls.verb(scene, clause, drafts);
    Dispatches.verb(scene, clause, drafts);
    Table.Row row = VERBS.of(clause.lemma());
    if (!clause.passive() && unites(scene, clause)) {
      host(scene, clause, clause.patients(), drafts);
      return;
    }
    if (clause.lemma().equals("play")
        && clause.patients().stream().anyMatch(node -> node.lemma().equals("host"))) {
      host(scene, clause, clause.after("to"), drafts);
      return;
    }
    if (clause.lemma().equals("set")
        && clause.patients().stream().anyMatch(node -> node.lemma().equals("foot"))) {
      Visits.verb(scene, clause, false, drafts);
    } else if (row == null || Set.of("meet", "come").contains(clause.lemma())) {
      Encounters.verb(scene, clause, drafts);
    }
    boolean duty = clause.lemma().equals("consult") && !clause.mode().real();
    if (row == null || duty) {
      return;
    }
    switch (row.cell(0)) {
      case "host" -> host(scene, clause, clause.patients(), drafts);
      case "visit" -> Visits.verb(scene, clause, true, drafts);
      case "travel" -> Visits.verb(scene, clause, false, drafts);
      default -> {
        if (GATHERS.contains(clause.lemma())
            && !clause.passive()
            && clause.patients().stream().anyMatch(node -> Rank.guest(scene, node))) {
          host(scene, clause, clause.patients(), drafts); // "Riga gathered the leaders of …"
        } else {
          meet(scene, clause, drafts);
        }
      }
    }
  }

  /// Whether a guest is told by an office, so that he may be of the state that the host faces.
  private static boolean officer(Scene scene, Node node) {
    return called(scene, node) && !Set.of("official", "team").contains(node.lemma());
  }

  /// Whether a guest is told by more than "he" or "she".
  private static boolean called(Scene scene, Node node) {
    return !Set.of("he", "she").contains(node.lemma()) && Rank.guest(scene, node);
  }

  private static final Set<String> UNITING = Set.of("bring", "get", "put", "sit", "seat");
  private static final Pattern ONE_ROOM = LISTS.inAnyCase("one-room");

  /// "brought the leaders of A and B together", "into one room", "to the same table".
  private static boolean unites(Scene scene, Clause clause) {
    return UNITING.contains(clause.lemma())
        && clause.patients().stream().anyMatch(node -> called(scene, node))
        && Who.acting(clause.patients()).size() > 1
        && ONE_ROOM.matcher(scene.clauseSpan(clause.verb()).of(scene.text())).find();
  }

  /// "received the Iraqi prime minister in Ankara", and the passive.
  ///
  /// @param guest the words for whom one receives
  private static void host(Scene scene, Clause clause, List<Node> guest, Consumer<Draft> drafts) {
    List<Party> known = Who.acting(guest);
    List<Party> named = scene.acting(clause);
    List<Party> acting = named.isEmpty() ? Venue.city(scene, clause.agents()) : named;
    List<Party> guests =
        known.isEmpty()
                && acting.size() == 1
                && guest.stream().anyMatch(node -> officer(scene, node))
            ? scene.script().other(acting.getFirst()).stream()
                .filter(party -> Memberships.isState(scene, party))
                .toList() // "our minister was received by hers"
            : known;
    List<Party> others = acting.stream().filter(party -> !guests.contains(party)).toList();
    List<Party> hosts =
        others.isEmpty() || guests.size() != 1 ? acting : others; // "by his Tunisian counterpart"
    if (!hosts.isEmpty()
        && !guests.isEmpty()
        && (guest.stream().anyMatch(node -> Rank.guest(scene, node))
            || guest.stream().anyMatch(node -> node.lemma().equals("those"))
                && clause.agents().stream().anyMatch(node -> Rank.guest(scene, node)))) {
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
      meeting(scene, clause, parties, guest, drafts);
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
    if (agents.size() == 1
        && parties.size() > 2
        && Meetings.SEPARATELY.matcher(scene.lower()).find()) {
      parties.stream()
          .filter(party -> !agents.contains(party))
          .forEach(party ->
              meeting(
                  scene,
                  clause,
                  new LinkedHashSet<>(List.of(agents.getFirst(), party)),
                  clause.patients(),
                  drafts));
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
            || Meetings.isBloc(scene, parties)
            || agents.isEmpty()
                && parties.size() == 1
                && !Strangers.host(scene, clause).isEmpty())) {
      meeting(scene, clause, parties, clause.patients(), drafts);
    }
  }

  private static void meeting(
      Scene scene, Clause clause, Set<Party> parties, List<Node> others, Consumer<Draft> drafts) {
    Span span = scene.clauseSpan(clause.verb());
    var who = new ArrayList<>(clause.agents());
    who.addAll(others);
    who.addAll(clause.after("with"));
    if (who.stream()
        .anyMatch(node ->
            node.mention() == null
                && node.children("compound", "amod")
                    .anyMatch(child -> PRIVATE.contains(child.lemma())))) {
      return; // "met business leaders"
    }
    Kind told = Rank.kind(scene, span.of(scene.text()), parties, who);
    boolean unnamed =
        told == Kind.DIALOGUE && !who.isEmpty() && who.stream().allMatch(MeetingVerbs::stands);
    Kind kind =
        unnamed
            ? Rank.kind(scene, scene.span().of(scene.text()), parties, people(scene, parties))
            : told;
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

  /// "when they met": those whose rank the rest of the sentence tells.
  private static boolean stands(Node node) {
    return STANDING.contains(node.lemma());
  }

  private static List<Node> people(Scene scene, Set<Party> parties) {
    return scene.tree().nodes().stream()
        .filter(node ->
            node.mention() instanceof Mention.OfPerson person && parties.contains(person.party()))
        .toList();
  }

  private static final Set<String> STANDING = Set.of("they", "two", "both", "pair", "side", "we");
}
