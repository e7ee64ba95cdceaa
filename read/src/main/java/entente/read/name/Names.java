package entente.read.name;

import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.Mention.How;
import entente.read.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the parties and persons that a sentence names.
///
/// A party is found by the gazetteer, or by the form of its name (a bank, agency, company or coast guard); a person by title,
/// office, or as a leader of the time. Who a person speaks for comes from the words around: "Japanese Prime Minister X", "X of
/// Y", "Y's foreign minister, X", and else from the gazetteer.
public final class Names {
  private static final Set<String> TITLES = words("titles");
  private static final Set<String> OFFICES = words("offices");
  private static final Set<String> ORGANISED = words("organised");
  private static final Set<String> GOVERNING = words("governing");
  private static final Set<String> NO_ACRONYM = words("no-acronym");
  private static final Set<String> DAYS = words("days");
  private static final Set<String> COMMON_STARTS = words("starts");
  private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Z0-9&]{2,8}");

  static Set<String> words(String key) {
    return Table.read("gazetteer/words.tsv").stream().filter(row -> row.cell(0).equals(key)).flatMap(row -> row.alternatives(1).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private final Gazetteer gazetteer;
  private final int year;
  private final People people;

  /// @param year of publication; 0 where unknown
  public Names(Gazetteer gazetteer, int year, People people) {
    this.gazetteer = gazetteer;
    this.year = year;
    this.people = people;
  }

  /// The mentions of a sentence in order, none within another.
  public List<Mention> in(List<Token> tokens) {
    var mentions = new ArrayList<Mention>();
    int i = 0;
    while (i < tokens.size()) {
      int taken = Math.max(1, at(tokens, i, mentions));
      i += taken;
    }
    Principals.attach(tokens, mentions, people);
    return mentions;
  }

  /// Adds what begins at a token; the number of tokens that it takes, 0 for nothing.
  private int at(List<Token> tokens, int i, List<Mention> mentions) {
    Token token = tokens.get(i);
    if (!token.capitalised() && !token.is("the") && !token.is("junta") && !token.is("sub") && !token.word().startsWith("sub-")) {
      return 0;
    }
    Gazetteer.Found found = gazetteer.at(tokens, i, year);
    Gazetteer.Found inner = token.is("the") && found != null && i + 1 < tokens.size() ? gazetteer.at(tokens, i + 1, year) : null;
    if (inner != null && found != null && 1 + inner.length() > found.length()) {
      return 0; // "the Gulf" in "the Gulf Cooperation Council"
    }
    int organised = organisation(tokens, i, found == null ? 0 : found.length(), found);
    if (organised > 0) {
      mentions.add(organisation(tokens, i, organised));
      return organised;
    }
    if (found != null) {
      int person = found.name().kind() == Name.Kind.LEADER ? person(tokens, i) : 0;
      Mention mention = mention(tokens, i, Math.max(found.length(), person), found.name());
      if (mention != null) {
        mentions.add(mention);
      }
      return Math.max(found.length(), person);
    }
    int titles = titles(tokens, i);
    if (titles > 0) {
      return titled(tokens, i, titles, mentions);
    }
    People.Person known = token.capitalised() ? people.byPart(token.word()) : null;
    if (known != null && token.word().length() > 2) {
      int length = person(tokens, i);
      length = length == 0 ? 1 : length;
      mentions.add(new Mention.OfPerson(span(tokens, i, length), known.name(), known.party()));
      return length;
    }
    if (ACRONYM.matcher(token.word()).matches() && !NO_ACRONYM.contains(token.word()) && !shouting(tokens)) {
      mentions.add(new Mention.OfParty(token.span(), List.of(new Party(token.word().replace("&", ""))), How.NAME));
      return 1;
    }
    int length = person(tokens, i);
    boolean genitive = i > 0 && (tokens.get(i - 1).is("'s") || tokens.get(i - 1).is("’s")) && !mentions.isEmpty()
        && mentions.getLast().span().end() == tokens.get(i - 1).span().start();
    if (length >= 2 && i > 0 && (genitive || apposed(tokens, i, length))) {
      String name = words(tokens, i, length);
      mentions.add(new Mention.OfPerson(span(tokens, i, length), name, null));
      return length;
    }
    return length > 1 ? length : 0;
  }

  private @Nullable Mention mention(List<Token> tokens, int i, int length, Name name) {
    Span span = span(tokens, i, length);
    return switch (name.kind()) {
      case NAME -> new Mention.OfParty(span, name.parties(), How.NAME);
      case ADJECTIVE -> new Mention.OfParty(span, name.parties(), How.ADJECTIVE);
      case CAPITAL -> new Mention.OfParty(span, name.parties(), How.CAPITAL);
      case LEADER -> {
        String shown = name.shown() == null ? words(tokens, i, length) : name.shown();
        People.Person known = people.byPart(words(tokens, i, length));
        if (known != null) {
          yield new Mention.OfPerson(span, known.name(), known.party() == null ? name.parties().getFirst() : known.party());
        }
        people.meet(words(tokens, i, length).contains(" ") ? words(tokens, i, length) : shown, name.parties().getFirst());
        yield new Mention.OfPerson(span, shown, name.parties().getFirst());
      }
      case CITY, PROGRAMME, NOTHING -> null;
    };
  }

  private int titles(List<Token> tokens, int i) {
    int n = 0;
    while (i + n < tokens.size()
        && (TITLES.contains(tokens.get(i + n).word()) || n > 0 && (tokens.get(i + n).is("for") || tokens.get(i + n).is("of") || tokens.get(i + n).is("-") || tokens.get(i + n).is("and"))
            && i + n + 1 < tokens.size() && TITLES.contains(tokens.get(i + n + 1).word()))) {
      n++;
    }
    return n;
  }

  /// "Prime Minister X", "President X of Y", "Minister for Foreign Affairs, Mr X".
  private int titled(List<Token> tokens, int i, int titles, List<Mention> mentions) {
    int start = i + titles;
    int length = start < tokens.size() ? person(tokens, start) : 0;
    if (length == 0) {
      return titles;
    }
    Gazetteer.Found found = gazetteer.at(tokens, start, year);
    Party party = null;
    String name = words(tokens, start, length);
    if (found != null && found.name().kind() != Name.Kind.LEADER && found.length() >= length) {
      return titles; // "President of ..." or "Foreign Minister Japan": the name after it is no person
    }
    if (found != null && found.name().kind() == Name.Kind.LEADER) {
      party = found.name().parties().getFirst();
      length = Math.max(length, found.length());
      name = found.name().shown() != null && !name.contains(" ") ? found.name().shown() : words(tokens, start, length);
    }
    People.Person known = people.byPart(tokens.get(start + length - 1).word());
    if (known == null) {
      known = people.byPart(tokens.get(start).word());
    }
    if (known != null && known.party() != null) {
      party = known.party();
      name = known.name().length() >= name.length() ? known.name() : name;
    }
    mentions.add(new Mention.OfPerson(span(tokens, i, titles + length), name, party));
    return titles + length;
  }

  /// So many tokens from here look like the name of a person: one to five capitalised words, none of them an office or a party.
  private int person(List<Token> tokens, int i) {
    int n = 0;
    while (i + n < tokens.size() && n < 5) {
      Token token = tokens.get(i + n);
      boolean particle = n > 0 && Set.of("bin", "al", "el", "von", "van", "der", "de", "da", "dos", "di", "bint", "ibn", "-", "ul").contains(token.word())
          && i + n + 1 < tokens.size() && (tokens.get(i + n + 1).capitalised() || tokens.get(i + n + 1).is("der") || tokens.get(i + n + 1).is("-"));
      if (particle) {
        n++;
        continue;
      }
      if (!token.capitalised() || !Character.isLetter(token.word().charAt(0)) || TITLES.contains(token.word())
          || GOVERNING.contains(token.word()) || DAYS.contains(token.word())) {
        break;
      }
      if (n == 0 && COMMON_STARTS.contains(token.word())) {
        return 0;
      }
      if (n > 0) {
        Gazetteer.Found other = gazetteer.at(tokens, i + n, year);
        if (other != null && other.name().kind() == Name.Kind.NAME) {
          break;
        }
      }
      n++;
    }
    return n > 0 && IMPERSONAL.contains(tokens.get(i + n - 1).word()) ? 0 : n;
  }

  /// Words with which the name of a thing ends, never that of a person: "Defense Cooperation Agreement", "Special Summit".
  private static final Set<String> IMPERSONAL =
      Set.of("Agreement", "Agreements", "Treaty", "Pact", "Accord", "Accords", "Summit", "Declaration", "Statement", "Partnership", "Council", "Dialogue", "Forum", "Memorandum", "Framework", "Initiative", "Programme",
          "Program", "Fund", "Plan", "Cooperation", "Conference", "Meeting", "Commission", "Committee", "Assistance", "Convention", "Protocol", "Charter", "Compact", "Roadmap", "Corridor", "Strategy", "Project", "Vision",
          "Communique", "Communiqué", "Arrangement", "Consultations", "Talks", "Exercise", "Centre", "Center", "Mission", "Facility", "Mechanism", "Review", "Policy", "Act", "Law", "Bill", "Zone", "Network", "Platform",
          "Consensus", "Outlook", "Package", "Exchange", "Week", "Day", "Year", "Award", "Prize", "Base", "Bank");


  private boolean apposed(List<Token> tokens, int i, int length) {
    for (int k = Math.max(0, i - 6); k < i; k++) {
      if (OFFICES.contains(tokens.get(k).word().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    int next = i + length;
    if (next < tokens.size() && tokens.get(next).is(",")) {
      for (int k = next + 1; k < Math.min(tokens.size(), next + 7); k++) {
        if (OFFICES.contains(tokens.get(k).word().toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
    }
    return false;
  }

  /// So many tokens from here are an organisation by the form of its name ("Export Finance Australia"); 0 if not.
  private int organisation(List<Token> tokens, int i, int known, Gazetteer.@Nullable Found found) {
    if (found != null && (found.name().kind() == Name.Kind.NOTHING || found.name().kind() == Name.Kind.PROGRAMME)) {
      return 0;
    }
    int n = 0;
    boolean organised = false;
    while (i + n < tokens.size() && n < 7) {
      Token token = tokens.get(i + n);
      boolean joint = n > 0 && Set.of("of", "for", "and", "&", "-").contains(token.word()) && i + n + 1 < tokens.size()
          && tokens.get(i + n + 1).capitalised() && !DAYS.contains(tokens.get(i + n + 1).word());
      if (!token.capitalised() && !joint || TITLES.contains(token.word()) || n == 0 && COMMON_STARTS.contains(token.word()) || DAYS.contains(token.word())
          || !Character.isLetter(token.word().charAt(0)) && !joint) {
        break;
      }
      organised |= ORGANISED.contains(token.word());
      n++;
    }
    while (n > 0 && !tokens.get(i + n - 1).capitalised()) {
      n--;
    }
    if (!organised || n < 2 || n <= known) {
      return 0;
    }
    boolean governing = false;
    for (int k = i; k < i + n; k++) {
      governing |= GOVERNING.contains(tokens.get(k).word()) || tokens.get(k).is("and") && k == i + n - 2;
    }
    if (governing) {
      return 0;
    }
    // two names joined ("Japan and the World Bank") are two
    for (int k = i; k < i + n; k++) {
      if (tokens.get(k).is("and") && gazetteer.at(tokens, i, year) != null && known > 0 && i + known == k) {
        return 0;
      }
      Gazetteer.Found inner = k > i ? gazetteer.at(tokens, k, year) : null;
      if (inner != null && inner.length() > 1 && k + inner.length() >= i + n && inner.name().kind() == Name.Kind.NAME) {
        return 0;
      }
    }
    return n;
  }

  private static Mention organisation(List<Token> tokens, int i, int length) {
    StringBuilder id = new StringBuilder();
    for (int k = i; k < i + length; k++) {
      String word = plain(tokens.get(k).word());
      if (!word.isEmpty() && !Set.of("OF", "FOR", "AND", "THE").contains(word)) {
        id.append(id.isEmpty() ? "" : "-").append(word);
      }
    }
    return new Mention.OfParty(span(tokens, i, length), List.of(new Party(id.toString())), How.NAME);
  }

  private static String plain(String word) {
    return java.text.Normalizer.normalize(word, java.text.Normalizer.Form.NFD).replaceAll("[^\\p{Alnum}]", "").toUpperCase(Locale.ROOT);
  }

  private static boolean shouting(List<Token> tokens) {
    long upper = tokens.stream().filter(token -> token.wordy() && token.word().equals(token.word().toUpperCase(Locale.ROOT))).count();
    return upper > tokens.size() / 2 + 1;
  }

  private static Span span(List<Token> tokens, int i, int length) {
    return new Span(tokens.get(i).span().start(), tokens.get(i + length - 1).span().end());
  }

  private static String words(List<Token> tokens, int i, int length) {
    var words = new StringBuilder();
    for (int k = i; k < i + length; k++) {
      if (k > i && tokens.get(k).span().start() > tokens.get(k - 1).span().end()) {
        words.append(' ');
      }
      words.append(tokens.get(k).word());
    }
    return words.toString();
  }
}
