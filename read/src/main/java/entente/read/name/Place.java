package entente.read.name;

import entente.model.Party;
import entente.model.Span;
import entente.read.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A place that a sentence names after a preposition, such as "in Jakarta".
///
/// @param name its English name
/// @param state the state in which it lies
/// @param preposition the word before it
/// @param city whether it is a city rather than a state
public record Place(Span span, String name, Party state, String preposition, boolean city) {
  private static final Set<String> BEFORE = Set.of("in", "at", "to", "near", "outside", "of", "from", "through");
  private static final Set<String> NOT_A_PLACE_AFTER = Set.of("'s", "’s");

  /// The places of a sentence in order of the text.
  public static List<Place> in(List<Token> tokens, Gazetteer gazetteer, int year) {
    var places = new ArrayList<Place>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.get(i).capitalised()) {
        continue;
      }
      Gazetteer.Found found = gazetteer.at(tokens, i, year);
      if (found == null) {
        continue;
      }
      Name name = found.name();
      int next = i + found.length();
      String words = words(tokens, i, found.length());
      Party state = gazetteer.stateOf(words);
      String shown = gazetteer.placeName(words);
      boolean genitive = next < tokens.size() && NOT_A_PLACE_AFTER.contains(tokens.get(next).word());
      if (state != null && shown != null && !genitive && placed(name.kind())) {
        String preposition = before(tokens, i);
        boolean listed = i > 0 && tokens.get(i - 1).is(",") && !places.isEmpty() && places.getLast().span().end() == tokens.get(i - 2).span().end();
        if (!preposition.isEmpty() && !listed) {
          places.add(new Place(new Span(tokens.get(i).span().start(), tokens.get(next - 1).span().end()), shown, state, preposition,
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

  private static String before(List<Token> tokens, int i) {
    int k = i - 1;
    while (k >= 0 && (tokens.get(k).is("the") || tokens.get(k).is("central") || tokens.get(k).is("downtown"))) {
      k--;
    }
    if (k < 0) {
      return "";
    }
    String word = tokens.get(k).word().toLowerCase(Locale.ROOT);
    if (word.equals("of") && k > 0 && Set.of("city", "capital", "town", "resort", "port", "island").contains(tokens.get(k - 1).word().toLowerCase(Locale.ROOT))) {
      return "in";
    }
    return BEFORE.contains(word) ? word : "";
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
