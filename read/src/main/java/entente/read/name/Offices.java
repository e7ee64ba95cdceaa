package entente.read.name;

import entente.model.Party;
import entente.read.Mention;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom "the President" and "the foreign minister" mean in one document: by the persons that it
/// named in such an office.
public final class Offices {
  private static final Words LISTS = Words.of(Offices.class);
  private static final Set<String> NAMES = LISTS.set("names");
  private static final Set<String> NOT_THE = LISTS.set("not-the");

  private static final Set<String> PAIRED =
      Set.of(
          "prime", "foreign", "finance", "trade", "defence", "defense", "energy", "deputy", "vice");

  private final Map<String, Party> firstInOffice = new HashMap<>();
  private final Map<String, Party> lastInOffice = new HashMap<>();

  static boolean is(String word) {
    return NAMES.contains(word);
  }

  /// "France's new president", "the Kenyan foreign minister": whether an office follows a party's
  /// name.
  public static boolean follows(List<Token> tokens, int after) {
    for (int k = after; k < Math.min(tokens.size(), after + 5); k++) {
      String word = tokens.get(k).word().toLowerCase(Locale.ROOT);
      if (NAMES.contains(word)) {
        return true;
      }
      if (!word.matches(
          "['’]s|prime|foreign|deputy|vice|new|former|finance|trade|defence|defense|interior|energy|chief|top|current|then|army|military|crown|central|bank|-")) {
        return false;
      }
    }
    return false;
  }

  /// "the President" of a readout is the one whom it named first; "the president" of a report the
  /// last.
  @Nullable Party of(String words, boolean capital) {
    return (capital ? firstInOffice : lastInOffice).get(words);
  }

  /// The same, with a word of description before it: "the leftist president".
  @Nullable Party meant(String words, boolean begins, boolean capital) {
    Party exact = of(words, capital);
    int space = words.lastIndexOf(' ');
    boolean described =
        space > 0
            && !begins
            && words.indexOf(' ') == space
            && !words.contains("-")
            && !NOT_THE.contains(words.substring(0, space));
    return exact == null && described ? of(words.substring(space + 1), false) : exact;
  }

  /// Remembers in what office a person was named: "Foreign Minister X", "Y's president, X".
  void remember(List<Token> tokens, int i, Mention mention) {
    if (!(mention instanceof Mention.OfPerson person) || person.party() == null) {
      return;
    }
    if (apposed(tokens, i, person.party()) || following(tokens, i, mention, person.party())) {
      return;
    }
    var words = new ArrayList<String>();
    for (int k = Math.max(0, i - 4);
        k < tokens.size() && tokens.get(k).span().start() < mention.span().end();
        k++) {
      words.add(tokens.get(k).word().toLowerCase(Locale.ROOT));
    }
    for (int k = words.size() - 1; k >= 0; k--) {
      if (NAMES.contains(words.get(k))) {
        hold(words, k, person.party());
        return;
      }
      if (words.get(k).equals(",") || words.get(k).equals("of") && k < words.size() - 4) {
        return;
      }
    }
  }

  /// Remembers whose office the first capitalised one is: "the President of Kenya", "the Kenyan
  /// President": "the President" of what follows.
  void named(List<Token> tokens, int from, int after, Party state) {
    int k = from - 1;
    while (k > 0 && Set.of("the", "Republic").contains(tokens.get(k).word())) {
      k--;
    }
    int office = -1;
    if (k > 0 && tokens.get(k).is("of") && tokens.get(k - 1).capitalised()) {
      office = k - 1;
    } else if (after < tokens.size() && tokens.get(after).capitalised()) {
      office = after + (tokens.get(after).is("Prime") || tokens.get(after).is("Foreign") ? 1 : 0);
      boolean person = office + 1 < tokens.size() && tokens.get(office + 1).capitalised();
      office = person ? -1 : office;
    }
    if (office < 0
        || office >= tokens.size()
        || !NAMES.contains(tokens.get(office).word().toLowerCase(Locale.ROOT))) {
      return;
    }
    String word = tokens.get(office).word().toLowerCase(Locale.ROOT);
    String two =
        office > 0 ? tokens.get(office - 1).word().toLowerCase(Locale.ROOT) + " " + word : word;
    firstInOffice.putIfAbsent(PAIRED.contains(two.split(" ", 2)[0]) ? two : word, state);
    firstInOffice.putIfAbsent(word, state);
  }

  /// "Its foreign minister, Ana Lima, said": the office stands before the comma.
  private boolean apposed(List<Token> tokens, int i, Party party) {
    if (i < 2 || !tokens.get(i - 1).is(",")) {
      return false;
    }
    var words = new ArrayList<String>();
    for (int k = Math.max(0, i - 4); k < i - 1; k++) {
      words.add(tokens.get(k).word().toLowerCase(Locale.ROOT));
    }
    boolean office = NAMES.contains(words.getLast());
    if (office) {
      hold(words, words.size() - 1, party);
    }
    return office;
  }

  /// "Ana Lima, the Peruvian president, said": the office stands between commas after the name.
  private boolean following(List<Token> tokens, int i, Mention mention, Party party) {
    int after = i;
    while (after < tokens.size() && tokens.get(after).span().start() < mention.span().end()) {
      after++;
    }
    if (after + 1 >= tokens.size()
        || !tokens.get(after).is(",")
        || tokens.get(after + 1).capitalised() && !tokens.get(after + 1).word().endsWith("’s")) {
      return false;
    }
    var words = new ArrayList<String>();
    for (int k = after + 1; k < Math.min(tokens.size(), after + 8) && !tokens.get(k).is(","); k++) {
      words.add(tokens.get(k).word().toLowerCase(Locale.ROOT));
      if (NAMES.contains(words.getLast())) {
        hold(words, words.size() - 1, party);
        return true;
      }
    }
    return false;
  }

  /// "a spokesman for the Brazilian foreign ministry": whether an office stands before the party
  /// for which it is held.
  public static boolean precedes(List<Token> tokens, int before) {
    int k = before - 1;
    while (k > 0
        && Set.of("the", "republic", "of", "government")
            .contains(tokens.get(k).word().toLowerCase(Locale.ROOT))
        && before - k < 4
        && !(tokens.get(k).is("of")
            && NAMES.contains(tokens.get(k - 1).word().toLowerCase(Locale.ROOT)))) {
      k--;
    }
    return k > 0
        && Set.of("of", "for", "from").contains(tokens.get(k).word())
        && NAMES.contains(tokens.get(k - 1).word().toLowerCase(Locale.ROOT));
  }

  private void hold(List<String> words, int k, Party party) {
    String two = k > 0 ? words.get(k - 1) + " " + words.get(k) : words.get(k);
    String office = PAIRED.contains(two.split(" ", 2)[0]) ? two : words.get(k);
    for (String name : List.of(office, words.get(k))) {
      firstInOffice.putIfAbsent(name, party);
      lastInOffice.put(name, party);
    }
  }
}
