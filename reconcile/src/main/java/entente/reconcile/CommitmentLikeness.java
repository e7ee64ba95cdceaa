package entente.reconcile;

import entente.model.Bound;
import entente.model.Commitment;
import entente.model.Commitment.Status;
import entente.model.Commitment.Terms;
import entente.model.Field;
import entente.model.Money;
import entente.model.Party;
import entente.model.Value;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Promises are one where the same party promises the same sum, number or thing to the same on the
/// same occasion. Sums differ between reports of one promise (rounding, currency, error), so no
/// field decides alone.
final class CommitmentLikeness {
  /// Kinds that no source takes for another, as it takes what is paid for and that it is paid for.
  private static final Set<Commitment.Kind> UNMISTAKABLE =
      Set.of(Commitment.Kind.COOPERATION, Commitment.Kind.POLICY);

  private CommitmentLikeness() {}

  static Weighing weigh(Subject a, Commitment one, Subject b, Commitment other, Weighing weighing) {
    double giver = Kin.likeness(one.from(), other.from());
    if (giver == 0) {
      return weighing.apart("another giver");
    }
    weighing.weigh(2 * giver - 1, giver, "same giver", "givers alike");
    double before = weighing.points();
    amounts(a, one, b, other, weighing);
    counts(one.terms(), other.terms(), weighing);
    boolean figures = weighing.points() - before > 1.5;
    weighing.weigh(
        kinds(one, other),
        () ->
            one.kind() == other.kind()
                ? "both " + one.kind().word()
                : one.kind().word() + " and " + other.kind().word());
    receivers(one, other, weighing);
    if (!one.sectors().isEmpty() && !other.sectors().isEmpty()) {
      boolean apart = apart(one, other);
      weighing.weigh(apart ? -1.2 : 0.7, () -> apart ? "other sectors" : "shared sectors");
    }
    time(a, one, b, other, weighing);
    double alike = a.words().likeness(b.words());
    // without a figure in common the wording must carry it
    return weighing.weigh(
        figures ? 4 * alike - 0.3 : 6.5 * alike - 1, alike, "same wording", "wording alike");
  }

  private static boolean apart(Commitment one, Commitment other) {
    return !one.sectors().isEmpty()
        && !other.sectors().isEmpty()
        && Collections.disjoint(one.sectors(), other.sectors());
  }

  private static void amounts(
      Subject a, Commitment one, Subject b, Commitment other, Weighing weighing) {
    Money sum = one.terms().amount();
    Money rival = other.terms().amount();
    if (sum == null || rival == null) {
      if (sum != null || rival != null) {
        // a sum is what a report would not leave out of the same promise; where the rest differs
        // too, it is another
        boolean differ = one.kind() != other.kind() || apart(one, other);
        weighing.weigh(differ ? -1.2 : -0.3, "one names a sum");
      }
      return;
    }
    Sums.Fit fit = fit(a, sum, b, rival);
    if (fit == Sums.Fit.DIFFERENT || fit == Sums.Fit.CLOSE || fit == Sums.Fit.UNRELATED) {
      Money equivalent = equivalent(a);
      Money counterpart = equivalent(b);
      boolean told =
          (equivalent != null && fit(a, equivalent, b, rival) == Sums.Fit.SAME)
              || (counterpart != null && fit(a, sum, b, counterpart) == Sums.Fit.SAME);
      fit = told ? Sums.Fit.CONVERTED : fit;
    }
    switch (fit) {
      case SAME -> weighing.weigh(3, () -> "same amount, " + sum);
      case CONVERTED ->
          weighing.weigh(2.5, () -> "same amount at the year's rate: " + sum + ", " + rival);
      case CLOSE ->
          weighing.weigh(
              soft(one, other) ? -0.3 : -1.5,
              () -> "amounts near each other: " + sum + ", " + rival);
      case DIFFERENT, UNRELATED -> {
        boolean slip = slip(sum.value(), rival.value());
        weighing.weigh(
            slip ? 0.6 : soft(one, other) ? -1.5 : -2.5,
            () -> "other amounts: " + sum + ", " + rival);
      }
    }
  }

  /// Whether one number is likely the other, miswritten: the same in another unit, or but for its
  /// noughts (1.08 and 1.8).
  private static boolean slip(BigDecimal one, BigDecimal other) {
    long digits = digits(one);
    return one.compareTo(other) == 0 || (digits > 9 && digits == digits(other));
  }

