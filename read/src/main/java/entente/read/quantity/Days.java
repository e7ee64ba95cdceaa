package entente.read.quantity;

import entente.model.When;
import entente.read.Mention.OfDate;
import entente.read.Mention.Role;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds dates and intervals of dates, and how the text relates to them.
final class Days {
  private static final Set<String> TO =
      Set.of("-", "–", "—", "‑", "to", "until", "till", "through", "thru");
  private static final Set<String> PARTS =
      Set.of("early", "late", "mid", "earlier", "later", "sometime");
  private static final Set<String> EDGES =
      Set.of("end", "start", "beginning", "middle", "close", "turn", "course");

  private final Tokens tokens;
  private final @Nullable LocalDate published;
  private final Points points;
  private final Periods periods;
  private final Relatives relatives;

  Days(Tokens tokens, @Nullable LocalDate published, @Nullable When narrated) {
    this.tokens = tokens;
    this.published = published;
    this.points = new Points(tokens, published, narrated);
    this.periods = new Periods(tokens, points, published);
    this.relatives = new Relatives(tokens, published, narrated);
  }

  /// The date that starts at token `i`; null if none does.
  @Nullable Found at(int i) {
    Stretch stretch = qualified(i);
    if (stretch == null) {
      return null;
    }
    return new Found(
        stretch.next(),
        new OfDate(
            tokens.span(i, stretch.next()), stretch.when(), stretch.end(), role(i, stretch)));
  }

  /// A date with what places it within its month or year: "early 2024", "mid-September", "the end
  /// of next year".
  private @Nullable Stretch qualified(int i) {
    Stretch bare = bare(i);
    if (bare != null) {
      return bare;
    }
    if (tokens.is(i, PARTS)) {
      int at = i + (tokens.joins(i + 1) ? 2 : 1);
      at += tokens.is(at, "in") || tokens.is(at, "the") ? 1 : 0;
      Stretch date = bare(at);
      boolean day =
          date != null
              && date.when() instanceof When.OnDay
              && !tokens.isOneOf(at, "today", "yesterday", "tomorrow", "this");
      return date == null || (day && Calendar.weekday(tokens, at) == null) ? null : date.from(i);
    }
    if (tokens.is(i, "end") && (tokens.joins(i + 1) || points.fullYear(i + 1) > 0)) {
      Stretch date = bare(tokens.joins(i + 1) ? i + 2 : i + 1);
      return date == null || date.when() instanceof When.OnDay ? null : date.from(i);
    }
    if (tokens.is(i, EDGES) && tokens.is(i + 1, "of")) {
      boolean decade = tokens.is(i + 2, "this") && tokens.is(i + 3, "decade");
      Stretch date = decade ? null : bare(i + 2);
      if (date != null) {
        return date.from(i);
      }
      return (decade || tokens.is(i + 2, "the")) && published != null ? edge(i, published) : null;
    }
    return null;
  }

  /// "the end of the year", "the end of the decade".
  private @Nullable Stretch edge(int i, LocalDate published) {
    int at = i + 3 + (tokens.isOneOf(i + 3, "current", "calendar", "fiscal", "financial") ? 1 : 0);
    int year = published.getYear();
    boolean end = tokens.isOneOf(i, "end", "close");
    if (tokens.is(at + 1, "of")) {
      return null;
    }
    return switch (tokens.low(at)) {
      case "year" -> Stretch.of(i, at + 1, Resolution.year(year));
      case "month" -> Stretch.of(i, at + 1, When.of(YearMonth.from(published)));
      case "week" ->
          Stretch.of(
              i,
              at + 1,
              end
                  ? Resolution.covering(published, Resolution.monday(published).plusDays(6))
                  : Resolution.week(published));
      case "decade" ->
          Stretch.of(i, at + 1, Resolution.year(end ? year - year % 10 + 10L : year - year % 10));
      case "century" ->
          Stretch.of(
              i,
              at + 1,
              Resolution.year(
                  year - year % 100 + (end ? 100L : tokens.is(i, "middle") ? 50L : 0L)));
      default -> {
        Stretch date = bare(i + 3);
        yield date == null ? null : date.from(i);
      }
    };
  }

  private @Nullable Stretch bare(int i) {
    Stretch period = periods.at(i);
    if (period != null) {
      return period;
    }
    Stretch days = dayList(i);
    if (days != null) {
      return days;
    }
    Point point = points.at(i);
    if (point != null) {
      Stretch range = range(point);
      if (range != null) {
        return range;
      }
      Stretch single = single(point);
      if (single != null) {
        return single;
      }
    }
    return relatives.at(i);
  }

