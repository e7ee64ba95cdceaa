package entente.read.text;

import entente.model.Span;
import entente.read.table.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Offices that newspapers shorten are read as the words that they stand for: "PM Mahama", "the
/// Chinese FM". The spans stay those of the text.
final class Abbreviations {
  private static final Words LISTS = Words.of(Abbreviations.class);
  private static final Map<String, String> OFFICES = LISTS.pairs("offices");
  private static final Set<String> BEFORE = LISTS.set("before");
  private static final Set<String> NAMED_SO = LISTS.set("named-so");

  /// The adjective of a state, as it ends most often.
  private static final Pattern DEMONYM = Pattern.compile("(?:an|ese|ish|i|ch|Deputy)$");

  private Abbreviations() {}

  static Token at(String text, Span span, List<Token> before, String next) {
    String word = span.of(text);
    String office = OFFICES.get(word);
    return new Token(span, office != null && isOffice(word, before, next) ? office : word);
  }

  /// Tells "PM Mahama" from "3 PM", and "the FM" from "FM radio" and "Capital FM".
  private static boolean isOffice(String word, List<Token> before, String next) {
    String last = before.isEmpty() ? "" : before.getLast().word();
    boolean number = !last.isEmpty() && Character.isDigit(last.charAt(0));
    boolean named = !next.isEmpty() && Character.isUpperCase(next.charAt(0));
    boolean capital = !last.isEmpty() && Character.isUpperCase(last.charAt(0));
    boolean owned =
        BEFORE.contains(last) || capital && (word.endsWith("PM") || DEMONYM.matcher(last).find());
    return !number && !NAMED_SO.contains(next) && (named || owned);
  }
}
