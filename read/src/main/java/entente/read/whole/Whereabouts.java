package entente.read.whole;

import entente.model.Field;
import entente.model.Party;
import entente.model.Type;
import entente.model.Value;
import entente.model.When;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import entente.read.frame.Script;
import entente.read.name.Gazetteer;
import entente.read.name.Place;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where meetings took place whose own sentences do not say: in the city of the visit that they
/// belong to, or from which the report comes.
final class Whereabouts {
  private static final Set<String> TALKS = Set.of("leaders", "ministers", "officials", "dialogue");
  private static final Pattern MARGIN =
      Pattern.compile(
          "\\b(?:margins?|sidelines?|fringes?) of (?:the|this|that) (?:\\p{L}+"
              + " )?(?:summit|meeting|conference|forum|gathering)\\b");
  private static final int NEWS = 12;

  private final Script script;
  private final List<Scene> scenes;
  private final @Nullable String dateline;
  private final Set<String> cities = new LinkedHashSet<>();

  Whereabouts(Scenes.All all) {
    this.script = all.script();
    this.scenes = all.scenes();
    this.dateline =
        new Home(script.text(), script.gazetteer())
            .dateline(scenes.stream().map(Scene::sentence).toList());
    scenes.forEach(scene ->
        scene.places().stream().filter(Place::city).forEach(place -> cities.add(place.name())));
  }

  /// Gives a city to visits that name the state alone, and a place to talks that name none.
  void complete(List<Draft> drafts) {
    List<Draft> meetings =
        drafts.stream().filter(draft -> draft.type() == Type.MEETING && recent(draft)).toList();
    List<Draft> visits =
        meetings.stream()
            .filter(draft ->
                "visit".equals(draft.term(Field.KIND)) && "held".equals(draft.term(Field.STATUS)))
            .toList();
    for (Draft visit : visits) {
      Party host = host(visit);
      String city = host == null || placed(visit) ? null : city(host);
      if (city != null) {
        visit.text(Field.PLACE, city);
      }
    }
    aside(meetings);
    for (Draft talk : meetings) {
      if (TALKS.contains(String.valueOf(talk.term(Field.KIND)))
          && talk.fields().get(Field.PLACE) == null
          && !talk.frame().equals("meeting/call")
          && talk.parties(Field.PARTIES).size() == 2) {
        Draft visit =
            visits.stream()
                .filter(each ->
                    Set.copyOf(each.parties(Field.PARTIES))
                            .equals(Set.copyOf(talk.parties(Field.PARTIES)))
                        && during(talk, each))
                .findFirst()
                .orElse(null);
        Party here = dateline == null ? null : script.gazetteer().stateOf(dateline);
        if (visit != null) {
          talk.put(Field.PLACE, visit.fields().get(Field.PLACE));
        } else if (here != null
            && "held".equals(talk.term(Field.STATUS))
            && talk.parties(Field.PARTIES).contains(here)) {
          talk.text(Field.PLACE, dateline);
        }
      }
    }
  }

  /// Talks on the margins of a summit are where that is.
  private void aside(List<Draft> meetings) {
    Draft summit =
        meetings.stream()
            .filter(draft ->
                "summit".equals(draft.term(Field.KIND)) && draft.fields().get(Field.PLACE) != null)
            .findFirst()
            .orElse(null);
    Value place = summit == null ? null : summit.fields().get(Field.PLACE);
    Party soil = place == null ? null : script.gazetteer().stateOf(place.toString());
    for (Draft talk : meetings) {
      if (summit != null
          && soil != null
          && TALKS.contains(String.valueOf(talk.term(Field.KIND)))
          && talk.fields().get(Field.PLACE) == null
          && MARGIN.matcher(talk.scene().lower()).find()
          && during(talk, summit)) {
        var parties = new LinkedHashSet<>(talk.parties(Field.PARTIES));
        parties.add(soil);
        talk.put(Field.PLACE, place).parties(Field.PARTIES, parties);
      }
    }
  }

  /// Whether it is news: what is told of earlier years has places of its own.
  private boolean recent(Draft draft) {
    When start = draft.when(Field.START);
    LocalDate published = script.published();
    return start == null
        || published == null
        || !start.last().isBefore(published.minusDays(NEWS))
            && !start.first().isAfter(published.plusDays(NEWS));
  }

  private static boolean during(Draft talk, Draft visit) {
    When day = talk.when(Field.START);
    When from = visit.when(Field.START);
    When to = visit.when(Field.END);
    return day == null
        || from == null
        || day.agrees(from)
        || to != null && !day.first().isBefore(from.first()) && !day.last().isAfter(to.last());
  }

  /// Whether it already names more than the state.
  private boolean placed(Draft visit) {
    Value place = visit.fields().get(Field.PLACE);
    return place == null || cities.contains(place.toString());
  }

  private @Nullable Party host(Draft visit) {
    Value place = visit.fields().get(Field.PLACE);
    Party state = place == null ? null : script.gazetteer().stateOf(place.toString());
    return state != null && visit.parties(Field.PARTIES).contains(state) ? state : null;
  }

  /// The city of a state in which the report plays: that of its dateline, else the only one that it
  /// names.
  private @Nullable String city(Party state) {
    Gazetteer gazetteer = script.gazetteer();
    if (dateline != null && state.equals(gazetteer.stateOf(dateline))) {
      return dateline;
    }
    var named = new LinkedHashSet<String>();
    scenes.forEach(scene ->
        scene.places().stream()
            .filter(place ->
                place.city()
                    && place.state().equals(state)
                    && Set.of("in", "at", "to").contains(place.preposition()))
            .forEach(place -> named.add(place.name())));
    return named.size() == 1 ? named.iterator().next() : null;
  }
}
