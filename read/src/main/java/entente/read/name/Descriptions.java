package entente.read.name;

import entente.model.Party;
import entente.read.Mention;
import entente.read.name.References.Found;
import entente.read.table.Words;
import entente.read.text.Cardinals;
import entente.read.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whom a description means: "the two sides", "both countries", "the bloc", "the trio", "the host",
/// "the Pacific nation".
final class Descriptions {
  private static final Words LISTS = Words.of(Descriptions.class);
  private static final Set<String> BLOC = LISTS.set("bloc");
  private static final Set<String> HEADS = LISTS.set("heads");
  private static final Set<String> COUNTRY = LISTS.set("country");
  private static final Map<String, String> NUMBERS = LISTS.pairs("numbers");
  private static final Set<String> MANY = LISTS.set("many");
  private static final Set<String> COMPANY = LISTS.set("company");
  static final Set<String> NATION = LISTS.set("nation");
  static final Set<String> ANY = LISTS.set("any");
  private static final Map<String, String> BASINS = LISTS.pairs("basins");

  /// What speaks for a union by its short name: "the Commission".
  private static final Set<String> ORGANS =
      Set.of("commission", "council", "european council", "presidency", "high representative");

  private static final Set<String> HOSTS =
      Set.of("host", "hosts", "host country", "host nation", "host government", "host state");
  private static final Set<String> GUESTS = LISTS.set("guests");
  private static final Set<String> ASSEMBLED = LISTS.set("assembled");

  private final Gazetteer gazetteer;
  private final Foregoing foregoing;
  private final BothSides both;

  Descriptions(Gazetteer gazetteer, Foregoing foregoing) {
    this.gazetteer = gazetteer;
    this.foregoing = foregoing;
    both = new BothSides(foregoing);
  }

  /// What begins at a token that is "the", "both" or "this"; null where it means nobody.
  ///
  /// @param ahead the named mentions that follow
  /// @param here whom the sentence named before
  /// @param subject the first of them; null where it named none
  @Nullable Found meant(
      List<Token> tokens, int i, List<Mention> ahead, Set<Party> here, @Nullable Party subject) {
    String word = tokens.get(i).word().toLowerCase(Locale.ROOT);
    for (int length = 5; length >= 2; length--) {
      if (i + length > tokens.size()) {
        continue;
      }
      String words = words(tokens, i + 1, length - 1);
      boolean followed =
          i + length < tokens.size()
              && Set.of("of", "from").contains(tokens.get(i + length).word());
      Found found = several(tokens, i, length, words, followed, here);
      if (found == null && !word.equals("both")) {
        found = one(tokens, i, length, words, followed, ahead, subject);
      }
      if (found != null) {
        return found.parties().isEmpty() ? null : found;
      }
    }
    String next = i + 1 < tokens.size() ? tokens.get(i + 1).word().toLowerCase(Locale.ROOT) : ".";
    if (word.equals("both") && ALONE.contains(next)) {
      List<Party> two = both.meant(here, "both");
      return two.isEmpty() ? null : new Found(two, 1);
    }
    return word.equals("the") ? government(tokens, i, ahead) : null;
  }

  private static final Set<String> JUNTA = LISTS.set("junta");
  private static final Set<Party> JUNTAS =
      LISTS.set("juntas").stream()
          .map(Party::new)
          .collect(java.util.stream.Collectors.toUnmodifiableSet());
  private static final Set<String> PARLIAMENT = LISTS.set("parliament");

  /// Whose parliament "the National Assembly" is: that of the one state of the two that the
  /// document is about; null where both or neither are states.
  private @Nullable Party home() {
    List<Party> states = foregoing.pair().stream().filter(foregoing::isState).toList();
    return states.size() == 1 ? states.getFirst() : null;
  }

  private static final Set<String> BESIDE = LISTS.set("beside");
  private static final Set<String> ALONE = LISTS.set("alone");

  /// "All sides agreed", at the start of a sentence: those who are met; "all three": the last three
  /// who were named together; null where nobody is.
  @Nullable Found all(List<Token> tokens, int i) {
    String words = i + 1 < tokens.size() ? words(tokens, i + 1, 1) : "";
    int many = number(words);
    List<Party> counted = many > 2 ? foregoing.set(many) : null;
    if (counted != null) {
      String next = i + 2 < tokens.size() ? words(tokens, i + 2, 1) : "";
      boolean noun = next.endsWith("s") && !MANY.contains(next);
      return noun ? null : new Found(counted, MANY.contains(next) ? 3 : 2);
    }
    boolean bare =
        i + 2 < tokens.size()
            && !Set.of("to", "of", "from", "in", "with", "at").contains(tokens.get(i + 2).word());
    List<Party> who = foregoing.assembled();
    return i == 0 && bare && ASSEMBLED.contains(words) && who.size() >= 2
        ? new Found(who, 2)
        : null;
  }

