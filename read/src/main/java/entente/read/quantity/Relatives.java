package entente.read.quantity;

import entente.model.When;
import entente.read.table.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads dates that hang on the day of publication or on the last date of the narrative:
/// "yesterday", "last week", "two years ago", "next March", "the following month".
final class Relatives {
  private static final Words LISTS = Words.of(Relatives.class);
  private static final Set<String> DAY_PARTS =
      Set.of("morning", "afternoon", "evening", "night", "lunchtime", "noon");
  private static final Set<String> SEASONS = Set.of("spring", "summer", "autumn", "fall", "winter");

  /// "three years after that came …", but not "three years after that summit".
  private static final Set<String> AFTER_THAT = LISTS.set("after-that");

  private static final Set<String> SPAN_LEADS = LISTS.set("span-leads");
  private static final Set<String> BEFORE_THAT = LISTS.set("before-that");

  private final Tokens tokens;
  private final @Nullable LocalDate published;
  private final @Nullable When narrated;

  Relatives(Tokens tokens, @Nullable LocalDate published, @Nullable When narrated) {
    this.tokens = tokens;
    this.published = published;
    this.narrated = narrated;
  }

  /// The expression that starts at token `i`; null if none does.
  @Nullable Stretch at(int i) {
    Stretch told = told(i);
    if (told != null) {
      return told;
    }
    if (published == null) {
      return null;
    }
    Stretch day = day(i, published);
    if (day != null) {
      return day;
    }
    Stretch unit = unit(i, published);
    if (unit != null) {
      return unit;
    }
    Stretch ago = ago(i, published);
    return ago != null ? ago : yearEnd(i, published);
  }

  /// "yesterday", "this morning", "last night", "the day after tomorrow".
  private @Nullable Stretch day(int i, LocalDate published) {
    boolean part = tokens.is(i + 1, DAY_PARTS);
    return switch (tokens.low(i)) {
      case "today", "tonight" -> Stretch.of(i, i + 1, When.of(published));
      case "yesterday" -> Stretch.of(i, i + 1, When.of(published.minusDays(1)));
      case "tomorrow" -> Stretch.of(i, i + 1, When.of(published.plusDays(1)));
      case "this" ->
          part || tokens.is(i + 1, "day") ? Stretch.of(i, i + 2, When.of(published)) : null;
      case "last" ->
          tokens.is(i + 1, "night") ? Stretch.of(i, i + 2, When.of(published.minusDays(1))) : null;
      case "day" -> {
        boolean before = tokens.is(i + 1, "before") && tokens.is(i + 2, "yesterday");
        boolean after = tokens.is(i + 1, "after") && tokens.is(i + 2, "tomorrow");
        yield before || after
            ? Stretch.of(i, i + 3, When.of(published.plusDays(after ? 2 : -2)))
            : null;
      }
      default -> null;
    };
  }

  /// "last week", "this year", "next March", "last Friday", "this coming Monday", "earlier this
  /// month".
  private @Nullable Stretch unit(int i, LocalDate published) {
    String which = tokens.low(i);
    if (!Set.of("last", "this", "next", "past", "coming", "current").contains(which)) {
      return null;
    }
    int at = i + 1;
    at += tokens.is(i, "this") && tokens.isOneOf(at, "coming", "past", "same", "current") ? 1 : 0;
    which = at > i + 1 && tokens.isOneOf(i + 1, "coming", "past") ? tokens.low(i + 1) : which;
    int way =
        which.equals("this") || which.equals("current")
            ? 0
            : which.equals("last") || which.equals("past") ? -1 : 1;
    DayOfWeek weekday = Calendar.weekday(tokens, at);
    if (weekday != null) {
      When day = weekday(weekday, way, i, at + 1, published);
      boolean two =
          day instanceof When.OnDay
              && tokens.is(at + 1, "and")
              && weekday.plus(1) == Calendar.weekday(tokens, at + 2);
      return two && day instanceof When.OnDay(var first)
          ? new Stretch(i, at + 3, day, When.of(first.plusDays(1))) // "next Monday and Tuesday"
          : Stretch.of(i, at + 1, day);
    }
    if (Calendar.month(tokens, at) > 0 && points(at)) {
      return Stretch.of(
          i, Calendar.afterMonth(tokens, at), month(Calendar.month(tokens, at), way, published));
    }
    boolean span =
        (tokens.is(i - 1, "the") && way != 0)
            || which.equals("past")
            || (which.equals("coming") && !tokens.is(i, "this"));
    if (span && !tokens.is(at, "weekend")) {
      return null;
    }
    at += tokens.isOneOf(at, "calendar", "fiscal", "financial", "academic") ? 1 : 0;
    if (tokens.joins(at + 1)) {
      return null;
    }
    return step(i, at, way, published);
  }

  private boolean points(int month) {
    return !tokens.isNumber(Calendar.afterMonth(tokens, month))
        || tokens.raw(Calendar.afterMonth(tokens, month)).length() > 2;
  }

