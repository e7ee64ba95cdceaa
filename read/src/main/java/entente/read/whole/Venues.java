package entente.read.whole;

import entente.model.Field;
import entente.model.Party;
import entente.model.Type;
import entente.model.Value;
import entente.model.When;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import entente.read.name.Place;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a meeting is held whose own sentence names no place: where those who meet meet on the same
/// day elsewhere in the document, else, for news, in the one city of the sentence before or after.
final class Venues {
  private static final Set<String> WITHIN = Set.of("in", "at", "near", "outside");
  private static final Set<String> SEATS = Set.of("Brussels", "New York", "Geneva", "Vienna");

  /// So many days around publication are news.
  private static final int NEWS = 4;

  private Venues() {}

  /// A city with the state in which it lies, which is host.
  private record Venue(String city, Party state) {}

  static void complete(List<Draft> drafts, List<Scene> scenes) {
    List<Draft> meetings = drafts.stream().filter(draft -> draft.type() == Type.MEETING).toList();
    for (Draft meeting : meetings) {
      boolean open =
          meeting.fields().get(Field.PLACE) == null
              && !"visit".equals(meeting.term(Field.KIND))
              && !meeting.frame().equals("meeting/call");
      Venue venue = open ? sameDay(meeting, meetings) : null;
      venue = open && venue == null ? beside(meeting, meetings, scenes) : venue;
      if (venue != null) {
        var parties = new LinkedHashSet<>(meeting.parties(Field.PARTIES));
        if (!SEATS.contains(venue.city)) {
          parties.add(venue.state);
        }
        meeting.text(Field.PLACE, venue.city).parties(Field.PARTIES, parties);
      }
    }
  }

  private static @Nullable Venue sameDay(Draft meeting, List<Draft> meetings) {
    List<String> cities =
        meetings.stream()
            .filter(other -> other != meeting && onDay(meeting, other) && shares(meeting, other))
            .map(other -> other.fields().get(Field.PLACE))
            .filter(Value.Text.class::isInstance)
            .map(Value::toString)
            .distinct()
            .toList();
    Party state =
        cities.size() == 1 ? meeting.scene().script().gazetteer().stateOf(cities.getFirst()) : null;
    return state == null ? null : new Venue(cities.getFirst(), state);
  }

  private static boolean shares(Draft a, Draft b) {
    return a.parties(Field.PARTIES).stream().anyMatch(b.parties(Field.PARTIES)::contains);
  }

  /// Whether the first is on the day of the second, or on one of its days.
  private static boolean onDay(Draft a, Draft b) {
    if (!(a.when(Field.START) instanceof When.OnDay(var day))
        || !(b.when(Field.START) instanceof When.OnDay(var first))) {
      return false;
    }
    return day.equals(first)
        || b.when(Field.END) instanceof When.OnDay(var last)
            && !day.isBefore(first)
            && !day.isAfter(last);
  }

  private static @Nullable Venue beside(Draft meeting, List<Draft> meetings, List<Scene> scenes) {
    LocalDate published = meeting.scene().script().published();
    boolean news =
        published != null
            && meeting.when(Field.START) instanceof When.OnDay(var day)
            && Math.abs(day.toEpochDay() - published.toEpochDay()) <= NEWS;
    for (int step = -1; news && step <= 1; step += 2) {
      int at = meeting.scene().index() + step;
      List<Place> cities =
          scenes.stream()
              .filter(scene -> scene.index() == at)
              .flatMap(scene -> scene.places().stream())
              .filter(place -> place.city() && WITHIN.contains(place.preposition()))
              .toList();
      boolean another =
          meetings.stream()
              .anyMatch(other ->
                  other != meeting
                      && other.scene().index() == at
                      && (other.when(Field.START) == null || !agree(other, meeting)));
      if (!another && cities.stream().map(Place::name).distinct().count() == 1) {
        return new Venue(cities.getFirst().name(), cities.getFirst().state());
      }
    }
    return null;
  }

  private static boolean agree(Draft a, Draft b) {
    When x = a.when(Field.START);
    When y = b.when(Field.START);
    return x != null && y != null && x.agrees(y);
  }
}
