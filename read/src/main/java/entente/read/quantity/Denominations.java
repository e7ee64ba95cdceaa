package entente.read.quantity;

import entente.model.Span;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which currency a shared name or sign means in one document: "$", "pounds", "rupees", "francs",
/// "K".
///
/// A statement of the document decides first ("All amounts are in Australian dollars", "(figures in
/// AUD)"). A bare dollar is else the American one. Of the others, a currency that the document
/// names in full ("Egyptian pounds") is meant by the short name too; else the states that the
/// document speaks of decide; else what is usual.
public final class Denominations {
  private static final Words LISTS = Words.of(Denominations.class);
  private static final Map<String, String> DOLLARS =
      new TreeMap<>(
          Map.of(
              "AUD", "AUS", "CAD", "CAN", "NZD", "NZL", "SGD", "SGP", "FJD", "FJI", "HKD", "HKG",
              "TWD", "TWN", "JMD", "JAM", "TTD", "TTO", "SBD", "SLB"));

  /// A document that says nothing.
  public static final Denominations USUAL = new Denominations(Set.of(), Map.of(), Map.of(), null);

  private static final String GAZETTEER = "gazetteer/states.tsv";

  /// Beyond this much text nobody states what was meant.
  private static final int ENOUGH = 400_000;

  private static final Set<String> FIGURES = LISTS.set("figures");
  private static final Set<String> BARE = LISTS.set("bare");
  private static final Set<String> LINKS = LISTS.set("links");

  private static final Pattern CONVERTED =
      Pattern.compile(
          "(?<![\\p{L}$])\\$ ?[0-9][0-9.,]* ?(?:million|billion|mln|bln|m|bn|b)?\\b ?\\((?:about"
              + " |around |roughly |approximately |some )?(?:US\\$|USD|U\\.S\\.\\$)");

  private final Set<String> stated;
  private final Map<String, Integer> named;
  private final Map<String, Integer> spoken;
  private final @Nullable String bare;

  private Denominations(
      Set<String> stated,
      Map<String, Integer> named,
      Map<String, Integer> spoken,
      @Nullable String bare) {
    this.bare = bare;
    this.stated = stated;
    this.named = named;
    this.spoken = spoken;
  }

  /// What the whole text of a document says of it.
  public static Denominations of(String text) {
    if (text.isEmpty()) {
      return USUAL;
    }
    Tokens tokens = Tokens.of(text, new Span(0, Math.min(text.length(), ENOUGH)));
    var stated = new LinkedHashSet<String>();
    var named = new HashMap<String, Integer>();
    var states = new HashMap<String, Integer>();
    String bare = null;
    Currencies currencies = Currencies.standard();
    for (int i = 0; i < tokens.size(); i++) {
      Term.At name = currencies.nameAt(tokens, i);
      if (name != null
          && name.term().codes().size() == 1
          && name.next() > i + 1
          && name.term().key().contains(" ")) {
        named.merge(name.term().codes().getFirst(), 1, Integer::sum);
      }
      String said = statement(tokens, i);
      if (said != null) {
        stated.add(said);
        bare = bare == null && tokens.is(i, BARE) ? said : bare;
      }
      for (String state : Spoken.at(tokens, i)) {
        states.merge(state, 1, Integer::sum);
      }
    }
    var spoken = new HashMap<String, Integer>();
    if (CONVERTED.matcher(text.substring(0, Math.min(text.length(), ENOUGH))).find()) {
      var dollars = new HashMap<String, Integer>();
      DOLLARS.forEach((code, state) -> dollars.put(code, states.getOrDefault(state, 0)));
      String local = most(List.copyOf(DOLLARS.keySet()), dollars);
      if (local != null) {
        stated.add(local); // "$600 million (US$397 million)"
      }
    }
    currencies
        .states()
        .forEach((code, users) -> spoken.put(code, states.getOrDefault(users.getFirst(), 0)));
    Map.of(
            "XOF",
            List.of("SEN", "CIV", "MLI", "BFA", "NER", "BEN", "TGO", "GNB"),
            "XAF",
            List.of("CMR", "GAB", "TCD", "COG", "CAF", "GNQ"))
        .forEach((code, users) ->
            spoken.put(code, users.stream().mapToInt(user -> states.getOrDefault(user, 0)).sum()));
    return new Denominations(stated, named, spoken, bare);
  }

  /// A document in which every shared term that may be this currency is.
  public static Denominations stated(String code) {
    return new Denominations(Set.of(code), Map.of(), Map.of(), null);
  }

  /// The currency that the document says its figures are in; null where it says nothing.
  public @Nullable String stated() {
    return stated.stream().findFirst().orElse(null);
  }

  /// The currency of numbers that name none ("40 million for schools"), where the document says
  /// which all its amounts are in; null where it says nothing.
  @Nullable String bare() {
    return bare;
  }

  /// The currency that a term means in a sentence: where that names the state of only one of those
  /// that bear the name, this one.
  @Nullable String resolve(Term term, Tokens sentence) {
    boolean shared = term.codes().size() > 1 && stated.isEmpty();
    if (!shared || term.codes().contains("USD") || term.codes().contains("GBP")) {
      return resolve(term);
    }
    var states = new HashSet<String>();
    for (int i = 0; i < sentence.size(); i++) {
      states.addAll(Spoken.at(sentence, i));
    }
    List<String> own =
        term.codes().stream()
            .filter(code -> {
              List<String> users = Currencies.standard().states().get(code);
              return users != null && states.contains(users.getFirst());
            })
            .toList();
    return own.size() == 1 ? own.getFirst() : resolve(term);
  }

