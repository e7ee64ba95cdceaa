package entente.read.frame;

import entente.model.Meeting.Kind;
import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
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

  private Encounters() {}

  static void verb(Scene scene, Clause clause, Consumer<Draft> drafts) {
    if (clause.passive()
        || !clause.mode().real()
        || clause.mode().denied()
        || !ranked(scene, clause.agents())) {
      return;
    }
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
            && FACING.matcher(scene.clauseSpan(clause.verb()).of(scene.text())).find();
    boolean sees =
        clause.lemma().equals("see")
            && clause.patients().stream()
                .anyMatch(node ->
                    node.mention() instanceof Mention.OfPerson
                        || COUNTERPARTS.contains(node.lemma()));
    boolean speak =
        SPEAK.contains(clause.lemma())
            && clause.patients().isEmpty()
            && with.isEmpty()
            && clause.after("to", "at", "about", "against", "of").isEmpty()
            && clause.verb().child("ccomp", "xcomp") == null
            && scene.acting(clause).size() == 2
            && clause.agents().stream()
                .noneMatch(node -> Set.of("they", "we").contains(node.lemma()));
    if (talks || shares || snatches || faces || sees || speak) {
      var who = new ArrayList<>(clause.agents());
      who.addAll(with.stream().filter(node -> Rank.guest(scene, node)).toList());
      var parties = new LinkedHashSet<Party>(scene.acting(clause));
      if (sees) {
        who.addAll(clause.patients());
        parties.addAll(Who.acting(clause.patients()));
      }
      parties.addAll(Who.acting(with.stream().filter(node -> Rank.guest(scene, node)).toList()));
      tell(scene, clause, parties, who, "meeting/discuss", drafts);
    }
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

  private static void tell(
      Scene scene,
      Clause clause,
      Set<Party> parties,
      List<Node> who,
      String frame,
      Consumer<Draft> drafts) {
    if (parties.size() < 2 || parties.size() > 4) {
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
