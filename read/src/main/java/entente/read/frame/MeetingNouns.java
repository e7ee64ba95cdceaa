package entente.read.frame;

import entente.model.Meeting.Kind;
import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Meetings that a noun tells: "the summit in Oslo", "talks between".
public final class MeetingNouns {
  private static final Words LISTS = Words.of(MeetingNouns.class);
  private static final Set<String> MINOR = Meetings.words("minor");
  private static final Set<String> PROCESS = LISTS.set("process");

  private MeetingNouns() {}

  static void noun(Scene scene, Node noun, String named, Consumer<Draft> drafts) {
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
        && Meetings.FOUNDING.contains(noun.head().lemma())) {
      return;
    }
    if (what.equals("visit")) {
      VisitNouns.noun(scene, noun, drafts);
      return;
    }
    Optional<Clause> around = scene.around(noun);
    Node top = Attendance.top(noun);
    boolean subject = around.isPresent() && around.get().agents().contains(top);
    boolean governs =
        around.isPresent()
            && (Meetings.HOLDING.contains(around.get().lemma())
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
    if (around.isPresent()
        && (what.equals("dialogue") && Meetings.FOUNDS.contains(around.get().lemma())
            || deepened(scene, noun))) {
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
    boolean met =
        vague
            && Set.of("talks", "dialogue").contains(what)
            && noun.preposition().equals("for")
            && around.filter(clause -> clause.lemma().equals("meet")).isPresent();
    if (met) {
      return; // "met his colleague for the sixth consultations": the verb tells it
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
        && !Meetings.isBloc(scene, meeting)
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
        && Meetings.SEPARATELY.matcher(scene.lower()).find()) {
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

  /// "intensify their dialogue": what is only to become more is no meeting.
  public static boolean deepened(Scene scene, Node noun) {
    return scene
        .around(noun)
        .filter(clause -> Unpromised.deepens(clause, Attendance.top(noun)))
        .isPresent();
  }

  /// "on the sidelines of the summit".
  static boolean aside(Node noun) {
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