  private @Nullable Stretch step(int i, int at, int way, LocalDate published) {
    int next = at + 1;
    return switch (tokens.low(at)) {
      case "week" -> Stretch.of(i, next, week(i, next, way, published));
      case "weekend" -> Stretch.of(i, next, weekend(i, next, way, published));
      case "month" -> Stretch.of(i, next, When.of(YearMonth.from(published).plusMonths(way)));
      case "year" -> Stretch.of(i, next, Resolution.year(published.getYear() + way));
      case "decade" -> {
        long first = published.getYear() - published.getYear() % 10 + way * 10L;
        When start = Resolution.year(first);
        yield start == null ? null : new Stretch(i, next, start, Resolution.year(first + 9));
      }
      case "quarter" -> {
        YearMonth start =
            YearMonth.of(published.getYear(), (published.getMonthValue() - 1) / 3 * 3 + 1)
                .plusMonths(way * 3L);
        yield new Stretch(i, next, When.of(start), When.of(start.plusMonths(2)));
      }
      default ->
          tokens.is(at, SEASONS) && (!tokens.is(at, "fall") || way != 0)
              ? Stretch.of(i, next, season(at, way, published))
              : null;
    };
  }

  /// A season's year, where it is sure: the last summer before now, the next one after.
  private @Nullable When season(int at, int way, LocalDate published) {
    if (tokens.is(at, "winter")) {
      return null;
    }
    int middle = tokens.is(at, "spring") ? 4 : tokens.is(at, "summer") ? 7 : 10;
    int month = published.getMonthValue();
    int shift = way < 0 && month <= middle + 1 ? -1 : way > 0 && month >= middle - 1 ? 1 : 0;
    return Resolution.year(published.getYear() + (long) shift);
  }

  private @Nullable When weekday(
      DayOfWeek weekday, int way, int first, int next, LocalDate published) {
    if (way < 0) {
      return When.of(published.with(TemporalAdjusters.previous(weekday)));
    }
    if (way > 0) {
      LocalDate coming = published.with(TemporalAdjusters.next(weekday));
      boolean later =
          tokens.is(first, "next")
              && Resolution.monday(coming).equals(Resolution.monday(published));
      return When.of(
          later && weekday.getValue() - published.getDayOfWeek().getValue() > 2
              ? coming.plusDays(7)
              : coming);
    }
    LocalDate thisWeek = Resolution.monday(published).plusDays(weekday.getValue() - 1L);
    boolean behind =
        thisWeek.isBefore(published) && Tense.around(tokens, first, next) == Tense.FUTURE;
    return When.of(behind ? thisWeek.plusDays(7) : thisWeek);
  }

  private static When month(int month, int way, LocalDate published) {
    YearMonth now = YearMonth.from(published);
    YearMonth same = now.withMonth(month);
    if (way < 0) {
      return When.of(same.isBefore(now) ? same : same.minusYears(1));
    }
    return When.of(way > 0 && !same.isAfter(now) ? same.plusYears(1) : same);
  }

  private @Nullable When week(int first, int next, int way, LocalDate published) {
    LocalDate monday = Resolution.monday(published).plusWeeks(way);
    if (way != 0) {
      return Resolution.covering(monday, monday.plusDays(6));
    }
    if (tokens.is(first - 1, "later") || tokens.is(first - 1, "late")) {
      return Resolution.covering(published, monday.plusDays(6));
    }
    Tense tense = tokens.is(first - 1, "earlier") ? Tense.PAST : Tense.around(tokens, first, next);
    return switch (tense) {
      case PAST -> Resolution.covering(monday, published);
      case FUTURE -> Resolution.covering(published, monday.plusDays(6));
      case INTENDED, UNCLEAR -> Resolution.covering(monday, monday.plusDays(6));
    };
  }

  private @Nullable When weekend(int first, int next, int way, LocalDate published) {
    boolean past = way < 0 || (way == 0 && Tense.around(tokens, first, next) == Tense.PAST);
    LocalDate saturday =
        published.with(
            past
                ? TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY)
                : TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    return Resolution.covering(saturday, saturday.plusDays(1));
  }

  /// "two years ago", "a month ago", "in two years' time", "ten days from now".
  private @Nullable Stretch ago(int i, LocalDate published) {
    Steps steps = Steps.at(tokens, i);
    if (steps == null) {
      return null;
    }
    int at = steps.next();
    if (tokens.is(at, "ago")) {
      return Stretch.of(i, at + 1, steps.from(published, -1));
    }
    boolean now = tokens.is(at, "from") && tokens.isOneOf(at + 1, "now", "today");
    if (now || tokens.is(at, "hence")) {
      return Stretch.of(i, at + (now ? 2 : 1), steps.from(published, 1));
    }
    boolean owner = tokens.is(at, "'") || tokens.is(at, "’") || tokens.is(at, "'s");
    boolean time =
        tokens.is(i - 1, "in") && (tokens.is(at, "time") || (owner && tokens.is(at + 1, "time")));
    return time ? Stretch.of(i, at + (owner ? 2 : 1), steps.from(published, 1)) : null;
  }

