package entente.reconcile;

import entente.model.Commitment;
import entente.model.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Sums and what makes them up: lists that the source opens as such, and figures that add up.
final class Makeup {
  private static final int LISTED = 25;
  private static final int LONGEST_LIST = 12;

  /// Takes a part, its whole, the reason and how sure it is.
  interface Linking {
    void link(Stated part, Stated whole, String reason, int rank);
  }

  private final List<Stated> stated;
  private final Linking linking;
  private final Set<String> exhausted = new HashSet<>();
  private final Set<String> told = new HashSet<>();

  Makeup(List<Stated> stated, Linking linking) {
    this.stated = stated;
    this.linking = linking;
  }

  void find() {
    for (int i = 1; i < stated.size(); i++) {
      listed(i);
    }
    for (int i = 0; i < stated.size(); i++) {
      addUp(i);
    }
  }

  /// Whether the source itself calls it a part of a sum before it.
  boolean isTold(Stated part) {
    return told.contains(part.pledge().id());
  }

  /// Whether its sum is made up already, as a whole or as one of the figures of another.
  boolean isExhausted(Stated whole) {
    return exhausted.contains(whole.pledge().id());
  }

  /// A part that the source names as such, and those that follow it at once in the same list while they fit into the sum.
  private void listed(int at) {
    Stated first = stated.get(at);
    if (first.amount() == null || first.isDelivery() || !isNamedPart(first.said(), first.amount())) {
      return;
    }
    Stated whole = before(at, each -> each.isLargerThan(first) && Purse.shared(first.pledge(), each.pledge()));
    if (whole == null || first.said().distance(whole.said()) > Stated.NEAR) {
      return;
    }
    double left = 1.02;
    for (int i = at; i < stated.size(); i++) {
      Stated next = stated.get(i);
      OptionalDouble share = Weight.share(next.amount(), whole.amount(), next.pledge().day().getYear());
      boolean follows = i == at || (next.said().distance(stated.get(i - 1).said()) <= LISTED && next.said().goesOn());
      if (!follows || share.isEmpty() || share.getAsDouble() > left || next.isDelivery()
          || !Purse.shared(next.pledge(), whole.pledge())) {
        return;
      }
      left -= share.getAsDouble();
      told.add(next.pledge().id());
      linking.link(next, whole, "its source says so: a part of the sum before it", 0);
      if (left < 0.04) {
        exhausted.add(whole.pledge().id());
      }
    }
  }

  /// "Of that 20 million", "including 20 million"; not "20 million, including the training of 400 people".
  private static boolean isNamedPart(Statement said, Money sum) {
    return said.has(Cue.OF_THAT) || (said.has(Cue.INCLUDING) && Addition.at(said.text(), sum) > Cue.INCLUDING.at(said.text()));
  }

  /// A sum, and the smaller ones after it, or before it, that make it up.
  private void addUp(int at) {
    if (!addUp(at, 1)) {
      addUp(at, -1);
    }
  }

  private boolean addUp(int at, int step) {
    Stated whole = stated.get(at);
    Money amount = whole.amount();
    if (amount == null || amount.value().signum() == 0 || exhausted.contains(whole.pledge().id())) {
      return false;
    }
    double left = amount.value().doubleValue();
    var parts = new ArrayList<Stated>();
    for (int i = at + step; i >= 0 && i < stated.size() && parts.size() < LONGEST_LIST; i += step) {
      Stated next = stated.get(i);
      Money sum = next.amount();
      boolean mine =
          sum != null
              && !told.contains(next.pledge().id())
              && sum.currency().equals(amount.currency())
              && Purse.shared(next.pledge(), whole.pledge())
              && Purse.reaches(next.commitment().to(), whole.commitment().to())
              && Envelopes.holdsPurpose(whole.commitment().sectors(), next.commitment().sectors())
              && next.commitment().status() != Commitment.Status.DELIVERED;
      if (mine && sum != null) {
        parts.add(next);
        left -= sum.value().doubleValue();
        if (parts.size() > 1 && Math.abs(left) <= 0.02 * amount.value().doubleValue()) {
          parts.forEach(part -> linking.link(part, whole, "with %d others it makes up %s".formatted(parts.size() - 1, amount), 1));
          exhausted.add(whole.pledge().id());
          parts.forEach(part -> exhausted.add(part.pledge().id()));
          return true;
        }
        if (left < 0) {
          return false;
        }
      } else if (!parts.isEmpty() && sum != null) {
        return false;
      }
    }
    return false;
  }

  private @Nullable Stated before(int at, Predicate<Stated> wanted) {
    for (int i = at - 1; i >= 0; i--) {
      if (!stated.get(i).pledge().id().equals(stated.get(at).pledge().id()) && wanted.test(stated.get(i))) {
        return stated.get(i);
      }
    }
    return null;
  }
}
