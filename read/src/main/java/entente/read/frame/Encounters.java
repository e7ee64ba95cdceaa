package entente.read.frame;

import entente.model.Meeting.Kind;
import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.name.Place;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// People of rank of two parties who do together what takes a meeting: "came face to face",
/// "discussed", "exchanged views", "spoke with".
final class Encounters {
  private static final Set<String> TALK =
      Set.of(
          "discuss", "review", "talk", "negotiate", "deliberate", "examine", "explore", "confer");
  private static final Set<String> SPEAK = Set.of("speak", "talk", "confer");
  private static final Set<String> SHARED =
      Set.of("view", "hand", "opinion", "handshake", "greeting", "pleasantry", "idea");
  private static final Set<String> SNATCHING =
      Set.of("have", "get", "spend", "snatch", "grab", "take", "exchange", "find");
  private static final Set<String> MOMENTS =
      Set.of(
          "word",
          "chat",
          "minute",
          "hour",
          "conversation",
          "moment",
          "aside",
          "coffee",
          "tea",
          "lunch",
          "breakfast");
  private static final Set<String> SHARING = Set.of("exchange", "shake", "share", "trade", "swap");
  private static final Set<String> COUNTERPARTS =
      Set.of("counterpart", "colleague", "homologue", "peer");
  private static final Pattern FACING = Pattern.compile("\\bface[- ]to[- ]face\\b");

  /// Words that put two at one table, or by themselves.
  private static final Words LISTS = Words.of(Encounters.class);

  private static final Pattern SEATED = LISTS.inAnyCase("seated");
  private static final Pattern PRIVATELY = LISTS.inAnyCase("privately");
  private static final Set<String> ALONE = LISTS.set("alone");
  private static final Set<String> TELLS = LISTS.set("tells");

  private Encounters() {}

  /// "was alone with the Kenyan president": no verb tells it.
  static void alone(Scene scene, Node node, Consumer<Draft> drafts) {
    boolean was =
        node.children("cop", "aux", "auxpass", "aux:pass")
            .anyMatch(child -> child.tag().equals("VBD"));
    List<Node> own = node.children("nsubj", "nsubjpass", "nsubj:pass").toList();
    List<Node> others =
        node.children("obl", "nmod")
            .filter(child -> child.preposition().equals("with"))
            .flatMap(child -> child.joined().stream())
            .toList();
    if (!ALONE.contains(node.lemma())
        || !was
        || node.children("neg", "advmod")
            .anyMatch(child -> Set.of("not", "never", "n't").contains(child.lemma()))
        || !ranked(scene, own)
        || !ranked(scene, others)) {
      return;
    }
    var parties = new LinkedHashSet<Party>(Who.acting(own));
    parties.addAll(Who.acting(others));
    var who = new ArrayList<>(own);
    who.addAll(others);
    if (parties.size() == 2) {
      Kind kind = Rank.kind(scene, "", parties, who);
      new Gathering(
              scene, node, node, kind, parties, null, null, FRAME, scene.clauseSpan(node), false)
          .tell(drafts);
    }
  }

  static void verb(Scene scene, Clause clause, Consumer<Draft> drafts) {
    List<Node> agents = agents(clause);
    if (reciprocal(scene, clause, agents)) {
      tell(scene, clause, new LinkedHashSet<>(scene.acting(clause)), agents, FRAME, drafts);
      return;
    }
    if (clause.passive()
        || !clause.mode().real()
        || clause.mode().denied()
        || !ranked(scene, agents)) {
      return;
    }
    String words = scene.clauseSpan(clause.verb()).of(scene.text());
    List<Node> with = clause.after("with");
    if (SPEAK.contains(clause.lemma())
        || clause.lemma().equals("call")
            && clause
                .verb()
                .children("ccomp", "xcomp")
                .allMatch(child -> child.tag().equals("VB"))) {
      calls(scene, clause, drafts);
    }
    boolean talks = TALK.contains(clause.lemma()) && !clause.patients().isEmpty();
    boolean shares =
        SHARING.contains(clause.lemma())
            && clause.patients().stream().anyMatch(node -> SHARED.contains(node.lemma()));
    boolean snatches =
        SNATCHING.contains(clause.lemma())
            && !with.isEmpty()
            && clause.patients().stream()
                .anyMatch(node ->
                    MOMENTS.contains(node.lemma())
                        || node.mention() instanceof Mention.OfDuration duration
                            && duration.iso().startsWith("PT"));
    boolean faces =
        Set.of("come", "meet", "sit", "talk").contains(clause.lemma())
            && FACING.matcher(words).find();
    List<Node> seen = seen(clause);
    boolean sees =
        clause.lemma().equals("see")
            && clause.after("as").isEmpty()
            && seen.stream()
                .anyMatch(node ->
                    node.mention() instanceof Mention.OfPerson
                        || COUNTERPARTS.contains(node.lemma())
                        || Rank.guest(scene, node) && timed(scene, clause));
    boolean tells =
        TELLS.contains(clause.lemma())
            && clause.patients().stream().anyMatch(node -> COUNTERPARTS.contains(node.lemma()))
            && placed(scene, clause);
    boolean sits =
        clause.lemma().equals("sit") && SEATED.matcher(words).find()
            || PRIVATELY.matcher(words).find();
    boolean speak =
        SPEAK.contains(clause.lemma())
            && clause.patients().isEmpty()
            && with.isEmpty()
            && clause.after("to", "at", "about", "against", "of").isEmpty()
            && clause.verb().child("ccomp", "xcomp") == null
            && scene.acting(clause).size() == 2
            && clause.agents().stream()
                .noneMatch(node -> Set.of("they", "we").contains(node.lemma()));
    if (talks || shares || snatches || faces || sees || speak || tells || sits) {
      var who = new ArrayList<>(agents);
      who.addAll(with.stream().filter(node -> Rank.guest(scene, node)).toList());
      var parties =
          new LinkedHashSet<Party>(
              clause.agents().isEmpty() ? Who.acting(agents) : scene.acting(clause));
      if (sees || tells) {
        List<Node> others = sees ? seen : clause.patients();
        who.addAll(others);
        parties.addAll(Who.acting(others));
      }
      parties.addAll(Who.acting(with.stream().filter(node -> Rank.guest(scene, node)).toList()));
      tell(scene, clause, parties, who, FRAME, drafts);
    }
  }

