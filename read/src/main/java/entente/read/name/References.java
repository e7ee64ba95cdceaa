package entente.read.name;

import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.Mention.How;
import entente.read.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom "the bloc", "both sides", "it" or "the leaders" mean: the last fitting party or parties before.
///
/// Sentences are handed in order; each call remembers what the sentence named. Made for one document.
public final class References {
  private static final Set<String> PAIR =
      Set.of("two sides", "both sides", "two countries", "both countries", "two nations", "both nations", "two blocs", "both blocs",
          "two organisations", "two organizations", "two leaders", "both leaders", "two governments", "both governments", "two parties",
          "both parties", "two neighbours", "two neighbors", "two regions", "two states", "two partners", "both", "pair", "two", "sides",
          "two heads of state", "two heads of government", "two chiefs", "two friends", "two allies", "two powers", "two economies", "two peoples", "both peoples",
          "both partners", "both states", "both allies", "both economies", "both organisations", "both organizations", "both bodies", "two bodies", "two groups", "both groups",
          "two rivals", "two foes", "both regions", "both neighbours", "both neighbors", "two foreign ministers", "two chief diplomats", "both capitals", "duo", "two prime ministers", "two presidents", "two ministers", "both ministers", "both presidents", "two capitals");
  private static final Set<String> BLOC =
      Set.of("bloc", "grouping", "group", "association", "organisation", "organization", "union", "alliance", "regional group", "regional bloc",
          "regional body", "regional grouping", "club", "10-member bloc", "forum");
  private static final Set<String> COUNTRY =
      Set.of("country", "kingdom", "republic", "island nation", "island state", "island", "nation", "federation", "sultanate");
  private static final Map<String, Integer> NUMBERS =
      Map.of("three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8, "ten", 10, "trio", 3, "quartet", 4, "quintet", 5);
  private static final Set<String> MANY =
      Set.of("leaders", "countries", "governments", "presidents", "ministers", "states", "heads", "nations", "sides", "parties", "partners", "allies", "members",
          "neighbours", "neighbors", "premiers", "signatories", "donors", "powers", "republics", "islands", "diplomats", "counterparts", "friends");

  /// What speaks for a union by its short name: "the Commission".
  private static final Set<String> ORGANS = Set.of("commission", "council", "european council", "presidency", "high representative");

  private static final Set<String> HOSTS = Set.of("host", "hosts", "host country", "host nation", "host government", "host state");
  private static final Set<String> GUESTS = Set.of("guest", "guests", "visitor", "visitors", "visiting side", "visiting president", "visiting leader", "visiting minister", "visiting premier", "guest of honour", "guest of honor");

  private static final Set<String> ASSEMBLED =
      Set.of("leaders", "ministers", "foreign ministers", "sides", "heads of state", "participants", "parties", "heads of government", "presidents",
          "prime ministers", "defence ministers", "finance ministers", "trade ministers", "signatories", "top diplomats");

  private final Gazetteer gazetteer;
  private final List<Party> pair;
  private List<Party> lastSet = List.of();
  private List<Party> lastStates = List.of();
  private List<Party> lastActing = List.of();
  private @Nullable Party host;
  private @Nullable Party union;
  private @Nullable Party lastBloc;
  private @Nullable Party lastRegion;
  private @Nullable Party lastState;
  private @Nullable Party lastSubject;
  private @Nullable Party lastPerson;
  private final Gatherings gatherings = new Gatherings();
  private final Offices offices = new Offices();
  private final Map<Integer, List<Party>> lastSets = new HashMap<>();

  /// @param pair the two parties that the document is most about; empty where there are none
  public References(Gazetteer gazetteer, List<Party> pair) {
    this.gazetteer = gazetteer;
    this.pair = pair;
    lastSet = pair;
    for (Party party : pair.reversed()) {
      remember(party);
    }
  }

  /// The named mentions of a sentence together with its resolved references, in order.
  ///
  /// @param voice whose "we" it is; empty where nobody can tell
  public List<Mention> resolve(List<Token> tokens, List<Mention> named, List<Party> voice) {
    var all = new ArrayList<Mention>();
    int next = 0;
    Party subject = null;
    var here = new LinkedHashSet<Party>();
    for (int i = 0; i < tokens.size(); ) {
      Token token = tokens.get(i);
      if (next < named.size() && named.get(next).span().start() <= token.span().start()) {
        Mention mention = named.get(next++);
        all.add(mention);
        List<Party> parties = parties(mention);
        boolean adjective = mention instanceof Mention.OfParty party && party.how() == How.ADJECTIVE;
        if (!adjective || led(tokens, past(tokens, i, mention.span().end()))) {
          here.addAll(parties);
          if (subject == null && parties.size() == 1) {
            subject = parties.getFirst();
          }
        }
        parties.forEach(this::remember);
        hosted(tokens, i, mention);
        offices.remember(tokens, i, mention);
        if (mention instanceof Mention.OfPerson person && person.party() != null) {
          lastPerson = person.party();
        }
        i = past(tokens, i, mention.span().end());
        if (parties.size() == 1 && all.size() == 1 && Offices.follows(tokens, i)) {
          lastPerson = parties.getFirst();
        }
        continue;
      }
      Found found = reference(tokens, i, here, subject, voice);
      boolean free = found != null && (next >= named.size() || named.get(next).span().start() >= tokens.get(i + found.length - 1).span().end());
      if (found != null && free) {
        var span = new Span(token.span().start(), tokens.get(i + found.length - 1).span().end());
        if (!found.parties.isEmpty()) {
          all.add(new Mention.OfParty(span, found.parties, How.REFERENCE));
          if (found.parties.size() <= 2) {
            here.addAll(found.parties);
          }
        }
        i += found.length;
        continue;
      }
      i++;
    }
    remember(tokens, named, subject, here);
    List<Party> acting = acting(tokens, all);
    lastActing = acting.size() >= 2 && acting.size() <= 12 ? acting : lastActing;
    return all;
  }

  /// The parties with which a sentence begins, joined by commas and "and": those who act in it.
  private List<Party> acting(List<Token> tokens, List<Mention> all) {
    var row = new LinkedHashSet<Party>();
    Mention before = null;
    for (Mention mention : all) {
      boolean adjective = mention instanceof Mention.OfParty party && party.how() == How.ADJECTIVE;
      if (adjective || parties(mention).isEmpty()) {
        continue;
      }
      boolean begins = before == null && tokens.stream().filter(token -> token.span().end() <= mention.span().start()).count() <= 8;
      if (!begins && (before == null || !onlyJoins(tokens, before.span().end(), mention.span().start()))) {
        break;
      }
      parties(mention).stream().filter(party -> !gazetteer.kind(party).equals("other")).forEach(row::add);
      before = mention;
    }
    return List.copyOf(row);
  }

  /// "in Nairobi", "visited Kenya": on whose soil they meet.
  private void hosted(List<Token> tokens, int i, Mention mention) {
    boolean there = i > 0 && Set.of("in", "visit", "visited", "visiting", "visits", "at").contains(tokens.get(i - 1).word().toLowerCase(Locale.ROOT))
        || i > 1 && tokens.get(i - 1).is("to") && Set.of("visit", "trip", "travels", "travelled", "traveled", "arrived", "flew", "tour").contains(tokens.get(i - 2).word().toLowerCase(Locale.ROOT));
    if (there && mention instanceof Mention.OfParty party && party.parties().size() == 1 && party.how() != How.ADJECTIVE && state(party.parties().getFirst())) {
      host = party.parties().getFirst();
    }
  }

  private void remember(List<Token> tokens, List<Mention> named, @Nullable Party subject, Set<Party> here) {
    if (subject != null) {
      lastSubject = subject;
    }
    gatherings.remember(tokens, named);
    List<Party> joined = joined(tokens, named);
    if (joined.size() >= 2) {
      lastSet = joined.size() > 7 ? lastSet : joined;
      lastSets.put(joined.size(), joined);
    } else if (here.size() == 2) {
      lastSet = List.copyOf(here);
    }
    if (here.size() >= 2) {
      lastSets.put(here.size(), List.copyOf(here));
    }
    List<Party> states = here.stream().filter(this::state).toList();
    if (states.size() == 2) {
      lastStates = states;
    }
  }

  /// The longest row of names joined by commas and "and".
  private static List<Party> joined(List<Token> tokens, List<Mention> named) {
    List<Party> best = List.of();
    var row = new LinkedHashSet<Party>();
    Mention before = null;
    for (Mention mention : named) {
      boolean adjective = mention instanceof Mention.OfParty party && party.how() == How.ADJECTIVE;
      List<Party> parties = parties(mention);
      if (adjective || parties.isEmpty()) {
        continue;
      }
      if (before != null && !onlyJoins(tokens, before.span().end(), mention.span().start())) {
        row.clear();
      }
      row.addAll(parties);
      if (row.size() > best.size()) {
        best = List.copyOf(row);
      }
      before = mention;
    }
    return best;
  }

  private static boolean onlyJoins(List<Token> tokens, int after, int before) {
    return tokens.stream().filter(token -> token.span().start() >= after && token.span().end() <= before)
        .allMatch(token -> Set.of(",", "and", "the", "-", "–", "with", "of", "&", "its", "members", "other", "leaders", "President", "Prime", "Minister").contains(token.word()));
  }

  private static List<Party> parties(Mention mention) {
    return switch (mention) {
      case Mention.OfParty party -> party.parties();
      case Mention.OfPerson person -> person.party() == null ? List.of() : List.of(person.party());
      default -> List.of();
    };
  }

  private void remember(Party party) {
    switch (gazetteer.kind(party)) {
      case "state" -> lastState = party;
      case "bloc" -> {
        lastBloc = party;
        union = party.id().equals("EU") || party.id().equals("AU") || party.id().equals("EAEU") ? party : union;
      }
      case "region" -> lastRegion = party;
      case "organisation", "forum", "alliance" -> lastBloc = party;
      default -> {}
    }
  }

  /// Parties meant, and by how many tokens.
  record Found(List<Party> parties, int length) {}

  private static int past(List<Token> tokens, int i, int end) {
    int k = i;
    while (k < tokens.size() && tokens.get(k).span().start() < end) {
      k++;
    }
    return Math.max(k, i + 1);
  }

  private @Nullable Found reference(List<Token> tokens, int i, Set<Party> here, @Nullable Party subject, List<Party> voice) {
    String word = tokens.get(i).word().toLowerCase(Locale.ROOT);
    String next = i + 1 < tokens.size() ? tokens.get(i + 1).word().toLowerCase(Locale.ROOT) : "";
    return switch (word) {
      case "it", "its", "itself" -> {
        Party party = subject != null ? subject : lastSubject;
        yield party == null || word.equals("it") && expletive(tokens, i, subject) ? null : new Found(List.of(party), 1);
      }
      case "he", "she", "his", "her", "him" -> {
        Found other = next.isEmpty() || word.equals("he") || word.equals("she") ? null : across(next);
        if (other != null) {
          yield other;
        }
        int length = Set.of("country", "government", "nation").contains(next) ? 2 : 1;
        yield lastPerson == null ? null : new Found(List.of(lastPerson), length);
      }
      case "they", "their", "them" -> new Found(word.equals("they") && i == 0 && lastActing.isEmpty() && gatherings.gathered().size() > 1 ? assembled() : plural(here), 1);
      case "we", "our", "us", "ours", "i", "my", "me" -> {
        int length = word.equals("our") && Set.of("country", "government", "nation").contains(next) ? 2 : 1;
        yield voice.isEmpty() || tokens.get(i).is("US") ? null : new Found(voice, length);
      }
      case "the", "both", "this", "these" -> described(tokens, i, word, here);
      case "leaders", "ministers" -> {
        boolean capital = tokens.get(i).capitalised() && i == 0;
        boolean bare = !next.equals("of") && !next.equals("from");
        yield capital && bare && (lastSet.size() >= 2 || !gatherings.gathered().isEmpty()) ? new Found(assembled(), 1) : null;
      }
      default -> null;
    };
  }

  /// Those who are met: the document's pair where one of it is a bloc or region, else the last set.
  public List<Party> assembled() {
    if (!gatherings.gathered().isEmpty()) {
      return gatherings.gathered().stream().flatMap(party -> gazetteer.partners(party).isEmpty() ? java.util.stream.Stream.of(party) : gazetteer.partners(party).stream()).distinct().toList();
    }
    boolean bloc = pair.size() == 2 && pair.stream().anyMatch(party -> !gazetteer.kind(party).equals("state"));
    return bloc ? pair : lastSet;
  }

  private List<Party> plural(Set<Party> here) {
    if (here.size() >= 2) {
      return List.copyOf(here);
    }
    return lastActing.isEmpty() ? lastSet : lastActing;
  }

  private @Nullable Found described(List<Token> tokens, int i, String word, Set<Party> here) {
    for (int length = 5; length >= 2; length--) {
      if (i + length > tokens.size()) {
        continue;
      }
      String words = words(tokens, i + 1, length - 1);
      boolean followed = i + length < tokens.size() && Set.of("of", "from").contains(tokens.get(i + length).word());
      String phrase = word.equals("both") ? "both " + words : words;
      if (PAIR.contains(phrase) && !followed && (length > 2 || !Set.of("two", "sides").contains(phrase) || verbFollows(tokens, i + length))) {
        return new Found(two(here, phrase), length);
      }
      if (word.equals("the") && !followed && Offices.is(words.substring(words.lastIndexOf(' ') + 1))) {
        Party party = offices.of(words, tokens.get(i + length - 1).capitalised());
        boolean bare = i + length >= tokens.size() || !tokens.get(i + length).capitalised();
        if (party != null && bare) {
          lastPerson = party;
          return new Found(List.of(party), length);
        }
      }
      if (HOSTS.contains(words) && host != null) {
        return new Found(List.of(host), length);
      }
      if (GUESTS.contains(words) && !followed) {
        Found guest = host == null ? null : opposite(host, length);
        if (guest != null) {
          return guest;
        }
      }
      if (words.equals("union") && tokens.get(i + 1).capitalised() && union != null) {
        return new Found(List.of(union), length);
      }
      boolean organ = word.equals("the") && union != null && tokens.get(i + 1).capitalised() && ORGANS.contains(words) && !followed && (i + length >= tokens.size() || !tokens.get(i + length).capitalised());
      if (organ && union != null) {
        return new Found(List.of(union), length);
      }
      if (BLOC.contains(words) && lastBloc != null && !word.equals("both")) {
        return new Found(List.of(lastBloc), length);
      }
      if (words.equals("blocs")) {
        return new Found(two(here, words), length);
      }
      if (words.equals("continent") && lastRegion != null) {
        return new Found(List.of(lastRegion), length);
      }
      if (words.equals("region") && (lastRegion != null || lastBloc != null)) {
        return new Found(List.of(lastRegion != null ? lastRegion : lastBloc), length);
      }
      if (COUNTRY.contains(words) && lastState != null && !followed) {
        return new Found(List.of(lastState), length);
      }
      Integer many = NUMBERS.get(words.contains(" ") ? words.substring(0, words.indexOf(' ')) : words);
      if (many != null && (Set.of("trio", "quartet", "quintet").contains(words) || words.contains(" ") && MANY.contains(words.substring(words.lastIndexOf(' ') + 1)) || length == 2 && many >= 3)) {
        List<Party> set = lastSets.get(many);
        if (set != null) {
          int extra = i + length + 1 < tokens.size() && words.endsWith("heads") && tokens.get(i + length).is("of") ? 2 : 0;
          return new Found(set, length + extra);
        }
      }
      if (ASSEMBLED.contains(words) && !followed) {
        List<Party> who = assembled();
        if (who.size() >= 2 || !gatherings.gathered().isEmpty()) {
          return new Found(who, length);
        }
      }
    }
    return word.equals("the") ? gatherings.meant(tokens, i, lastPerson) : null;
  }

  /// "his host", "her counterpart": the other one of the two who meet.
  private @Nullable Found across(String noun) {
    if (HOSTS.contains(noun) && host != null) {
      return new Found(List.of(host), 2);
    }
    if (GUESTS.contains(noun) && host != null) {
      return opposite(host, 2);
    }
    boolean other = GUESTS.contains(noun) || Set.of("counterpart", "homologue", "interlocutor", "interlocutors").contains(noun);
    return other && lastPerson != null ? opposite(lastPerson, 2) : null;
  }

  private @Nullable Found opposite(Party one, int length) {
    List<Party> two = lastSet.size() == 2 && lastSet.contains(one) ? lastSet : pair.size() == 2 && pair.contains(one) ? pair : List.of();
    return two.isEmpty() ? null : new Found(two.stream().filter(party -> !party.equals(one)).toList(), length);
  }

  /// "the Finnish and Swedish leaders": whether those who are named by an adjective act.
  private static boolean led(List<Token> tokens, int after) {
    for (int k = after; k < Math.min(tokens.size(), after + 5); k++) {
      String word = tokens.get(k).word().toLowerCase(Locale.ROOT);
      if (LED.contains(word)) {
        return true;
      }
      if (!tokens.get(k).capitalised() && !Set.of("and", ",", "foreign", "defence", "defense", "finance", "trade", "prime", "the").contains(word)) {
        return false;
      }
    }
    return false;
  }

  private static final Set<String> LED = Set.of("leaders", "ministers", "presidents", "premiers", "delegations", "governments", "sides", "negotiators", "diplomats");

  /// "it is clear that …", "it takes two": no party is meant.
  private static boolean expletive(List<Token> tokens, int i, @Nullable Party subject) {
    String next = i + 1 < tokens.size() ? tokens.get(i + 1).word().toLowerCase(Locale.ROOT) : "";
    if (Set.of("rains", "seems", "takes", "appears", "turns").contains(next)) {
      return true;
    }
    String after = i + 2 < tokens.size() ? tokens.get(i + 2).word().toLowerCase(Locale.ROOT) : "";
    return Set.of("is", "was").contains(next) && (subject == null || EMPTY.contains(after));
  }

  /// After "it is": nobody is meant.
  private static final Set<String> EMPTY =
      Set.of("a", "an", "the", "important", "necessary", "clear", "possible", "likely", "unlikely", "essential", "crucial", "vital", "time", "hard", "difficult", "not",
          "expected", "hoped", "understood", "reported", "said", "unclear", "true", "too", "up", "only", "impossible", "imperative", "natural", "worth", "about",
          "announced", "agreed", "decided", "noted", "also", "in", "on", "at", "there", "here", "what", "believed", "estimated", "thought", "their", "his", "our");

  private static boolean verbFollows(List<Token> tokens, int at) {
    return at < tokens.size() && tokens.get(at).word().matches("(?:are|were|have|had|will|also|agreed|signed|met|said|would|plan|hope|held|adopted|issued|upheld|did|must|should|may|leaders|pledged|vowed)");
  }

  private List<Party> two(Set<Party> here, String phrase) {
    boolean states = phrase.matches(".*(?:countr|nation|government|state|neighbo|president|prime).*");
    boolean blocs = phrase.matches(".*(?:bloc|region|organi|side).*");
    if (here.size() == 2 && (!blocs || here.stream().noneMatch(this::state)) && (!states || here.stream().allMatch(this::state))) {
      return List.copyOf(here);
    }
    boolean pairOfStates = pair.size() == 2 && pair.stream().allMatch(this::state);
    if (blocs && pair.size() == 2 && !pairOfStates) {
      return pair;
    }
    List<Party> set = lastSet.size() == 2 ? lastSet : lastSets.getOrDefault(2, List.of());
    if (states && set.size() == 2 && !set.stream().allMatch(this::state)) {
      return lastStates.size() == 2 ? lastStates : set;
    }
    return set.size() == 2 ? set : pair;
  }

  private boolean state(Party party) {
    return gazetteer.kind(party).equals("state");
  }

  private static String words(List<Token> tokens, int from, int count) {
    var words = new StringBuilder();
    for (int k = from; k < from + count; k++) {
      if (k > from && tokens.get(k).span().start() > tokens.get(k - 1).span().end()) {
        words.append(' ');
      }
      words.append(tokens.get(k).word().toLowerCase(Locale.ROOT));
    }
    return words.toString();
  }
}