  /// The digits without noughts and point, as one number; those of a figure longer than a long can
  /// hold do not matter.
  private static long digits(BigDecimal number) {
    long digits = 0;
    for (long left = Math.abs(number.unscaledValue().longValue()), place = 1;
        left > 0;
        left /= 10) {
      if (left % 10 != 0) {
        digits += left % 10 * place;
        place *= 10;
      }
    }
    return digits;
  }

  private static Sums.Fit fit(Subject a, Money sum, Subject b, Money rival) {
    return Sums.compare(
        sum.value().doubleValue(),
        sum.currency(),
        rival.value().doubleValue(),
        rival.currency(),
        Dates.years(a, b));
  }

  private static @Nullable Money equivalent(Subject subject) {
    return subject.further(Field.EQUIVALENT).orElse(null) instanceof Value.Amount(Money money)
        ? money
        : null;
  }

  /// Whether a sum was only weighed, or bounded on the side where the other lies.
  private static boolean soft(Commitment one, Commitment other) {
    return one.status() == Status.CONSIDERED
        || other.status() == Status.CONSIDERED
        || (one.terms().bound() == Bound.AT_LEAST && other.terms().bound() == Bound.AT_LEAST);
  }

  private static void counts(Terms one, Terms other, Weighing weighing) {
    if (one.count() != null && other.count() != null) {
      Sums.Fit fit =
          Sums.compare(
              one.count().value().doubleValue(),
              one.count().unit(),
              other.count().value().doubleValue(),
              other.count().unit());
      boolean slip = one.count().value().compareTo(other.count().value()) == 0;
      switch (fit) {
        case SAME, CONVERTED -> weighing.weigh(2.5, () -> "same number, " + one.count());
        case CLOSE ->
            weighing.weigh(
                0, () -> "numbers near each other: " + one.count() + ", " + other.count());
        case DIFFERENT, UNRELATED ->
            weighing.weigh(
                slip ? 1.5 : -2,
                () ->
                    (slip ? "same number: " : "other numbers: ")
                        + one.count()
                        + ", "
                        + other.count());
      }
    }
    if (one.years() != null && other.years() != null) {
      boolean same = one.years().compareTo(other.years()) == 0;
      weighing.weigh(
          same ? 0.5 : -0.6,
          () -> same ? "over the same " + one.years() + " years" : "over other periods");
    }
    if (one.by() != null && other.by() != null) {
      boolean same = one.by().agrees(other.by());
      weighing.weigh(same ? 0.5 : -0.6, () -> same ? "by the same date" : "by other dates");
    }
  }

  private static double kinds(Commitment one, Commitment other) {
    if (one.kind() == other.kind()) {
      return 0.5;
    }
    return UNMISTAKABLE.contains(one.kind()) || UNMISTAKABLE.contains(other.kind()) ? -1.2 : -0.6;
  }

  private static void receivers(Commitment one, Commitment other, Weighing weighing) {
    if (!one.to().isEmpty() && !other.to().isEmpty()) {
      double alike = Kin.likeness(one.to(), other.to());
      if (alike == 0 && states(one.to()) && states(other.to())) {
        weighing.apart("other receivers");
      }
      weighing.weigh(2.5 * alike - 1.5, alike, "same receiver", "receivers alike");
    } else if (one.to().isEmpty() != other.to().isEmpty()) {
      weighing.weigh(-0.2, "one names a receiver");
    }
  }

  private static boolean states(List<Party> parties) {
    return parties.stream().allMatch(party -> Countries.name(party.id()) != null);
  }

  private static void time(
      Subject a, Commitment one, Subject b, Commitment other, Weighing weighing) {
    if (a.when() != null && b.when() != null) {
      long gap = Dates.gap(a.when(), b.when());
      if (gap > 300) {
        weighing.apart(() -> "made " + Likeness.days(gap) + " apart");
      } else if (gap > 45 && one.status() != other.status()) {
        weighing.weigh(-1, () -> "another stage, " + Likeness.days(gap) + " apart");
      } else {
        Likeness.dates(a.when(), b.when(), weighing);
      }
      return;
    }
    long days = Dates.apart(a, b);
    weighing.weigh(
        days <= 14 ? 0.4 : days <= 200 ? 0 : days <= 730 ? -0.8 : -1.2,
        () -> "spoken of " + Likeness.days(days) + " apart");
  }
}