  /// "year-end", "mid-year", "the year's end": of the year of publication.
  private @Nullable Stretch yearEnd(int i, LocalDate published) {
    int hyphen = tokens.joins(i + 1) ? 1 : 0;
    if (tokens.is(i, "year")
        && (tokens.is(i + 1 + hyphen, "end")
            || (tokens.is(i + 1, "'s") && tokens.is(i + 2, "end")))) {
      return Stretch.of(
          i, tokens.is(i + 1, "'s") ? i + 3 : i + 2 + hyphen, Resolution.year(published.getYear()));
    }
    if (tokens.is(i, "mid") && tokens.is(i + 1 + hyphen, "year")) {
      return Stretch.of(i, i + 2 + hyphen, Resolution.year(published.getYear()));
    }
    boolean century =
        (tokens.is(i, "mid") && tokens.is(i + 1 + hyphen, "century")) || tokens.is(i, "midcentury");
    return century
        ? Stretch.of(
            i,
            tokens.is(i, "mid") ? i + 2 + hyphen : i + 1,
            Resolution.year(published.getYear() - published.getYear() % 100 + 50L))
        : null;
  }

  /// "that October", "the following March": the month nearest to the date of the narrative, and
  /// after it unless it is one before.
  private @Nullable When told(When narrated, int month, int way) {
    if (narrated instanceof When.InYear) {
      return When.of(YearMonth.of(narrated.first().getYear() + way, month));
    }
    YearMonth then = YearMonth.from(narrated.first());
    YearMonth same = then.withMonth(month);
    if (way < 0) {
      return When.of(same.isBefore(then) ? same : same.minusYears(1));
    }
    YearMonth next = same.isBefore(then) || way > 0 && same.equals(then) ? same.plusYears(1) : same;
    boolean ahead = way == 0 && published != null && next.isAfter(YearMonth.from(published));
    return When.of(ahead ? same : next);
  }

  /// What hangs on the last date of the narrative: "that day", "the following month", "a year
  /// earlier", "two days later".
  private @Nullable Stretch told(int i) {
    if (narrated == null) {
      return null;
    }
    boolean article = tokens.is(i - 1, "the") || tokens.is(i - 1, "this");
    int way =
        switch (tokens.low(i)) {
          case "that" -> 0;
          case "same", "very" -> article || tokens.is(i - 1, "that") ? 0 : 9;
          case "following" -> article ? 1 : 9;
          case "next" -> article && !tokens.is(i - 2, SPAN_LEADS) ? 1 : 9;
          case "previous", "preceding" -> article ? -1 : 9;
          default -> 9;
        };
    if (way != 9) {
      DayOfWeek weekday = Calendar.weekday(tokens, i + 1);
      if (weekday != null && way != 0 && narrated instanceof When.OnDay(LocalDate day)) {
        return Stretch.of(
            i,
            i + 2,
            When.of(
                day.with(
                    way > 0
                        ? TemporalAdjusters.next(weekday)
                        : TemporalAdjusters.previous(weekday))));
      }
      int month = Calendar.month(tokens, i + 1);
      if (month > 0
          && tokens.isCapital(i + 1)
          && !tokens.is(i + 1, "may")
          && points(i + 1)
          && (!tokens.is(i, "that") || i == 0 || tokens.is(i - 1, BEFORE_THAT))) {
        return Stretch.of(i, Calendar.afterMonth(tokens, i + 1), told(narrated, month, way));
      }
      When when = Steps.shift(narrated, tokens.low(i + 1), way);
      return tokens.joins(i + 2) ? null : Stretch.of(i, i + 2, when);
    }
    if (tokens.is(i - 1, "the")
        && tokens.isOneOf(i + 1, "before", "after")
        && !tokens.isWord(i + 2)) {
      return Stretch.of(
          i, i + 2, Steps.shift(narrated, tokens.low(i), tokens.is(i + 1, "before") ? -1 : 1));
    }
    Steps steps = Steps.at(tokens, i);
    if (steps == null) {
      return null;
    }
    int at = steps.next();
    boolean before =
        tokens.is(at, "earlier")
            || tokens.is(at, "previously")
            || (tokens.is(at, "before") && !tokens.isWord(at + 1));
    boolean since = tokens.isOneOf(at, "after", "before") && tokens.isOneOf(at + 1, "that", "this");
    if (since && (!tokens.isWord(at + 2) || tokens.is(at + 2, AFTER_THAT))) {
      return Stretch.of(i, at + 2, steps.from(narrated, tokens.is(at, "after") ? 1 : -1));
    }
    return before || tokens.is(at, "later")
        ? Stretch.of(i, at + 1, steps.from(narrated, before ? -1 : 1))
        : null;
  }
}
