package entente.read.quantity;

import entente.model.When;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads quarters, halves, decades and fiscal years: "the first quarter of 2024", "Q1", "the
/// 1990s", "FY2023-24".
final class Periods {
  private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");
  private static final List<String> SHORT_ORDINALS = List.of("1st", "2nd", "3rd", "4th");
  private static final Set<String> SEASONS = Set.of("spring", "summer", "autumn", "fall", "winter");

  private final Tokens tokens;
  private final Points points;
  private final @Nullable LocalDate published;

  Periods(Tokens tokens, Points points, @Nullable LocalDate published) {
    this.tokens = tokens;
    this.points = points;
    this.published = published;
  }

  /// The period that starts at token `i`; null if none does.
  @Nullable Stretch at(int i) {
    Stretch fiscal = fiscal(i);
    if (fiscal != null) {
      return fiscal;
    }
    Stretch years = shortRange(i);
    if (years != null) {
      return years;
    }
    Stretch decade = decade(i);
    if (decade != null) {
      return decade;
    }
    Stretch part = part(i);
    if (part != null) {
      return part;
    }
    Stretch months = firstMonths(i);
    return months != null ? months : season(i);
  }

  /// "fiscal 2024", "fiscal year 2023-24", "FY2024", "FY24", "financial year 2023/24".
  private @Nullable Stretch fiscal(int i) {
    int at;
    if (tokens.isOneOf(i, "fiscal", "financial", "budget", "academic")) {
      at = tokens.isOneOf(i + 1, "year", "years") ? i + 2 : tokens.is(i, "fiscal") ? i + 1 : 0;
    } else {
      at = tokens.is(i, "fy") ? i + 1 : 0;
    }
    if (at == 0) {
      return null;
    }
    at += tokens.isHyphen(at) && tokens.glued(at) ? 1 : 0;
    Stretch range = shortRange(at);
    if (range != null) {
      return range.from(i);
    }
    int year = points.fullYear(at);
    if (year == 0
        && tokens.is(i, "fy")
        && tokens.isNumber(at)
        && tokens.raw(at).matches("[0-9]{2}")) {
      year = 2000 + Integer.parseInt(tokens.raw(at));
    }
    return year == 0 ? null : Stretch.of(i, at + 1, Resolution.year(year));
  }

  /// "2023-24", "2025–27", "2023/24": the years from one to the other.
  private @Nullable Stretch shortRange(int i) {
    int year = points.fullYear(i);
    boolean joint = tokens.isDash(i + 1) || tokens.is(i + 1, "/");
    if (year < 1900
        || !joint
        || !tokens.isNumber(i + 2)
        || !tokens.raw(i + 2).matches("[0-9]{2}")
        || !tokens.glued(i + 1)
        || !tokens.glued(i + 2)) {
      return null;
    }
    int end = year - year % 100 + Integer.parseInt(tokens.raw(i + 2));
    boolean longer =
        tokens.glued(i + 3)
            && (tokens.isWord(i + 3) || tokens.isDash(i + 3) || tokens.is(i + 3, "/"));
    When first = Resolution.year(year);
    return end <= year || end > year + 60 || longer || first == null
        ? null
        : new Stretch(i, i + 3, first, Resolution.year(end));
  }

  /// "the 1990s": ten years.
  private @Nullable Stretch decade(int i) {
    int year = points.fullYear(i);
    boolean plural =
        tokens.glued(i + 1)
            && (tokens.is(i + 1, "s")
                || (tokens.is(i + 1, "'s")
                    && tokens.isOneOf(i - 1, "the", "early", "late", "mid")));
    When first = Resolution.year(year);
    return year == 0 || year % 10 != 0 || !plural || first == null
        ? null
        : new Stretch(i, i + 2, first, Resolution.year(year + 9L));
  }

