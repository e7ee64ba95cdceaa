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
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who takes the chair of a body over from whom: "hands over to the Philippines in January".
final class Handovers {
  private static final Pattern CHAIRED =
      Pattern.compile(
          "(?s).*\\b(?:presidency|presides|presided|chair|chairs|chaired|chairing|chairmanship|chairman|co-chair|co-chairs|helm)\\b.*");

  private static final Set<String> HANDING =
      Set.of("pass", "hand", "hand on", "pass on", "give", "give up", "cede", "yield", "leave");
  private static final Set<String> TOKENS =
      Set.of("gavel", "baton", "torch", "mantle", "reins", "rein", "charge", "relay");

  /// What one begins who takes a chair.
  private static final Set<String> TERMS =
      Set.of(
          "chair",
          "presidency",
          "chairmanship",
          "term",
          "year",
          "turn",
          "stint",
          "tenure",
          "mandate");

  private static final Set<String> HANDOVERS =
      Set.of("transfer", "handover", "handing", "passing", "hand-over");

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
    boolean hands =
        (lemma.startsWith("hand") || lemma.equals("pass"))
                && scene.clauseSpan(clause.verb()).of(scene.text()).contains("over")
            || HANDING.contains(lemma)
                && clause.patients().stream()
                    .anyMatch(
                        node -> Chairs.OFFICES.contains(node.lemma()) || node.lemma().equals("it"))
            || Set.of("transfer", "relinquish").contains(lemma);
    boolean takes =
        Set.of("take", "take over", "assume", "inherit", "begin", "start").contains(lemma)
            && CHAIRED
                .matcher(
                    scene
                        .clauseSpan(clause.verb())
                        .of(scene.text())
                        .toLowerCase(java.util.Locale.ROOT))
                .matches();
    takes &=
        !Set.of("begin", "start").contains(lemma)
            || clause.patients().stream().anyMatch(node -> TERMS.contains(node.lemma()));
    boolean succeeds =
        (lemma.equals("succeed") || lemma.equals("replace")) && !clause.patients().isEmpty();
    boolean passes =
        Set.of("pass", "move", "go", "shift", "rotate", "transfer", "fall").contains(lemma)
            && clause.agents().stream()
                .anyMatch(node ->
                    Chairs.OFFICES.contains(node.lemma())
                        || TOKENS.contains(node.lemma())
                        || node.lemma().equals("it"));
    boolean token =
        Set.of("hand", "pass", "give", "hand over", "pass on", "deliver", "turn over")
                .contains(lemma)
            && clause.patients().stream().anyMatch(node -> TOKENS.contains(node.lemma()));
    hands |= token;
    if (passes) {
      hands = true;
    }
    if (!hands && !takes && !succeeds || !CHAIRED.matcher(scene.lower()).matches()) {
      return;
    }
    Party body = body(clause.verb().span().start());
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
            ? next(clause)
            : clause.passive() ? Who.acting(clause.agents()) : scene.acting(clause);
    List<Party> last =
        passes
            ? from(clause)
            : hands
                ? scene.acting(clause)
                : succeeds ? Who.acting(clause.patients()) : Who.acting(clause.after("from"));
    Span span = scene.clauseSpan(clause.verb());
    When when = date == null ? null : date.when();
    chairs(next, body, role, future ? Status.PLANNED : Status.CURRENT, when, span);
    chairs(without(last, next), body, role, future ? Status.CURRENT : Status.PAST, null, span);
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
    return head != null && relative ? Who.acting(List.of(head)) : Who.acting(clause.after("to"));
  }

  private static final Pattern IN_HANDS =
      Pattern.compile("\\b(?:in (?:the )?hands of|held by|with|under) (?:the )?$");

  /// From whom it goes: "from Fiji", "the presidency, in the hands of Guyana this year, passes to
  /// …".
  private List<Party> from(Clause clause) {
    List<Party> from = Who.acting(clause.after("from"));
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

  /// "X's transfer of the presidency to his Y counterpart".
  void transfers() {
    for (Node noun : scene.tree().nodes()) {
      boolean presidency =
          HANDOVERS.contains(noun.lemma())
              && noun.children("nmod")
                  .anyMatch(child ->
                      child.preposition().equals("of") && Chairs.OFFICES.contains(child.lemma()));
      Party body =
          presidency
              ? Who.within(List.of(noun)).stream()
                  .filter(party -> Memberships.isBody(scene, party))
                  .findFirst()
                  .orElse(Memberships.bloc(scene))
              : null;
      if (body != null) {
        Span span = MeetingNouns.phrase(noun);
        List<Party> next =
            Who.acting(
                noun.subtree().stream().filter(child -> child.preposition().equals("to")).toList());
        chairs(states(next).limit(1).toList(), body, Role.CHAIR, Status.CURRENT, null, span);
        List<Party> last =
            noun.children("nmod:poss")
                .flatMap(child -> Who.acting(child.joined()).stream())
                .toList();
        chairs(without(last, next), body, Role.CHAIR, Status.PAST, null, span);
      }
    }
  }

  private static final Pattern HANDED =
      Pattern.compile(
          "\\b(?:hands?|passes|pass|cedes?|transfers?|yields?|relinquish(?:es)?) (?:over |on"
              + " )?(?:the |its )?(?:rotating"
              + " )?(?:presidency|chair|chairmanship|chairship|helm|gavel|leadership)(?: of"
              + " [^,.;]{2,60}?)?(?: over| on)? to (?:the )?$");

  /// "São Tomé, which has led the Community well, hands the presidency to Angola in July": of whose
  /// verb taggers make a noun.
  void bare() {
    boolean read =
        scene.clauses().stream()
            .anyMatch(clause ->
                clause.lemma().startsWith("hand")
                    || Set.of("pass", "cede", "transfer", "yield", "relinquish")
                        .contains(clause.lemma()));
    Party last = null;
    for (Mention mention : scene.mentions()) {
      Party state = Memberships.state(scene, mention);
      String before = scene.between(scene.span().start(), mention.span().start());
      Party body = body(mention.span().start());
      if (!read && state != null && body != null && HANDED.matcher(before).find()) {
        Mention.OfDate date =
            scene.dates().stream()
                .filter(each ->
                    each.span().start() >= mention.span().end()
                        && each.span().start() - mention.span().end() < 12)
                .findFirst()
                .orElse(null);
        boolean past =
            date != null
                && scene.script().published() != null
                && date.when().last().isBefore(scene.script().published());
        chairs(
            List.of(state),
            body,
            Role.CHAIR,
            past ? Status.CURRENT : Status.PLANNED,
            date == null ? null : date.when(),
            scene.body());
        if (last != null) {
          chairs(
              List.of(last),
              body,
              Role.CHAIR,
              past ? Status.PAST : Status.CURRENT,
              null,
              scene.body());
        }
        return;
      }
      last = last == null ? state : last;
    }
  }

  /// The body that the sentence names, else the one of which it may speak at a place.
  private @Nullable Party body(int at) {
    return scene.mentions().stream()
        .filter(Mention.OfParty.class::isInstance)
        .map(Mention.OfParty.class::cast)
        .map(party -> party.parties().getFirst())
        .filter(party -> Memberships.isBody(scene, party))
        .findFirst()
        .orElse(ImpliedPlaces.inQuestion(scene, at, null));
  }

  private static List<Party> without(List<Party> some, List<Party> others) {
    return some.stream().filter(party -> !others.contains(party)).toList();
  }

  private Stream<Party> states(List<Party> parties) {
    return parties.stream().filter(party -> Memberships.isState(scene, party));
  }

  /// Those of the parties that are states have the role in the body.
  private void chairs(
      List<Party> parties, Party body, Role role, Status status, @Nullable When date, Span span) {
    states(parties)
        .forEach(party ->
            Memberships.emit(
                scene, drafts, party, body, role, status, date, "membership/hand-over", span));
  }
}
