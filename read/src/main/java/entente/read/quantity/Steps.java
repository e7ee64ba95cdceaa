package entente.read.quantity;

import entente.model.When;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// A number of days, weeks, months, years or decades to go back or ahead: "two years", "a decade",
/// up to token `next`.
record Steps(int next, long number, String unit) {
  /// The steps that start at token `i`; null if none do.
  static @Nullable Steps at(Tokens tokens, int i) {
    long number;
    int at;
    if (tokens.is(i, "a") || tokens.is(i, "an")) {
      number = 1;
      at = i + 1;
      if (tokens.is(at, "half") || tokens.is(at, "quarter")) {
        return null;
      }
    } else if (tokens.is(i, "half") && tokens.is(i + 1, "a")) {
      return halfOf(tokens, i + 2);
    } else {
      Numeral numeral = tokens.isNumber(i) || tokens.isWord(i) ? Numerals.at(tokens, i) : null;
      if (numeral == null
          || numeral.value().stripTrailingZeros().scale() > 0
          || numeral.value().compareTo(BigDecimal.valueOf(5_000)) > 0) {
        return null;
      }
      number = numeral.value().longValue();
      at = numeral.next();
    }
    String unit = singular(tokens.low(at));
    return switch (unit) {
      case "day", "week", "month", "year" -> new Steps(at + 1, number, unit);
      case "decade" -> new Steps(at + 1, number * 10, "year");
      case "century" -> new Steps(at + 1, number * 100, "year");
      case "fortnight" -> new Steps(at + 1, number * 2, "week");
      default -> null;
    };
  }

  private static @Nullable Steps halfOf(Tokens tokens, int i) {
    return switch (tokens.low(i)) {
      case "century" -> new Steps(i + 1, 50, "year");
      case "decade" -> new Steps(i + 1, 5, "year");
      case "year" -> new Steps(i + 1, 6, "month");
      default -> null;
    };
  }

  private static String singular(String unit) {
    return unit.equals("centuries")
        ? "century"
        : unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
  }

  /// The date that lies these steps before (−1) or after (1) a day, as precise as the unit; null
  /// beyond the calendar.
  @Nullable When from(LocalDate day, int way) {
    try {
      return switch (unit) {
        case "day" -> When.of(day.plusDays(way * number));
        case "week" -> Resolution.week(day.plusWeeks(way * number));
        case "month" -> When.of(YearMonth.from(day).plusMonths(way * number));
        default -> Resolution.year(day.getYear() + way * number);
      };
    } catch (DateTimeException beyond) {
      return null;
    }
  }

  /// The same from a date of the narrative; null where that is less precise than the unit.
  @Nullable When from(When date, int way) {
    boolean precise =
        switch (date) {
          case When.OnDay _ -> true;
          case When.InMonth _ -> unit.equals("month") || unit.equals("year");
          case When.InYear _ -> unit.equals("year");
        };
    return precise ? from(date.first(), way) : null;
  }

  /// The day, week, month or year that lies so many units from a date of the narrative; null where
  /// that is less precise.
  static @Nullable When shift(When date, String unit, int way) {
    return switch (unit) {
      case "day", "morning", "evening" ->
          date instanceof When.OnDay(LocalDate day) ? When.of(day.plusDays(way)) : null;
      case "week", "weekend" ->
          date instanceof When.OnDay(LocalDate day) ? Resolution.week(day.plusWeeks(way)) : null;
      case "month" ->
          date instanceof When.InYear
              ? null
              : When.of(YearMonth.from(date.first()).plusMonths(way));
      case "year" -> Resolution.year(date.first().getYear() + (long) way);
      default -> null;
    };
  }
}
