package entente.read.whole;

import entente.model.Field;
import entente.model.Meeting.Kind;
import entente.model.Meeting.Status;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.model.Value;
import entente.model.When;
import entente.read.Mention;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import entente.read.frame.Script;
import entente.read.name.Gazetteer;
import entente.read.name.Name;
import entente.read.table.Words;
import entente.read.text.Token;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The summit from which a live blog reports, where no sentence of it says that it is held, and the
/// city where it is, by the headline: "Lima LIVE: the leaders' long day".
final class Occasions {
  private static final Words LISTS = Words.of(Occasions.class);
  private static final Pattern SUMMIT = LISTS.inAnyCase("summit");
  private static final Pattern TABLE = LISTS.inAnyCase("table");

  /// "day two", "closes tonight": on which of its days the blog is written.
  private static final List<String> DAYS = LISTS.list("days");

  private static final Pattern LAST_DAY = LISTS.inAnyCase("last-day");
  private static final Pattern BEGAN = LISTS.inAnyCase("began");
  private static final Pattern IT = LISTS.inAnyCase("it");

  /// So many days a summit lasts at most.
  private static final int LENGTH = 6;

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
      parties.addAll(seated(scenes));
    }
    if (parties.isEmpty()) {
      return null;
    }
    Party soil = gazetteer.stateOf(city);
    if (soil != null && !city.equals("Brussels")) {
      parties.add(soil);
    }
    var draft =
        new Draft(Type.MEETING, "meeting/occasion", at)
            .word(Field.KIND, Kind.SUMMIT)
            .parties(Field.PARTIES, Regional.without(List.copyOf(parties), gazetteer))
            .word(Field.STATUS, Status.HELD)
            .text(Field.PLACE, city)
            .evidence(at.body());
    days(draft, scenes);
    return draft;
  }

  /// The states of the first sentence that only says who sits at the table: "Round the table: Chad,
  /// Gabon, Mali, Togo".
  private static List<Party> seated(List<Scene> scenes) {
    for (Scene scene : scenes) {
      List<Party> states =
          scene.mentions().stream()
              .filter(Mention.OfParty.class::isInstance)
              .map(Mention.OfParty.class::cast)
              .filter(party -> party.how() == Mention.How.NAME)
              .flatMap(party -> party.parties().stream())
              .distinct()
              .toList();
      if (states.size() > 2 && TABLE.matcher(scene.span().of(scene.text())).find()) {
        return states;
      }
    }
    return List.of();
  }

  /// Its days: the blog's own, or those from "day two" and "since Monday" to "closes tonight".
  private static void days(Draft draft, List<Scene> scenes) {
    Script script = draft.scene().script();
    LocalDate today = java.util.Objects.requireNonNull(script.published());
    LocalDate first = today;
    boolean closes = false;
    for (Scene scene : scenes) {
      String words = scene.span().of(scene.text());
      String lower = scene.lower();
      for (int k = 0; k < DAYS.size(); k++) {
        if (lower.contains(DAYS.get(k))) {
          first = earlier(first, today.minusDays(k % 3 + 1L));
        }
      }
      if (BEGAN.matcher(words).find() && IT.matcher(words).find()) {
        for (Mention.OfDate date : scene.dates()) {
          boolean recent =
              date.when() instanceof When.OnDay(var day)
                  && day.isBefore(today)
                  && day.isAfter(today.minusDays(LENGTH));
          first = recent ? earlier(first, date.when().first()) : first;
        }
      }
      closes |= LAST_DAY.matcher(words).find();
    }
    draft.date(Field.START, When.of(first));
    if (closes && first.isBefore(today)) {
      draft.date(Field.END, When.of(today));
    }
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
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

  /// The one city that the headline names, else the one that "here" means, or the first in which
  /// the text plays; null where there is none, or several.
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
    String here =
        cities.isEmpty() && title != null
            ? new Home(title.text(), title.script().gazetteer())
                .here(scenes.stream().map(Scene::sentence).toList())
            : null;
    if (here != null) {
      cities.add(here);
    }
    if (cities.isEmpty()) {
      scenes.stream()
          .limit(4)
          .flatMap(scene -> scene.places().stream())
          .filter(place -> place.city() && Set.of("in", "at").contains(place.preposition()))
          .forEach(place -> cities.add(place.name()));
    }
    return cities.size() == 1 ? cities.iterator().next() : null;
  }
}
