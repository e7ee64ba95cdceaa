package entente.read.frame;

import entente.model.Meeting.Kind;
import entente.model.Party;
import entente.model.Span;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Meetings at a distance: "spoke by phone with", "received a call from", "in a video conference".
final class Calls {
  private static final Words LISTS = Words.of(Calls.class);
  private static final String MEANS =
      "(?:tele)?phone|video|video[- ]?link|video[-"
          + " ]?conference|videoconference|teleconference|conference"
          + " call|zoom|teleconferencing|videoconferencing|secure line";
  private static final Pattern BY =
      Pattern.compile(
          "\\b(?:by|over|on|via|through|per) (?:the |a |an )?(?:" + MEANS + ")\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> SPEAK = LISTS.set("speak");
  private static final Set<String> DIAL = Set.of("phone", "telephone", "ring", "ring up", "dial");
  private static final Set<String> HAVE = LISTS.set("have");
  private static final Set<String> CALL = LISTS.set("call");

  private Calls() {}

  /// "spoke by phone with", "telephoned".
  static void verb(Scene scene, Clause clause, Consumer<Draft> drafts) {
    Span span = scene.clauseSpan(clause.verb());
    boolean speaks = SPEAK.contains(clause.lemma()) && BY.matcher(span.of(scene.text())).find();
    boolean dials =
        DIAL.contains(clause.lemma())
            && clause.verb().tag().startsWith("VB")
            && clause.patients().stream().anyMatch(node -> Rank.guest(scene, node));
    if (!speaks && !dials || clause.mode().denied()) {
      return;
    }
    var parties = new LinkedHashSet<Party>(scene.acting(clause));
    parties.addAll(Who.acting(clause.after("with", "to")));
    parties.addAll(dials ? Who.acting(clause.patients()) : List.of());
    var who = new ArrayList<>(clause.agents());
    who.addAll(clause.after("with", "to"));
    who.addAll(clause.patients());
    tell(scene, clause.verb(), clause, parties, who, span, drafts);
  }

  /// "a phone call with", "their telephone conversation": whether a noun is such a call; if so, it
  /// is told.
  static boolean noun(Scene scene, Node noun, Consumer<Draft> drafts) {
    boolean named =
        noun.lemma().equals("teleconference")
            || noun.lemma().equals("videoconference")
            || noun.lemma().equals("phonecall");
    boolean at =
        CALL.contains(noun.lemma())
            && noun.children("compound", "amod")
                .anyMatch(child ->
                    child
                        .lemma()
                        .matches(
                            "(?:tele)?phone|telephonic|video|virtual|telephone|conference|video-link"));
    boolean call =
        noun.lemma().equals("call")
            && noun.children("nmod")
                .anyMatch(child ->
                    Set.of("with", "between").contains(child.preposition())
                        && !Who.acting(child.joined()).isEmpty());
    if (noun.mention() != null || !named && !at && !call) {
      return false;
    }
    var parties = new LinkedHashSet<Party>();
    var who = new ArrayList<Node>();
    noun.children("nmod")
        .filter(child ->
            Set.of("with", "between", "from", "to", "of", "among").contains(child.preposition()))
        .forEach(child -> {
          parties.addAll(Who.acting(child.joined()));
          who.addAll(child.joined());
        });
    noun.children("nmod:poss").forEach(child -> parties.addAll(Who.acting(child.joined())));
    Clause clause = scene.around(noun).orElse(null);
    if (clause != null
        && (HAVE.contains(clause.lemma())
            || Set.of("in", "during", "over").contains(noun.preposition())
            || parties.size() < 2)) {
      parties.addAll(scene.acting(clause));
      parties.addAll(Who.acting(clause.after("with", "from")));
      who.addAll(clause.agents());
      who.addAll(clause.after("with", "from"));
    }
    if (clause != null) {
      Span span =
          HAVE.contains(clause.lemma()) && scene.clauseSpan(clause.verb()).contains(noun.span())
              ? scene.clauseSpan(clause.verb())
              : MeetingNouns.phrase(noun);
      tell(
          scene,
          HAVE.contains(clause.lemma()) ? clause.verb() : noun,
          clause,
          parties,
          who,
          span,
          drafts);
    }
    return true;
  }

  private static void tell(
      Scene scene,
      Node at,
      Clause clause,
      Set<Party> parties,
      List<Node> who,
      Span span,
      Consumer<Draft> drafts) {
    if (parties.size() >= 2) {
      Kind kind = Rank.kind(scene, scene.clauseSpan(clause.verb()).of(scene.text()), parties, who);
      new Gathering(scene, at, at, kind, parties, null, clause, "meeting/call", span, false)
          .tell(drafts);
    }
  }
}
