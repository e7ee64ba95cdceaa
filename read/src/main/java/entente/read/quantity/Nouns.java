package entente.read.quantity;

import entente.read.table.Words;
import java.util.Map;
import java.util.Set;

/// What can be counted: which words are plural nouns, which of them are persons, and where a noun
/// phrase ends.
public final class Nouns {
  private static final Words LISTS = Words.of(Nouns.class);
  private static final Set<String> PLURALS = LISTS.set("plurals");
  private static final Set<String> NOT_PLURAL = LISTS.set("not-plural");
  private static final Set<String> STOPS = LISTS.set("stops");
  private static final Set<String> PERSONS = LISTS.set("persons");
  private static final Set<String> DEMONYMS = LISTS.set("demonyms");
  private static final Map<String, String> MEASURES = LISTS.pairs("measures");
  private static final Set<String> NO_COMPOUND = LISTS.set("no-compound");

  private Nouns() {}

  /// Whether a noun phrase ends before token `i`.
  static boolean stops(Tokens tokens, int i) {
    return !tokens.isWord(i) || tokens.is(i, STOPS);
  }

  /// Whether the token is a noun in the plural, by its form.
  static boolean isPlural(Tokens tokens, int i) {
    String word = tokens.low(i);
    if (!tokens.isWord(i) || NOT_PLURAL.contains(word)) {
      return false;
    }
    boolean form =
        word.length() > 3
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !word.endsWith("ous")
            && !word.endsWith("'s");
    boolean men =
        word.length() > 4
            && (word.endsWith("men") || word.endsWith("women") || word.endsWith("people"));
    return form
        || men
        || PLURALS.contains(word)
        || DEMONYMS.contains(tokens.raw(i))
        || word.equals("mps")
        || isMeasure(word);
  }

  static boolean isMeasure(String word) {
    return MEASURES.containsKey(word);
  }

  /// Whether a word is a plural of persons of any calling: "nurses", "geologists", "horsemen".
  ///
  /// @param word in lower case
  public static boolean isPersons(String word) {
    boolean calling = word.endsWith("ists") && !word.equals("lists") && !word.endsWith("waitlists");
    return PERSONS.contains(word)
        || calling
        || word.endsWith("men") && !word.equals("regimen")
        || word.endsWith("people");
  }

  /// The unit that a plural noun stands for: `people` for persons of any calling, else the noun.
  static String unit(Tokens tokens, int i) {
    String word = tokens.low(i);
    boolean demonym =
        tokens.isCapital(i)
            && (DEMONYMS.contains(tokens.raw(i))
                || ((word.endsWith("ans") || word.endsWith("ians")) && !tokens.isAllCapitals(i)));
    return demonym || isPersons(word) ? "people" : MEASURES.getOrDefault(word, word);
  }

  /// The unit of "five-point" or "130-project"; empty where such a compound counts nothing.
  static String ofCompound(String singular) {
    if (NO_COMPOUND.contains(singular)
        || singular.length() < 3
        || singular.endsWith("ed")
        || singular.endsWith("ing")) {
      return singular.equals("person") || singular.equals("strong")
          ? "people"
          : MEASURES.getOrDefault(singular, "");
    }
    if (singular.equals("strong")) {
      return "people";
    }
    if (MEASURES.containsKey(singular)) {
      return MEASURES.getOrDefault(singular, "");
    }
    if (singular.endsWith("y")
        && !singular.endsWith("ay")
        && !singular.endsWith("ey")
        && !singular.endsWith("oy")) {
      return singular.substring(0, singular.length() - 1) + "ies";
    }
    boolean hissing =
        singular.endsWith("ch")
            || singular.endsWith("sh")
            || singular.endsWith("s")
            || singular.endsWith("x");
    return hissing ? singular + "es" : singular + "s";
  }
}