  private @Nullable Stretch single(Point point) {
    if (point.isWeekday() && published != null && point.weekday() != null) {
      Stretch inWeek = ofWeek(point, point.weekday(), published);
      if (inWeek != null) {
        return inWeek;
      }
    }
    return Stretch.of(
        point.first(), point.next(), point.resolve(published, tense(point.first(), point.next())));
  }

  /// "Tuesday last week", "Monday of next week".
  private @Nullable Stretch ofWeek(Point point, DayOfWeek weekday, LocalDate published) {
    int at = point.next() + (tokens.is(point.next(), "of") ? 1 : 0);
    if (!tokens.is(at + 1, "week") || !tokens.isOneOf(at, "last", "this", "next")) {
      return null;
    }
    int weeks = tokens.is(at, "last") ? -1 : tokens.is(at, "next") ? 1 : 0;
    LocalDate day = Resolution.monday(published).plusWeeks(weeks).plusDays(weekday.getValue() - 1L);
    return Stretch.of(point.first(), at + 2, When.of(day));
  }

  private Tense tense(int first, int next) {
    if (tokens.is(first - 1, "since")) {
      return Tense.PAST;
    }
    boolean bounded = tokens.isOneOf(first - 1, "by", "until", "till");
    Tense tense = Tense.around(tokens, first, next);
    boolean open =
        tokens.isOneOf(first - 1, "until", "till")
            && tense == Tense.PAST
            && Calendar.weekday(tokens, first) == null;
    return open ? Tense.INTENDED : bounded && tense == Tense.UNCLEAR ? Tense.FUTURE : tense;
  }

  /// Days that share a month: "16 to 18 December", "4-6 September 2024", "December 16-18", "4, 5
  /// and 6 May".
  private @Nullable Stretch dayList(int i) {
    int month = Calendar.month(tokens, i);
    int at = month > 0 ? Calendar.afterMonth(tokens, i) : i;
    var numbers = new ArrayList<Integer>();
    boolean range = false;
    int firstNext = at;
    while (points.dayNumber(at) > 0 && numbers.size() < 8) {
      numbers.add(points.dayNumber(at));
      int after = points.afterDay(at);
      firstNext = numbers.size() == 1 ? after : firstNext;
      at = after;
      int joint = jointAt(after);
      boolean to = tokens.is(after, TO);
      int following = after + joint + (tokens.is(after + joint, "the") ? 1 : 0);
      if (joint == 0 || points.dayNumber(following) == 0 || (to && numbers.size() > 1)) {
        break;
      }
      range |= to;
      at = following;
    }
    if (numbers.size() < 2) {
      return null;
    }
    boolean between = tokens.is(i - 1, "between") && numbers.size() == 2;
    boolean consecutive = range || between || consecutive(numbers);
    int next = at;
    int year = 0;
    if (month == 0) {
      at += tokens.is(at, "of") ? 1 : 0;
      month = Calendar.month(tokens, at);
      Point point = month == 0 ? null : points.at(at);
      if (point == null || point.isDay()) {
        return month == 0
            ? null
            : days(
                i,
                consecutive ? Calendar.afterMonth(tokens, at) : firstNext,
                0,
                month,
                numbers,
                consecutive);
      }
      year = point.year();
      next = point.next();
    } else {
      int after = at + (tokens.is(at, ",") ? 1 : 0);
      year = points.fullYear(after);
      next = year > 0 ? after + 1 : at;
      boolean unit = tokens.is(next, "%") || Currencies.standard().nameAt(tokens, next) != null;
      if (unit
          || numbers.get(1) <= numbers.get(0)
          || (tokens.is(i - 1, "in") && tokens.isWord(next) && !Nouns.stops(tokens, next))) {
        return null;
      }
    }
    return days(i, consecutive ? next : firstNext, year, month, numbers, consecutive);
  }

  private @Nullable Stretch days(
      int first, int next, int year, int month, List<Integer> numbers, boolean interval) {
    Point start = new Point(first, next, year, month, numbers.getFirst(), null);
    When when = start.resolve(published, tense(first, next));
    if (when == null || !interval) {
      return Stretch.of(first, next, when);
    }
    When end = Resolution.day(when.first().getYear(), month, numbers.getLast());
    return end == null || end.first().isBefore(when.first())
        ? null
        : new Stretch(first, next, when, end);
  }

