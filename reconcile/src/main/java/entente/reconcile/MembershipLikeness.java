package entente.reconcile;

import entente.model.Membership;
import java.time.temporal.ChronoUnit;

/// Memberships are one where the same party has the same role in the same body; an office that goes
/// round (chair, host) only within one term.
final class MembershipLikeness {
  private MembershipLikeness() {}

  static Weighing weigh(Subject a, Membership one, Subject b, Membership other, Weighing weighing) {
    if (!one.party().equals(other.party())
        || !one.body().equals(other.body())
        || one.role() != other.role()) {
      return weighing.apart("another party, body or role");
    }
    weighing.weigh(4, "same party, body and role");
    boolean office =
        switch (one.role()) {
          case CHAIR, CO_CHAIR, HOST -> true;
          case MEMBER, OBSERVER, CANDIDATE, ENVOY -> false;
        };
    if (!office) {
      return weighing;
    }
    if (a.when() != null && b.when() != null) {
      return Dates.gap(a.when(), b.when()) > 62
          ? weighing.apart("another term")
          : weighing.weigh(0.5, "same term");
    }
    var from = a.when() == null ? a.known() : a.when().last();
    var to = b.when() == null ? b.known() : b.when().last();
    long days = Math.abs(ChronoUnit.DAYS.between(from, to));
    return days > 450
        ? weighing.apart("another term")
        : weighing.weigh(0.2, () -> Likeness.days(days) + " apart");
  }
}
