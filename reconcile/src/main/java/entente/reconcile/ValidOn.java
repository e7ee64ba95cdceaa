package entente.reconcile;

import entente.model.Accord;
import entente.model.Assertion;
import entente.model.Commitment;
import entente.model.Entry;
import entente.model.Indicator;
import entente.model.Meeting;
import entente.model.Membership;
import entente.model.Position;
import entente.model.Relation;
import entente.model.When;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Whether what an entry says is true in the world on a day.
///
/// A vague date holds on every day that it may be: a relation of December 2023 holds on 1 December, and a meeting of that month
/// on each of its days. Where no date is known the entry holds, unless something else contradicts it. What is only planned holds
/// on no day.
public final class ValidOn {
  private ValidOn() {}

  public static boolean holds(Entry entry, LocalDate day) {
    Assertion settled = entry.settled();
    return switch (settled) {
      case Relation relation -> relation(relation, day);
      case Commitment commitment -> commitment(commitment, day);
      case Meeting meeting ->
          meeting.status() == Meeting.Status.HELD
              && during(meeting.start(), meeting.end() == null ? meeting.start() : meeting.end(), day);
      case Accord accord -> accord(accord, day);
      // a stand is taken when it is voiced, at the latest on the day on which it became known
      case Position _ -> !entry.reports().getFirst().known().isAfter(day);
      case Membership membership -> membership(membership, day);
      case Indicator indicator -> during(indicator.period(), indicator.period(), day);
    };
  }

  private static boolean relation(Relation relation, LocalDate day) {
    return switch (relation.status()) {
      case PLANNED -> false;
      case ESTABLISHED -> reached(relation.date(), day);
      // the date is that of the end: before it the relation stood
      case SUSPENDED, ENDED -> relation.date() != null && day.isBefore(relation.date().last());
    };
  }

  private static boolean commitment(Commitment commitment, LocalDate day) {
    return switch (commitment.status()) {
      case CONSIDERED, CANCELLED -> false;
      case PLEDGED, SIGNED, UNDERWAY, DELIVERED -> reached(commitment.date(), day) && !isOver(commitment, day);
    };
  }

  /// Whether the term of a promise has surely run out: its "by", or its years after the day on which it was made.
  private static boolean isOver(Commitment commitment, LocalDate day) {
    When by = commitment.terms().by();
    if (by != null) {
      return day.isAfter(by.last());
    }
    BigDecimal years = commitment.terms().years();
    if (years == null || commitment.date() == null) {
      return false;
    }
    long months = years.multiply(BigDecimal.valueOf(12)).setScale(0, RoundingMode.CEILING).longValue();
    return months < 12_000 && day.isAfter(commitment.date().last().plusMonths(months));
  }

  private static boolean accord(Accord accord, LocalDate day) {
    return switch (accord.status()) {
      case PLANNED, NEGOTIATING -> false;
      case AGREED, IN_FORCE -> reached(accord.date(), day);
      case ENDED -> accord.date() != null && day.isBefore(accord.date().last());
    };
  }

  private static boolean membership(Membership membership, LocalDate day) {
    boolean office =
        switch (membership.role()) {
          case CHAIR, CO_CHAIR, HOST -> true;
          case MEMBER, OBSERVER, CANDIDATE, ENVOY -> false;
        };
    return switch (membership.status()) {
      case PLANNED, PAST, SUSPENDED -> false;
      // an office said for a year is that year's; a member stays one
      case CURRENT ->
          (office && membership.date() instanceof When.InYear year)
              ? during(year, year, day)
              : reached(membership.date(), day);
    };
  }

  private static boolean reached(@Nullable When when, LocalDate day) {
    return when == null || !day.isBefore(when.first());
  }

  private static boolean during(@Nullable When start, @Nullable When end, LocalDate day) {
    return (start == null || !day.isBefore(start.first())) && (end == null || !day.isAfter(end.last()));
  }
}
