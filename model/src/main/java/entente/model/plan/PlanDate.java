package entente.model.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date as precise as a plan gives it: a year, a half, a quarter, a month or a day. A quarter is
/// not its first month.
///
/// Written `2024`, `2024-H1`, `2024-Q3`, `2024-05` or `2024-05-17`; years 1000 to 9999.
///
/// @param text as written above
/// @param first the first day that it may be
/// @param last the last day that it may be
public record PlanDate(String text, LocalDate first, LocalDate last) {
  private static final Pattern FORM =
      Pattern.compile("([1-9][0-9]{3})(?:-(?:H([12])|Q([1-4])|([0-9]{2})(?:-([0-9]{2}))?))?");

  /// Reads what [#toString] writes.
  public static PlanDate parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw wrong(text, "2024, 2024-H1, 2024-Q3, 2024-05 or 2024-05-17");
    }
    int year = Integer.parseInt(form.group(1));
    try {
      if (form.group(2) != null) {
        return months(text, year, Integer.parseInt(form.group(2)) * 6 - 5, 6);
      }
      if (form.group(3) != null) {
        return months(text, year, Integer.parseInt(form.group(3)) * 3 - 2, 3);
      }
      if (form.group(5) != null) {
        return of(
            LocalDate.of(year, Integer.parseInt(form.group(4)), Integer.parseInt(form.group(5))));
      }
      return form.group(4) != null
          ? months(text, year, Integer.parseInt(form.group(4)), 1)
          : months(text, year, 1, 12);
    } catch (DateTimeException impossible) {
      throw new IllegalArgumentException(
          wrong(text, "a day that the calendar has").getMessage(), impossible);
    }
  }

  public static PlanDate of(LocalDate day) {
    return new PlanDate(day.toString(), day, day);
  }

  private static PlanDate months(String text, int year, int month, int many) {
    YearMonth first = YearMonth.of(year, month);
    return new PlanDate(text, first.atDay(1), first.plusMonths(many - 1L).atEndOfMonth());
  }

  private static IllegalArgumentException wrong(String found, String wanted) {
    return new IllegalArgumentException("date: found \"%s\", wanted %s".formatted(found, wanted));
  }

  @Override
  public String toString() {
    return text;
  }
}
