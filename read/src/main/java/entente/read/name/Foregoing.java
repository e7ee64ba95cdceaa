package entente.read.name;

import entente.model.Party;
import entente.read.Mention;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom a document has named so far, and how: the last state, bloc and person, the last two, the
/// last who acted together.
final class Foregoing {
  private static final Words LISTS = Words.of(Foregoing.class);
  private final Gazetteer gazetteer;
  private final List<Party> pair;
  private final Map<Integer, List<Party>> sets = new HashMap<>();

  /// Regions that are rather a way of looking at the world than whole: nobody calls them "the
  /// region".
  private static final Set<Party> OCEANS =
      Set.of(
          new Party("region:indo-pacific"), new Party("region:asia"), new Party("region:eurasia"));

  private final Map<Party, Integer> regions = new LinkedHashMap<>();
  private final Deque<Party> recent = new ArrayDeque<>();
  private @Nullable Party company;
  private final Gatherings gatherings;
  private final Offices offices = new Offices();
  private final Groups groups;
  private final Banks banks = new Banks();
  private final Hosts hosts;
  private List<Party> set;
  private List<Token> tokens = List.of();
  private List<Mention> sofar = List.of();
  private List<Party> states = List.of();
  private List<Party> acting = List.of();
  private @Nullable Party union;
  private @Nullable Party bloc;
  private @Nullable Party region;
  private @Nullable Party state;
  private @Nullable Party subject;
  private @Nullable Party person;
  private @Nullable Party people;

  /// @param pair the two parties that the document is most about; empty where there are none
  /// @param issuer whose office issues the document; null where that is unknown
  Foregoing(Gazetteer gazetteer, List<Party> pair, @Nullable Party issuer) {
    gatherings = new Gatherings(issuer);
    this.gazetteer = gazetteer;
    groups = new Groups(gazetteer);
    hosts = new Hosts(gazetteer, pair);
    this.pair = pair;
    set = pair;
    pair.reversed().forEach(this::name);
  }

  List<Party> pair() {
    return pair;
  }

  /// The last row of names joined by "and", or the last two that one sentence named.
  List<Party> set() {
    return set;
  }

  /// The last so many that were named together: those who acted before those who were only spoken
  /// of; null where there are none.
  @Nullable List<Party> set(int size) {
    List<Party> row = NameRows.longest(tokens, sofar);
    if (row.size() == size) {
      return row;
    }
    return acting.size() == size ? acting : sets.get(size);
  }

  /// Takes note of the sentence that is being read, and of the list to which its mentions are
  /// added.
  void begins(List<Token> tokens, List<Mention> mentions) {
    this.tokens = tokens;
    this.sofar = mentions;
  }

  /// The same, where all of them belong to a region; null where not.
  @Nullable List<Party> set(int size, Party region) {
    List<Party> named = set(size);
    return named != null && gazetteer.members(region).containsAll(named) ? named : null;
  }

  /// The last two states that one sentence named.
  List<Party> states() {
    return states;
  }

  /// The last two to twelve with whom a sentence began.
  List<Party> acting() {
    return acting;
  }

  Hosts hosts() {
    return hosts;
  }

  @Nullable Party union() {
    return union;
  }

  /// The alliance of states whose "allies" speak: the bloc named last, if it is one.
  @Nullable Party alliance() {
    return bloc != null
            && gazetteer.kind(bloc).equals("alliance")
            && gazetteer.members(bloc).size() > 2
        ? bloc
        : null;
  }

  @Nullable Party bloc() {
    return bloc;
  }

  /// The last region; where it is but a part of one that is named no less often, that one.
  @Nullable Party region() {
    Party last = region;
    return last == null
        ? null
        : regions.keySet().stream()
            .filter(whole ->
                !whole.equals(last)
                    && !OCEANS.contains(whole)
                    && regions.getOrDefault(whole, 0) >= regions.getOrDefault(last, 0)
                    && gazetteer.members(whole).size() > gazetteer.members(last).size()
                    && gazetteer.members(whole).containsAll(gazetteer.members(last)))
            .findFirst()
            .orElse(last);
  }

  @Nullable Party state() {
    return state;
  }

  /// The party named last that is of no kind that the gazetteer knows, as a rule a firm; null where
  /// there was none.
  @Nullable Party company() {
    return company;
  }

  Banks banks() {
    return banks;
  }

  /// The states that "the Kingdom" may mean: who acts, the two that the document is about, then
  /// those named before, the last first.
  List<Party> states(@Nullable Party subject) {
    var all = new ArrayList<Party>();
    if (subject != null) {
      all.add(subject);
    }
    all.addAll(pair);
    all.addAll(recent);
    return all;
  }

  /// The last state before one.
  @Nullable Party otherState(Party one) {
    return recent.stream().filter(party -> !party.equals(one)).findFirst().orElse(null);
  }

  /// The state of these that was named last; null where none was.
  @Nullable Party state(Set<Party> of) {
    return recent.stream().filter(of::contains).findFirst().orElse(null);
  }

  /// The last two that were named together.
  List<Party> two() {
    return sets.getOrDefault(2, List.of());
  }

  /// The first party of the last sentence that named one.
  @Nullable Party subject() {
    return subject;
  }

  /// The state of which the text tells: the first party of the last sentence that named one; null
  /// where that is no state.
  @Nullable Party told() {
    return subject != null && isState(subject) ? subject : null;
  }

  /// For whom the last person spoke.
  @Nullable Party person() {
    return person;
  }

  /// The one whose people the last sentence began with ("The Americans"); null where it began
  /// otherwise.
  @Nullable Party people() {
    return people;
  }

