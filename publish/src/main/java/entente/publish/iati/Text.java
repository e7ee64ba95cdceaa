package entente.publish.iati;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Of what kind a text is, in an attribute or between tags. Kinds are those of XML Schema, by words
/// of our own.
enum Text {
  TEXT("text"),
  DAY("a day such as 2023-12-17"),
  MOMENT("a moment such as 2023-12-17T09:00:00Z"),
  FLAG("true, false, 1 or 0"),
  NUMBER("a number such as 12500.00, without separators"),
  WHOLE("a whole number"),
  POSITIVE("a whole number above 0"),
  COUNT("a whole number, 0 or more"),
  TOKEN("one word");

  private static final Pattern ZONE = Pattern.compile("Z|[+-](0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00");
  private static final Pattern PARTS =
      Pattern.compile(
          "(-?[0-9]{4,6})-([0-9]{2})-([0-9]{2})(T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:[.][0-9]{1,20})?)?(.{0,6})");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})");
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,200}");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._:·-]+");

  private final String wanted;

  Text(String wanted) {
    this.wanted = wanted;
  }

  /// What it takes, as an error says it.
  String wanted() {
    return wanted;
  }

  static Text of(String word) {
    return Arrays.stream(values())
        .filter(each -> each.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow();
  }

  /// Whether a text is of this kind, blanks at its ends aside.
  boolean holds(String text) {
    String plain = text.strip();
    return switch (this) {
      case TEXT -> true;
      case DAY -> isDay(plain, false);
      case MOMENT -> isDay(plain, true);
      case FLAG ->
          plain.equals("true") || plain.equals("false") || plain.equals("1") || plain.equals("0");
      case NUMBER -> DECIMAL.matcher(plain).matches();
      case WHOLE ->
          INTEGER.matcher(plain).matches()
              && plain.length() <= 11
              && Math.abs(Long.parseLong(plain)) <= Integer.MAX_VALUE;
      case POSITIVE ->
          INTEGER.matcher(plain).matches() && !plain.startsWith("-") && !plain.matches("[+]?0+");
      case COUNT ->
          INTEGER.matcher(plain).matches() && (!plain.startsWith("-") || plain.matches("-0+"));
      case TOKEN -> NAME.matcher(plain).matches();
    };
  }

  private static boolean isDay(String text, boolean time) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()
        || (parts.group(4) != null) != time
        || !parts.group(5).isEmpty() && !ZONE.matcher(parts.group(5)).matches()) {
      return false;
    }
    try {
      LocalDate.of(
          Integer.parseInt(parts.group(1)),
          Integer.parseInt(parts.group(2)),
          Integer.parseInt(parts.group(3)));
      if (time && !parts.group(4).startsWith("T24:00:00")) {
        LocalTime.parse(parts.group(4).substring(1));
      }
      return true;
    } catch (DateTimeException notInTheCalendar) {
      return false;
    }
  }
}
