package entente.read.frame;

import entente.model.Meeting.Kind;
import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.name.Gazetteer;
import entente.read.name.Place;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a meeting is held, and who is its host by that.
final class Venue {
  private static final Pattern CAPITAL =
      Pattern.compile(
          "^(?:['’]s)? capital\\b(?! (?:of|markets?|punishment|controls?|goods|flows?))");
  private static final Set<String> WITHIN = Set.of("in", "at", "near", "outside");

  /// "from Phnom Penh, Cambodia's capital, where the summit opened".
  private static final Pattern WHERE = Pattern.compile("^(?:, [^,.;]{2,40})?,? where\\b");

  private Venue() {}

  /// The place nearest to a word, a city before a state; null where the sentence names none close
  /// by.
  static @Nullable Place near(Scene scene, Node at, Span span) {
    Place best = null;
    int nearest = Integer.MAX_VALUE;
    for (Place place : scene.places()) {
      boolean fits =
          WITHIN.contains(place.preposition())
              || place.preposition().equals("to") && place.city()
              || place.city()
                  && place.span().end() < at.span().start()
                  && WHERE.matcher(scene.between(place.span().end(), at.span().start())).find();
      if (!fits || !place.city() && !place.preposition().equals("in")) {
        continue;
      }
      int distance =
          Math.abs(place.span().start() - at.span().start())
              + (span.contains(place.span()) ? 0 : 60)
              + (place.city() ? 0 : 25);
      if (distance < nearest && distance < 170) {
        nearest = distance;
        best = place;
      }
    }
    return best;
  }

  /// "Astana will host the summit": the city that is host; null where none is.
  static @Nullable Place hosting(Scene scene, Clause clause) {
    if (clause.passive()) {
      return null;
    }
    boolean soil =
        STATES_HOST.contains(clause.lemma())
            && clause.agents().size() == 1
            && REMOTE.stream().noneMatch(scene.lower()::contains);
    return clause.agents().stream()
        .flatMap(agent -> Stream.ofNullable(named(scene, agent)))
        .filter(place -> place.city() ? HOSTS.contains(clause.lemma()) : soil)
        .findFirst()
        .orElse(null);
  }

  /// The city or state that a word names; null where it names none, but its government.
  static @Nullable Place named(Scene scene, Node node) {
    if (!(node.mention() instanceof Mention.OfParty party) || party.parties().size() != 1) {
      return cities(scene, List.of(node)).stream().findFirst().orElse(null);
    }
    Party state = party.parties().getFirst();
    Gazetteer gazetteer = scene.script().gazetteer();
    boolean capital = party.how() == Mention.How.CAPITAL;
    String name =
        capital
            ? gazetteer.placeName(party.span().of(scene.text()))
            : party.how() == Mention.How.NAME && gazetteer.kind(state).equals("state")
                ? asWritten(scene, state)
                : null;
    return name == null ? null : new Place(party.span(), name, state, "in", capital);
  }

  private static final Set<String> STATES_HOST = Set.of("host", "play");
  private static final Set<String> REMOTE = Set.of("video", "virtual", "online");
  private static final Set<String> HOSTS =
      Set.of("host", "co-host", "welcome", "receive", "gather", "assemble", "unite", "convene");

  /// "Jeddah welcomed the leaders of …": whose city it is that acts; empty where none does.
  static List<Party> city(Scene scene, List<Node> agents) {
    return cities(scene, agents).stream().map(Place::state).distinct().toList();
  }

  private static List<Place> cities(Scene scene, List<Node> agents) {
    Gazetteer gazetteer = scene.script().gazetteer();
    var cities = new ArrayList<Place>();
    for (Node agent : agents) {
      if (agent.mention() != null || !agent.tag().startsWith("NN")) {
        continue;
      }
      Span span = agent.children("compound").map(Node::span).reduce(agent.span(), Span::cover);
      String words = span.of(scene.text());
      Party state = gazetteer.stateOf(words);
      String name = gazetteer.placeName(words);
      if (state != null && name != null && Character.isUpperCase(words.charAt(0))) {
        cities.add(new Place(span, name, state, "in", true));
      }
    }
    return cities;
  }

  /// Where a visit to a state takes place: the nearest of its cities that the sentence names, else
  /// the state itself.
  static @Nullable String of(Scene scene, Node at, Party host) {
    Gazetteer gazetteer = scene.script().gazetteer();
    Place city = null;
    for (Place place : scene.places()) {
      boolean closer =
          city == null
              || Math.abs(place.span().start() - at.span().start())
                  < Math.abs(city.span().start() - at.span().start());
      if (place.city()
          && !place.preposition().equals("of")
          && !place.preposition().equals("from")
          && place.state().equals(host)
          && closer) {
        city = place;
      }
    }
    if (city != null) {
      return city.name();
    }
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.OfParty party
          && party.how() == Mention.How.CAPITAL
          && party.parties().equals(List.of(host))) {
        return gazetteer.placeName(mention.span().of(scene.text()));
      }
    }
    for (Mention mention : scene.mentions()) {
      boolean capital =
          mention instanceof Mention.OfParty party
              && party.parties().equals(List.of(host))
              && CAPITAL.matcher(scene.between(mention.span().end(), scene.span().end())).find();
      if (capital) {
        String seat = gazetteer.capital(host);
        return seat == null ? asWritten(scene, host) : seat;
      }
    }
    return gazetteer.kind(host).equals("state") ? asWritten(scene, host) : null;
  }

  /// The state's name as the text has it, but no abbreviation and no fuller form than the usual
  /// one.
  private static @Nullable String asWritten(Scene scene, Party state) {
    String usual = scene.script().gazetteer().display(state);
    for (Mention mention : scene.mentions()) {
      String words = mention.span().of(scene.text()).replaceFirst("^[Tt]he ", "");
      boolean name =
          mention instanceof Mention.OfParty party
              && party.how() == Mention.How.NAME
              && party.parties().equals(List.of(state));
      if (name
          && words.length() > 3
          && !words.contains(".")
          && usual != null
          && words.length() <= usual.length()) {
        return words;
      }
    }
    return usual;
  }

  /// Those who meet with the state on whose soil they do.
  static List<Party> withHost(Scene scene, Collection<Party> parties, Place place, Kind kind) {
    var everyone = new ArrayList<>(parties);
    boolean named = kind == Kind.VISIT && parties.size() >= 2 || parties.isEmpty();
    if (!everyone.contains(place.state()) && !ownSeat(scene, parties, place, kind) && !named) {
      everyone.add(place.state());
    }
    return everyone;
  }

  /// A body at its own seat has no host: the EU in Brussels, and the ministers of any in its city.
  private static boolean ownSeat(Scene scene, Collection<Party> parties, Place place, Kind kind) {
    boolean assembly =
        place.name().equals("New York")
            && scene
                .lower()
                .matches(
                    "(?s).*\\b(?:general assembly|unga|united nations|un|security council)\\b.*");
    boolean alone =
        kind != Kind.SUMMIT
            && parties.size() == 1
            && place.name().equals(scene.script().gazetteer().seat(parties.iterator().next()));
    return assembly
        || alone
        || place.name().equals("Brussels")
            && (parties.contains(new Party("EU")) || parties.contains(new Party("NATO")))
        || (place.name().equals("New York") || place.name().equals("Geneva"))
            && parties.contains(new Party("UN"));
  }
}
