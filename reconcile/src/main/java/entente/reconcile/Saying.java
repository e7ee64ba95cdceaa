package entente.reconcile;

import entente.model.Commitment.Status;
import entente.model.Money;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A promise's sum as a source says it, in the currency asked for.
record Saying(Money money, Statement source) {

  /// The settled sum with the first that says so; in another currency the one said last of those
  /// that are more than weighed. Empty where no source says a sum in that currency.
  static Optional<Saying> of(Pledge pledge, @Nullable String currency) {
    Money settled = pledge.amount();
    if (settled != null && (currency == null || settled.currency().equals(currency))) {
      for (Statement each : pledge.said()) {
        if (settled.equals(each.amount())) {
          return Optional.of(new Saying(settled, each));
        }
      }
      return Optional.of(new Saying(settled, pledge.said().getFirst()));
    }
    if (currency == null) {
      return Optional.empty();
    }
    return pledge.said().stream()
        .filter(each -> each.amount() != null && each.amount().currency().equals(currency))
        .max(
            Comparator.<Statement>comparingInt(
                    each -> each.commitment().status() == Status.CONSIDERED ? 0 : 1)
                .thenComparing(Comparator.naturalOrder()))
        .map(each -> new Saying(Objects.requireNonNull(each.amount()), each));
  }
}
