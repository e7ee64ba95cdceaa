package entente.read.quantity;

import entente.model.When;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// A date of the calendar as written, from token `first` up to, not including, `next`; 0 and null
/// for what is not written.
record Point(int first, int next, int year, int month, int day, @Nullable DayOfWeek weekday) {
  boolean isYear() {
    return month == 0 && year > 0;
  }

  boolean isMonth() {
    return month > 0 && day == 0;
  }

  boolean isDay() {
    return day > 0;
  }

  boolean isWeekday() {
    return month == 0 && day == 0 && year == 0;
  }

  Point inYear(int other) {
    return new Point(first, next, other, month, day, weekday);
  }

  /// The date that is meant; null where the calendar has none such, or where nothing tells the
  /// year.
  @Nullable When resolve(@Nullable LocalDate published, Tense tense) {
    if (year > 0) {
      return month == 0
          ? When.of(Year.of(year))
          : day == 0 ? When.of(YearMonth.of(year, month)) : Resolution.day(year, month, day);
    }
    if (published == null) {
      return null;
    }
    if (day > 0) {
      return Resolution.day(month, day, published, tense);
    }
    if (month > 0) {
      return Resolution.month(month, published, tense);
    }
    return weekday == null ? null : Resolution.weekday(weekday, published, tense);
  }

  /// The first such date on or after another: the end of an interval.
  @Nullable When resolveAfter(When start) {
    if (year > 0) {
      return resolve(null, Tense.UNCLEAR);
    }
    LocalDate from = start.first();
    if (weekday != null && isWeekday()) {
      return When.of(from.with(java.time.temporal.TemporalAdjusters.next(weekday)));
    }
    for (int ahead = 0; ahead <= 4; ahead++) {
      When candidate = inYear(from.getYear() + ahead).resolve(null, Tense.UNCLEAR);
      if (candidate != null && !candidate.last().isBefore(from)) {
        return candidate;
      }
    }
    return null;
  }
}