  private static boolean consecutive(List<Integer> numbers) {
    for (int n = 1; n < numbers.size(); n++) {
      if (numbers.get(n) != numbers.get(n - 1) + 1) {
        return false;
      }
    }
    return true;
  }

  private int jointAt(int at) {
    if (tokens.is(at, ",") && tokens.is(at + 1, "and")) {
      return 2;
    }
    return tokens.is(at, TO) || tokens.is(at, "and") || tokens.is(at, ",") || tokens.is(at, "&")
        ? 1
        : 0;
  }

  /// Two dates that bound an interval: "30 August – 2 September", "2022-2024", "Monday to
  /// Wednesday", "May to July 2024".
  private @Nullable Stretch range(Point start) {
    int at = start.next();
    boolean between = tokens.is(start.first() - 1, "between") && tokens.is(at, "and");
    boolean pair = tokens.is(at, "and") && start.isWeekday();
    boolean to =
        tokens.is(at, TO) && !(tokens.isHyphen(at) && start.isWeekday() && !tokens.joins(at));
    if (!between && !pair && !to) {
      return null;
    }
    int from = at + 1 + (tokens.is(at + 1, "the") ? 1 : 0);
    Point end = points.at(from);
    if (end == null && start.isYear()) {
      int year = points.fullYear(from);
      end =
          year > 0 && !tokens.isNumber(from + 1)
              ? new Point(from, from + 1, year, 0, 0, null)
              : null;
    }
    if (end == null || !similar(start, end)) {
      return null;
    }
    if (pair
        && (end.weekday() == null
            || start.weekday() == null
            || start.weekday().plus(1) != end.weekday())) {
      return null;
    }
    Point first =
        start.year() == 0 && end.year() > 0
            ? start.inYear(end.year() - (start.month() > end.month() ? 1 : 0))
            : start;
    When when = first.resolve(published, tense(start.first(), end.next()));
    When last = when == null ? null : end.resolveAfter(when);
    if (when == null || last == null || last.last().isBefore(when.first())) {
      return null;
    }
    return new Stretch(start.first(), end.next(), when, last);
  }

  private static boolean similar(Point start, Point end) {
    if (start.isYear() || end.isYear()) {
      return start.isYear() && end.isYear() && start.year() < end.year();
    }
    return start.isWeekday() == end.isWeekday() && start.isDay() == end.isDay();
  }

  /// Whether the date lies before publication: "as of" it something was counted, not begun.
  private boolean isBehind(When when) {
    return published != null && !when.first().isAfter(published);
  }

  private Role role(int first, Stretch stretch) {
    int at = first - 1;
    at -= tokens.is(at, "year") ? 1 : 0; // "by the year 2030"
    at -= tokens.is(at, "the") ? 1 : 0;
    at -=
        tokens.isOneOf(at, "about", "around", "at", "least", "in", "on")
                && tokens.isOneOf(at - 1, "since", "by", "until", "before", "starting", "beginning")
            ? 1
            : 0;
    String before = tokens.low(at);
    String earlier = tokens.low(at - 1);
    boolean base = tokens.isOneOf(stretch.next(), "levels", "level", "prices", "baseline");
    boolean from =
        before.equals("from")
            && stretch.end() == null
            && !base
            && !tokens.isOneOf(at - 1, "away", "up", "down");
    return switch (before) {
      case "since", "starting", "beginning" -> Role.SINCE;
      case "from" ->
          from || tokens.isOneOf(stretch.next(), "on", "onward", "onwards") ? Role.SINCE : Role.AT;
      case "by", "before" -> stretch.end() == null || !before.equals("by") ? Role.BY : Role.AT;
      case "until", "till", "through" -> earlier.equals("now") ? Role.BY : Role.UNTIL;
      case "and" -> earlier.equals("now") && tokens.is(at - 2, "between") ? Role.BY : Role.AT;
      case "than" -> earlier.equals("later") ? Role.BY : Role.AT;
      case "to" ->
          earlier.equals("now") || earlier.equals("here")
              ? Role.BY
              : earlier.equals("up") ? Role.UNTIL : earlier.equals("prior") ? Role.BY : Role.AT;
      case "of" ->
          earlier.equals("ahead")
              ? Role.BY
              : earlier.equals("as") && !isBehind(stretch.when()) ? Role.SINCE : Role.AT;
      default -> Role.AT;
    };
  }
}
