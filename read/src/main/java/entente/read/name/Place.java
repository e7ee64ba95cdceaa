package entente.read.name;

import entente.model.Party;
import entente.model.Span;
import entente.read.table.Words;
import entente.read.text.Token;
import java.text.Normalizer;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A place that a sentence names after a preposition, such as "in Jakarta".
///
/// @param name its English name
/// @param state the state in which it lies
/// @param preposition the word before it
/// @param city whether it is a city rather than a state
public record Place(Span span, String name, Party state, String preposition, boolean city) {
  private static final Words LISTS = Words.of(Place.class);
  private static final Set<String> BEFORE = LISTS.set("before");
  private static final Set<String> NOT_A_PLACE_AFTER = Set.of("'s", "’s");
  private static final Set<String> SETTLEMENTS = LISTS.set("settlements");
  private static final Set<String> MONTHS =
      Arrays.stream(Month.values())
          .map(month -> month.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> MEANT = LISTS.set("meant");
  private static final Set<String> MARKED = LISTS.set("marked");
  private static final Set<String> AFTER_STATE = LISTS.set("after-state");

  /// The places of a sentence in order of the text.
  public static List<Place> in(List<Token> tokens, Gazetteer gazetteer, int year) {
    var places = new ArrayList<Place>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.get(i).capitalised()) {
        continue;
      }
      Gazetteer.Found found = gazetteer.at(tokens, i, year);
      if (found == null) {
        Place unknown = unknown(tokens, i, gazetteer, year);
        if (unknown != null) {
          places.add(unknown);
        }
        continue;
      }
      Name name = found.name();
      int next = i + found.length();
      String words = words(tokens, i, found.length());
      Party state = gazetteer.stateOf(words);
      String shown = spelled(words, gazetteer.placeName(words));
      boolean genitive =
          next < tokens.size() && NOT_A_PLACE_AFTER.contains(tokens.get(next).word());
      if (state != null && shown != null && !genitive && placed(name.kind())) {
        String preposition = before(tokens, i);
        boolean listed =
            i > 0
                && tokens.get(i - 1).is(",")
                && !places.isEmpty()
                && places.getLast().span().end() == tokens.get(i - 2).span().end();
        if (!preposition.isEmpty() && !listed) {
          places.add(
              new Place(
                  new Span(tokens.get(i).span().start(), tokens.get(next - 1).span().end()),
                  shown,
                  state,
                  preposition,
                  name.kind() != Name.Kind.NAME || state.id().equals("SGP")));
        }
      }
      i = next - 1;
    }
    return places;
  }

  private static boolean placed(Name.Kind kind) {
    return kind == Name.Kind.CITY || kind == Name.Kind.CAPITAL || kind == Name.Kind.NAME;
  }

  /// "in Visby, Sweden", of a town that no list has: what the state after it tells; null where none
  /// does.
  private static @Nullable Place unknown(List<Token> tokens, int i, Gazetteer gazetteer, int year) {
    String preposition = before(tokens, i);
    if (!Set.of("in", "at", "near", "outside").contains(preposition)
        || MONTHS.contains(word(tokens, i))) {
      return null;
    }
    int next = i;
    while (next < tokens.size()
        && next < i + 3
        && tokens.get(next).capitalised()
        && gazetteer.at(tokens, next, year) == null) {
      next++;
    }
    boolean comma =
        next + 1 < tokens.size() && tokens.get(next).is(",") && tokens.get(next + 1).capitalised();
    Gazetteer.Found state = comma ? gazetteer.at(tokens, next + 1, year) : null;
    if (state == null
        || state.name().kind() != Name.Kind.NAME
        || state.name().parties().size() != 1
        || !gazetteer.kind(state.name().parties().getFirst()).equals("state")) {
      return null;
    }
    int after = next + 1 + state.length();
    boolean ends = after >= tokens.size() || AFTER_STATE.contains(tokens.get(after).word());
    return !ends
        ? null
        : new Place(
            new Span(tokens.get(i).span().start(), tokens.get(next - 1).span().end()),
            words(tokens, i, next - i),
            state.name().parties().getFirst(),
            preposition,
            true);
  }

  /// A place as the text spells it, where that differs by accents alone: "Bogota".
  private static @Nullable String spelled(String words, @Nullable String name) {
    return name != null && !name.equals(words) && plain(name).equals(plain(words)) ? words : name;
  }

  private static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  /// The preposition that a name of a place hangs from, also over "the Kenyan capital" and
  /// "Kenya's".
  private static String before(List<Token> tokens, int i) {
    int k = i - 1;
    while (k >= 0
        && (tokens.get(k).is("the")
            || tokens.get(k).is("central")
            || tokens.get(k).is("downtown"))) {
      k--;
    }
    if (k < 0) {
      return "";
    }
    String word = word(tokens, k);
    if ((word.equals("for") || word.equals("to")) && meant(tokens, k)) {
      return "in"; // "the summit is set for Lima"
    }
    if (BEFORE.contains(word)
        && !(word.equals("of") && k > 0 && SETTLEMENTS.contains(word(tokens, k - 1)))) {
      return word;
    }
    int noun = word.equals(",") || word.equals("of") ? k - 1 : k;
    if (noun > 0 && SETTLEMENTS.contains(word(tokens, noun))) {
      String over = over(tokens, noun - 1);
      return over.isEmpty() && word.equals("of") ? "in" : over;
    }
    return NOT_A_PLACE_AFTER.contains(word) ? over(tokens, k - 1) : "";
  }

  /// "scheduled for", "pencilled in for", "marked to": whether a word says where something is to
  /// be.
  private static boolean meant(List<Token> tokens, int k) {
    int at = k - 1;
    at -= at > 0 && Set.of("in", "down", "now", "again", "up").contains(word(tokens, at)) ? 1 : 0;
    return at >= 0 && (word(tokens, k).equals("for") ? MEANT : MARKED).contains(word(tokens, at));
  }

  /// The preposition before "the south-eastern Uzbek", "Kenya's", "its": at most five words back.
  private static String over(List<Token> tokens, int from) {
    for (int k = from; k >= 0 && k >= from - 5; k--) {
      String word = word(tokens, k);
      if (Set.of("in", "at", "to", "near", "outside", "from").contains(word)) {
        return word;
      }
      if (!tokens.get(k).wordy() && !NOT_A_PLACE_AFTER.contains(word) || BEFORE.contains(word)) {
        return "";
      }
    }
    return "";
  }

  private static String word(List<Token> tokens, int k) {
    return tokens.get(k).word().toLowerCase(Locale.ROOT);
  }

  private static String words(List<Token> tokens, int i, int length) {
    var words = new StringBuilder(tokens.get(i).word());
    for (int k = i + 1; k < i + length; k++) {
      if (tokens.get(k).span().start() > tokens.get(k - 1).span().end()) {
        words.append(' ');
      }
      words.append(tokens.get(k).word());
    }
    return words.toString();
  }
}