  void person(Party party) {
    person = party;
  }

  Gatherings gatherings() {
    return gatherings;
  }

  Groups groups() {
    return groups;
  }

  Offices offices() {
    return offices;
  }

  /// Those who are met: those whose leaders gathered, the document's pair where one of it is a bloc
  /// or region, else the last set.
  List<Party> assembled() {
    if (!gatherings.gathered().isEmpty()) {
      return gatherings.gathered().stream()
          .flatMap(party ->
              gazetteer.partners(party).isEmpty()
                  ? java.util.stream.Stream.of(party)
                  : gazetteer.partners(party).stream())
          .distinct()
          .toList();
    }
    boolean blocs = pair.size() == 2 && pair.stream().anyMatch(party -> !isState(party));
    return blocs ? pair : set;
  }

  boolean isState(Party party) {
    return gazetteer.kind(party).equals("state");
  }

  /// Takes note of a mention at a token.
  void mention(List<Token> tokens, int i, Mention mention) {
    parties(mention).forEach(this::name);
    hosts.add(tokens, i, mention);
    offices.remember(tokens, i, mention);
    if (mention instanceof Mention.OfParty party
        && party.parties().size() == 1
        && isState(party.parties().getFirst())) {
      offices.named(
          tokens, i, Pointers.past(tokens, i, mention.span().end()), party.parties().getFirst());
    }
    if (mention instanceof Mention.OfPerson named && named.party() != null) {
      person = named.party();
    }
  }

  /// Takes note of a sentence that is read to its end.
  ///
  /// @param first the first party that it named; null where it named none
  /// @param here all whom it named as acting or acted upon
  void sentence(
      List<Token> tokens,
      List<Mention> named,
      List<Mention> all,
      @Nullable Party first,
      Set<Party> here) {
    subject = first == null ? subject : first;
    people = people(tokens, all);
    List<Party> gathered = gatherings.gathered();
    gatherings.remember(tokens, named, gazetteer);
    if (!gatherings.gathered().equals(gathered) && gatherings.gathered().size() > 2) {
      sets.put(gatherings.gathered().size(), gatherings.gathered());
    }
    List<Party> joined = NameRows.longest(tokens, named);
    if (joined.size() >= 2) {
      set = joined.size() > 7 ? set : joined;
      sets.put(joined.size(), joined);
    } else if (here.size() == 2) {
      set = List.copyOf(here);
    }
    if (here.size() >= 2) {
      sets.put(here.size(), List.copyOf(here));
    }
    List<Party> two = here.stream().filter(this::isState).toList();
    states = two.size() == 2 ? two : states;
    List<Party> row = NameRows.opening(tokens, all, gazetteer);
    acting = row.size() >= 2 && row.size() <= 12 ? row : acting;
  }

  private static @Nullable Party people(List<Token> tokens, List<Mention> all) {
    Mention begins = all.isEmpty() ? null : all.getFirst();
    int at = tokens.size() > 2 && tokens.getFirst().is("The") ? 1 : 0;
    boolean first =
        begins instanceof Mention.OfParty party
            && party.parties().size() == 1
            && !tokens.isEmpty()
            && begins.span().start() <= tokens.get(at).span().start()
            && begins.span().end() == tokens.get(at).span().end();
    String word = first ? tokens.get(at).word() : "";
    Party several = several(tokens, begins);
    if (several != null) {
      return several;
    }
    boolean plural =
        at == 1 && word.endsWith("s") && word.matches(".*(?:ans|ese|is|ns|ians|ks|ts|es)$")
            || at == 1
                && word.matches(
                    "(?:French|British|Dutch|Irish|Spanish|Chinese|Japanese|Polish|Swiss|Portuguese|Vietnamese)")
                && tokens.size() > 2
                && !tokens.get(2).capitalised()
                && tokens.get(2).word().matches("have|are|were|want|say|see|do|did|had|said|will");
    return plural && begins instanceof Mention.OfParty party ? party.parties().getFirst() : null;
  }

  /// The body whose members the sentence begins with: "The Eight", "The foreign ministers",
  /// "Pacific leaders"; null where it begins otherwise.
  private static @Nullable Party several(List<Token> tokens, @Nullable Mention begins) {
    if (!(begins instanceof Mention.OfParty party)
        || party.parties().size() != 1
        || tokens.size() < 3
        || begins.span().start() > tokens.get(1).span().start()) {
      return null;
    }
    boolean many =
        tokens.stream()
            .limit(6)
            .anyMatch(token ->
                token.span().end() == begins.span().end()
                    && MANY.contains(token.word().toLowerCase(Locale.ROOT)));
    return many ? party.parties().getFirst() : null;
  }

  private static final Set<String> MANY = LISTS.set("many");

  private void name(Party party) {
    groups.add(party);
    switch (gazetteer.kind(party)) {
      case "state" -> {
        state = party;
        recent.remove(party);
        recent.addFirst(party);
      }
      case "bloc" -> {
        bloc = party;
        union = Set.of("EU", "AU", "EAEU").contains(party.id()) ? party : union;
      }
      case "region" -> {
        region = party;
        regions.merge(party, 1, Integer::sum);
      }
      case "organisation", "forum", "alliance" -> bloc = party;
      case "other" -> company = party;
      case "bank", "fund" -> banks.add(gazetteer.kind(party), party);
      default -> {}
    }
  }

  /// Whom a mention names, whether by name, adjective or person.
  static List<Party> parties(Mention mention) {
    return switch (mention) {
      case Mention.OfParty party -> party.parties();
      case Mention.OfPerson person -> person.party() == null ? List.of() : List.of(person.party());
      default -> List.of();
    };
  }
}
