package entente.read.syntax;

import entente.read.Mention;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Turns that only add force, or say that one does it by turns, left out of the tree, since parsers
/// take a part of them for the object: "condemned in the strongest possible terms the raid", "met
/// one by one with the leaders".
final class Emphases {
  private static final Words LISTS = Words.of(Emphases.class);
  private static final Set<String> FORCE = LISTS.set("force");
  private static final Pattern LEAST = Pattern.compile("(?:no|not) (?:less|fewer) than ");
  private static final Set<String> TERMS = Set.of("terms", "language", "words");
  private static final Set<String> PRONOUNS = Set.of("it", "he", "she", "they");

  private Emphases() {}

  /// How many tokens such a turn has that begins here; 0 where none does.
  static int at(List<Token> tokens, int i) {
    if (again(tokens, i) || words(tokens, i).startsWith("one by one ")) {
      return 3;
    }
    if (words(tokens, i).startsWith("one after the other ")) {
      return 4;
    }
    if (!tokens.get(i).is("in") && !tokens.get(i).is("In")) {
      return 0;
    }
    int end = Math.min(tokens.size(), i + 6);
    boolean force = false;
    for (int k = i + 1; k < end; k++) {
      String word = tokens.get(k).word().toLowerCase(Locale.ROOT);
      force |= FORCE.contains(word) || word.equals("uncertain");
      if (TERMS.contains(word)) {
        return force ? k - i + 1 : 0;
      }
    }
    return 0;
  }

  /// How many tokens say before a sum or number how far it goes, "up to", which parsers take for a
  /// part of the verb; 0 where none do.
  static int bound(List<Token> tokens, int i, Mention figure) {
    boolean sum = figure instanceof Mention.OfMoney || figure instanceof Mention.OfCount;
    String words = sum ? words(tokens, i) : "";
    int length = words.startsWith("up to ") ? 2 : LEAST.matcher(words).lookingAt() ? 3 : 0;
    return length > 0
            && i + length < tokens.size()
            && tokens.get(i + length).span().start() == figure.span().start()
        ? length
        : 0;
  }

  private static String words(List<Token> tokens, int i) {
    return tokens.subList(i, Math.min(tokens.size(), i + 4)).stream()
        .map(token -> token.word().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" ", "", " "));
  }

  /// ", it," behind whoever it is: "The Bank, it, has announced".
  private static boolean again(List<Token> tokens, int i) {
    return i > 0
        && i + 3 < tokens.size()
        && tokens.get(i).is(",")
        && tokens.get(i + 2).is(",")
        && PRONOUNS.contains(tokens.get(i + 1).word())
        && tokens.get(i - 1).capitalised();
  }
}