  /// How many "five presidents" and "same five" are; 0 where they are not counted.
  private static int number(String words) {
    String counted = words.startsWith("same ") ? words.substring(5) : words;
    int space = counted.indexOf(' ');
    String number = space < 0 ? counted : counted.substring(0, space);
    Integer word = Cardinals.of(number);
    return word != null && word > 2 ? word : Integer.parseInt(NUMBERS.getOrDefault(number, "0"));
  }

  private @Nullable Found several(
      List<Token> tokens, int i, int length, String words, boolean followed, Set<Party> here) {
    boolean hyphen = i + length < tokens.size() && tokens.get(i + length).is("-");
    String phrase = tokens.get(i).word().equalsIgnoreCase("both") ? "both " + words : words;
    if (BothSides.says(phrase)
        && !followed
        && !hyphen
        && (length > 2
            || !Set.of("two", "sides").contains(phrase)
            || verbFollows(tokens, i + length)
            || asked(tokens, i, length))) {
      return new Found(both.meant(here, phrase), length);
    }
    if (words.equals("blocs")) {
      return new Found(both.meant(here, words), length);
    }
    int many = hyphen ? 0 : number(words);
    if (many > 0
        && (Set.of("trio", "quartet", "quintet").contains(words)
            || words.contains(" ") && MANY.contains(words.substring(words.lastIndexOf(' ') + 1))
            || (length == 2 || length == 3 && words.startsWith("same ")) && many >= 3)) {
      List<Party> set = foregoing.set(many);
      Party whole = foregoing.groups().of(many);
      if (set != null
          && whole != null
          && length == 2
          && !whole.isRegion()
          && gazetteer.members(whole).equals(Set.copyOf(set))) {
        return new Found(List.of(whole), length); // "the four", of the Quad that was told of
      }
      if (set != null) {
        int extra =
            i + length + 1 < tokens.size()
                    && words.endsWith("heads")
                    && tokens.get(i + length).is("of")
                ? 2
                : 0;
        return new Found(set, length + extra);
      }
      if (whole != null && !followed && (length > 2 || stands(tokens, i + length))) {
        return new Found(List.of(whole), length); // "asked the nine to", of a body of nine
      }
    }
    if (ASSEMBLED.contains(words) && !followed) {
      List<Party> who = foregoing.assembled();
      if (who.size() >= 2 || !foregoing.gatherings().gathered().isEmpty()) {
        return new Found(who, length);
      }
    }
    return null;
  }

  /// "asked the two to wait": whether they are who is asked to do something.
  private static boolean asked(List<Token> tokens, int i, int length) {
    return i > 0
        && i + length < tokens.size()
        && (tokens.get(i + length).is("to") || tokens.get(i + length).is("for"))
        && Stream.of(i - 1, i - 2)
            .filter(k -> k >= 0)
            .anyMatch(k -> Others.addresses(tokens.get(k).word()));
  }

  private @Nullable Found one(
      List<Token> tokens,
      int i,
      int length,
      String words,
      boolean followed,
      List<Mention> ahead,
      @Nullable Party subject) {
    boolean the = tokens.get(i).word().equalsIgnoreCase("the");
    boolean capital = tokens.get(i + 1).capitalised();
    boolean bare = i + length >= tokens.size() || !tokens.get(i + length).capitalised();
    if (the && !followed && Offices.is(words.substring(words.lastIndexOf(' ') + 1))) {
      Party party =
          foregoing
              .offices()
              .meant(
                  words, tokens.get(i + 1).capitalised(), tokens.get(i + length - 1).capitalised());
      if (party != null && bare && !apposed(tokens, i + length, ahead)) {
        foregoing.person(party);
        return new Found(List.of(party), length);
      }
    }
    Party host = foregoing.hosts().of(subject != null ? subject : foregoing.subject());
    if (HOSTS.contains(words) && host != null) {
      return new Found(List.of(host), length);
    }
    Party soil = foregoing.hosts().of(null);
    if (GUESTS.contains(words) && !followed && soil != null) {
      Found guest = both.opposite(soil, length);
      if (guest != null) {
        return guest;
      }
    }
    Party union = foregoing.union();
    if (union != null
        && capital
        && (words.equals("union") || the && ORGANS.contains(words) && !followed && bare)) {
      return new Found(List.of(union), length);
    }
    Party ruled = JUNTA.contains(words) && !followed ? foregoing.state(JUNTAS) : null;
    if (ruled != null) {
      return new Found(List.of(ruled), length);
    }
    Party sits = PARLIAMENT.contains(words) && !followed && bare ? home() : null;
    if (sits != null) {
      return new Found(List.of(sits), length);
    }
    Party firm = COMPANY.contains(words) && !followed ? foregoing.company() : null;
    if (firm != null) {
      return new Found(List.of(firm), length);
    }
    Party lender = followed || capital ? null : foregoing.banks().meant(words);
    if (lender != null) {
      return new Found(List.of(lender), length);
    }
    Party bloc = foregoing.bloc();
    boolean heads = the && !followed && bare && HEADS.contains(words);
    if ((heads || BLOC.contains(words)) && bloc != null) {
      return new Found(List.of(bloc), length);
    }
    Party region = foregoing.region();
    if (words.equals("continent") && region != null) {
      return new Found(List.of(region), length);
    }
    if (words.equals("region") && (region != null || bloc != null)) {
      return new Found(List.of(region != null ? region : bloc), length);
    }
    if (followed || i + length < tokens.size() && tokens.get(i + length).is("-")) {
      return null;
    }
    if (COUNTRY.contains(words)) {
      Party state = new Nations(gazetteer, foregoing).country(tokens, i, words, subject);
      return state == null ? null : new Found(List.of(state), length);
    }
    int cut = words.lastIndexOf(' ');
    if (cut > 0
        && NATION.contains(words.substring(cut + 1))
        && words.indexOf(' ') == cut
        && !ANY.contains(words.substring(0, cut))
        && !words.matches("(?s).*[^\\p{L} -].*|.*est \\p{L}+")) {
      String basin = BASINS.get(words.substring(0, cut).replaceAll(".* ", ""));
      boolean named = capital && basin == null;
      Party state =
          basin == null
              ? new Nations(gazetteer, foregoing)
                  .country(tokens, i, words.substring(cut + 1), subject)
              : foregoing.state(gazetteer.members(new Party("region:" + basin)));
      return state == null || named ? null : new Found(List.of(state), length);
    }
    return null;
  }

