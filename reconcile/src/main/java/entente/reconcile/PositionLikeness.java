package entente.reconcile;

import entente.model.Position;
import java.time.temporal.ChronoUnit;

/// Stands are one where the same party does the same act on the same subject; parties repeat
/// themselves, so the wording decides.
final class PositionLikeness {
  private PositionLikeness() {}

  static Weighing weigh(Subject a, Position one, Subject b, Position other, Weighing weighing) {
    if (!Kin.name(one.holder()).equals(Kin.name(other.holder()))) {
      return weighing.apart("another holder");
    }
    if (one.act() != other.act()) {
      return weighing.apart("another act");
    }
    weighing.weigh(1, "same holder and act");
    if (!one.targets().isEmpty() || !other.targets().isEmpty()) {
      double targets = Kin.likeness(one.targets(), other.targets());
      if (targets == 0 && !one.targets().isEmpty() && !other.targets().isEmpty()) {
        return weighing.apart("other targets");
      }
      weighing.weigh(
          targets > 0 ? targets : -0.5, () -> targets > 0.99 ? "same targets" : "targets differ");
    }
    double alike = a.words().likeness(b.words());
    weighing.weigh(4 * alike - 0.5, alike, "same wording", "wording alike");
    long days = Math.abs(ChronoUnit.DAYS.between(a.known(), b.known()));
    return weighing.weigh(
        days <= 7 ? 0.5 : days <= 60 ? 0 : -0.5, () -> "said " + Likeness.days(days) + " apart");
  }
}
