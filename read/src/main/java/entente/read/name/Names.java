package entente.read.name;

import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import entente.read.Mention.How;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the parties and persons that a sentence names.
///
/// A party is found by the gazetteer, or by the form of its name (a bank, agency, company or coast
/// guard); a person by title, office, or as a leader of the time. Who a person speaks for comes
/// from the words around: "Japanese Prime Minister X", "X of Y", "Y's foreign minister, X", and
/// else from the gazetteer.
public final class Names {
  static final Words WORDS = Words.in("gazetteer/words.tsv");
  private static final Set<String> NO_ACRONYM = WORDS.set("no-acronym");
  private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Z0-9&]{2,8}");

  /// With what a surname may begin in small letters: "von der Leyen".
  private static final Set<String> PARTICLES = WORDS.set("particles");

  private final Gazetteer gazetteer;
  private final int year;
  private final People people;
  private final Persons persons;
  private final Organisations organisations;
  private final Abbreviations abbreviations = new Abbreviations();

  /// @param year of publication; 0 where unknown
  public Names(Gazetteer gazetteer, int year, People people) {
    this.gazetteer = gazetteer;
    this.year = year;
    this.people = people;
    this.persons = new Persons(gazetteer, year);
    this.organisations = new Organisations(gazetteer, year);
  }

  /// The mentions of a sentence in order, none within another.
  public List<Mention> in(List<Token> tokens) {
    var mentions = new ArrayList<Mention>();
    int i = 0;
    while (i < tokens.size()) {
      int known = mentions.size();
      int taken = Math.max(1, at(tokens, i, mentions));
      i += taken;
      int suffix =
          mentions.size() > known && mentions.getLast() instanceof Mention.OfPerson
              ? Persons.suffix(tokens, i)
              : 0;
      if (suffix > 0 && mentions.removeLast() instanceof Mention.OfPerson person) {
        i += suffix;
        mentions.add(
            new Mention.OfPerson(
                new Span(person.span().start(), tokens.get(i - 1).span().end()),
                person.name(),
                person.party()));
      }
    }
    Principals.attach(tokens, mentions, people);
    mentions.removeIf(mention -> Portfolios.names(tokens, mention, gazetteer));
    return mentions;
  }

  /// Adds what begins at a token; the number of tokens that it takes, 0 for nothing.
  private int at(List<Token> tokens, int i, List<Mention> mentions) {
    Token token = tokens.get(i);
    if (!token.capitalised()
        && !token.is("the")
        && !token.is("junta")
        && !token.is("sub")
        && !PARTICLES.contains(token.word())
        && !token.word().startsWith("sub-")) {
      return 0;
    }
    Gazetteer.Found found = gazetteer.at(tokens, i, year);
    if (PARTICLES.contains(token.word())
        && (found == null || found.name().kind() != Name.Kind.LEADER)) {
      return 0;
    }
    Gazetteer.Found inner =
        token.is("the") && found != null && i + 1 < tokens.size()
            ? gazetteer.at(tokens, i + 1, year)
            : null;
    if (inner != null && found != null && 1 + inner.length() > found.length()) {
      return 0; // "the Gulf" in "the Gulf Cooperation Council"
    }
    int strange = found == null || found.length() > 1 ? 0 : persons.namesake(tokens, i);
    if (strange > 0) {
      mentions.add(new Mention.OfPerson(span(tokens, i, strange), words(tokens, i, strange), null));
      return strange;
    }
    int compound = found == null ? compound(tokens, i, mentions) : 0;
    if (compound > 0) {
      return compound;
    }
    int organised = organisations.at(tokens, i, found == null ? 0 : found.length(), found);
    if (organised > 0) {
      mentions.add(Organisations.mention(tokens, i, organised));
      return organised;
    }
    if (found != null
        && found.name().kind() == Name.Kind.NAME
        && i + found.length() < tokens.size()
        && Organisations.PLACES.contains(tokens.get(i + found.length()).word())) {
      return found.length() + 1; // "Bank of England Street"
    }
    if (found != null) {
      int person = found.name().kind() == Name.Kind.LEADER ? persons.name(tokens, i) : 0;
      Mention mention = mention(tokens, i, Math.max(found.length(), person), found.name());
      if (mention != null) {
        mentions.add(mention);
      }
      return Math.max(found.length(), person);
    }
    int titles = Persons.titles(tokens, i);
    if (titles > 0) {
      return titled(tokens, i, titles, mentions);
    }
    int several = persons.name(tokens, i);
    People.Person known =
        !token.capitalised() || !People.standsAlone(token.word())
            ? null
            : several > 1 ? people.called(words(tokens, i, several)) : people.byPart(token.word());
    People.Person namesake =
        known == null && several == 2 && token.word().length() > 2
            ? people.byPart(token.word())
            : null;
    if (namesake != null) {
      known =
          new People.Person(words(tokens, i, several), namesake.party()); // another of that surname
    }
    if (known != null) {
      int length = several == 0 ? 1 : several;
      mentions.add(new Mention.OfPerson(span(tokens, i, length), known.name(), known.party()));
      return length;
    }
    if (ACRONYM.matcher(token.word()).matches()
        && !NO_ACRONYM.contains(token.word())
        && !shouting(tokens)
        && !shouted(tokens, i)) {
      List<Party> meant = abbreviations.of(tokens, i, mentions);
      if (!meant.isEmpty()) {
        mentions.add(new Mention.OfParty(token.span(), meant, How.NAME));
      }
      return 1;
    }
    int length = several;
    boolean genitive =
        i > 0
            && (tokens.get(i - 1).is("'s") || tokens.get(i - 1).is("’s"))
            && !mentions.isEmpty()
            && mentions.getLast().span().end() == tokens.get(i - 1).span().start();
    if (length >= 2
        && (genitive
            || Persons.apposed(tokens, i, length)
            || persons.listed(tokens, i, length, mentions))) {
      String name = words(tokens, i, length);
      mentions.add(new Mention.OfPerson(span(tokens, i, length), name, null));
      return length;
    }
    return length > 1 ? length : 0;
  }

  /// "Sino-Indian", "the Franco-German alliance": both, in one word or in three.
  private int compound(List<Token> tokens, int i, List<Mention> mentions) {
    String word = tokens.get(i).word();
    int hyphen = word.indexOf('-');
    Party first = gazetteer.prefix(hyphen < 0 ? word : word.substring(0, hyphen));
    if (first == null) {
      return 0;
    }
    if (hyphen < 0) {
      boolean joined =
          i + 2 < tokens.size()
              && (tokens.get(i + 1).is("-") || tokens.get(i + 1).is("–"))
              && tokens.get(i + 2).capitalised();
      if (joined) {
        mentions.add(new Mention.OfParty(tokens.get(i).span(), List.of(first), How.ADJECTIVE));
      }
      return joined ? 1 : 0;
    }
    Span rest = new Span(tokens.get(i).span().start() + hyphen + 1, tokens.get(i).span().end());
    Gazetteer.Found second =
        gazetteer.at(List.of(new Token(rest, word.substring(hyphen + 1))), 0, year);
    if (second == null
        || second.name().parties().size() != 1
        || second.name().kind() == Name.Kind.LEADER) {
      return 0;
    }
    mentions.add(
        new Mention.OfParty(
            tokens.get(i).span(),
            List.of(first, second.name().parties().getFirst()),
            How.ADJECTIVE));
    return 1;
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
          yield new Mention.OfPerson(
              span,
              known.name(),
              known.party() == null ? name.parties().getFirst() : known.party());
        }
        people.meet(
            words(tokens, i, length).contains(" ") ? words(tokens, i, length) : shown,
            name.parties().getFirst());
        yield new Mention.OfPerson(span, shown, name.parties().getFirst());
      }
      case CITY, PROGRAMME, NOTHING -> null;
    };
  }

  /// "Prime Minister X", "President X of Y", "Minister for Foreign Affairs, Mr X".
  private int titled(List<Token> tokens, int i, int titles, List<Mention> mentions) {
    int bare = i + titles;
    int start = bare + particles(tokens, bare);
    int length = start < tokens.size() ? persons.name(tokens, start) : 0;
    if (length == 0) {
      return titles;
    }
    Gazetteer.Found found = gazetteer.at(tokens, start, year);
    Party party = null;
    String name = words(tokens, bare, start - bare + length);
    if (found != null && found.name().kind() != Name.Kind.LEADER && found.length() >= length) {
      return titles; // "President of ..." or "Foreign Minister Japan": the name after it is no
      // person
    }
    if (found != null && found.name().kind() == Name.Kind.LEADER) {
      party = found.name().parties().getFirst();
      length = Math.max(length, found.length());
      name =
          found.name().shown() != null && !words(tokens, start, length).contains(" ")
              ? found.name().shown()
              : words(tokens, bare, start - bare + length);
    }
    Gazetteer.Found reigning =
        party == null && titles > 1 ? gazetteer.at(tokens, start - 1, year) : null;
    if (reigning != null
        && reigning.name().kind() == Name.Kind.LEADER
        && reigning.length() == length + 1) {
      party = reigning.name().parties().getFirst(); // "His Majesty King Hamad"
    }
    for (int k = start + 1; party == null && k < start + length; k++) {
      Gazetteer.Found last = gazetteer.at(tokens, k, year);
      if (last == null
          || last.name().kind() != Name.Kind.LEADER
          || k + last.length() != start + length) {
        continue;
      }
      String shown = last.name().shown();
      if (shown != null && shown.startsWith(tokens.get(start).word() + " ")) {
        party = last.name().parties().getFirst(); // "Jakaya Mrisho Kikwete"
        name = shown;
      }
    }
    People.Person known = people.called(name);
    if (known == null && length == 1) {
      known = people.byPart(tokens.get(start).word());
    }
    if (known != null && known.party() != null) {
      party = known.party();
      name = known.name().length() >= name.length() ? known.name() : name;
    }
    int whole = start - i + length;
    mentions.add(new Mention.OfPerson(span(tokens, i, whole), name, party));
    return whole;
  }

  /// So many tokens from here open a surname in small letters: of "do Rosário" one; none where the
  /// gazetteer has a name that begins with them, as "von der Leyen".
  private int particles(List<Token> tokens, int from) {
    int at = from;
    while (at + 1 < tokens.size()
        && at - from < 2
        && PARTICLES.contains(tokens.get(at).word())
        && (PARTICLES.contains(tokens.get(at + 1).word()) || tokens.get(at + 1).capitalised())) {
      at++;
    }
    return at == from || gazetteer.at(tokens, from, year) != null ? 0 : at - from;
  }

  /// "FACT SHEET": capitals beside capitals are no abbreviation.
  private boolean shouted(List<Token> tokens, int i) {
    for (int k = i - 1; k <= i + 1; k += 2) {
      if (k >= 0
          && k < tokens.size()
          && tokens.get(k).word().length() > 3
          && ACRONYM.matcher(tokens.get(k).word()).matches()
          && gazetteer.at(tokens, k, year) == null) {
        return true;
      }
    }
    return false;
  }

  private static boolean shouting(List<Token> tokens) {
    long upper =
        tokens.stream()
            .filter(token ->
                token.wordy() && token.word().equals(token.word().toUpperCase(Locale.ROOT)))
            .count();
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
