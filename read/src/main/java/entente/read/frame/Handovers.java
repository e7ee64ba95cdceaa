package entente.read.frame;

import entente.model.Membership.Role;
import entente.model.Membership.Status;
import entente.model.Party;
import entente.model.Span;
import entente.model.When;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who takes the chair of a body over from whom: "hands over to the Philippines in January".
final class Handovers {
  private static final Words LISTS = Words.of(Handovers.class);
  private static final Pattern CHAIRED = LISTS.inAnyCase("chaired");
  private static final Set<String> HANDING = LISTS.set("handing");
  private static final Set<String> TAKING = LISTS.set("taking");
  private static final Set<String> RECEIVING = LISTS.set("receiving");
  private static final Set<String> BEGINNING = Set.of("begin", "start");
  private static final Set<String> GIVING = LISTS.set("giving");
  private static final Set<String> GOING = LISTS.set("going");
  private static final Set<String> ROOM = Set.of("way", "place", "room");
  private static final Set<String> HANDS = Set.of("hand", "that", "those");
  private static final Set<String> TOKENS = LISTS.set("tokens");

  /// What one begins who takes a chair.
  private static final Set<String> TERMS = LISTS.set("terms");

  private final Scene scene;
  private final Consumer<Draft> drafts;

  Handovers(Scene scene, Consumer<Draft> drafts) {
    this.scene = scene;
    this.drafts = drafts;
  }

  /// "hands over to the Philippines in January", "took over the G7 presidency from Japan",
  /// "succeeds Fiji as chair".
  void handsOver(Clause clause) {
    String lemma = clause.lemma();
    boolean yields = yields(clause);
    boolean passes =
        GOING.contains(lemma)
            && clause.agents().stream().anyMatch(node -> office(node) || node.lemma().equals("it"));
    boolean hands =
        passes
            || yields
            || (lemma.startsWith("hand") || lemma.equals("pass")) && words(clause).contains("over")
            || HANDING.contains(lemma)
                && clause.patients().stream()
                    .anyMatch(
                        node -> Chairs.OFFICES.contains(node.lemma()) || node.lemma().equals("it"))
            || Set.of("transfer", "relinquish").contains(lemma)
            || GIVING.contains(lemma)
                && clause.patients().stream().anyMatch(node -> TOKENS.contains(node.lemma()));
    boolean takes =
        TAKING.contains(lemma) && CHAIRED.matcher(words(clause)).find()
            || RECEIVING.contains(lemma) && !clause.passive() && received(clause)
            || BEGINNING.contains(lemma)
                && CHAIRED.matcher(words(clause)).find()
                && clause.patients().stream().anyMatch(node -> TERMS.contains(node.lemma()));
    boolean succeeds =
        !clause.patients().isEmpty()
            && (lemma.equals("succeed")
                || lemma.equals("replace")
                || lemma.equals("follow") && SEATED.matcher(words(clause)).find());
    if (!hands && !takes && !succeeds || !CHAIRED.matcher(scene.lower()).find()) {
      return;
    }
    Party body = body(scene, clause.verb().span().start());
    if (body == null) {
      return;
    }
    Role role = scene.lower().contains("co-chair") ? Role.CO_CHAIR : Role.CHAIR;
    Mention.OfDate date = date(clause.verb());
    boolean present = clause.mode().time() == Mode.Time.PRESENT;
    boolean future =
        clause.mode().future()
            || date != null
                && scene.script().published() != null
                && (present && date.role() == Mention.Role.AT
                        ? date.when()
                            .last() // "hands it over next week", of which the month is known
                        : date.when().first())
                    .isAfter(scene.script().published());
    List<Party> next =
        hands
            ? yields ? Who.acting(clause.after("for", "to")) : next(clause)
            : clause.passive() ? Who.acting(clause.agents()) : scene.acting(clause);
    List<Party> last =
        passes
            ? from(clause)
            : hands
                ? scene.acting(clause)
                : succeeds ? Who.acting(clause.patients()) : given(clause);
    Span span = scene.clauseSpan(clause.verb());
    When when = date == null ? null : date.when();
    chairs(next, body, role, future ? Status.PLANNED : Status.CURRENT, when, span);
    chairs(without(last, next), body, role, future ? Status.CURRENT : Status.PAST, null, span);
  }

  private static final Pattern SEATED = LISTS.inAnyCase("seated");

  private String words(Clause clause) {
    return scene.clauseSpan(clause.verb()).of(scene.text());
  }

  private static boolean office(Node node) {
    return Chairs.OFFICES.contains(node.lemma()) || TOKENS.contains(node.lemma());
  }

  /// "makes way for Peru", "gives up its place to Peru", "steps aside for Peru".
  private static boolean yields(Clause clause) {
    return Set.of("make", "give", "give up", "cede", "yield").contains(clause.lemma())
            && clause.patients().stream().anyMatch(node -> ROOM.contains(node.lemma()))
        || clause.lemma().equals("step")
            && clause.verb().children("advmod").anyMatch(node -> node.lemma().equals("aside"));
  }

