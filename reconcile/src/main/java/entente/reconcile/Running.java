package entente.reconcile;

import entente.model.Commitment.Kind;
import entente.model.Field;
import java.util.Collections;

/// Sums of everything up to now ("since 2022 it has committed more than five billion"), and the
/// single promises that they include.
final class Running {
  private static final int LONGEST = 10;

  private Running() {}

  /// Whether it was told as such a sum when it first became known.
  static boolean isTotal(Pledge pledge) {
    return pledge.amount() != null
        && pledge.settled().kind() != Kind.POLICY
        && isTotal(pledge.said().getFirst());
  }

  private static boolean isTotal(Statement first) {
    return first.amount() != null
        && (first.has(Cue.RUNNING) || "cumulative".equals(first.further(Field.NOVELTY)));
  }

  /// Whether such a sum includes another promise of its purse to its receiver, as far as time,
  /// purpose and sum tell.
  static boolean includes(Pledge total, Pledge one) {
    var share = Weight.share(one, total);
    return isTotal(total)
        && share.isPresent()
        && share.getAsDouble() < 0.999
        && one.isFirm()
        && one.settled().kind() != Kind.POLICY
        && (!total.isDelivery() || one.isDelivery())
        && !one.day().isAfter(total.date() == null ? total.known() : total.date().last())
        && !one.day().isBefore(total.day().minusYears(LONGEST))
        && one.day().getYear() >= since(total)
        && Purse.alike(one.to(), total.to())
        && (total.sectors().isEmpty() || !Collections.disjoint(total.sectors(), one.sectors()));
  }

  /// The first year that counts in it; 0 where no source says.
  private static int since(Pledge total) {
    return total.said().stream().mapToInt(each -> each.years().since()).max().orElse(0);
  }
}
