package entente.read.frame;

import entente.model.When;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The day long past of which a passage tells: that under which an entry of a chronology stands, or
/// of which the sentence before spoke. What is told after it without a date of its own was then.
///
/// @param entry whether a chronology says so: then also what is told in the present was then
public record Bygone(When when, boolean entry) {
  private static final int RECENT = 60;

  /// What the next sentence of the same passage stands under.
  ///
  /// @param before what this sentence stood under; null where nothing
  public static @Nullable Bygone after(@Nullable Bygone before, Scene scene) {
    LocalDate published = scene.script().published();
    if (before != null && before.entry() || published == null) {
      return before;
    }
    for (Clause clause : scene.clauses()) {
      Mention.OfDate date =
          past(clause) && told(clause.verb()) ? scene.dateOf(clause.verb(), Mention.Role.AT) : null;
      if (date != null && date.end() == null) {
        return date.when().last().isBefore(published.minusDays(RECENT))
            ? new Bygone(date.when(), false)
            : null;
      }
    }
    return scene.dates().isEmpty() && scene.clauses().stream().anyMatch(Bygone::past)
        ? before
        : null;
  }

  /// Whether a clause is told for itself, not in passing: "the accord that they signed in 2009".
  private static boolean told(Node verb) {
    Node at = verb;
    for (int steps = 0; at != null && steps < 12; steps++) {
      if (at.relation().startsWith("acl") || at.relation().equals("advcl")) {
        return false;
      }
      at = at.head();
    }
    return true;
  }

  /// Whether a clause tells of what was then.
  boolean covers(@Nullable Clause clause) {
    return entry || clause != null && past(clause);
  }

  /// "signed", "was signed", not "has signed".
  private static boolean past(Clause clause) {
    return clause.mode().real()
        && clause.mode().time() == Mode.Time.PAST
        && !clause.verb().relation().equals("acl")
        && clause
            .verb()
            .children("aux")
            .noneMatch(aux -> aux.lemma().equals("have") && !aux.word().equalsIgnoreCase("had"));
  }
}
