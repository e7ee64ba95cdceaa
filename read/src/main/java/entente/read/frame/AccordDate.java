package entente.read.frame;

import entente.model.Accord.Kind;
import entente.model.Accord.Status;
import entente.model.When;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// When an accord reached its status: the date beside the verb that brings it there, the one in its
/// name, or that of the document where it is new.
final class AccordDate {

  private final Bringing bringing;
  private final Scene scene;
  private final Node noun;
  private final Node top;
  private final @Nullable Clause clause;

  AccordDate(Bringing bringing) {
    this.bringing = bringing;
    this.scene = bringing.scene();
    this.noun = bringing.noun();
    this.top = bringing.top();
    this.clause = bringing.clause();
  }

  /// When it reached that status; null where the text does not say and nothing stands in for it.
  @Nullable When of(Kind kind, Status status) {
    Node verb = bringing.verb();
    Mention.OfDate listed = bringing.listed() ? scene.dateOf(noun, Mention.Role.AT) : null;
    if (listed != null
        && scene
            .between(Math.max(0, listed.span().start() - 4), listed.span().start())
            .matches("(?s).*\\b(?:in|on) ")
        && scene
            .tree()
            .covering(listed.span())
            .filter(node -> noun.subtree().contains(node))
            .isPresent()) {
      return listed.when();
    }
    Node at =
        verb != null
            ? verb
            : top != noun && clause != null && !ByNoun.TALKS.contains(top.lemma()) ? top : noun;
    if (verb == null && top == noun && status == Status.AGREED) {
      When own = own();
      return own != null || kind != Kind.STATEMENT || !joint() ? own : spoken();
    }
    Mention.OfDate date =
        status == Status.PLANNED
            ? scene.plannedOf(at, Mention.Role.AT, Mention.Role.BY)
            : scene.doneOf(at, Mention.Role.AT, Mention.Role.SINCE);
    if (date != null) {
      return date.when();
    }
    if (status == Status.ENDED || status == Status.IN_FORCE) {
      Mention.OfDate ahead = scene.plannedOf(at, Mention.Role.AT);
      return ahead == null ? null : ahead.when(); // "expires on 31 December"
    }
    if (status != Status.AGREED) {
      return null;
    }
    if (scene.saidOn() != null) {
      return scene.saidOn();
    }
    return scene.told(clause);
  }

  private boolean joint() {
    return noun.children("amod", "compound")
            .anyMatch(child -> Set.of("joint", "final", "closing").contains(child.lemma()))
        && noun.children("det").noneMatch(det -> det.lemma().equals("the"));
  }

  /// "In a joint statement they condemned": the day on which they did so.
  private @Nullable When spoken() {
    Mention.OfDate date =
        clause == null || !clause.mode().real() || clause.mode().time() == Mode.Time.FUTURE
            ? null
            : scene.dateOf(clause.verb(), Mention.Role.AT);
    return date != null
        ? date.when()
        : scene.saidOn() != null
            ? scene.saidOn()
            : scene.narrative() != null ? scene.narrative() : scene.script().said();
  }

  /// "the 2019 agreement", "the agreement of May 2021": the date in its name; null where it bears
  /// none.
  private @Nullable When own() {
    return noun.children("nummod", "compound", "nmod", "obl:tmod", "nmod:tmod", "dep")
        .filter(child ->
            child.relation().equals("nmod")
                ? Set.of("of", "from").contains(child.preposition())
                : true)
        .filter(child -> child.mention() instanceof Mention.OfDate date && date.end() == null)
        .map(child -> ((Mention.OfDate) Objects.requireNonNull(child.mention())).when())
        .findFirst()
        .orElse(null);
  }
}
