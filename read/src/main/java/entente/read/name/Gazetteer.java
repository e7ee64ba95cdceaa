package entente.read.name;

import entente.model.Party;
import entente.read.table.Table;
import entente.read.table.Words;
import entente.read.text.Sentences;
import entente.read.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names of the world: states, bodies, regions, capitals, cities, leaders and programmes, found
/// in a row of tokens by the longest match. Loaded once from the tables under `gazetteer/`.
public final class Gazetteer {
  private static final Words LISTS = Words.of(Gazetteer.class);

  /// A name with its words.
  record Phrase(List<String> words, Name name) {}

  /// A name found at a token, as so many tokens.
  public record Found(Name name, int length) {}

  private static final class Holder {
    static final Gazetteer STANDARD = new Gazetteer();
  }

  private static final List<String> TOGETHER = LISTS.list("together");

  private final Map<String, List<Phrase>> byFirst = new HashMap<>();
  private final Map<String, Party> seats = new HashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private final Map<Party, Set<Party>> members = new HashMap<>();
  private final Map<Party, List<Party>> partners = new HashMap<>();
  private final Map<Party, String> kinds = new HashMap<>();
  private final Map<Party, String> display = new HashMap<>();
  private final Map<Party, List<String>> names = new HashMap<>();
  private final Map<Party, String> capitals = new HashMap<>();
  private final Map<Party, String> homes = new HashMap<>();
  private final Map<String, String> ranks = new HashMap<>();
  private final Map<String, Party> prefixes = new HashMap<>();

  private Gazetteer() {
    cities();
    states();
    regions();
    bodies();
    companies();
    programmes();
    leaders();
    metonyms();
    nothings();
    byFirst
        .values()
        .forEach(
            list -> list.sort(Comparator.comparingInt((Phrase phrase) -> -phrase.words.size())));
  }

  public static Gazetteer standard() {
    return Holder.STANDARD;
  }

  private void cities() {
    for (Table.Row row : Table.read("gazetteer/cities.tsv")) {
      String city = row.cell(0);
      var party = new Party(row.cell(1));
      var names = new ArrayList<>(List.of(city));
      names.addAll(row.alternatives(2));
      for (String name : names) {
        seats.putIfAbsent(name, party);
        places.putIfAbsent(name, city);
        add(name, new Name(Name.Kind.CITY, List.of(party), 0, 9999, city));
      }
    }
  }

  private void states() {
    for (Table.Row row : Table.read("gazetteer/states.tsv")) {
      String id = row.cell(0);
      var party = new Party(id);
      kinds.put(party, "state");
      display.put(party, row.alternatives(1).getFirst());
      names.put(party, row.alternatives(1));
      row.alternatives(1)
          .forEach(name -> {
            add(name, Name.of(Name.Kind.NAME, id, row.alternatives(1).getFirst()));
            seats.put(name, party);
            places.put(name, row.alternatives(1).getFirst());
          });
      row.alternatives(2).forEach(name -> adjective(name, party));
      for (String seat : row.alternatives(3)) {
        boolean sure = !seat.endsWith("?");
        String name = sure ? seat : seat.substring(0, seat.length() - 1);
        capitals.putIfAbsent(party, name);
        if (sure) {
          seats.put(name, party);
        } else {
          seats.putIfAbsent(name, party); // of several Kingstons the greatest
        }
        places.putIfAbsent(
            name, sure ? capitals.getOrDefault(party, name) : name); // a palace lies in the capital
        add(name, Name.of(sure ? Name.Kind.CAPITAL : Name.Kind.CITY, id, name));
      }
    }
  }

  private void regions() {
    for (Table.Row row : Table.read("gazetteer/regions.tsv")) {
      String id = row.cell(0);
      var party = new Party(id.startsWith("region:") ? id : "region:" + id);
      kinds.put(party, "region");
      row.alternatives(1).forEach(name -> add(name, Name.of(Name.Kind.NAME, party.id(), name)));
      row.alternatives(2).forEach(name -> adjective(name, party));
      row.alternatives(2).stream()
          .filter(form -> !form.matches(".*(?:[-?]|ans|s)"))
          .forEach(form ->
              TOGETHER.forEach(noun ->
                  add(
                      form + " " + noun,
                      Name.of(Name.Kind.NAME, party.id(), row.alternatives(1).getFirst()))));
      var states = new HashSet<Party>();
      row.words(3).forEach(state -> states.add(new Party(state)));
      members.put(party, states);
    }
  }

