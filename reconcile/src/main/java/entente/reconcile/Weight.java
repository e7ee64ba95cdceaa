package entente.reconcile;

import entente.model.Count;
import entente.model.Money;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// How the sums of two promises stand to each other, across currencies at the year's rate.
final class Weight {
  private Weight() {}

  /// The first sum as a share of the second; empty where either names none, or no rate joins them.
  static OptionalDouble share(@Nullable Money part, @Nullable Money whole, int year) {
    if (part == null || whole == null || whole.value().signum() == 0) {
      return OptionalDouble.empty();
    }
    if (part.currency().equals(whole.currency())) {
      return OptionalDouble.of(part.value().doubleValue() / whole.value().doubleValue());
    }
    OptionalDouble few = Rates.bundled().dollars(part, year);
    OptionalDouble many = Rates.bundled().dollars(whole, year);
    return few.isPresent() && many.isPresent() && many.getAsDouble() > 0
        ? OptionalDouble.of(few.getAsDouble() / many.getAsDouble())
        : OptionalDouble.empty();
  }

  static OptionalDouble share(Pledge part, Pledge whole) {
    return share(
        part.amount(), whole.amount(), Math.max(part.day().getYear(), whole.day().getYear()));
  }

  /// The same of what is counted, where the units agree.
  static OptionalDouble counted(Pledge part, Pledge whole) {
    Count few = part.settled().terms().count();
    Count many = whole.settled().terms().count();
    if (few == null || many == null || many.value().signum() == 0) {
      return OptionalDouble.empty();
    }
    return Sums.compare(
                few.value().doubleValue(), few.unit(), many.value().doubleValue(), many.unit())
            == Sums.Fit.UNRELATED
        ? OptionalDouble.empty()
        : OptionalDouble.of(few.value().doubleValue() / many.value().doubleValue());
  }

  /// The sum, or else the number of what is counted; null where neither is told.
  static @Nullable BigDecimal figure(Pledge pledge) {
    Money amount = pledge.amount();
    Count count = pledge.settled().terms().count();
    return amount != null ? amount.value() : count != null ? count.value() : null;
  }

  /// Whether the sum can be in the other: smaller, or one of the two names none.
  static boolean fits(Pledge part, Pledge whole) {
    OptionalDouble share = share(part, whole);
    return share.isPresent()
        ? share.getAsDouble() < 0.999
        : part.amount() == null || whole.amount() == null;
  }

  /// Whether the one is told as a grant alone and the other as a loan alone.
  static boolean otherInstrument(Statement one, Statement other) {
    return isGrant(one) && isLoan(other) || isLoan(one) && isGrant(other);
  }

  private static boolean isGrant(Statement said) {
    return said.has(Cue.GRANTED) && !said.has(Cue.LENT);
  }

  private static boolean isLoan(Statement said) {
    return said.has(Cue.LENT) && !said.has(Cue.GRANTED);
  }
}
