package entente.read.frame;

import entente.model.Membership.Role;
import entente.model.Membership.Status;
import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Who takes a body's chair over where no verb of the tree tells it: "Chad's transfer of the
/// presidency to Mali", "Chad, which leads it, hands the presidency to Mali".
final class HandoverNouns {
  private static final Words LISTS = Words.of(HandoverNouns.class);
  private static final Set<String> HANDOVERS = LISTS.set("handovers");

  private final Scene scene;
  private final Consumer<Draft> drafts;

  HandoverNouns(Scene scene, Consumer<Draft> drafts) {
    this.scene = scene;
    this.drafts = drafts;
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
        Handovers.chairs(
            scene,
            drafts,
            next.stream().limit(1).toList(),
            body,
            Role.CHAIR,
            Status.CURRENT,
            null,
            span);
        List<Party> last =
            noun.children("nmod:poss")
                .flatMap(child -> Who.acting(child.joined()).stream())
                .toList();
        Handovers.chairs(
            scene,
            drafts,
            Handovers.without(last, next),
            body,
            Role.CHAIR,
            Status.PAST,
            null,
            span);
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
    if (read) {
      return;
    }
    Party last = null;
    for (Mention mention : scene.mentions()) {
      Party state = Memberships.state(scene, mention);
      Party body =
          state != null && handed(mention) ? Handovers.body(scene, mention.span().start()) : null;
      if (state != null && body != null) {
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
        Handovers.chairs(
            scene,
            drafts,
            List.of(state),
            body,
            Role.CHAIR,
            past ? Status.CURRENT : Status.PLANNED,
            date == null ? null : date.when(),
            scene.body());
        if (last != null) {
          Handovers.chairs(
              scene,
              drafts,
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

  private boolean handed(Mention mention) {
    return HANDED.matcher(scene.between(scene.span().start(), mention.span().start())).find();
  }
}