  private void bodies() {
    for (Table.Row row : Table.read("gazetteer/bodies.tsv")) {
      String id = row.cell(0);
      var party = new Party(id);
      kinds.put(party, row.cell(1));
      names.put(party, row.alternatives(2));
      row.alternatives(2)
          .forEach(name -> add(name, Name.of(Name.Kind.NAME, id, row.alternatives(2).getFirst())));
      row.alternatives(3).forEach(name -> add(name, Name.of(Name.Kind.ADJECTIVE, id, null)));
      homes.put(party, row.cell(4));
      var states = new HashSet<Party>();
      row.words(5)
          .forEach(state -> {
            if (!state.matches(".*-[0-9]{4}$")) {
              states.add(new Party(state.split(":", 2)[0]));
            }
          });
      members.put(party, states);
      if (!row.cell(6).isEmpty()) {
        partners.put(party, row.words(6).stream().map(Party::new).toList());
      }
    }
  }

  private void companies() {
    for (Table.Row row : Table.read("gazetteer/companies.tsv")) {
      String shown = row.alternatives(1).getFirst();
      row.alternatives(1).forEach(name -> add(name, Name.of(Name.Kind.NAME, row.cell(0), shown)));
    }
  }

  private void programmes() {
    for (Table.Row row : Table.read("gazetteer/programmes.tsv")) {
      row.alternatives(1)
          .forEach(name ->
              add(
                  name,
                  new Name(
                      Name.Kind.PROGRAMME, List.of(), 0, 9999, row.alternatives(1).getFirst())));
    }
  }

  private void leaders() {
    for (Table.Row row : Table.read("gazetteer/leaders.tsv")) {
      var party = new Party(row.cell(1));
      int from = year(row.cell(3), 0);
      int to = year(row.cell(4), 9999);
      String rank = row.cell(2).contains("minister") ? "minister" : "leader";
      ranks.merge(
          row.alternatives(0).getFirst(),
          rank,
          (known, next) -> known.equals("leader") ? known : next);
      for (String name : row.alternatives(0)) {
        add(
            name,
            new Name(Name.Kind.LEADER, List.of(party), from, to, row.alternatives(0).getFirst()));
      }
    }
  }

  /// Cities that stand for a body ("Brussels denies it").
  private void metonyms() {
    for (Table.Row row : Table.read("gazetteer/metonyms.tsv")) {
      row.alternatives(0).forEach(name -> add(name, Name.of(Name.Kind.CAPITAL, row.cell(1), name)));
    }
  }

  private void nothings() {
    for (Table.Row row : Table.read("gazetteer/ambiguous.tsv")) {
      boolean party = row.cell(2).matches("(?:.*, )?party .*");
      if (row.cell(1).equals("-") && !party) {
        row.alternatives(0)
            .forEach(name -> add(name, new Name(Name.Kind.NOTHING, List.of(), 0, 9999, null)));
      }
    }
  }

  private static int year(String date, int otherwise) {
    return date.length() < 4 ? otherwise : Integer.parseInt(date.substring(0, 4));
  }

  private void adjective(String form, Party party) {
    if (form.endsWith("-")) {
      prefixes.put(form.substring(0, form.length() - 1), party);
    } else {
      add(form, Name.of(Name.Kind.ADJECTIVE, party.id(), null));
    }
  }

  /// Whom the first part of a compound adjective means ("Sino" of "Sino-Indian"); null for other
  /// words.
  public @Nullable Party prefix(String word) {
    return prefixes.get(word);
  }

  /// A form that is not safe by itself ends in `?`: it is not looked for.
  private void add(String name, Name meaning) {
    if (name.endsWith("?")) {
      return;
    }
    List<String> words = Sentences.words(name);
    if (!words.isEmpty()) {
      byFirst
          .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
          .add(new Phrase(words, meaning));
    }
  }

  /// The longest name that begins at a token, the sense that fits the year first.
  ///
  /// @param year of publication, to tell one leader from another; 0 where unknown
  public @Nullable Found at(List<Token> tokens, int index, int year) {
    Found found = lookup(tokens, index, year, tokens.get(index).word(), false);
    String word = tokens.get(index).word();
    if (found == null
        && word.length() >= 4
        && word.equals(word.toUpperCase(Locale.ROOT))
        && Character.isLetter(word.charAt(0))) {
      found = lookup(tokens, index, year, title(word), true);
    }
    return found;
  }

