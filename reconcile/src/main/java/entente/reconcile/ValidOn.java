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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// On which days what an entry says is true in the world.
///
/// A vague date holds on every day that it may be: a relation of December 2023 holds on 1 December,
/// and a meeting of that month on each of its days. Where no date is known the entry holds, unless
/// something else contradicts it. What is only planned holds on no day.
///
/// @param first the first day; null where it always held
/// @param last the last day, not before the first; null where it holds still
public record ValidOn(@Nullable LocalDate first, @Nullable LocalDate last) {
  public static boolean holds(Entry entry, LocalDate day) {
    return of(entry).filter(days -> days.contains(day)).isPresent();
  }

  /// The days on which an entry holds; nothing where it holds on none.
  public static Optional<ValidOn> of(Entry entry) {
    Assertion settled = entry.settled();
    ValidOn days =
        switch (settled) {
          case Relation relation -> relation(relation);
          case Commitment commitment -> commitment(commitment);
          case Meeting meeting ->
              meeting.status() == Meeting.Status.HELD
                  ? during(meeting.start(), meeting.end() == null ? meeting.start() : meeting.end())
                  : null;
          case Accord accord -> accord(accord);
          // a stand is taken when it is voiced, at the latest on the day on which it became known
          case Position _ -> new ValidOn(entry.head().known(), null);
          case Membership membership -> membership(membership);
          case Indicator indicator -> during(indicator.period(), indicator.period());
        };
    return Optional.ofNullable(days)
        .filter(each -> each.first == null || each.last == null || !each.last.isBefore(each.first));
  }

  private boolean contains(LocalDate day) {
    return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
  }

  private static @Nullable ValidOn relation(Relation relation) {
    return switch (relation.status()) {
      case PLANNED -> null;
      case ESTABLISHED -> reached(relation.date());
      case SUSPENDED, ENDED -> before(relation.date());
    };
  }

  private static @Nullable ValidOn commitment(Commitment commitment) {
    return switch (commitment.status()) {
      case CONSIDERED, CANCELLED -> null;
      case PLEDGED, SIGNED, UNDERWAY, DELIVERED ->
          new ValidOn(reached(commitment.date()).first, term(commitment));
    };
  }

  /// The last day of the term of a promise: its "by", or its years after the day on which it was
  /// made; null where it surely ends on none.
  private static @Nullable LocalDate term(Commitment commitment) {
    When by = commitment.terms().by();
    if (by != null) {
      return by.last();
    }
    BigDecimal years = commitment.terms().years();
    if (years == null || commitment.date() == null) {
      return null;
    }
    BigDecimal months = years.multiply(BigDecimal.valueOf(12)).setScale(0, RoundingMode.CEILING);
    return months.compareTo(BigDecimal.valueOf(12_000)) < 0
        ? commitment.date().last().plusMonths(months.longValue())
        : null;
  }

  private static @Nullable ValidOn accord(Accord accord) {
    return switch (accord.status()) {
      case PLANNED, NEGOTIATING -> null;
      case AGREED, IN_FORCE -> reached(accord.date());
      case ENDED -> before(accord.date());
    };
  }

  private static @Nullable ValidOn membership(Membership membership) {
    boolean office =
        switch (membership.role()) {
          case CHAIR, CO_CHAIR, HOST -> true;
          case MEMBER, OBSERVER, CANDIDATE, ENVOY -> false;
        };
    return switch (membership.status()) {
      case PLANNED, PAST, SUSPENDED -> null;
      // an office said for a year is that year's; a member stays one
      case CURRENT ->
          (office && membership.date() instanceof When.InYear year)
              ? during(year, year)
              : reached(membership.date());
    };
  }

  private static ValidOn reached(@Nullable When when) {
    return new ValidOn(when == null ? null : when.first(), null);
  }

  /// The date is that of the end: before it the thing stood.
  private static @Nullable ValidOn before(@Nullable When end) {
    return end == null ? null : new ValidOn(null, end.last().minusDays(1));
  }

  private static ValidOn during(@Nullable When start, @Nullable When end) {
    return new ValidOn(start == null ? null : start.first(), end == null ? null : end.last());
  }
}
