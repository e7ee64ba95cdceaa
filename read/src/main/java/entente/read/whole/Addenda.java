package entente.read.whole;

import entente.model.Field;
import entente.model.When;
import entente.read.frame.Draft;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a loose reading adds to what the frames read: a loose claim stands only where nothing else
/// in the document may be about the same thing.
final class Addenda {
  private Addenda() {}

  /// Adds to the merged claims of a document those loose ones that tell something new.
  static void add(List<Draft> merged, List<Draft> loose) {
    for (Draft draft : loose) {
      if (merged.stream()
          .noneMatch(each -> each.type() == draft.type() && maybeSame(each, draft))) {
        merged.add(draft);
      }
    }
  }

  private static boolean maybeSame(Draft a, Draft b) {
    return switch (a.type()) {
      case MEETING ->
          shares(a, b, Field.PARTIES)
              && Sameness.timeAllows(a, b)
              && Sameness.placeAllows(a, b)
              && (alike(a, b, Field.KIND) || !visit(a) && !visit(b) && !aside(a, b));
      case ACCORD ->
          alike(a, b, Field.KIND)
              && shares(a, b, Field.PARTIES)
              && agree(a.when(Field.DATE), b.when(Field.DATE));
      case COMMITMENT -> Sameness.same(a, b) || a.amount() != null && a.amount().equals(b.amount());
      case RELATION, MEMBERSHIP, INDICATOR, POSITION -> Sameness.same(a, b);
    };
  }

  /// Talks of two, and a summit of more or of others: one is held beside the other.
  private static boolean aside(Draft a, Draft b) {
    Set<Object> one = new HashSet<>(a.parties(Field.PARTIES));
    Set<Object> other = new HashSet<>(b.parties(Field.PARTIES));
    return b.frame().equals("meeting/pair")
        && "summit".equals(a.term(Field.KIND))
        && !one.equals(other);
  }

  private static boolean visit(Draft meeting) {
    return "visit".equals(meeting.term(Field.KIND));
  }

  private static boolean agree(@Nullable When a, @Nullable When b) {
    return a == null || b == null || a.agrees(b);
  }

  private static boolean alike(Draft a, Draft b, Field field) {
    return Objects.equals(a.fields().get(field), b.fields().get(field));
  }

  private static boolean shares(Draft a, Draft b, Field field) {
    Set<Object> shared = new HashSet<>(a.parties(field));
    shared.retainAll(b.parties(field));
    return !shared.isEmpty();
  }
}