  /// "the Foreign Minister, Ana Lima": who follows is the one.
  private static boolean apposed(List<Token> tokens, int at, List<Mention> ahead) {
    return at + 1 < tokens.size()
        && tokens.get(at).is(",")
        && !ahead.isEmpty()
        && ahead.getFirst() instanceof Mention.OfPerson
        && ahead.getFirst().span().start() == tokens.get(at + 1).span().start();
  }

  /// "the ministry", "the government": whose the document spoke of last, but not the one with whom
  /// it deals in this sentence.
  private @Nullable Found government(List<Token> tokens, int i, List<Mention> ahead) {
    Found found = foregoing.gatherings().meant(tokens, i, foregoing.person(), foregoing.told());
    if (found == null) {
      return null;
    }
    Party party = found.parties().getFirst();
    Party state = foregoing.state();
    if (state != null
        && tokens.get(i + found.length() - 1).word().equalsIgnoreCase("government")
        && Set.of("other", "bank", "agency").contains(gazetteer.kind(party))) {
      return new Found(List.of(state), found.length()); // a bank has none
    }
    for (Mention mention : ahead) {
      if (Foregoing.parties(mention).contains(party)) {
        int at = 0;
        while (at < tokens.size() && tokens.get(at).span().start() < mention.span().start()) {
          at++;
        }
        boolean with =
            at > 1
                && (tokens.get(at - 1).is("with")
                    || tokens.get(at - 1).is("the") && tokens.get(at - 2).is("with"));
        Found other = with ? both.opposite(party, found.length()) : null;
        return other == null ? found : other;
      }
    }
    return found;
  }

  /// "a foreign ministry spokesman": the same of who speaks for an office; null for any other.
  @Nullable Found spokesman(List<Token> tokens, int i, List<Mention> ahead) {
    Found found = government(tokens, i, ahead);
    boolean speaks =
        found != null
            && tokens
                .get(i + found.length() - 1)
                .word()
                .toLowerCase(Locale.ROOT)
                .startsWith("spokes");
    return speaks ? found : null;
  }

  /// "his host", "her counterpart": the other one of the two who meet.
  @Nullable Found across(String noun) {
    Party host = foregoing.hosts().of(foregoing.person());
    if (HOSTS.contains(noun) && host != null) {
      return new Found(List.of(host), 2);
    }
    Party soil = foregoing.hosts().of(null);
    if (GUESTS.contains(noun) && soil != null) {
      return both.opposite(soil, 2);
    }
    Party person = foregoing.person();
    boolean other =
        GUESTS.contains(noun)
            || Set.of("counterpart", "homologue", "interlocutor", "interlocutors").contains(noun);
    return other && person != null ? both.opposite(person, 2) : null;
  }

  /// Whether a number stands for those whom it counts: no noun follows it.
  private static boolean stands(List<Token> tokens, int at) {
    return at >= tokens.size()
        || !tokens.get(at).wordy()
        || BESIDE.contains(tokens.get(at).word())
        || verbFollows(tokens, at);
  }

  private static boolean verbFollows(List<Token> tokens, int at) {
    return at < tokens.size()
        && tokens
            .get(at)
            .word()
            .matches(
                "(?:are|were|have|had|will|also|agreed|signed|met|said|would|plan|hope|held|adopted|issued|upheld|did|must|should|may|leaders|pledged|vowed)");
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
