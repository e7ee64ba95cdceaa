package entente.reconcile;

import entente.model.Commitment.Status;
import entente.model.LinkKind;
import entente.model.When;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Promises that come again: the next round of one, the same money announced a second time, and the
/// one that takes another's place.
final class Rounds {
  private static final int NEXT = 450;

  private Rounds() {}

  /// @param earlier another promise of the same purse to the same receiver; of those that the later
  ///   one renews the nearest counts
  static void find(Pledge later, Pledge earlier, Consumer<Kindred.Found> found) {
    if (Running.includes(later, earlier) || Running.includes(earlier, later)) {
      boolean total = Running.includes(later, earlier);
      found.accept(
          sketch(
              total ? later : earlier,
              total ? earlier : later,
              LinkKind.CUMULATIVE_OF,
              "a sum of everything up to then, to the same receiver",
              3));
      return;
    }
    if (follows(later, earlier) || follows(earlier, later)) {
      boolean after = follows(later, earlier);
      found.accept(
          sketch(
              after ? later : earlier,
              after ? earlier : later,
              LinkKind.RENEWS,
              "from the same to the same, for the years after",
              2));
      return;
    }
    if (isStep(later, earlier)) {
      found.accept(
          new Kindred.Found(
              new Sketch(
                  later,
                  earlier,
                  LinkKind.PART_OF,
                  "its source recalls what was promised before for the same",
                  later.said().getFirst(),
                  3),
              1));
      return;
    }
    if (isUnder(later, earlier)) {
      found.accept(
          new Kindred.Found(
              new Sketch(
                  later,
                  earlier,
                  LinkKind.PART_OF,
                  "its source puts it under what runs in that period",
                  later.said().getFirst(),
                  3),
              1));
      return;
    }
    if (renews(later, earlier)) {
      found.accept(
          sketch(
              later,
              earlier,
              LinkKind.RENEWS,
              "from the same to the same, for the next period, from " + later.date(),
              3));
    }
    if (!isCalledOff(later, earlier) && restates(later, earlier)) {
      boolean after = !later.known().isBefore(earlier.known());
      found.accept(
          sketch(
              after ? later : earlier,
              after ? earlier : later,
              LinkKind.RESTATES,
              "the same sum, announced before",
              1));
    } else {
      String why = supersedes(later, earlier);
      if (why != null) {
        found.accept(sketch(later, earlier, LinkKind.SUPERSEDES, why, 1));
      }
    }
  }

  private static Kindred.Found sketch(
      Pledge later, Pledge earlier, LinkKind kind, String reason, int rank) {
    return new Kindred.Found(
        new Sketch(later, earlier, kind, reason, shown(later, earlier), rank), 1);
  }

  /// The statement of the later promise that stands in a document with the earlier one, else its
  /// first.
  private static Statement shown(Pledge later, Pledge earlier) {
    return later.said().stream()
        .filter(each ->
            earlier.said().stream().anyMatch(other -> other.document().equals(each.document())))
        .findFirst()
        .orElse(later.said().getFirst());
  }

  /// Whether their sources tell the years that they are for, and those of the one come after those
  /// of the other.
  private static boolean follows(Pledge later, Pledge earlier) {
    return !later.years().isEmpty()
        && later.years().stream()
            .anyMatch(
                next -> earlier.years().stream().anyMatch(before -> before.isFollowedBy(next)))
        && later.settled().kind() == earlier.settled().kind()
        && Purse.alike(later.to(), earlier.to())
        && comparable(Weight.share(later, earlier));
  }

  /// Whether its source calls it a part of a programme or the like without a name, and the earlier
  /// promise is one that runs then.
  private static boolean isUnder(Pledge later, Pledge earlier) {
    LocalDate until = earlier.end();
    OptionalDouble share = Weight.share(later, earlier);
    return later.says(Cue.UNDER)
        && until != null
        && share.isPresent()
        && share.getAsDouble() < 0.9
        && !later.isDelivery()
        && !earlier.isDelivery()
        && earlier.isFirm()
        && later.day().isAfter(earlier.day())
        && !later.day().isAfter(until)
        && !later.isToldWith(earlier)
        && Purse.reaches(later, earlier)
        && Envelopes.holdsPurpose(earlier.sectors(), later.sectors());
  }

