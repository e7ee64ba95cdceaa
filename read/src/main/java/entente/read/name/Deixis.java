package entente.read.name;

import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Places at which a text only points: "here" and "in this very city" are where it is told, "there"
/// and "in the same city" where the words before were, "in the Ghanaian capital" is a city without
/// its name.
public final class Deixis {
  private static final Words LISTS = Words.of(Deixis.class);
  private static final Set<String> TOWNS = LISTS.set("towns");
  private static final Set<String> OURS = LISTS.set("ours");
  private static final Set<String> SAME = LISTS.set("same");
  private static final Set<String> BESIDE = LISTS.set("beside");
  private static final Set<String> EXISTS = LISTS.set("exists");
  private static final Set<String> WITHIN = Set.of("in", "at", "to", "outside", "near", "of");

  private final Gazetteer gazetteer;
  private final @Nullable String here;
  private final @Nullable String home;
  private @Nullable Place city;
  private @Nullable Place state;
  private int age;

  /// @param here the city that "here" means; null where it is not known
  /// @param home the city that "this city" means; null where it is not known
  public Deixis(Gazetteer gazetteer, @Nullable String here, @Nullable String home) {
    this.gazetteer = gazetteer;
    this.here = here;
    this.home = home;
  }

  /// Those at which the next sentence of the text points.
  ///
  /// @param named the places that it names
  /// @param mentions the parties that the sentence names: a state may be where "there" is
  public List<Place> resolve(List<Token> tokens, List<Place> named, List<Mention> mentions) {
    var pointed = new ArrayList<Place>();
    for (int k = 0; k < tokens.size(); k++) {
      Place place = at(tokens, k, named);
      if (place != null && named.stream().noneMatch(each -> near(each, place))) {
        pointed.add(place);
      }
    }
    remember(Stream.concat(named.stream(), pointed.stream()).toList(), mentions);
    return pointed;
  }

  /// "here in Accra", "the Ghanaian capital, Accra": the name says it.
  private static boolean near(Place named, Place pointed) {
    return named.span().start() >= pointed.span().start()
        && named.span().start() - pointed.span().end() < 8;
  }

  private @Nullable Place at(List<Token> tokens, int k, List<Place> named) {
    String word = word(tokens, k);
    if (word.equals("here")) {
      return EXISTS.contains(word(tokens, k + 1))
              || quoted(tokens, k)
              || word(tokens, k - 1).equals("from")
          ? null
          : city(tokens.get(k).span(), here);
    }
    if (word.equals("there")) {
      return EXISTS.contains(word(tokens, k + 1))
          ? null
          : there(tokens.get(k).span(), named, false);
    }
    if (!TOWNS.contains(word) || k < 2) {
      return null;
    }
    int from = k - 1;
    while (from > 0 && from > k - 4 && !WITHIN.contains(word(tokens, from))) {
      from--;
    }
    if (!WITHIN.contains(word(tokens, from)) || BESIDE.contains(word(tokens, k + 1))) {
      return null;
    }
    Span span = tokens.get(from + 1).span().cover(tokens.get(k).span());
    List<String> words =
        tokens.subList(from + 1, k).stream()
            .map(token -> token.word().toLowerCase(Locale.ROOT))
            .toList();
    if (words.stream().anyMatch(OURS::contains)) {
      return city(span, home);
    }
    if (words.stream().anyMatch(SAME::contains)) {
      return there(span, named, true);
    }
    if (!word.equals("capital")) {
      return null;
    }
    for (int i = from + 1; i < k; i++) {
      Gazetteer.Found found = tokens.get(i).capitalised() ? gazetteer.at(tokens, i, 0) : null;
      List<Party> whose = found == null ? List.of() : found.name().parties();
      if (whose.size() == 1) {
        return city(span, gazetteer.capital(whose.getFirst()));
      }
    }
    Party soil = words.equals(List.of("the")) && home != null ? gazetteer.stateOf(home) : null;
    return soil == null || city != null && !city.state().equals(soil)
        ? null
        : city(span, gazetteer.capital(soil));
  }

  /// Whether a word stands within quotation marks: the speaker may be anywhere.
  private static boolean quoted(List<Token> tokens, int k) {
    boolean open = false;
    for (Token token : tokens.subList(0, k)) {
      open = token.is("“") || !token.is("”") && (token.is("\"") != open);
    }
    return open;
  }

  /// The last place named before: in this sentence, else a city of the two before, else the one
  /// state of the last.
  private @Nullable Place there(Span span, List<Place> named, boolean town) {
    Place last =
        named.stream()
            .filter(place ->
                place.span().end() <= span.start()
                    && !place.preposition().equals("of")
                    && (place.city() || !town))
            .reduce((_, next) -> next)
            .orElse(city != null ? city : town ? null : state);
    return last == null ? null : new Place(span, last.name(), last.state(), "in", last.city());
  }

  private @Nullable Place city(Span span, @Nullable String name) {
    Party state = name == null ? null : gazetteer.stateOf(name);
    return name == null || state == null ? null : new Place(span, name, state, "in", true);
  }

  /// Remembers where a sentence plays.
  private void remember(List<Place> places, List<Mention> mentions) {
    List<Place> parties = new ArrayList<>();
    for (Mention mention : mentions) {
      if (mention instanceof Mention.OfParty party
          && party.parties().size() == 1
          && gazetteer.kind(party.parties().getFirst()).equals("state")) {
        Party state = party.parties().getFirst();
        boolean capital = party.how() == Mention.How.CAPITAL;
        String name = capital ? gazetteer.capital(state) : gazetteer.display(state);
        if (name != null && (capital || party.how() == Mention.How.NAME)) {
          parties.add(new Place(party.span(), name, state, "of", capital));
        }
      }
    }
    Place town =
        Stream.concat(places.stream(), parties.stream())
            .filter(Place::city)
            .reduce((_, next) -> next)
            .orElse(null);
    age = town == null ? age + 1 : 0;
    city = town != null ? town : age > 1 ? null : city;
    state = parties.stream().map(Place::state).distinct().count() == 1 ? parties.getFirst() : null;
  }

  private static String word(List<Token> tokens, int k) {
    return k < 0 || k >= tokens.size() ? "" : tokens.get(k).word().toLowerCase(Locale.ROOT);
  }
}
