package entente.read.quantity;

import static java.util.Map.entry;

import entente.read.table.Words;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names of months and weekdays.
final class Calendar {
  private static final Words LISTS = Words.of(Calendar.class);
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          entry("january", 1),
          entry("february", 2),
          entry("march", 3),
          entry("april", 4),
          entry("may", 5),
          entry("june", 6),
          entry("july", 7),
          entry("august", 8),
          entry("september", 9),
          entry("october", 10),
          entry("november", 11),
          entry("december", 12),
          entry("jan", 1),
          entry("feb", 2),
          entry("mar", 3),
          entry("apr", 4),
          entry("jun", 6),
          entry("jul", 7),
          entry("aug", 8),
          entry("sep", 9),
          entry("sept", 9),
          entry("oct", 10),
          entry("nov", 11),
          entry("dec", 12));
  private static final Map<String, DayOfWeek> WEEKDAYS =
      Map.of(
          "monday",
          DayOfWeek.MONDAY,
          "tuesday",
          DayOfWeek.TUESDAY,
          "wednesday",
          DayOfWeek.WEDNESDAY,
          "thursday",
          DayOfWeek.THURSDAY,
          "friday",
          DayOfWeek.FRIDAY,
          "saturday",
          DayOfWeek.SATURDAY,
          "sunday",
          DayOfWeek.SUNDAY);
  private static final Map<String, DayOfWeek> SHORT_WEEKDAYS =
      Map.ofEntries(
          entry("mon", DayOfWeek.MONDAY),
          entry("tue", DayOfWeek.TUESDAY),
          entry("tues", DayOfWeek.TUESDAY),
          entry("wed", DayOfWeek.WEDNESDAY),
          entry("thu", DayOfWeek.THURSDAY),
          entry("thurs", DayOfWeek.THURSDAY),
          entry("thur", DayOfWeek.THURSDAY),
          entry("fri", DayOfWeek.FRIDAY),
          entry("sat", DayOfWeek.SATURDAY),
          entry("sun", DayOfWeek.SUNDAY));

  private static final Set<String> FEASTS = LISTS.set("feasts");
  private static final Set<String> PAPERS = LISTS.set("papers");

  private Calendar() {}

  /// The month that token `i` names, written with a capital; 0 if none.
  static int month(Tokens tokens, int i) {
    return tokens.isCapital(i) ? MONTHS.getOrDefault(tokens.low(i), 0) : 0;
  }

  /// The token after a month's name and the dot of its abbreviation.
  static int afterMonth(Tokens tokens, int i) {
    boolean dotted =
        tokens.low(i).length() <= 4
            && !tokens.isOneOf(i, "june", "july", "may")
            && tokens.is(i + 1, ".")
            && tokens.glued(i + 1);
    return dotted ? i + 2 : i + 1;
  }

  /// Whether the month's name is an everyday word or given name too.
  static boolean isWordToo(Tokens tokens, int i) {
    return tokens.isOneOf(
        i, "may", "march", "mar", "jan", "sep", "jun", "dec", "oct", "nov", "feb", "apr", "jul",
        "aug");
  }

  /// The weekday that token `i` names by its full name; null if none.
  static @Nullable DayOfWeek weekday(Tokens tokens, int i) {
    boolean plain = tokens.isCapital(i) && !tokens.is(i - 1, FEASTS) && !tokens.is(i + 1, PAPERS);
    return plain ? WEEKDAYS.get(tokens.low(i)) : null;
  }

  /// The weekday that token `i` names by its full or short name, as it may before a date; null if
  /// none.
  static @Nullable DayOfWeek weekdayBeforeDate(Tokens tokens, int i) {
    DayOfWeek full = weekday(tokens, i);
    return full == null && tokens.isCapital(i) ? SHORT_WEEKDAYS.get(tokens.low(i)) : full;
  }

  /// Whether the word names a month or a weekday in full.
  static boolean isName(String word) {
    return WEEKDAYS.containsKey(word)
        || (word.length() > 4 && MONTHS.containsKey(word))
        || Set.of("june", "july", "may").contains(word);
  }
}
