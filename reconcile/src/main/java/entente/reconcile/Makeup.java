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
  private static final int LISTED = 60;

  /// As far as the next item of a list may be where one of them is no promise of its own.
  private static final int PASSED_OVER = 200;

  private static final int NEXT_SENTENCE = 12;
  private static final int LONGEST_LIST = 12;
  private static final int SHORTEST_LIST = 3;

  /// Shares of a sum: all of it with what rounding adds, most of it, and more than can be in it.
  private static final double FULL = 1.02;

  private static final double ROUNDED = 0.02;
  private static final double MOST = 0.5;
  private static final double OVERFLOW = 9;

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
    for (int i = 0; i < stated.size(); i++) {
      itemised(i);
    }
    for (int i = 0; i < stated.size(); i++) {
      spelledOut(i);
    }
  }

  /// Whether it is one of a list itself: a sum of the same purse stands close before it and another
  /// close behind.
  boolean isItem(Stated one) {
    int at = stated.indexOf(one);
    return at > 0
        && at + 1 < stated.size()
        && isNeighbour(stated.get(at - 1), one, LISTED)
        && isNeighbour(one, stated.get(at + 1), LISTED);
  }

  private static boolean isNeighbour(Stated before, Stated next, int most) {
    return before.amount() != null
        && next.amount() != null
        && before.shares(next)
        && !before.isSame(next)
        && next.said().distance(before.said()) <= most;
  }

  /// The sum with which its giver's promises begin, and a list behind it that makes up most of it.
  private void itemised(int at) {
    Stated whole = stated.get(at);
    if (whole.amount() == null
        || whole.isDelivery()
        || isExhausted(whole)
        || whole.said().has(Cue.OWN_VEHICLE)
        || stated.subList(0, at).stream()
            .anyMatch(each -> each.amount() != null && !each.isDelivery() && each.shares(whole))) {
      return;
    }
    int from = at + 1;
    while (from < stated.size()
        && (stated.get(from).amount() == null || stated.get(from).isSame(whole))) {
      from++;
    }
    double sum = 0;
    int to = from;
    while (to < stated.size()
        && mayBeItem(stated.get(to), whole)
        && (to == from
            ? stated.get(to).said().distance(whole.said()) <= 2 * Stated.NEAR
            : isNeighbour(
                stated.get(to - 1),
                stated.get(to),
                to - from < SHORTEST_LIST ? LISTED : PASSED_OVER))) {
      sum += share(stated.get(to), whole).orElse(OVERFLOW);
      to++;
    }
    if (to - from >= SHORTEST_LIST
        && sum <= FULL
        && sum >= MOST
        && !isPeer(whole, stated.subList(from, to))) {
      for (Stated part : stated.subList(from, to)) {
        if (told.add(part.pledge().id())) {
          linking.link(part, whole, "in a list that makes up most of the sum before it", 1);
        }
      }
    }
  }

  /// Whether it is the first of a list itself: it stands as close before the next as that before
  /// its own next, for a purpose of its own.
  private static boolean isPeer(Stated first, List<Stated> others) {
    return !first.said().has(Cue.PACKAGE)
        && first.commitment().sectors().size() < 3
        && isNeighbour(first, others.getFirst(), LISTED)
        && others.stream()
            .anyMatch(each ->
                !each.commitment().sectors().isEmpty()
                    && !Envelopes.holdsPurpose(
                        first.commitment().sectors(), each.commitment().sectors()));
  }

  /// A sum that its source calls a package or a total, and those that follow it closely while they
  /// fit in.
  private void spelledOut(int at) {
    Stated whole = stated.get(at);
    if (!whole.said().has(Cue.PACKAGE)
        || whole.amount() == null
        || whole.isDelivery()
        || isExhausted(whole)
        || isTold(whole)) {
      return;
    }
    Stated last = whole;
    double left = FULL;
    for (int i = at + 1; i < stated.size(); i++) {
      Stated next = stated.get(i);
      if (next.amount() == null || isTold(next)) {
        continue;
      }
      left -= share(next, whole).orElse(OVERFLOW);
      if (left < 0
          || next.isDelivery()
          || next.said().has(Cue.ON_TOP)
          || next.said().isFirm() != whole.said().isFirm()
          || next.said().distance(last.said()) > Stated.NEAR / 2
          || !mayBeItem(next, whole)) {
        return;
      }
      told.add(next.pledge().id());
      linking.link(
          next, whole, "its source spells out a sum that it calls a package or a total", 2);
      last = next;
    }
  }

  /// Whether it is of the same purse, receiver and occasion, as far as those are told.
  private static boolean mayBeItem(Stated next, Stated whole) {
    return next.amount() != null
        && !next.isSame(whole)
        && next.shares(whole)
        && Purse.reaches(next.commitment().to(), whole.commitment().to())
        && (whole.pledge().date() == null
            || next.pledge().date() == null
            || Envelopes.sameOccasion(whole.pledge(), next.pledge()));
  }

  private static OptionalDouble share(Stated part, Stated whole) {
    return Weight.share(part.amount(), whole.amount(), part.pledge().day().getYear());
  }

  /// Whether the source itself calls it a part of a sum before it, or lists it as one.
  boolean isTold(Stated part) {
    return told.contains(part.pledge().id());
  }

  /// Whether its sum is made up already, as a whole or as one of the figures of another.
  boolean isExhausted(Stated whole) {
    return exhausted.contains(whole.pledge().id());
  }

  /// A part that the source names as such, and those that follow it at once in the same list while
  /// they fit into the sum.
  private void listed(int at) {
    Stated first = stated.get(at);
    if (first.amount() == null
        || first.isDelivery()
        || !isNamedPart(first.said(), first.amount())) {
      return;
    }
    Stated whole =
        before(at, each -> each.isLargerThan(first) && Purse.shared(first.pledge(), each.pledge()));
    if (whole == null || first.said().distance(whole.said()) > Stated.NEAR) {
      return;
    }
    double left = FULL;
    for (int i = at; i < stated.size(); i++) {
      Stated next = stated.get(i);
      OptionalDouble share = share(next, whole);
      boolean follows = i == at || follows(stated.get(i - 1), next);
      if (!follows
          || share.isEmpty()
          || share.getAsDouble() > left
          || next.isDelivery()
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

  /// Whether the list goes on: in the same sentence, or in the next without a word that it comes in
  /// addition.
  private static boolean follows(Stated before, Stated next) {
    int distance = next.said().distance(before.said());
    return next.said().goesOn()
        ? distance <= LISTED
        : distance <= NEXT_SENTENCE && !next.said().has(Cue.ON_TOP);
  }

  /// "Of that 20 million", "including 20 million"; not "20 million, including the training of 400
  /// people".
  private static boolean isNamedPart(Statement said, Money sum) {
    return said.has(Cue.OF_THAT)
        || (said.has(Cue.INCLUDING)
            && Addition.at(said.text(), sum) > Cue.INCLUDING.at(said.text()));
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
    Stated last = whole;
    boolean head =
        stated.stream()
            .noneMatch(each ->
                each.amount() != null
                    && each.isLargerThan(whole)
                    && each.isDelivery() == whole.isDelivery()
                    && each.shares(whole));
    boolean full = false;
    for (int i = at + step; i >= 0 && i < stated.size() && parts.size() < LONGEST_LIST; i += step) {
      Stated next = stated.get(i);
      Money sum = next.amount();
      if (sum == null || told.contains(next.pledge().id()) || next.isSame(whole)) {
        continue;
      }
      boolean fits = sum.currency().equals(amount.currency()) && mayMakeUp(next, whole, last, head);
      double then = left - sum.value().doubleValue();
      if (full ? !fits || Math.abs(then) >= Math.abs(left) : !fits && !parts.isEmpty()) {
        break;
      }
      if (fits) {
        parts.add(next);
        last = next;
        left = then;
        full = parts.size() > 1 && Math.abs(left) <= ROUNDED * amount.value().doubleValue();
        if (!full && left < 0) {
          break;
        }
      }
    }
    if (full) {
      parts.forEach(part ->
          linking.link(
              part,
              whole,
              "with %s it makes up %s"
                  .formatted(parts.size() == 2 ? "another" : parts.size() - 1 + " others", amount),
              1));
      exhausted.add(whole.pledge().id());
      parts.forEach(part -> exhausted.add(part.pledge().id()));
    }
    return full;
  }

  /// Whether it may be one of the figures that make up a sum, by purse, receiver and purpose; told
  /// at once after the last one it may have any purpose.
  private static boolean mayMakeUp(Stated next, Stated whole, Stated last, boolean head) {
    boolean near =
        head
            && next.said().goesOn()
            && next.said().distance(last.said()) <= (last.isSame(whole) ? Stated.NEAR / 2 : LISTED);
    return (Purse.shared(next.pledge(), whole.pledge())
            || Purse.inBloc(next.pledge(), whole.pledge())
            || near)
        && Purse.reaches(next.commitment().to(), whole.commitment().to())
        && (near
            || (head && next.commitment().sectors().isEmpty())
            || Envelopes.holdsPurpose(whole.commitment().sectors(), next.commitment().sectors()))
        && (whole.isDelivery()
            ? next.isDelivery()
            : next.commitment().status() != Commitment.Status.DELIVERED);
  }

  private @Nullable Stated before(int at, Predicate<Stated> wanted) {
    for (int i = at - 1; i >= 0; i--) {
      if (!stated.get(i).pledge().id().equals(stated.get(at).pledge().id())
          && wanted.test(stated.get(i))) {
        return stated.get(i);
      }
    }
    return null;
  }
}
