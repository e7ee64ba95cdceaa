package entente.reconcile;

import entente.model.Commitment;
import entente.model.Money;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// A promise as one document states it.
record Stated(Pledge pledge, Statement said) {
  /// Characters within which two statements are told together.
  static final int NEAR = 400;

  @Nullable Money amount() {
    return said.amount();
  }

  Commitment commitment() {
    return said.commitment();
  }

  boolean isDelivery() {
    return pledge.isDelivery();
  }

  /// Whether it is more money than the other, or more of the same where neither is money; what
  /// names no sum is less than what does.
  boolean isLargerThan(Stated part) {
    if (part.amount() == null && amount() == null) {
      return Weight.counted(part.pledge, pledge).orElse(1) < 0.999;
    }
    if (part.amount() == null || amount() == null) {
      return part.amount() == null;
    }
    OptionalDouble share = Weight.share(part.amount(), amount(), part.pledge.day().getYear());
    return share.isPresent() && share.getAsDouble() < 0.999;
  }

  /// Whether both draw on a purse that they share.
  boolean shares(Stated other) {
    return Purse.shared(pledge, other.pledge);
  }

  boolean isSame(Stated other) {
    return pledge.id().equals(other.pledge.id());
  }
}