  /// Whether its source speaks of something promised before, which is the earlier promise by
  /// receiver and time, purpose or wording, and has room for it.
  private static boolean isStep(Pledge later, Pledge earlier) {
    OptionalDouble share = Weight.share(later, earlier);
    if (share.isEmpty()
        || share.getAsDouble() >= 0.95
        || later.isDelivery()
        || earlier.isDelivery()
        || !earlier.isFirm()
        || Running.isTotal(earlier)
        || !later.day().isAfter(earlier.day())
        || later.isToldWith(earlier)
        || !Purse.alike(later.to(), earlier.to())) {
      return false;
    }
    When recalled = later.said().getFirst().recalled();
    boolean then = recalled != null && earlier.date() != null && recalled.contains(earlier.date());
    if (then && (later.says(Cue.REST) || later.says(Cue.PART_OF) || later.says(Cue.OF_THAT))) {
      return true;
    }
    return later.says(Cue.BEFORE)
        && (then || recalled == null)
        && !later.sectors().isEmpty()
        && Envelopes.holdsPurpose(earlier.sectors(), later.sectors())
        && later.likeness(earlier) >= 0.3;
  }

  private static boolean renews(Pledge later, Pledge earlier) {
    if (later.isDelivery()
        || !later.isFirm()
        || !earlier.isFirm()
        || later.date() == null
        || earlier.date() == null) {
      return false;
    }
    if (later.settled().kind() != earlier.settled().kind()) {
      return false;
    }
    LocalDate until = earlier.end();
    long gap = ChronoUnit.DAYS.between(earlier.date().last(), later.date().first());
    long wanted = until == null ? NEXT : ChronoUnit.DAYS.between(earlier.day(), until) * 6 / 10;
    if (gap < Math.max(200, wanted) || gap > 365L * 8) {
      return false;
    }
    return (comparable(Weight.share(later, earlier)) || comparable(Weight.counted(later, earlier)))
        && general(later, earlier);
  }

  /// Whether an open sum is spoken of again with a figure near the first, and no new occasion on
  /// which it was promised.
  private static boolean isRaised(Pledge later, Pledge earlier) {
    if (later.date() != null || !later.isEnvelope() || !earlier.isEnvelope()) {
      return false;
    }
    OptionalDouble share = Weight.share(later, earlier);
    LocalDate until = earlier.end() == null ? earlier.day().plusYears(3) : earlier.end();
    return share.isPresent()
        && share.getAsDouble() > 0.75
        && share.getAsDouble() < 1.34
        && later.known().isAfter(earlier.known().plusDays(30))
        && !later.known().isAfter(until)
        && Envelopes.holdsPurpose(earlier.sectors(), later.sectors())
        && later.from().equals(earlier.from())
        && later.to().equals(earlier.to());
  }

  private static boolean comparable(OptionalDouble share) {
    return share.isPresent() && share.getAsDouble() >= 0.2 && share.getAsDouble() <= 5;
  }

  /// Whether the purposes are the same: both open, or shared and worded alike.
  private static boolean general(Pledge later, Pledge earlier) {
    if (later.sectors().isEmpty() && earlier.sectors().isEmpty()) {
      return true;
    }
    if (!later.to().isEmpty()
        && later.to().equals(earlier.to())
        && later.to().stream().allMatch(Purse::isCompany)) {
      // what goes to a fund is for the fund's purpose
      return true;
    }
    boolean shared = later.sectors().stream().anyMatch(earlier.sectors()::contains);
    return shared && (later.end() != null || later.likeness(earlier) >= 0.3);
  }

