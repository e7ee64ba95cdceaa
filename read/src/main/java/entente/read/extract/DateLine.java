package entente.read.extract;

import entente.model.When;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the date of publication that a line of text or a page's own mark-up gives, as precise as
/// it is.
///
/// Never guesses: a date without its year, two different ones, one inside a sentence, or one in
/// figures that days and months could change places in, are none.
final class DateLine {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  private static final String WEEKDAY =
      "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\\s+)?";
  private static final String DATE =
      "(?:(?<d1>[0-9]{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-](?<m1>"
          + MONTH
          + ")\\.?,?[\\s-](?<y1>(?:19|20)[0-9]{2})"
          + "|(?<m2>"
          + MONTH
          + ")\\.?\\s(?<d2>[0-9]{1,2})(?:st|nd|rd|th)?,?\\s(?<y2>(?:19|20)[0-9]{2})"
          + "|(?<y3>(?:19|20)[0-9]{2})(?<s>[-/.])(?<m3>[0-9]{1,2})\\k<s>(?<d3>[0-9]{1,2})"
          + "|(?<m4>"
          + MONTH
          + ")\\.?,?\\s(?<y4>(?:19|20)[0-9]{2}))(?![0-9])";

  private static final Pattern ANY = pattern("(?<![\\p{L}0-9])" + DATE);

  /// A date between marks, or between a mark and the line's edge.
  private static final Pattern SET_OFF =
      pattern(
          "(?<=^|[,|–—·(/>.]\\s?|\\s-\\s)(?<![0-9]\\s?[–—/-]\\s?)"
              + WEEKDAY
              + DATE
              + "(?=\\s?[,|–—·•:;()</.]|\\s-|\\s(?:at|by|from)\\s|[T\\s][0-9]{1,2}[:.h]|$)");

  /// A line that begins with its date: "date 2023-12-17 Leaders …".
  private static final Pattern LABELLED =
      pattern(
          "^(?:date|dated|published|first published|posted|issued|released?|publication date|date"
              + " of publication)(?:\\s+on)?\\s?:?\\s"
              + WEEKDAY
              + DATE);

  /// Place, date and a mark before the first sentence: "TUNIS, 29 August 2022 (TAP) – The …".
  private static final Pattern BEFORE_PROSE =
      Pattern.compile(
          "^(?<place>\\p{Lu}[\\p{L}'’. -]{1,40}(?:/[\\p{L}'’. -]{1,30})?)(?:,\\s[\\p{L}'’."
              + " -]{2,40})?,?\\s(?i:"
              + WEEKDAY
              + DATE
              + ")(?<mark>\\.|\\s?\\(|\\s?(?:–|—|--)|\\s-\\s|:)(?=.)");

  private static final Pattern NO_PLACE =
      pattern(
          "^(?:on|in|at|by|since|from|until|before|after|during|the|when|as|for|to|of|between|late|early|last|next)\\b.*");
  private static final Pattern CHANGED =
      pattern(
          "(?:updated?|modified|revised|corrected|until|till|deadline|valid|expires?)(?:\\s+on)?\\s?:?\\s?"
              + WEEKDAY
              + "$");
  private static final Pattern SENTENCE =
      Pattern.compile("\\p{Ll}{2}[.!?][\"'”’)]?$|[.!?]\\s+\\p{Lu}\\p{Ll}+\\s+\\p{Ll}+\\s+\\p{Ll}");

  /// A longer line is prose, and only a dateline at its start counts.
  private static final int SHORT = 140;

  /// Whoever writes an earlier year or exactly this day had no date: programs do for "unset".
  private static final LocalDate UNSET = LocalDate.of(1970, 1, 1);

  private static final int MACHINE = 60;

  private DateLine() {}

  private static Pattern pattern(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /// The date of publication that one of the first lines of a text gives; null if none.
  ///
  /// @param line folded
  /// @param loose whether a date behind other words counts: not in a title
  static @Nullable When published(String line, boolean loose) {
    Matcher labelled = LABELLED.matcher(line);
    if (labelled.find()) {
      return date(labelled);
    }
    Matcher prose = BEFORE_PROSE.matcher(line);
    if (prose.find() && isPlace(prose.group("place"), prose.group("mark"))) {
      return date(prose);
    }
    boolean statement = line.length() > SHORT || SENTENCE.matcher(line).find();
    return statement ? null : only(line, loose);
  }

  /// The date that the mark-up of a page means; null if it is none.
  static @Nullable When machine(String value) {
    String bare = Folding.fold(value);
    if (bare.length() > MACHINE) {
      return null;
    }
    try {
      if (bare.matches("[0-9]{4}(-[0-9]{2})?")) {
        return sane(When.parse(bare));
      }
      if (bare.matches("(19|20)[0-9]{6}(T?[0-9]{4,6}Z?)?")) {
        return sane(
            When.parse(
                "%s-%s-%s"
                    .formatted(bare.substring(0, 4), bare.substring(4, 6), bare.substring(6, 8))));
      }
    } catch (IllegalArgumentException impossible) {
      return null;
    }
    Matcher matcher = ANY.matcher(bare);
    return matcher.find() ? date(matcher) : null;
  }

  private static boolean isPlace(String place, String mark) {
    boolean capitals = place.equals(place.toUpperCase(Locale.ROOT));
    return !NO_PLACE.matcher(place).matches()
        && (capitals || !mark.equals(".") && !mark.equals(":"));
  }

  /// The one date of a short line that is set off by marks; null if there is none, or more.
  private static @Nullable When only(String line, boolean loose) {
    When found = null;
    Matcher matcher = SET_OFF.matcher(line);
    while (matcher.find()) {
      boolean counts = loose || matcher.start() == 0;
      if (!counts || CHANGED.matcher(line.substring(0, matcher.start())).find()) {
        continue;
      }
      When date = date(matcher);
      if (date != null && found != null && !found.agrees(date)) {
        return null;
      }
      found = found == null ? date : date == null ? found : found.sharper(date);
    }
    return found;
  }

  private static @Nullable When date(Matcher matcher) {
    return day(matcher, "1")
        .or(() -> day(matcher, "2"))
        .or(() -> day(matcher, "3"))
        .or(() -> month(matcher))
        .map(DateLine::sane)
        .orElse(null);
  }

  private static Optional<When> day(Matcher matcher, String form) {
    String year = matcher.group("y" + form);
    if (year == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          When.of(
              LocalDate.of(
                  Integer.parseInt(year),
                  month(matcher.group("m" + form)),
                  Integer.parseInt(matcher.group("d" + form)))));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static Optional<When> month(Matcher matcher) {
    String year = matcher.group("y4");
    return year == null
        ? Optional.empty()
        : Optional.of(When.of(YearMonth.of(Integer.parseInt(year), month(matcher.group("m4")))));
  }

  private static int month(String written) {
    return Character.isDigit(written.charAt(0))
        ? Integer.parseInt(written)
        : MONTHS.indexOf(written.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }

  private static @Nullable When sane(When date) {
    return date.first().getYear() < 1900 || date.equals(When.of(UNSET)) ? null : date;
  }
}
