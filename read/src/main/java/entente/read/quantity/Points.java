package entente.read.quantity;

import entente.model.When;
import entente.read.table.Words;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads dates of the calendar: "17 December 2023", "Dec. 17", "March last year", "2024-09-05",
/// "Tuesday", "2030".
final class Points {
  private static final Words LISTS = Words.of(Points.class);
  private static final Pattern DOTTED =
      Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([12][0-9]{3})");
  private static final Set<String> SUFFIXES = Set.of("st", "nd", "rd", "th");
  private static final Set<String> BEFORE_YEAR = LISTS.set("before-year");
  private static final Set<String> NAMED = LISTS.set("named");
  private static final Set<String> NAMES_AFTER = LISTS.set("names-after");
  private static final Set<String> MONTH_LEADS = LISTS.set("month-leads");

  private final Tokens tokens;
  private final @Nullable LocalDate published;
  private final @Nullable When narrated;

  Points(Tokens tokens, @Nullable LocalDate published, @Nullable When narrated) {
    this.tokens = tokens;
    this.published = published;
    this.narrated = narrated;
  }

  /// The date that starts at token `i`; null if none does.
  @Nullable Point at(int i) {
    DayOfWeek weekday = Calendar.weekdayBeforeDate(tokens, i);
    if (weekday != null) {
      int at = Calendar.afterMonth(tokens, i);
      at =
          at > i + 1
                  && !tokens.isOneOf(
                      i, "mon", "tue", "tues", "wed", "thu", "thurs", "thur", "fri", "sat", "sun")
              ? i + 1
              : at;
      at += tokens.is(at, ",") ? 1 : 0;
      at += tokens.is(at, "the") ? 1 : 0;
      Point date = dayOfMonth(at);
      if (date != null) {
        return new Point(i, date.next(), date.year(), date.month(), date.day(), weekday);
      }
      return Calendar.weekday(tokens, i) == null ? null : new Point(i, i + 1, 0, 0, 0, weekday);
    }
    Point numeric = numeric(i);
    if (numeric != null) {
      return numeric;
    }
    Point day = dayOfMonth(i);
    if (day != null) {
      return day;
    }
    Point month = month(i);
    return month != null ? month : year(i);
  }

  /// "2024-09-05", "13/05/2022", "13.05.2022".
  private @Nullable Point numeric(int i) {
    if (!tokens.isNumber(i)) {
      return null;
    }
    Matcher dotted = DOTTED.matcher(tokens.raw(i));
    if (dotted.matches()) {
      return valid(
          i, i + 1, number(dotted.group(3)), number(dotted.group(2)), number(dotted.group(1)));
    }
    boolean slashes = tokens.is(i + 1, "/") && tokens.is(i + 3, "/");
    boolean hyphens = tokens.joins(i + 1) && tokens.joins(i + 3);
    if (!(slashes || hyphens) || !tokens.isNumber(i + 2) || !tokens.isNumber(i + 4)) {
      return null;
    }
    int a = number(tokens.raw(i));
    int b = number(tokens.raw(i + 2));
    int c = number(tokens.raw(i + 4));
    if (a > 1000) {
      return valid(i, i + 5, a, b, c);
    }
    return c < 1000 ? null : b > 12 ? valid(i, i + 5, c, a, b) : valid(i, i + 5, c, b, a);
  }

  private static @Nullable Point valid(int first, int next, int year, int month, int day) {
    return year < 1500 || year > 2200 || Resolution.day(year, month, day) == null
        ? null
        : new Point(first, next, year, month, day, null);
  }

  /// A day number at token `i`, "5" or "5th"; 0 if there is none.
  int dayNumber(int i) {
    if (!tokens.isNumber(i)
        || tokens.raw(i).length() > 2
        || (tokens.glued(i) && tokens.isWord(i - 1))) {
      return 0;
    }
    int day = number(tokens.raw(i));
    boolean letters = tokens.glued(i + 1) && tokens.isWord(i + 1) && !tokens.is(i + 1, SUFFIXES);
    return day > 31 || letters ? 0 : day;
  }

