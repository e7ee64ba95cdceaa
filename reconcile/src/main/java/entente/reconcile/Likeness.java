package entente.reconcile;

import entente.model.Accord;
import entente.model.Commitment;
import entente.model.Indicator;
import entente.model.Meeting;
import entente.model.Membership;
import entente.model.Position;
import entente.model.Relation;
import entente.model.When;

/// Weighs whether two claims of one type are about the same real-world thing.
///
/// It looks at the two claims alone, so that what else is in the ledger changes nothing.
final class Likeness {
  private Likeness() {}

  static Weighing of(Subject a, Subject b) {
    return weigh(a, b, Weighing.silent());
  }

  /// The same, with reasons in words.
  static Weighing explained(Subject a, Subject b) {
    return weigh(a, b, Weighing.explained());
  }

  private static Weighing weigh(Subject a, Subject b, Weighing weighing) {
    if (a.type() != b.type()) {
      return weighing.apart("different types");
    }
    if (a.sameDocument(b)) {
      if (a.assertion().equals(b.assertion())
          && a.claim().evidence().equals(b.claim().evidence())) {
        return weighing.weigh(9, "the same document says the same");
      }
      if (!twoCountsOfOne(a, b)) {
        return weighing.apart("one document tells them apart");
      }
    }
    return switch (a.assertion()) {
      case Relation one -> RelationLikeness.weigh(a, one, b, (Relation) b.assertion(), weighing);
      case Commitment one ->
          CommitmentLikeness.weigh(a, one, b, (Commitment) b.assertion(), weighing);
      case Meeting one -> MeetingLikeness.weigh(a, one, b, (Meeting) b.assertion(), weighing);
      case Accord one -> AccordLikeness.weigh(a, one, b, (Accord) b.assertion(), weighing);
      case Position one -> PositionLikeness.weigh(a, one, b, (Position) b.assertion(), weighing);
      case Membership one ->
          MembershipLikeness.weigh(a, one, b, (Membership) b.assertion(), weighing);
      case Indicator one -> IndicatorLikeness.weigh(a, one, b, (Indicator) b.assertion(), weighing);
    };
  }

  /// One text may set two counts of one figure side by side: "Beijing counted 31 billion, Astana
  /// 24.2 billion".
  private static boolean twoCountsOfOne(Subject a, Subject b) {
    return a.assertion() instanceof Indicator one
        && b.assertion() instanceof Indicator other
        && one.period() != null
        && one.period().equals(other.period())
        && one.unit().equals(other.unit());
  }

  /// Points for how well two dates of one thing agree.
  static void dates(When one, When other, Weighing weighing) {
    long gap = Dates.gap(one, other);
    if (one.equals(other)) {
      weighing.weigh(Dates.isDay(one) ? 1.2 : 0.8, () -> "same date, " + one);
    } else if (gap == 0) {
      weighing.weigh(0.6, () -> one + " may be " + other);
    } else if (gap <= 3) {
      weighing.weigh(0.2, () -> days(gap) + " apart");
    } else {
      weighing.weigh(gap <= 45 ? -0.8 : -3, () -> days(gap) + " apart");
    }
  }

  static String days(long days) {
    return days == 1 ? "a day" : days + " days";
  }
}