  private @Nullable Found lookup(
      List<Token> tokens, int index, int year, String first, boolean shouted) {
    List<Phrase> phrases = byFirst.get(first);
    if (phrases == null) {
      return null;
    }
    Found best = null;
    int bestFit = -1;
    for (Phrase phrase : phrases) {
      if (best != null && phrase.words.size() < best.length) {
        break;
      }
      if (matches(phrase, tokens, index, shouted)) {
        int fit = fit(phrase.name, year);
        if (fit > bestFit) {
          best = new Found(phrase.name, phrase.words.size());
          bestFit = fit;
        }
      }
    }
    return best;
  }

  private boolean matches(Phrase phrase, List<Token> tokens, int index, boolean shouted) {
    List<String> words = phrase.words;
    if (index + words.size() > tokens.size()) {
      return false;
    }
    for (int i = shouted ? 1 : 0; i < words.size(); i++) {
      String word = tokens.get(index + i).word();
      boolean surname =
          i > 0
              && word.length() >= 3
              && word.equals(word.toUpperCase(Locale.ROOT))
              && words.get(i).equals(title(word));
      if (!surname
          && !words.get(i).equals(shouted ? title(word) : word)
          && !(words.get(i).equals("'s") && word.equals("’s"))
          && !(words.get(i).equals("-") && word.equals("–") && dashed(phrase.name))) {
        return false;
      }
    }
    return true;
  }

  /// "the Nordic–Baltic Eight"; of a series of meetings those who meet are told apart at the dash.
  private boolean dashed(Name name) {
    return name.kind() == Name.Kind.NAME
        && name.parties().stream().noneMatch(party -> kind(party).equals("series"));
  }

  private static String title(String word) {
    return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
  }

  /// How well a sense fits: what is no party at all before names, names before capitals, capitals
  /// before cities; a leader in office before one who is not. Below 0 it does not fit: whoever is
  /// to head a body one day speaks for somebody else until then.
  private int fit(Name name, int year) {
    return switch (name.kind()) {
      case NOTHING -> 100;
      case PROGRAMME -> 60;
      case NAME -> 90;
      case ADJECTIVE -> 80;
      case CAPITAL -> 70;
      case CITY -> 50;
      case LEADER ->
          year > 0 && year < name.from() && !kind(name.parties().getFirst()).equals("state")
              ? -1
              : year == 0 || name.from() <= year && year <= name.to() + 1
                  ? 44
                      + (year <= name.to() ? 1 : 0)
                      + (name.from() < year && year < name.to() ? 1 : 0)
                  : Math.max(1, 40 - Math.min(39, Math.abs(year - name.to())));
    };
  }

  /// `leader` or `minister`, for a leader of the table by full name; null for others.
  public @Nullable String rank(String name) {
    return ranks.get(name);
  }

  /// The state in which a place lies; the state itself for its name.
  public @Nullable Party stateOf(String place) {
    return seats.get(place);
  }

  public @Nullable String placeName(String words) {
    return places.get(words);
  }

  /// The city where a body has its seat; null for other parties.
  public @Nullable String seat(Party body) {
    return homes.get(body);
  }

  /// A state's capital; null where it is not known.
  public @Nullable String capital(Party state) {
    return capitals.get(state);
  }

  /// Members of a body or region as of today's roll; empty where unknown.
  public Set<Party> members(Party party) {
    return members.getOrDefault(party, Set.of());
  }

  /// Between whom a body or series is ("FOCAC": China and Africa); empty where it is not of that
  /// sort.
  public List<Party> partners(Party party) {
    return partners.getOrDefault(party, List.of());
  }

  /// `state`, `region`, or the kind of body (`bloc`, `bank`, …); "other" where unknown.
  public String kind(Party party) {
    return kinds.getOrDefault(party, party.isRegion() ? "region" : "other");
  }

  /// What a state or body is called; empty where it is unknown.
  public List<String> names(Party party) {
    return names.getOrDefault(party, List.of());
  }

  public @Nullable String display(Party party) {
    return display.get(party);
  }
}