  /// The token after the day number at `i`.
  int afterDay(int i) {
    return tokens.glued(i + 1) && tokens.is(i + 1, SUFFIXES) ? i + 2 : i + 1;
  }

  private @Nullable Point dayOfMonth(int i) {
    int day = dayNumber(i);
    if (day > 0) {
      int at = afterDay(i);
      at += tokens.is(at, "of") || tokens.joins(at) ? 1 : 0;
      int month = Calendar.month(tokens, at);
      if (month == 0) {
        return null;
      }
      return withYear(i, Calendar.afterMonth(tokens, at), month, day);
    }
    int month = Calendar.month(tokens, i);
    int at = month == 0 ? i : Calendar.afterMonth(tokens, i);
    at += month > 0 && tokens.is(at, "the") ? 1 : 0;
    day = month == 0 ? 0 : dayNumber(at);
    if (day == 0 || isCount(i, at)) {
      return null;
    }
    return withYear(i, afterDay(at), month, day);
  }

  /// Whether the number after a month counts something: "In March 20 countries joined", "May 10
  /// million".
  private boolean isCount(int month, int number) {
    int next = afterDay(number);
    Numeral numeral = Numerals.at(tokens, number);
    boolean more =
        numeral != null
            && numeral.next() > number + 1
            && !tokens.isNumber(number + 1)
            && next == number + 1;
    boolean unit =
        tokens.isOneOf(next, "%", "percent", "per")
            || Currencies.standard().nameAt(tokens, next) != null;
    boolean counts =
        tokens.is(month - 1, "in") && tokens.isWord(next) && !Nouns.stops(tokens, next);
    return more || unit || counts;
  }

  /// The date with the year that follows it, if one does.
  private Point withYear(int first, int after, int month, int day) {
    int at =
        after
            + (tokens.is(after, ",")
                    || tokens.is(after, "of")
                    || (tokens.joins(after) && fullYear(after + 1) > 0)
                ? 1
                : 0);
    int year = fullYear(at);
    if (year > 0 && !isUnit(at + 1) && !(at > after && tokens.is(after, ",") && counts(at))) {
      return new Point(first, at + 1, year, month, day, null);
    }
    at += tokens.is(at, "of") ? 1 : 0;
    at += tokens.is(at, "the") && tokens.is(at + 1, "same") ? 1 : 0;
    int relative = relativeYear(at);
    return new Point(first, relative > 0 ? at + 2 : after, relative, month, day, null);
  }

  private boolean counts(int at) {
    return Nouns.isPlural(tokens, at + 1) && !tokens.is(at + 1, ",");
  }

  private boolean isUnit(int i) {
    return tokens.is(i, "%")
        || tokens.is(i, NAMES_AFTER)
        || (tokens.glued(i) && tokens.isWord(i) && !tokens.is(i, "'s"));
  }

  /// The year of "last year", "this year", "next year", "that year"; 0 if token `i` starts none.
  int relativeYear(int i) {
    if (!tokens.is(i + 1, "year")) {
      return 0;
    }
    if (narrated != null && (tokens.is(i, "that") || tokens.is(i, "same"))) {
      return narrated.first().getYear();
    }
    if (published == null) {
      return 0;
    }
    return switch (tokens.low(i)) {
      case "last" -> published.getYear() - 1;
      case "this" -> published.getYear();
      case "next" -> published.getYear() + 1;
      default -> 0;
    };
  }

