package entente.read.whole;

import entente.model.When;
import entente.read.Mention;
import entente.read.frame.Scene;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// On which day a text is with what it tells: the last one in the past that it has named, but none
/// that is long past.
final class Narrative {
  /// Verbs that tell when an occasion begins or ends: their day need not be that of the narrative.
  private static final Set<String> BOUNDS =
      Set.of(
          "begin", "start", "open", "end", "conclude", "close", "last", "run", "arrive", "leave");

  private final @Nullable LocalDate published;

  /// @param published the day of publication; null where unknown
  Narrative(@Nullable LocalDate published) {
    this.published = published;
  }

  /// The day of the narrative after a scene.
  ///
  /// @param narrative the day before it; null where none was told
  @Nullable When after(@Nullable When narrative, Scene scene) {
    if (scene.saidOn() instanceof When.OnDay && notLater(scene.saidOn())) {
      return later(narrative, scene.saidOn());
    }
    for (Clause clause : scene.clauses()) {
      if (clause.mode().real()
          && clause.mode().time() == Mode.Time.PAST
          && !BOUNDS.contains(clause.lemma())) {
        Mention.OfDate date = scene.dateOf(clause.verb(), Mention.Role.AT);
        if (date != null
            && date.when() instanceof When.OnDay
            && notLater(date.when())
            && recent(date.when())) {
          return later(narrative, date.when());
        }
      }
    }
    return narrative == null ? opening(scene) : narrative;
  }

  /// "At a meeting in Lima on 4 May the two presidents agreed": the one day that a sentence in the
  /// past names, wherever it stands; null where that is not one.
  private @Nullable When opening(Scene scene) {
    boolean past =
        scene.clauses().stream()
            .anyMatch(clause -> clause.mode().real() && clause.mode().time() == Mode.Time.PAST);
    List<When> days =
        scene.dates().stream()
            .filter(date -> date.role() == Mention.Role.AT && date.end() == null)
            .map(Mention.OfDate::when)
            .distinct()
            .toList();
    boolean one =
        past
            && days.size() == 1
            && days.getFirst() instanceof When.OnDay
            && notLater(days.getFirst())
            && recent(days.getFirst());
    return one ? days.getFirst() : null;
  }

  /// News begins with what is newest: what is told after it of earlier days is how it came about.
  private static When later(@Nullable When narrative, When next) {
    return narrative != null && next.first().isBefore(narrative.first()) ? narrative : next;
  }

  private boolean notLater(When when) {
    return published == null || !when.first().isAfter(published);
  }

  private boolean recent(When when) {
    return published == null || when.first().isAfter(published.minusDays(21));
  }
}
