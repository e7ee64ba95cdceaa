package entente.app.brief;

import entente.model.Entry;
import entente.model.Meeting;
import entente.model.Type;
import entente.model.When;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The meetings of the two that were held by the end of the period and have a date.
final class Meetings {
  private Meetings() {}

  static List<Entry> held(Material material) {
    return material.of(Type.MEETING).stream()
        .filter(BottomLine::isHeld)
        .filter(entry -> Facts.date(entry) != null && !material.period().isAfter(Facts.time(entry)))
        .sorted(Comparator.comparing(Meetings::ended).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /// One whose day is known comes before one of which only the month or year is known that the day
  /// lies in.
  static Optional<Entry> last(Material material) {
    List<Entry> held = held(material);
    Optional<Entry> last = held.stream().reduce((_, each) -> each);
    return last.flatMap(vague ->
            held.stream()
                .filter(each ->
                    isOnDay(each)
                        && !isOnDay(vague)
                        && Facts.time(vague).contains(Facts.time(each)))
                .reduce((_, each) -> each))
        .or(() -> last);
  }

  private static boolean isOnDay(Entry entry) {
    return Facts.time(entry) instanceof When.OnDay;
  }

  /// The one before a meeting: that ended surely before it began.
  static Optional<Entry> before(Material material, Entry meeting) {
    LocalDate begins = Facts.time(meeting).first();
    return held(material).stream()
        .filter(entry -> ended(entry).isBefore(begins))
        .reduce((_, last) -> last);
  }

  static LocalDate ended(Entry entry) {
    Meeting meeting = (Meeting) entry.settled();
    return Objects.requireNonNullElse(meeting.end(), Facts.time(entry)).last();
  }
}
