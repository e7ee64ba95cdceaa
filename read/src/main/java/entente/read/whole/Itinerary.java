package entente.read.whole;

import entente.model.Field;
import entente.model.Party;
import entente.model.Type;
import entente.model.Value;
import entente.model.When;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import entente.read.table.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Talks and the visit in which they take place: what a document says of the place and day of one
/// holds for the other.
final class Itinerary {
  private static final Words LISTS = Words.of(Itinerary.class);
  private static final Set<String> TALKS = Set.of("leaders", "ministers", "officials");

  private Itinerary() {}

  /// Fills in place and day where one visit and one round of talks between the same two leave no
  /// choice.
  static void complete(List<Draft> drafts) {
    List<Draft> visits =
        drafts.stream()
            .filter(draft -> draft.type() == Type.MEETING && "visit".equals(draft.term(Field.KIND)))
            .toList();
    for (Draft visit : visits) {
      List<Draft> talks =
          drafts.stream()
              .filter(draft ->
                  draft.type() == Type.MEETING
                      && TALKS.contains(String.valueOf(draft.term(Field.KIND)))
                      && between(draft, visit))
              .toList();
      boolean only =
          talks.size() == 1 && visits.stream().filter(other -> between(other, visit)).count() == 1;
      if (only && compatible(talks.getFirst(), visit)) {
        share(talks.getFirst(), visit);
      }
    }
  }

  private static final Pattern EARLIER = LISTS.inAnyCase("earlier");

  /// News of a meeting that gives no day of its own: that of the day that the text last spoke of,
  /// else of the month of publication.
  static void date(List<Draft> drafts) {
    for (Draft draft : drafts) {
      boolean open =
          draft.type() == Type.MEETING
              && "held".equals(draft.term(Field.STATUS))
              && draft.when(Field.START) == null
              && draft.when(Field.END) == null;
      Scene scene = draft.scene();
      LocalDate published = scene.script().published();
      if (!open
          || published == null
          || !scene.dates().isEmpty()
          || EARLIER.matcher(scene.span().of(scene.text())).find()) {
        continue;
      }
      if (scene.bygone() != null) {
        draft.date(Field.START, scene.bygone().when());
        continue;
      }
      When narrative = scene.narrative();
      boolean recent = narrative != null && narrative.first().isAfter(published.minusDays(5));
      draft.date(Field.START, recent ? narrative : When.of(YearMonth.from(published)));
    }
  }

  private static boolean between(Draft a, Draft b) {
    Set<Party> x = new LinkedHashSet<>(a.parties(Field.PARTIES));
    Set<Party> y = new LinkedHashSet<>(b.parties(Field.PARTIES));
    return x.equals(y)
        && String.valueOf(a.term(Field.STATUS)).equals(String.valueOf(b.term(Field.STATUS)));
  }

  private static boolean compatible(Draft talk, Draft visit) {
    When day = talk.when(Field.START);
    When from = visit.when(Field.START);
    When to = visit.when(Field.END);
    boolean days =
        day == null
            || from == null
            || day.agrees(from)
            || to != null && !day.first().isBefore(from.first()) && !day.last().isAfter(to.last());
    Value there = talk.fields().get(Field.PLACE);
    Value where = visit.fields().get(Field.PLACE);
    boolean places =
        there == null
            || where == null
            || there.toString().equals(where.toString())
            || inside(talk, there, where);
    return days && places;
  }

  /// Whether the visit names the state and the talks its city.
  private static boolean inside(Draft talk, Value city, Value state) {
    var gazetteer = talk.scene().script().gazetteer();
    Party own = gazetteer.stateOf(city.toString());
    return own != null && state.toString().equals(gazetteer.display(own));
  }

  private static void share(Draft talk, Draft visit) {
    Value there = talk.fields().get(Field.PLACE);
    Value where = visit.fields().get(Field.PLACE);
    if (there == null && where != null) {
      talk.put(Field.PLACE, where);
    } else if (there != null && (where == null || inside(talk, there, where))) {
      visit.put(Field.PLACE, there);
    }
    When day = talk.when(Field.START);
    When from = visit.when(Field.START);
    if (day == null && from != null && visit.when(Field.END) == null) {
      talk.date(Field.START, from);
    } else if (from == null && day != null && visit.when(Field.END) == null) {
      visit.date(Field.START, day);
    }
  }
}
