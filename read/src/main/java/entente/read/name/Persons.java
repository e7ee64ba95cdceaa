package entente.read.name;

import entente.read.Mention;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What looks like the name of a person, and like the title before it.
final class Persons {
  private static final Words LISTS = Words.of(Persons.class);
  private static final Set<String> PARTICLES = Names.WORDS.set("particles");
  private static final Set<String> JOINED = LISTS.set("joined");
  private static final Set<String> TITLES = Names.WORDS.set("titles");
  private static final Set<String> OFFICES = Names.WORDS.set("offices");
  private static final Set<String> ORGANISED = Names.WORDS.set("organised");
  private static final Set<String> GOVERNING = Names.WORDS.set("governing");
  private static final Set<String> DAYS = Names.WORDS.set("days");
  private static final Set<String> COMMON_STARTS = Names.WORDS.set("starts");

  private final Gazetteer gazetteer;
  private final int year;

  Persons(Gazetteer gazetteer, int year) {
    this.gazetteer = gazetteer;
    this.year = year;
  }

  /// So many tokens from here are titles: "Deputy Prime Minister and Minister of Trade".
  static int titles(List<Token> tokens, int i) {
    int n = 0;
    while (i + n < tokens.size()
        && (TITLES.contains(tokens.get(i + n).word())
            || n > 0
                && (tokens.get(i + n).is("for")
                    || tokens.get(i + n).is("of")
                    || tokens.get(i + n).is("-")
                    || tokens.get(i + n).is("and"))
                && i + n + 1 < tokens.size()
                && TITLES.contains(tokens.get(i + n + 1).word()))) {
      n++;
    }
    return n;
  }

  /// So many tokens from here look like the name of a person: one to five capitalised words, none
  /// of them an office or a party.
  int name(List<Token> tokens, int i) {
    int n = 0;
    while (i + n < tokens.size() && n < 5) {
      Token token = tokens.get(i + n);
      boolean particle =
          n > 0
              && (PARTICLES.contains(token.word()) || token.is("-"))
              && i + n + 1 < tokens.size()
              && (tokens.get(i + n + 1).capitalised()
                  || tokens.get(i + n + 1).is("der")
                  || tokens.get(i + n + 1).is("-"));
      if (particle) {
        n++;
        continue;
      }
      if (n > 0
          && token.is("-")
          && i + n + 1 < tokens.size()
          && given(tokens.get(i + n + 1).word())
          && token.span().start() == tokens.get(i + n - 1).span().end()
          && tokens.get(i + n + 1).span().start() == token.span().end()) {
        n += 2; // "Chia-yen", "Jae-myung"
        continue;
      }
      if (!token.capitalised()
          || !Character.isLetter(token.word().charAt(0))
          || TITLES.contains(token.word())
          || GOVERNING.contains(token.word())
          || DAYS.contains(token.word())) {
        break;
      }
      if (n == 0 && (COMMON_STARTS.contains(token.word()) || WIDE.contains(token.word()))) {
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

  private static final Set<String> GENERATIONS = LISTS.set("generations");

  /// So many tokens from here tell a person from father or predecessor: ", Jr.", "III".
  static int suffix(List<Token> tokens, int i) {
    int at = i < tokens.size() && tokens.get(i).is(",") ? i + 1 : i;
    return at >= tokens.size() || !GENERATIONS.contains(tokens.get(at).word())
        ? 0
        : tokens.get(at).word().startsWith("Jr")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).is(",")
            ? at - i + 2
            : at - i + 1;
  }

  /// Whether the second half of a name may be this: "yen" of "Chia-yen", not "led" of "Kenya-led".
  private static boolean given(String word) {
    return word.length() >= 2
        && word.length() <= 6
        && word.chars().allMatch(Character::isLowerCase)
        && !word.endsWith("ed")
        && !JOINED.contains(word);
  }

  private static final Set<String> WIDE = LISTS.set("wide");
  private static final Set<String> IMPERSONAL = LISTS.set("impersonal");

  /// "Chad Smith drums", "Paris Hilton, the singer": so many tokens are a person who bears the name
  /// of a state or city; 0 if not.
  int namesake(List<Token> tokens, int i) {
    int next = i + 1;
    if (!FIRST_NAMES.contains(tokens.get(i).word()) || next >= tokens.size()) {
      return 0;
    }
    Token surname = tokens.get(next);
    boolean strange =
        surname.capitalised()
            && surname.word().length() > 2
            && surname.wordy()
            && !surname.word().endsWith("s")
            && !surname.word().equals(surname.word().toUpperCase(Locale.ROOT))
            && !IMPERSONAL.contains(surname.word())
            && !WIDE.contains(surname.word())
            && !ORGANISED.contains(surname.word())
            && !TITLES.contains(surname.word())
            && !DAYS.contains(surname.word())
            && !COMMON_STARTS.contains(surname.word());
    if (!strange || gazetteer.at(tokens, next, year) != null) {
      return 0;
    }
    int after = next + 1;
    boolean ends = after < tokens.size() && !tokens.get(after).capitalised();
    boolean heading =
        tokens.stream()
                    .filter(token -> token.wordy() && token.word().length() > 3)
                    .filter(token -> !token.capitalised())
                    .count()
                < 2
            && tokens.size() > 5;
    return ends && !heading && tokens.get(after).word().matches(PERSONAL) ? 2 : 0;
  }

  /// What follows the name of a person rather than of a place.
  private static final String PERSONAL =
      ",|'s|’s|and|who|said|says|told|sang|sings|drums|plays|played|wrote|directed|starred|was|is|has|had|won|called|asked|met|visited|joined|arrived|performed|made|released|will|thanked|announced|at|in|on|to|\\.";

  private static final Set<String> FIRST_NAMES = LISTS.set("first-names");

  /// "Presidents Ana Lima of Peru, Omar Haddad of Tunisia and …": whether a name of a state's
  /// person stands beside another's.
  boolean listed(List<Token> tokens, int i, int length, List<Mention> mentions) {
    int next = i + length;
    if (mentions.size() < 2
        || next + 1 >= tokens.size()
        || !tokens.get(next).is("of")
        || !(mentions.getLast() instanceof Mention.OfParty before)
        || !(mentions.get(mentions.size() - 2) instanceof Mention.OfPerson)) {
      return false;
    }
    int of = tokens.get(next + 1).is("the") ? next + 2 : next + 1;
    Gazetteer.Found state = of < tokens.size() ? gazetteer.at(tokens, of, year) : null;
    boolean joined =
        tokens.subList(Math.max(0, i - 3), i).stream()
            .filter(token -> token.span().start() >= before.span().end())
            .allMatch(token -> token.is(",") || token.is("and") || token.is(";"));
    return joined
        && state != null
        && state.name().kind() == Name.Kind.NAME
        && gazetteer.kind(state.name().parties().getFirst()).equals("state");
  }

  /// Whether an office stands beside a name: "Ana Lima, the foreign minister".
  static boolean apposed(List<Token> tokens, int i, int length) {
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
}
