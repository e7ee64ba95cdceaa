package entente.read.quantity;

import entente.model.When;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// Which day, month or year an incomplete date means, seen from the day of publication.
final class Resolution {
  /// A reading this far off in the direction of the tense loses to one close by in the other.
  private static final int FAR = 330;

  private static final int NEAR = 21;

  private Resolution() {}

  /// A day of the calendar; null where the calendar has no such day.
  static @Nullable When day(int year, int month, int day) {
    try {
      return When.of(LocalDate.of(year, month, day));
    } catch (DateTimeException impossible) {
      return null;
    }
  }

  /// The day of a month without its year.
  static @Nullable When day(int month, int day, LocalDate published, Tense tense) {
    LocalDate before = null;
    LocalDate after = null;
    for (int year = published.getYear() - 4; year <= published.getYear() + 4; year++) {
      When candidate = day(year, month, day);
      if (candidate != null && !candidate.first().isAfter(published)) {
        before = candidate.first();
      } else if (candidate != null && after == null) {
        after = candidate.first();
      }
    }
    if (before == null || after == null) {
      return null;
    }
    if (before.equals(published)) {
      return When.of(before);
    }
    long back = ChronoUnit.DAYS.between(before, published);
    long ahead = ChronoUnit.DAYS.between(published, after);
    return When.of(isBefore(back, ahead, tense) ? before : after);
  }

  /// A month without its year.
  static When month(int month, LocalDate published, Tense tense) {
    YearMonth now = YearMonth.from(published);
    YearMonth same = now.withMonth(month);
    if (same.equals(now)) {
      return When.of(now);
    }
    YearMonth before = same.isBefore(now) ? same : same.minusYears(1);
    YearMonth after = before.plusYears(1);
    boolean near = ChronoUnit.MONTHS.between(before, now) <= ChronoUnit.MONTHS.between(now, after);
    return When.of(
        tense == Tense.PAST || (near && (tense == Tense.UNCLEAR || tense == Tense.INTENDED))
            ? before
            : after);
  }

  private static boolean isBefore(long back, long ahead, Tense tense) {
    return switch (tense) {
      case PAST -> back <= FAR || ahead > NEAR / 2;
      case FUTURE -> ahead > FAR && back < NEAR;
      case INTENDED, UNCLEAR -> back <= ahead;
    };
  }

  /// A weekday by itself: the day of publication counts in both directions.
  static When weekday(DayOfWeek weekday, LocalDate published, Tense tense) {
    return When.of(
        published.with(
            tense == Tense.FUTURE || tense == Tense.INTENDED
                ? TemporalAdjusters.nextOrSame(weekday)
                : TemporalAdjusters.previousOrSame(weekday)));
  }

  /// The month, else the year, in which all days from one to another lie; null where they lie in
  /// two years.
  static @Nullable When covering(LocalDate from, LocalDate to) {
    if (YearMonth.from(from).equals(YearMonth.from(to))) {
      return When.of(YearMonth.from(from));
    }
    return from.getYear() == to.getYear() ? When.of(Year.of(from.getYear())) : null;
  }

  /// The month or year of the week that holds a day.
  static @Nullable When week(LocalDate day) {
    return covering(monday(day), monday(day).plusDays(6));
  }

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  static @Nullable When year(long year) {
    return year < 1 || year > 9999 ? null : When.of(Year.of((int) year));
  }
}