  /// The currency that "its dollars" are: that of the state named last before a token of those that
  /// have such a one; else, where the document does not say which it counts in, that of which it
  /// speaks most; else what the term means in the sentence.
  @Nullable String own(Term term, Tokens sentence, int before) {
    for (int i = before - 1; i >= 0; i--) {
      for (String state : Spoken.at(sentence, i)) {
        for (String code : term.codes()) {
          if (Currencies.standard().states().getOrDefault(code, List.of()).contains(state)) {
            return code;
          }
        }
      }
    }
    String bySubject = stated.isEmpty() ? most(term.codes(), spoken) : null;
    return bySubject != null ? bySubject : resolve(term, sentence);
  }

  /// The currency that a term means here.
  @Nullable String resolve(Term term) {
    List<String> codes = term.codes();
    if (codes.size() == 1) {
      return codes.getFirst();
    }
    for (String code : stated) {
      if (codes.contains(code)) {
        return code;
      }
    }
    if ("USD".equals(term.owner())) {
      return "USD";
    }
    if ("£".equals(term.key())) {
      return "GBP";
    }
    String byName = most(codes, named);
    if (byName != null) {
      return byName;
    }
    String bySubject = isSpoken(term.owner()) ? null : most(codes, spoken);
    return bySubject != null ? bySubject : term.owner() != null ? term.owner() : codes.getFirst();
  }

  private boolean isSpoken(@Nullable String owner) {
    return owner != null
        && spoken.getOrDefault(owner, 0) > 0
        && !owner.equals("PGK")
        && !owner.equals("CHF");
  }

  private static @Nullable String most(List<String> codes, Map<String, Integer> counts) {
    String found = null;
    for (String code : codes) {
      int count = counts.getOrDefault(code, 0);
      if (count > 0 && (found == null || count > counts.getOrDefault(found, 0))) {
        found = code;
      }
    }
    return found;
  }

  /// The currency of a statement whose subject stands at token `i`: "all amounts are in AUD", "$
  /// refers to …".
  private static @Nullable String statement(Tokens tokens, int i) {
    boolean sign =
        tokens.is(i, "$")
            && (tokens.is(i + 1, LINKS) || tokens.is(i + 2, LINKS))
            && !tokens.isNumber(i + 1);
    if (!sign && !tokens.is(i, FIGURES)) {
      return null;
    }
    boolean linked = false;
    for (int at = i + 1; at < i + 14 && !tokens.is(at, ".") && !tokens.isNumber(at); at++) {
      linked |= tokens.is(at, LINKS);
      Term.At name = linked ? Currencies.standard().nameAt(tokens, at) : null;
      if (name != null
          && name.term().codes().size() == 1
          && opens(tokens, i)
          && !tokens.isNumber(name.next())) {
        return name.term().codes().getFirst();
      }
      if (linked
          && (tokens.is(i, "dollar") || tokens.is(i, "dollars") || tokens.is(i + 1, "are"))) {
        String adjective = Currencies.standard().dollarOf(tokens, at);
        if (adjective != null && opens(tokens, i)) {
          return adjective;
        }
      }
    }
    return null;
  }

  /// Whether the subject at `i` speaks of the whole document: "all dollar figures", "(amounts in",
  /// "Figures are".
  private static boolean opens(Tokens tokens, int i) {
    if (tokens.is(i, "$") || tokens.is(i, "currency")) {
      return true;
    }
    Set<String> openers = Set.of("all", "unless", "(", "these", "the");
    for (int back = 1; back <= 4; back++) {
      if (tokens.is(i - back, openers) || tokens.is(i - back, ".") || i - back < 0) {
        return !tokens.is(i - back, "the") || tokens.is(i + 1, LINKS);
      }
    }
    return false;
  }

  /// The states of the gazetteer as a text speaks of them.
  private static final class Spoken {
    private static final Map<String, Set<String>> PHRASES = read();
    private static final Set<String> FIRST = first();

    static Set<String> at(Tokens tokens, int i) {
      if (!tokens.isCapital(i) || !FIRST.contains(tokens.low(i))) {
        return Set.of();
      }
      int words = tokens.phraseAt(i, PHRASES.keySet());
      if (words == 0) {
        return Set.of();
      }
      var phrase = new StringBuilder(tokens.low(i));
      for (int n = 1; n < words; n++) {
        phrase.append(' ').append(tokens.low(i + n));
      }
      return PHRASES.getOrDefault(phrase.toString(), Set.of());
    }

    private static Map<String, Set<String>> read() {
      var phrases = new HashMap<String, Set<String>>();
      for (Table.Row row : Table.read(GAZETTEER)) {
        for (int column = 1; column < 4; column++) {
          for (String name : row.alternatives(column)) {
            if (!name.endsWith("-") && !name.endsWith("?")) {
              phrases.computeIfAbsent(Currencies.key(name), _ -> new HashSet<>()).add(row.cell(0));
            }
          }
        }
      }
      return phrases;
    }

    private static Set<String> first() {
      var words = new HashSet<String>();
      PHRASES.keySet().forEach(phrase -> words.add(phrase.split(" ", -1)[0]));
      return words;
    }
  }
}