  private static final Set<String> SEEING = Set.of("see", "find", "encounter", "face");
  private static final Pattern EACH_OTHER = LISTS.inAnyCase("each-other");

  /// "will see each other in Accra in May", "are to find themselves again in 2030": done or
  /// planned, where a day or a place is told.
  private static boolean reciprocal(Scene scene, Clause clause, List<Node> agents) {
    Span span = scene.clauseSpan(clause.verb());
    return SEEING.contains(clause.lemma())
        && !clause.passive()
        && !clause.mode().denied()
        && clause.mode().force() != Mode.Force.IMAGINED
        && EACH_OTHER.matcher(span.of(scene.text())).find()
        && agents.stream()
            .anyMatch(node -> Rank.guest(scene, node) || node.lemma().endsWith("leaders"))
        && scene.acting(clause).size() >= 2
        && (timed(scene, clause) || Venue.near(scene, clause.verb(), span) != null);
  }

  /// "spoke on Monday with the Peruvian president", "called his counterpart", "talked to".
  private static void calls(Scene scene, Clause clause, Consumer<Draft> drafts) {
    List<Node> others =
        clause.lemma().equals("call") ? clause.patients() : clause.after("with", "to");
    if (!ranked(scene, others)
        || clause.lemma().equals("call")
            && others.stream()
                .noneMatch(node ->
                    node.mention() instanceof Mention.OfPerson
                        || COUNTERPARTS.contains(node.lemma()))) {
      return;
    }
    var who = new ArrayList<>(clause.agents());
    who.addAll(others);
    var parties = new LinkedHashSet<Party>(scene.acting(clause));
    parties.addAll(Who.acting(others));
    tell(scene, clause, parties, who, "meeting/call", drafts);
  }

  private static final String FRAME = "meeting/discuss";

  /// Who acts; in "at the table sat the presidents" those behind the verb.
  private static List<Node> agents(Clause clause) {
    return clause.agents().isEmpty() && clause.lemma().equals("sit")
        ? clause.patients()
        : clause.agents();
  }

  /// Whom one saw, also behind an interruption: "saw, in turn, President X".
  private static List<Node> seen(Clause clause) {
    return clause.patients().isEmpty()
        ? clause
            .verb()
            .children("dep")
            .filter(child -> child.mention() instanceof Mention.OfPerson)
            .flatMap(child -> child.joined().stream())
            .toList()
        : clause.patients();
  }

  private static boolean timed(Scene scene, Clause clause) {
    return scene.dateOf(clause.verb(), Mention.Role.AT) != null;
  }

  /// Whether the clause names the city where it was.
  private static boolean placed(Scene scene, Clause clause) {
    Place place = Venue.near(scene, clause.verb(), scene.clauseSpan(clause.verb()));
    return place != null
        && place.city()
        && place.span().start() > clause.verb().span().start()
        && place.span().start() - clause.verb().span().end() < 70;
  }

  private static void tell(
      Scene scene,
      Clause clause,
      Set<Party> parties,
      List<Node> who,
      String frame,
      Consumer<Draft> drafts) {
    if (parties.size() > 2
        && scene.acting(clause).size() == 1
        && Meetings.SEPARATELY.matcher(scene.lower()).find()) {
      Party one = scene.acting(clause).getFirst();
      parties.stream()
          .filter(party -> !party.equals(one))
          .forEach(other ->
              tell(scene, clause, new LinkedHashSet<>(List.of(one, other)), who, frame, drafts));
      return;
    }
    if (parties.size() < 2 || parties.size() > 6) {
      return;
    }
    Span span = scene.clauseSpan(clause.verb());
    Kind kind =
        Rank.kind(scene, scene.between(span.start(), clause.verb().span().end()), parties, who);
    new Gathering(
            scene, clause.verb(), clause.verb(), kind, parties, null, clause, frame, span, false)
        .tell(drafts);
  }

  /// Whether all of them are people of rank, by name or by office.
  private static boolean ranked(Scene scene, List<Node> nodes) {
    return !nodes.isEmpty()
        && nodes.stream()
            .allMatch(node -> {
              String rank = Rank.of(scene, node);
              return rank != null
                  ? !rank.equals("person")
                      || node.mention() instanceof Mention.OfPerson person && person.party() != null
                  : COUNTERPARTS.contains(node.lemma())
                      || Rank.guest(scene, node)
                          && !Set.of(
                                  "he", "she", "official", "team", "mission", "chief", "lawmaker")
                              .contains(node.lemma());
            });
  }
}