  private @Nullable Point month(int i) {
    int month = Calendar.month(tokens, i);
    if (month == 0) {
      return null;
    }
    Point point = withYear(i, Calendar.afterMonth(tokens, i), month, 0);
    if (point.year() > 0) {
      return point;
    }
    boolean led = tokens.is(i - 1, MONTH_LEADS);
    boolean abbreviated = tokens.low(i).length() <= 4 && !tokens.isOneOf(i, "may", "june", "july");
    boolean capitals =
        tokens.isAllCapitals(i) && !(tokens.isAllCapitals(i - 1) || tokens.isAllCapitals(i + 1));
    boolean name =
        tokens.isCapital(i + 1)
            && !tokens.isOneOf(
                i - 1, "in", "since", "by", "last", "next", "this", "until", "of", "from")
            && Calendar.month(tokens, i + 1) == 0;
    boolean bare =
        name
            || (!led
                && (Calendar.isWordToo(tokens, i)
                    || (tokens.isCapital(i - 1) && !tokens.is(i - 1, "on"))));
    boolean march =
        tokens.is(i, "march")
            && tokens.isOneOf(i - 1, "the", "to", "and", "of", "'s")
            && tokens.isOneOf(i + 1, "on", "of", "for", "to", "through", "against");
    boolean abbreviation = abbreviated && !tokens.is(i + 1, ".") && !led;
    boolean joined = tokens.joins(i + 1) && Calendar.month(tokens, i + 2) == 0;
    return bare
            || march
            || abbreviation
            || joined
            || (capitals && !led)
            || (tokens.is(i, "may") && tokens.is(i - 1, "and"))
        ? null
        : point;
  }

  /// A year by its four digits, whatever stands around it; 0 if token `i` is none.
  int fullYear(int i) {
    if (!tokens.isNumber(i) || tokens.raw(i).length() != 4) {
      return 0;
    }
    String raw = tokens.raw(i);
    int year = raw.chars().allMatch(c -> c >= '0' && c <= '9') ? number(raw) : 0;
    return year >= 1500 && year <= 2199 ? year : 0;
  }

  private @Nullable Point year(int i) {
    int year = fullYear(i);
    int before = i - 1;
    if (year == 0
        || isUnit(i + 1)
        || tokens.is(before, NAMED)
        || (tokens.glued(i) && !isOpening(before))) {
      return null;
    }
    boolean led = tokens.is(before, BEFORE_YEAR) || tokens.isHyphen(before);
    boolean modern = year >= 1900 && year <= 2100;
    if (!modern && !tokens.isOneOf(before, "in", "since", "of")) {
      return null;
    }
    int next = i + 1;
    boolean money =
        Currencies.standard().nameAt(tokens, next) != null || (before >= 0 && endsSign(before));
    boolean scaled = isMoreThanYear(i);
    boolean plural =
        Nouns.isPlural(tokens, next)
            && !tokens.isOneOf(before, "in", "since", "the", "its", "their", "'s", "by", "until");
    boolean counted = plural && (year % 100 == 0 || Nouns.unit(tokens, next).equals("people"));
    boolean compound =
        tokens.joins(next) && tokens.isWord(next + 1) && !Calendar.isName(tokens.low(next + 1));
    boolean after =
        tokens.isOneOf(before, "article", "than", "about", "around", "to", "for") && plural;
    if (money || scaled || counted || after || (compound && !led) || tokens.isNumber(before)) {
      return null;
    }
    boolean fits = led || (modern && isFitting(i));
    return fits ? new Point(i, next, year, 0, 0, null) : null;
  }

  private boolean isOpening(int before) {
    return (tokens.isSign(before)
            && !tokens.isOneOf(before, "$", "€", "£", "#", "+", ".", ":", "_", "=", "@", "&"))
        || tokens.isDash(before);
  }

  private boolean endsSign(int before) {
    Term.At sign = Currencies.standard().signAt(tokens, before);
    return sign != null && sign.next() == before + 1 && sign.term().firm();
  }

  private boolean isMoreThanYear(int i) {
    Numeral numeral = Numerals.at(tokens, i);
    return numeral == null
        || numeral.next() > i + 1
        || numeral.value().compareTo(BigDecimal.valueOf(10_000)) > 0;
  }

  /// Whether a year may stand here without a preposition: "the 2024 summit", "FOCAC 2024", "2022
  /// was a record year".
  private boolean isFitting(int i) {
    boolean named =
        tokens.is(i + 1, NAMES_AFTER)
            || (tokens.is(i - 1, "the")
                && tokens.isOneOf(i + 1, "agenda", "goals", "vision", "framework"));
    return !named
        && !tokens.isOneOf(i - 1, "some", "about", "nearly", "over", "almost", "least", "most");
  }

  private static int number(String digits) {
    return digits.length() > 6 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')
        ? 0
        : Integer.parseInt(digits);
  }
}