  /// "received the presidency", also where parsers hang it on the giver: "received on Tuesday from
  /// Peru the presidency".
  private static boolean received(Clause clause) {
    return clause.patients().stream().anyMatch(node -> office(node) && !led(node))
        || clause.after("from").stream()
            .flatMap(node -> node.children("dep", "appos", "conj"))
            .anyMatch(node -> office(node) && !led(node));
  }

  /// "the leadership of Peru" may be people.
  private static boolean led(Node node) {
    return node.lemma().equals("leadership");
  }

  /// From whom one takes it: "from Peru", "from the hands of Peru", "at Peru's hands".
  private static List<Party> given(Clause clause) {
    List<Party> last =
        Who.acting(
            clause.after("from", "at").stream()
                .filter(Handovers::hands)
                .flatMap(node -> node.children("nmod", "nmod:poss"))
                .toList());
    return last.isEmpty() ? Who.acting(clause.after("from")) : last;
  }

  private static boolean hands(Node node) {
    return HANDS.contains(node.lemma()) && node.mention() == null;
  }

  /// Also those whose hands they are: "from Chad's hand into that of Mali".
  private static List<Node> inHands(List<Node> nodes) {
    return nodes.stream()
        .flatMap(node -> hands(node) ? node.children("nmod", "nmod:poss") : Stream.of(node))
        .toList();
  }

  /// To whom the chair goes: "to Grenada", "to which Uganda will cede the chair".
  private static List<Party> next(Clause clause) {
    Node head = clause.verb().head();
    boolean relative =
        head != null
            && head.mention() != null
            && clause.verb().relation().equals("acl:relcl")
            && clause.verb().subtree().stream()
                .anyMatch(node ->
                    Set.of("which", "whom").contains(node.lemma())
                        && node.preposition().equals("to"));
    List<Party> to = Who.acting(inHands(clause.after("to", "into")));
    return head != null && relative
        ? Who.acting(List.of(head))
        : !to.isEmpty()
            ? to
            : Who.acting(
                clause.after("from").stream() // "from Chad to Mali"
                    .flatMap(node -> node.children("nmod", "obl"))
                    .filter(node -> node.preposition().equals("to"))
                    .toList());
  }

  private static final Pattern IN_HANDS =
      Pattern.compile("\\b(?:in (?:the )?hands of|held by|with|under) (?:the )?$");

  /// From whom it goes: "from Fiji", "the presidency, in the hands of Guyana this year, passes to
  /// …".
  private List<Party> from(Clause clause) {
    List<Party> from = Who.acting(inHands(clause.after("from")));
    return !from.isEmpty()
        ? from
        : scene.mentions().stream()
            .filter(mention ->
                mention.span().end() < clause.verb().span().start()
                    && IN_HANDS
                        .matcher(scene.between(scene.span().start(), mention.span().start()))
                        .find())
            .flatMap(mention -> Who.meant(mention).stream())
            .limit(1)
            .toList();
  }

  /// The date of the verb; of one before it and one behind it the latter.
  private Mention.@Nullable OfDate date(Node verb) {
    Mention.OfDate date = scene.dateOf(verb, Mention.Role.AT, Mention.Role.SINCE);
    if (date == null || date.span().start() > verb.span().start()) {
      return date;
    }
    boolean before =
        date.role() == Mention.Role.SINCE; // "which Peru had held since July, passed to"
    return scene.dates().stream()
        .filter(each ->
            each.role() == Mention.Role.AT
                && each.span().start() > verb.span().start()
                && scene.between(verb.span().end(), each.span().start()).indexOf(',') < 0)
        .findFirst()
        .orElse(before ? null : date);
  }

  /// The body that the sentence names, else the one of which it may speak at a place.
  static @Nullable Party body(Scene scene, int at) {
    return scene.mentions().stream()
        .filter(Mention.OfParty.class::isInstance)
        .map(Mention.OfParty.class::cast)
        .map(party -> party.parties().getFirst())
        .filter(party -> Memberships.isBody(scene, party))
        .findFirst()
        .orElseGet(() -> ImpliedPlaces.inQuestion(scene, at, null));
  }

  static List<Party> without(List<Party> some, List<Party> others) {
    return some.stream().filter(party -> !others.contains(party)).toList();
  }

  /// Those of the parties that are states have the role in the body.
  private void chairs(
      List<Party> parties, Party body, Role role, Status status, @Nullable When date, Span span) {
    chairs(scene, drafts, parties, body, role, status, date, span);
  }

  static void chairs(
      Scene scene,
      Consumer<Draft> drafts,
      List<Party> parties,
      Party body,
      Role role,
      Status status,
      @Nullable When date,
      Span span) {
    parties.stream()
        .filter(party -> Memberships.isState(scene, party))
        .forEach(party ->
            Memberships.emit(
                scene, drafts, party, body, role, status, date, "membership/hand-over", span));
  }
}
