package entente.read.frame;

import entente.model.Field;
import entente.model.Meeting.Kind;
import entente.model.Party;
import entente.model.Type;
import entente.model.Value;
import entente.model.When;
import entente.read.Mention;
import entente.read.name.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Meetings told in a row, each with its day and place: "met on 4 May 2015 in Tbilisi, on 12 June
/// 2016 in Kars and in 2018 in Ganja".
public final class Stations {
  private static final Pattern WITHIN =
      Pattern.compile("\\s*[,(]?\\s*(?:in|on|at|during)?\\s*(?:the )?");
  private static final Pattern NEXT =
      Pattern.compile(
          "\\s*\\)?\\s*[,;]?\\s*(?:and|then|later|as well"
              + " as|while)?\\s*(?:then|later|again)?\\s*(?:(?:the|its|a)"
              + " (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[0-9]{1,2}(?:st|nd|rd|th)|next|latest|last|most"
              + " recent)(?: (?:one|session|meeting|round|summit|edition))?)?\\s*(?:was held|were"
              + " held|took place|followed|was|will be held|will take"
              + " place)?\\s*(?:on|in|at)?\\s*(?:the )?");

  private Stations() {}

  private record Station(int start, int end, When when, Place place) {}

  /// What a draft says of the first station, said of each of the others; empty where it does not
  /// speak of the first, or there is none other.
  public static List<Draft> others(Scene scene, Draft draft) {
    When when = draft.when(Field.START);
    Value place = draft.fields().get(Field.PLACE);
    if (draft.type() != Type.MEETING
        || "visit".equals(draft.term(Field.KIND))
        || when == null
        || place == null) {
      return List.of();
    }
    List<Station> row = row(scene);
    if (row.size() < 2
        || row.stream()
            .noneMatch(
                each -> each.when.equals(when) && each.place.name().equals(place.toString()))) {
      return List.of();
    }
    var others = new ArrayList<Draft>();
    for (Station station : row) {
      if (!station.when.equals(when)) {
        var other = new Draft(Type.MEETING, draft.frame(), scene);
        draft.fields().forEach(other::put);
        draft.evidence().forEach(other::evidence);
        List<Party> parties = draft.parties(Field.PARTIES);
        other.fields().remove(Field.END);
        others.add(
            other
                .date(Field.START, station.when)
                .text(Field.PLACE, station.place.name())
                .parties(
                    Field.PARTIES, Venue.withHost(scene, parties, station.place, Kind.DIALOGUE)));
      }
    }
    return others;
  }

  /// The first row of two or more dates that each stand beside a place.
  private static List<Station> row(Scene scene) {
    var row = new ArrayList<Station>();
    for (Mention.OfDate date : scene.dates()) {
      Station station = station(scene, date);
      boolean follows =
          station != null
              && !row.isEmpty()
              && station.start >= row.getLast().end
              && NEXT.matcher(scene.between(row.getLast().end, station.start)).matches();
      if (station == null || !row.isEmpty() && !follows) {
        if (row.size() >= 2) {
          return row;
        }
        row.clear();
      }
      if (station != null) {
        row.add(station);
      }
    }
    return row;
  }

  /// Whether a date stands beside a place of its own.
  static boolean placed(Scene scene, Mention.OfDate date) {
    return station(scene, date) != null;
  }

  private static @Nullable Station station(Scene scene, Mention.OfDate date) {
    for (Place place : scene.places()) {
      boolean after =
          place.span().start() >= date.span().end()
              && place.span().start() - date.span().end() < 12;
      boolean before =
          place.span().end() <= date.span().start()
              && date.span().start() - place.span().end() < 12;
      if (after && WITHIN.matcher(scene.between(date.span().end(), place.span().start())).matches()
          || before
              && WITHIN.matcher(scene.between(place.span().end(), date.span().start())).matches()) {
        return new Station(
            Math.min(place.span().start(), date.span().start()),
            Math.max(place.span().end(), date.span().end()),
            date.when(),
            place);
      }
    }
    return null;
  }
}
