package entente.publish.plan;

import entente.model.plan.PlanDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date as people write it into a plan, no more precise than they did: "2024", "Q3 2024", "first
/// half of 2024", "May 2024", "17 May 2024", "17.05.2024".
final class Dates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Map<String, Integer> ORDINALS =
      Map.of(
          "first", 1, "1st", 1, "second", 2, "2nd", 2, "third", 3, "3rd", 3, "fourth", 4, "4th", 4,
          "last", 0);
  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final Pattern ISO =
      Pattern.compile(
          "([12][0-9]{3})(?:-(?:[hHqQ][1-4]|[01]?[0-9](?:-[0-3]?[0-9])?))?(?:[tT ]00:00(?::00)?)?");
  private static final Pattern PART_FIRST =
      Pattern.compile("(?:([qh])([1-4])|([1-4])([qh]))[ /,'-]*([12][0-9]{3})");
  private static final Pattern PART_LAST =
      Pattern.compile("([12][0-9]{3})[ /,]*(?:([qh])([1-4])|([1-4])([qh]))");
  private static final Pattern PART_WORDS =
      Pattern.compile(
          "(first|second|third|fourth|last|1st|2nd|3rd|4th) (quarter|half)(?: of|,)?"
              + " ([12][0-9]{3})");
  private static final Pattern MONTH_YEAR =
      Pattern.compile(MONTH + "[ ,/-]*([12][0-9]{3}|[0-9]{2})");
  private static final Pattern DAY_MONTH =
      Pattern.compile("([0-3]?[0-9])(?:st|nd|rd|th)?[ -]" + MONTH + "[ ,-]*([12][0-9]{3})");
  private static final Pattern MONTH_DAY =
      Pattern.compile(MONTH + " ([0-3]?[0-9])(?:st|nd|rd|th)?,? ([12][0-9]{3})");
  private static final Pattern NUMBERS =
      Pattern.compile("([0-3]?[0-9])([./-])([0-3]?[0-9])\\2([12][0-9]{3})");
  private static final Pattern MONTH_NUMBER = Pattern.compile("([01]?[0-9])[./]([12][0-9]{3})");
  private static final Pattern YEAR_MONTH =
      Pattern.compile("([12][0-9]{3})[./]([01]?[0-9])(?:[./]([0-3]?[0-9]))?");
  private static final Pattern LOOSE =
      Pattern.compile(
          "(?:end|by|by end|by the end|the end|end of|by the end of|during|in|year|cy)[ -](?:of"
              + " )?([12][0-9]{3})");

  private Dates() {}

  /// The date; nothing where it is none, or where it is not clear which number is the day.
  static Optional<PlanDate> of(String cell, Mapping.@Nullable DayOrder order) {
    String text = cell.strip().toLowerCase(Locale.ROOT);
    try {
      return written(text, order).map(PlanDate::parse);
    } catch (IllegalArgumentException impossible) {
      return Optional.empty();
    }
  }

  private static Optional<String> written(String text, Mapping.@Nullable DayOrder order) {
    Matcher m = ISO.matcher(text);
    if (m.matches()) {
      return Optional.of(iso(text.replaceFirst("[t ]00:00(:00)?$", "")));
    }
    m = PART_FIRST.matcher(text);
    if (m.matches()) {
      return part(m.group(5), first(m.group(1), m.group(4)), first(m.group(2), m.group(3)));
    }
    m = PART_LAST.matcher(text);
    if (m.matches()) {
      return part(m.group(1), first(m.group(2), m.group(5)), first(m.group(3), m.group(4)));
    }
    m = PART_WORDS.matcher(text);
    if (m.matches()) {
      boolean half = m.group(2).equals("half");
      int ordinal = ORDINALS.getOrDefault(m.group(1), 0);
      return part(
          m.group(3), half ? "h" : "q", String.valueOf(ordinal == 0 ? half ? 2 : 4 : ordinal));
    }
    m = DAY_MONTH.matcher(text);
    if (m.matches()) {
      return Optional.of(day(m.group(3), month(m.group(2)), m.group(1)));
    }
    m = MONTH_DAY.matcher(text);
    if (m.matches()) {
      return Optional.of(day(m.group(3), month(m.group(1)), m.group(2)));
    }
    m = MONTH_YEAR.matcher(text);
    if (m.matches()) {
      return Optional.of(year(m.group(2)) + "-" + two(month(m.group(1))));
    }
    m = YEAR_MONTH.matcher(text);
    if (m.matches()) {
      return Optional.of(
          m.group(1)
              + "-"
              + two(Integer.parseInt(m.group(2)))
              + (m.group(3) == null ? "" : "-" + two(Integer.parseInt(m.group(3)))));
    }
    m = NUMBERS.matcher(text);
    if (m.matches()) {
      return numbers(m, order);
    }
    m = MONTH_NUMBER.matcher(text);
    if (m.matches()) {
      return Optional.of(m.group(2) + "-" + two(Integer.parseInt(m.group(1))));
    }
    m = LOOSE.matcher(text);
    return m.matches() ? Optional.of(m.group(1)) : Optional.empty();
  }

  private static String iso(String text) {
    if (text.length() <= 4 || !Character.isDigit(text.charAt(5))) {
      return text.toUpperCase(Locale.ROOT);
    }
    List<String> parts = Pattern.compile("-").splitAsStream(text).toList();
    return parts.getFirst()
        + "-"
        + two(Integer.parseInt(parts.get(1)))
        + (parts.size() < 3 ? "" : "-" + two(Integer.parseInt(parts.get(2))));
  }

  private static Optional<String> numbers(Matcher m, Mapping.@Nullable DayOrder order) {
    int one = Integer.parseInt(m.group(1));
    int other = Integer.parseInt(m.group(3));
    boolean dayFirst;
    if (one > 12 || m.group(2).equals(".")) {
      dayFirst = true;
    } else if (other > 12) {
      dayFirst = false;
    } else if (one == other) {
      dayFirst = true;
    } else if (order == null) {
      return Optional.empty();
    } else {
      dayFirst = order == Mapping.DayOrder.DAY_FIRST;
    }
    return Optional.of(
        m.group(4) + "-" + two(dayFirst ? other : one) + "-" + two(dayFirst ? one : other));
  }

  private static Optional<String> part(String year, String kind, String number) {
    return kind.equals("h") && number.compareTo("2") > 0
        ? Optional.empty()
        : Optional.of(year + "-" + kind.toUpperCase(Locale.ROOT) + number);
  }

  private static String first(@Nullable String one, @Nullable String other) {
    return one != null ? one : String.valueOf(other);
  }

  private static String day(String year, int month, String day) {
    return year + "-" + two(month) + "-" + two(Integer.parseInt(day));
  }

  private static int month(String word) {
    return MONTHS.indexOf(word.substring(0, 3)) + 1;
  }

  private static String year(String digits) {
    return digits.length() == 2 ? "20" + digits : digits;
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
