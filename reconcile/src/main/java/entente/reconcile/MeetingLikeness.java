package entente.reconcile;

import entente.model.Field;
import entente.model.Meeting;
import entente.model.Meeting.Status;
import entente.model.When;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/// Meetings are one where much the same parties meet on the same days; the place confirms, a plan
/// may slip.
final class MeetingLikeness {
  private static final Pattern NEXT =
      Pattern.compile("\\b(?:[Nn]ext (?:\\S+ )?(?:summit|meeting|rendezvous)|again)\\b");

  private MeetingLikeness() {}

  static Weighing weigh(Subject a, Meeting one, Subject b, Meeting other, Weighing weighing) {
    double parties = parties(one, other);
    if (parties <= 0.5) {
      return weighing.apart("other parties");
    }
    var ordinal = a.further(Field.ORDINAL);
    if (ordinal.isPresent()
        && b.further(Field.ORDINAL).isPresent()
        && !ordinal.equals(b.further(Field.ORDINAL))) {
      return weighing.apart("another of the series");
    }
    weighing.weigh(3 * parties - 1.5, parties, "same parties", "parties alike");
    weighing.weigh(
        one.kind() == other.kind() ? 0.5 : near(one, other) ? -0.7 : -2,
        () -> one.kind() == other.kind() ? "both " + one.kind().word() : "of another kind");
    place(one, other, weighing);
    time(a, one, b, other, weighing);
    double alike = a.words().likeness(b.words());
    return weighing.weigh(1.5 * alike - 0.2, alike, "same wording", "wording alike");
  }

  /// A host is named by one source and left out by another: one party more on one side hardly
  /// counts.
  private static double parties(Meeting one, Meeting other) {
    double alike = Kin.likeness(one.parties(), other.parties());
    boolean host =
        Math.abs(one.parties().size() - other.parties().size()) == 1
            && Math.min(one.parties().size(), other.parties().size()) > 1
            && (one.parties().containsAll(other.parties())
                || other.parties().containsAll(one.parties()));
    return host ? Math.max(alike, 0.92) : alike;
  }

  private static boolean near(Meeting one, Meeting other) {
    return switch (one.kind()) {
      case SUMMIT, LEADERS ->
          other.kind() == Meeting.Kind.LEADERS || other.kind() == Meeting.Kind.SUMMIT;
      case VISIT, MINISTERS -> false;
      case OFFICIALS, DIALOGUE ->
          other.kind() == Meeting.Kind.OFFICIALS || other.kind() == Meeting.Kind.DIALOGUE;
    };
  }

  private static void place(Meeting one, Meeting other, Weighing weighing) {
    String here = one.place();
    String there = other.place();
    if (here == null || there == null) {
      return;
    }
    if (fold(here).equals(fold(there))) {
      weighing.weigh(1, () -> "same place, " + here);
    } else if (!Countries.isState(here) && !Countries.isState(there)) {
      weighing.weigh(-1.5, () -> "other cities: " + here + ", " + there);
    } else if (Countries.isState(here) && Countries.isState(there)) {
      weighing.weigh(-2, () -> "other countries: " + here + ", " + there);
    }
  }

  private static void time(Subject a, Meeting one, Subject b, Meeting other, Weighing weighing) {
    When start = one.start();
    When rival = other.start();
    boolean planned = one.status() != Status.HELD || other.status() != Status.HELD;
    if (start == null || rival == null) {
      // an undated meeting is near the day on which it was spoken of
      long days = Dates.apart(a, b);
      weighing.weigh(
          days <= 45 ? 0.6 : days <= 200 && planned ? -0.5 : -2.5,
          () -> "undated, spoken of " + Likeness.days(days) + " away");
      return;
    }
    long gap = gap(one, start, other, rival);
    if (gap == 0) {
      boolean vague = Dates.isYear(start) || Dates.isYear(rival);
      weighing.weigh(
          start.equals(rival) && Dates.isDay(start) ? 2 : vague ? 1.2 : 1.5,
          () -> "same days: " + start + ", " + rival);
    } else if (gap <= 3) {
      weighing.weigh(0, () -> Likeness.days(gap) + " apart");
    } else if (!planned) {
      weighing.apart(() -> "held " + Likeness.days(gap) + " apart");
    } else if (bothNext(a, one, b, other)) {
      weighing.weigh(1.5, "both speak of the next one");
    } else {
      weighing.weigh(
          gap <= 62 ? -0.8 : gap <= 400 ? -1.6 : -3,
          () -> "planned " + Likeness.days(gap) + " apart");
    }
  }

  /// Whether two texts of the same days plan "the next" meeting, or "meet again": there is one
  /// such, whenever each says that it is.
  private static boolean bothNext(Subject a, Meeting one, Subject b, Meeting other) {
    return one.status() == Status.PLANNED
        && other.status() == Status.PLANNED
        && Math.abs(ChronoUnit.DAYS.between(a.known(), b.known())) <= 10
        && saysNext(a)
        && saysNext(b);
  }

  private static boolean saysNext(Subject subject) {
    return subject.claim().evidence().stream().anyMatch(each -> NEXT.matcher(each.quote()).find());
  }

  /// Between the two spans of days; the end counts where a source gives one.
  private static long gap(Meeting one, When start, Meeting other, When rival) {
    When end = one.end() == null ? start : one.end();
    When close = other.end() == null ? rival : other.end();
    if (end.last().isBefore(rival.first())) {
      return ChronoUnit.DAYS.between(end.last(), rival.first());
    }
    return close.last().isBefore(start.first())
        ? ChronoUnit.DAYS.between(close.last(), start.first())
        : 0;
  }

  static String fold(String place) {
    return place.toLowerCase(Locale.ROOT).replace('’', '\'').replace('-', ' ').strip();
  }
}
