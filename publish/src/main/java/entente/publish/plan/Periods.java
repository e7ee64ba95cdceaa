package entente.publish.plan;

import entente.model.plan.PlanDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A stretch of time as people write it into one cell: "2021–2025", "May to June 2024", "from
/// 2023", "by 2025", or a single date.
///
/// @param start null where it is open
/// @param end null where it is open
record Periods(@Nullable PlanDate start, @Nullable PlanDate end) {
  private static final Pattern FROM =
      Pattern.compile(
          "(?:from|since|starting|as of|after) (.+)|(.+?) (?:onwards?|on)|(.+?)[ -]*(?:-|–|—)"
              + " *(?:ongoing|present|open)?");
  private static final Pattern UNTIL =
      Pattern.compile("(?:by|until|till|up to|before|by the end of|by end|to) (.+)");
  private static final Pattern YEARS =
      Pattern.compile("([12][0-9]{3}) *[-–—/] *([12][0-9]{3}|[0-9]{2})");
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:from |between )?(.+?) *(?:–|—|\\bto\\b|\\buntil\\b|\\band\\b| - |(?<=[a-z]) *-"
              + " *(?=[a-z])) *(.+)");
  private static final Pattern YEAR = Pattern.compile(".*?([12][0-9]{3})");

  static Optional<Periods> of(String cell, Mapping.@Nullable DayOrder order) {
    String text = cell.strip().toLowerCase(Locale.ROOT);
    Matcher years = YEARS.matcher(text);
    if (years.matches() && !text.matches("[12][0-9]{3}[-/](0[1-9]|1[0-2])")) {
      String last = years.group(2);
      return ordered(
          Dates.of(years.group(1), order),
          Dates.of(last.length() == 2 ? years.group(1).substring(0, 2) + last : last, order));
    }
    Optional<PlanDate> whole = Dates.of(text, order);
    Matcher until = UNTIL.matcher(text);
    if (until.matches()) {
      return Dates.of(until.group(1), order).map(end -> new Periods(null, end));
    }
    if (whole.isPresent()) {
      return Optional.of(new Periods(whole.get(), whole.get()));
    }
    Matcher parts = PARTS.matcher(text);
    if (parts.matches()) {
      Optional<PlanDate> end = Dates.of(parts.group(2), order);
      Matcher year = YEAR.matcher(parts.group(2));
      Optional<PlanDate> start = Dates.of(parts.group(1), order);
      if (start.isEmpty() && year.find()) {
        start = Dates.of(parts.group(1) + " " + year.group(1), order);
      }
      if (start.isPresent() && end.isPresent()) {
        return ordered(start, end);
      }
    }
    Matcher from = FROM.matcher(text);
    if (from.matches()) {
      String date =
          from.group(1) != null
              ? from.group(1)
              : from.group(2) != null ? from.group(2) : from.group(3);
      return Dates.of(date, order).map(start -> new Periods(start, null));
    }
    return Optional.empty();
  }

  private static Optional<Periods> ordered(Optional<PlanDate> start, Optional<PlanDate> end) {
    return start.flatMap(first ->
        end.filter(last -> !last.last().isBefore(first.first()))
            .map(last -> new Periods(first, last)));
  }
}