  /// A quarter or a half of a year: an interval of months.
  private @Nullable Stretch part(int i) {
    int which = ORDINALS.indexOf(tokens.low(i)) + 1;
    int at = i + 1;
    if (which == 0 && tokens.isNumber(i)) {
      which = SHORT_ORDINALS.indexOf(tokens.low(i) + tokens.low(i + 1)) + 1;
      at = i + 2;
    }
    which =
        tokens.isOneOf(i, "last", "final") && tokens.is(i + 1, "quarter") && tokens.is(i + 2, "of")
            ? 4
            : which;
    at += tokens.joins(at) ? 1 : 0;
    if (which > 0
        && !tokens.joins(at + 1)
        && (tokens.is(at, "quarter") || (tokens.is(at, "half") && which < 3 && ofYear(at + 1)))) {
      return months(i, at + 1, which, tokens.is(at, "quarter") ? 3 : 6);
    }
    boolean letter = tokens.is(i, "q") || tokens.is(i, "h");
    if (letter
        && tokens.glued(i + 1)
        && tokens.isNumber(i + 1)
        && tokens.raw(i + 1).matches("[1-4]")) {
      int number = Integer.parseInt(tokens.raw(i + 1));
      return tokens.is(i, "h") && (number > 2 || !ofYear(i + 2))
          ? null
          : months(i, i + 2, number, tokens.is(i, "q") ? 3 : 6);
    }
    return null;
  }

  private boolean ofYear(int i) {
    int at = i + (tokens.is(i, "of") ? 1 : 0);
    return points.fullYear(at) > 0 || tokens.is(at + 1, "year") || tokens.is(at, "fiscal");
  }

  private @Nullable Stretch months(int first, int after, int which, int length) {
    int at = after + (tokens.is(after, "of") || tokens.is(after, ",") ? 1 : 0);
    at += tokens.is(at, "fiscal") ? 1 : 0;
    int year = points.fullYear(at);
    int next = at + 1;
    if (year == 0) {
      year = points.relativeYear(at);
      next = at + 2;
    }
    if (year == 0 && tokens.is(at, "the") && tokens.is(at + 1, "year") && published != null) {
      year = published.getYear();
      next = at + 2;
    }
    if (year == 0 && published != null && !tokens.is(after, "of") && !tokens.is(after, "century")) {
      year = published.getYear();
      next = after;
      boolean ahead =
          YearMonth.of(year, (which - 1) * length + 1).isAfter(YearMonth.from(published));
      year -= ahead && Tense.around(tokens, first, next) == Tense.PAST ? 1 : 0;
    }
    if (year == 0) {
      return null;
    }
    YearMonth start = YearMonth.of(year, (which - 1) * length + 1);
    return new Stretch(first, next, When.of(start), When.of(start.plusMonths(length - 1L)));
  }

  /// "the first five months of 2025": the year.
  private @Nullable Stretch firstMonths(int i) {
    if (!tokens.isOneOf(i, "first", "last", "opening", "final", "initial")) {
      return null;
    }
    Numeral number = Numerals.at(tokens, i + 1);
    if (number == null
        || !tokens.isOneOf(number.next(), "months", "quarters", "weeks")
        || !tokens.is(number.next() + 1, "of")) {
      return null;
    }
    int at = number.next() + 2;
    int year = points.fullYear(at) > 0 ? points.fullYear(at) : points.relativeYear(at);
    int next = points.fullYear(at) > 0 ? at + 1 : at + 2;
    if (year == 0 && tokens.is(at, "the") && tokens.is(at + 1, "year") && published != null) {
      year = published.getYear();
    }
    return year == 0 ? null : Stretch.of(i, next, Resolution.year(year));
  }

  /// "summer 2023", "the autumn of 2024": the year.
  private @Nullable Stretch season(int i) {
    if (!tokens.is(i, SEASONS)) {
      return null;
    }
    int at = i + (tokens.is(i + 1, "of") ? 2 : 1);
    Stretch range = shortRange(at);
    if (range != null) {
      return range.from(i);
    }
    int year = points.fullYear(at) > 0 ? points.fullYear(at) : points.relativeYear(at);
    return year == 0
        ? null
        : Stretch.of(i, points.fullYear(at) > 0 ? at + 1 : at + 2, Resolution.year(year));
  }
}
