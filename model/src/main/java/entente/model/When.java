package entente.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;

/// A date as precise as its source: a year, a month or a day. A month is not its first day.
///
/// Written as ISO 8601 (`2023`, `2023-12`, `2023-12-17`), years 1 to 9999. Where a source gives no
/// date there is no `When`.
public sealed interface When {
  Pattern FORM = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

  /// A whole year.
  record InYear(Year year) implements When {
    @Override
    public LocalDate first() {
      return year.atDay(1);
    }

    @Override
    public LocalDate last() {
      return year.atDay(year.length());
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%04d", year.getValue());
    }
  }

  /// A whole month.
  record InMonth(YearMonth month) implements When {
    @Override
    public LocalDate first() {
      return month.atDay(1);
    }

    @Override
    public LocalDate last() {
      return month.atEndOfMonth();
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%04d-%02d", month.getYear(), month.getMonthValue());
    }
  }

  /// One day.
  record OnDay(LocalDate day) implements When {
    @Override
    public LocalDate first() {
      return day;
    }

    @Override
    public LocalDate last() {
      return day;
    }

    @Override
    public String toString() {
      return day.toString();
    }
  }

  /// The first day that it may be.
  LocalDate first();

  /// The last day that it may be.
  LocalDate last();

  /// Whether the other says the same, as precisely or more so: a month contains its days and
  /// itself.
  default boolean contains(When other) {
    return !other.first().isBefore(first()) && !other.last().isAfter(last());
  }

  /// Whether one of the two is the other, said more precisely.
  default boolean agrees(When other) {
    return contains(other) || other.contains(this);
  }

  /// The more precise of two; this one where they are equally precise.
  default When sharper(When other) {
    return other.toString().length() > toString().length() ? other : this;
  }

  static When of(LocalDate day) {
    return new OnDay(day);
  }

  static When of(YearMonth month) {
    return new InMonth(month);
  }

  static When of(Year year) {
    return new InYear(year);
  }

  /// Reads what [Object#toString] writes.
  static When parse(String text) {
    try {
      if (FORM.matcher(text).matches() && !text.startsWith("0000")) {
        return switch (text.length()) {
          case 4 -> of(Year.parse(text));
          case 7 -> of(YearMonth.parse(text));
          default -> of(LocalDate.parse(text));
        };
      }
    } catch (DateTimeException impossible) {
      throw new IllegalArgumentException(
          Wanted.wrong("date", text, "a day that the calendar has").getMessage(), impossible);
    }
    throw Wanted.wrong("date", text, "2023, 2023-12 or 2023-12-17");
  }
}