  private static boolean restates(Pledge later, Pledge earlier) {
    if (later.amount() == null
        || earlier.amount() == null
        || later.isDelivery()
        || earlier.isDelivery()
        || !paid(later)
        || !paid(earlier)) {
      return false;
    }
    OptionalDouble share = Weight.share(later, earlier);
    if (share.isEmpty() || Math.abs(1 - share.getAsDouble()) > 0.06) {
      return false;
    }
    boolean onePurse =
        Purse.shared(later, earlier)
            || Purse.inBloc(later, earlier)
            || Purse.inBloc(earlier, later);
    if (!onePurse) {
      return false;
    }
    boolean oneCurrency =
        java.util.Objects.requireNonNull(later.amount())
            .currency()
            .equals(java.util.Objects.requireNonNull(earlier.amount()).currency());
    double off = Math.abs(1 - share.getAsDouble());
    boolean together = later.isToldWith(earlier);
    boolean purposes =
        later.sectors().stream().anyMatch(earlier.sectors()::contains)
            || (later.sectors().isEmpty() && earlier.sectors().isEmpty());
    boolean dates =
        later.date() == null
            || earlier.date() == null
            || Dates.gap(later.date(), earlier.date()) < 300
            || later.further(entente.model.Field.NOVELTY).contains("restated");
    boolean again = later.says(Cue.AGAIN) || earlier.says(Cue.AGAIN);
    return off <= (oneCurrency ? 0.01 : 0.06)
        && (together ? again : dates)
        && (purposes || later.likeness(earlier) > 0.3);
  }

  private static boolean paid(Pledge pledge) {
    return switch (pledge.settled().kind()) {
      case FINANCE, GOODS, PEOPLE, PROGRAMME -> true;
      case COOPERATION, POLICY, MILITARY -> false;
    };
  }

  /// Whether it is the same sum to the same, of which one source has said since that it was called
  /// off.
  private static boolean isCalledOff(Pledge later, Pledge earlier) {
    OptionalDouble share = Weight.share(later, earlier);
    return later.settled().status() == Status.CANCELLED
        && earlier.settled().status() != Status.CANCELLED
        && !earlier.isDelivery()
        && later.known().isAfter(earlier.known())
        && share.isPresent()
        && Math.abs(1 - share.getAsDouble()) <= 0.01
        && Purse.alike(later.to(), earlier.to())
        && (later.sectors().isEmpty()
            || earlier.sectors().isEmpty()
            || !Collections.disjoint(later.sectors(), earlier.sectors()));
  }

  /// Why the later promise stands in the earlier one's place; null where it does not.
  private static @Nullable String supersedes(Pledge later, Pledge earlier) {
    if (isCalledOff(later, earlier)) {
      return "called off since";
    }
    if (isRaised(later, earlier)) {
      return "the same undertaking, with another figure since";
    }
    boolean specific =
        !later.sectors().isEmpty()
            && later.sectors().stream().anyMatch(earlier.sectors()::contains);
    if (!specific
        || later.isDelivery()
        || !later.isFirm()
        || later.settled().kind() != earlier.settled().kind()
        || !later.known().isAfter(earlier.known())) {
      return null;
    }
    OptionalDouble share = Weight.share(later, earlier);
    if (earlier.settled().status() == Status.CONSIDERED
        && share.isPresent()
        && share.getAsDouble() >= 0.3
        && share.getAsDouble() <= 4
        && later.likeness(earlier) >= 0.25) {
      return "it was weighed before, and promised since with another sum";
    }
    OptionalDouble count = Weight.counted(later, earlier);
    boolean widened =
        count.isPresent()
            && count.getAsDouble() > 1.01
            && count.getAsDouble() < 4
            && !Envelopes.sameOccasion(later, earlier)
            && later.end() == null
            && earlier.end() == null
            && later.date() != null
            && earlier.date() != null;
    return widened ? "the same, widened since" : null;
  }
}
