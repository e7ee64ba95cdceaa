package entente.reconcile;

import entente.model.Relation;
import java.util.List;

/// Relations are one where the same two stand in the same tier. The day matters little: a tier is
/// reached once, unless it was broken off and restored.
final class RelationLikeness {
  private RelationLikeness() {}

  static Weighing weigh(Subject a, Relation one, Subject b, Relation other, Weighing weighing) {
    if (!pair(one).equals(pair(other))) {
      return weighing.apart("other parties");
    }
    if (!one.kind().equals(other.kind())) {
      return weighing.apart("another tier");
    }
    weighing.weigh(2.5, "same two parties").weigh(2, () -> "same tier, " + one.kind());
    if (a.when() != null && b.when() != null) {
      long gap = Dates.gap(a.when(), b.when());
      boolean over = isOver(one) != isOver(other);
      if (gap > 366
          && (over
              || (one.status() == other.status() && one.status() == Relation.Status.ESTABLISHED))) {
        return weighing.apart(() -> "years apart: " + a.when() + " and " + b.when());
      }
      boolean forecast =
          one.status() == Relation.Status.PLANNED || other.status() == Relation.Status.PLANNED;
      weighing.weigh(
          gap == 0 ? 0.5 : forecast ? -0.3 : -0.8, () -> "dates: " + a.when() + ", " + b.when());
    }
    return weighing;
  }

  private static boolean isOver(Relation relation) {
    return relation.status() == Relation.Status.ENDED
        || relation.status() == Relation.Status.SUSPENDED;
  }

  private static List<String> pair(Relation relation) {
    return relation.parties().stream().map(Kin::name).sorted().toList();
  }
}
