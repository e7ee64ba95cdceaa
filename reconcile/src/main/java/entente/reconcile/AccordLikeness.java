package entente.reconcile;

import entente.model.Accord;
import entente.model.Accord.Status;
import java.util.Collections;
import java.util.Set;

/// Accords are one where the same parties have a text of the same sort and subject; look-alike
/// agreements of one day differ in their subject.
final class AccordLikeness {
  /// Sorts of text that sources take for each other.
  private static final Set<Set<Accord.Kind>> RELATED =
      Set.of(
          Set.of(Accord.Kind.AGREEMENT, Accord.Kind.MEMORANDUM),
          Set.of(Accord.Kind.STATEMENT, Accord.Kind.CODE));

  private AccordLikeness() {}

  static Weighing weigh(Subject a, Accord one, Subject b, Accord other, Weighing weighing) {
    double parties = Kin.likeness(one.parties(), other.parties());
    if (parties < 0.6) {
      return weighing.apart("other parties");
    }
    weighing.weigh(3 * parties - 1.5, parties, "same parties", "parties alike");
    weighing.weigh(
        one.kind() == other.kind() ? 0.8 : related(one, other) ? -1 : -2.5,
        () -> one.kind() == other.kind() ? "both " + one.kind().word() : "of another kind");
    if (!one.sectors().isEmpty() && !other.sectors().isEmpty()) {
      boolean apart = Collections.disjoint(one.sectors(), other.sectors());
      weighing.weigh(apart ? -2 : 1.2, () -> apart ? "other subjects" : "same subject");
    } else if (one.sectors().isEmpty() != other.sectors().isEmpty()) {
      weighing.weigh(-0.3, "one has a subject");
    }
    double alike = a.words().likeness(b.words());
    weighing.weigh(3 * alike - 0.4, alike, "same wording", "wording alike");
    time(a, one, b, other, weighing);
    return weighing;
  }

  private static void time(Subject a, Accord one, Subject b, Accord other, Weighing weighing) {
    if (a.when() == null || b.when() == null) {
      long days = Dates.apart(a, b);
      weighing.weigh(days <= 31 ? 0.5 : 0, () -> "spoken of " + Likeness.days(days) + " apart");
      return;
    }
    long gap = Dates.gap(a.when(), b.when());
    if (one.status() != other.status() && gap > 3) {
      weighing.weigh(
          gap <= 400 ? -0.3 : -1, () -> "another stage, " + Likeness.days(gap) + " apart");
    } else if (gap > 45 && one.status() == Status.AGREED) {
      weighing.apart(() -> "agreed " + Likeness.days(gap) + " apart");
    } else {
      boolean vague = Dates.isYear(a.when()) || Dates.isYear(b.when());
      double agreeing = vague ? 0.7 : a.when().equals(b.when()) ? 1.4 : 1.1;
      weighing.weigh(
          gap > 3 ? -0.8 : gap > 0 ? 0.2 : agreeing, () -> "dates: " + a.when() + ", " + b.when());
    }
  }

  private static boolean related(Accord one, Accord other) {
    return RELATED.contains(Set.of(one.kind(), other.kind()));
  }
}
