package entente.read.whole;

import entente.model.Field;
import entente.model.Meeting.Kind;
import entente.model.Meeting.Status;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.model.Value;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import entente.read.frame.Script;
import entente.read.name.Gazetteer;
import entente.read.name.Name;
import entente.read.name.Place;
import entente.read.text.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The summit from which a live blog reports, where no sentence of it says that it is held, and the
/// city where it is, by the headline: "Lima LIVE: the leaders' long day".
final class Occasions {
  private static final Pattern SUMMIT =
      Pattern.compile("(?i)\\b(?:summits?|heads of (?:state|government))\\b");
  private static final Set<String> BODIES = Set.of("bloc", "organisation", "forum", "alliance");

  private Occasions() {}

  /// The summit of the body that a live blog is about; null where the text is none, or speaks of no
  /// summit.
  static @Nullable Draft live(List<Scene> scenes) {
    Scene at =
        scenes.stream()
            .filter(scene -> SUMMIT.matcher(scene.span().of(scene.text())).find())
            .findFirst()
            .orElse(null);
    String city = at == null ? null : city(scenes);
    if (at == null || city == null || !at.script().live() || at.script().published() == null) {
      return null;
    }
    Script script = at.script();
    Gazetteer gazetteer = script.gazetteer();
    var parties = new LinkedHashSet<Party>();
    script.pair().stream()
        .filter(party -> party.isRegion() || BODIES.contains(gazetteer.kind(party)))
        .forEach(parties::add);
    if (parties.isEmpty()) {
      return null;
    }
    Party soil = gazetteer.stateOf(city);
    if (soil != null && !city.equals("Brussels")) {
      parties.add(soil);
    }
    return new Draft(Type.MEETING, "meeting/occasion", at)
        .word(Field.KIND, Kind.SUMMIT)
        .parties(Field.PARTIES, Regional.without(List.copyOf(parties), gazetteer))
        .word(Field.STATUS, Status.HELD)
        .text(Field.PLACE, city)
        .date(Field.START, script.said())
        .evidence(at.body());
  }

  /// Gives a summit of which a live blog reports the city that its headline names.
  static void place(Draft own, List<Scene> scenes) {
    String city =
        own.scene().script().live()
                && own.fields().get(Field.PLACE) == null
                && "held".equals(own.term(Field.STATUS))
            ? city(scenes)
            : null;
    if (city != null) {
      var parties = new LinkedHashSet<>(own.parties(Field.PARTIES));
      Party soil = own.scene().script().gazetteer().stateOf(city);
      if (soil != null && !city.equals("Brussels")) {
        parties.add(soil);
      }
      own.put(Field.PLACE, new Value.Text(city)).parties(Field.PARTIES, parties);
    }
  }

  /// The one city that the headline names, else the first in which the text plays; null where there
  /// is none, or several.
  private static @Nullable String city(List<Scene> scenes) {
    var cities = new LinkedHashSet<String>();
    Scene title = scenes.isEmpty() ? null : scenes.getFirst();
    if (title != null) {
      List<Token> tokens = title.sentence().tokens();
      Gazetteer gazetteer = title.script().gazetteer();
      for (int k = 0; k < tokens.size(); k++) {
        Gazetteer.Found found = tokens.get(k).capitalised() ? gazetteer.at(tokens, k, 0) : null;
        if (found != null) {
          Span span = tokens.get(k).span().cover(tokens.get(k + found.length() - 1).span());
          String name = gazetteer.placeName(span.of(title.text()));
          if (name != null
              && Set.of(Name.Kind.CAPITAL, Name.Kind.CITY).contains(found.name().kind())) {
            cities.add(name);
          }
          k += found.length() - 1;
        }
      }
    }
    if (cities.isEmpty()) {
      scenes.stream()
          .limit(4)
          .flatMap(scene -> scene.places().stream())
          .filter(Place::city)
          .forEach(place -> cities.add(place.name()));
    }
    return cities.size() == 1 ? cities.iterator().next() : null;
  }
}
