package entente.read.quantity;

import entente.model.Span;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The currencies of the world by code, name and sign, as the gazetteer lists them.
final class Currencies {
  private static final Words LISTS = Words.of(Currencies.class);
  private static final String GAZETTEER = "gazetteer/currencies.tsv";
  private static final int LONGEST_SIGN = 8;

  private static final Set<String> FIRM_LETTERS = LISTS.set("firm-letters");
  private static final Set<String> LOOSE_NAMES = LISTS.set("loose-names");
  private static final Set<String> LOOSE_CODES = LISTS.set("loose-codes");
  private static final Map<String, String> USUAL = LISTS.pairs("usual");

  private static final class Standard {
    static final Currencies TABLE = read();
  }

  private final Map<String, Term> names = new HashMap<>();
  private final Map<String, Term> signs = new HashMap<>();
  private final Map<String, List<String>> states = new LinkedHashMap<>();
  private final Set<String> firstWords = new HashSet<>();
  private final Set<Character> firstMarks = new HashSet<>();

  private Currencies() {}

  /// The table of the gazetteer, read on first need.
  static Currencies standard() {
    return Standard.TABLE;
  }

  /// The states that issue or use each currency, by its code.
  Map<String, List<String>> states() {
    return states;
  }

  /// The longest name or sign that stands after a number at token `i`: "US dollars", "EUR", "€".
  Term.@Nullable At nameAt(Tokens tokens, int i) {
    Term.At found = null;
    if (tokens.is(i, firstWords)) {
      var phrase = new StringBuilder();
      for (int n = 0; n < 6 && i + n < tokens.size(); n++) {
        phrase.append(n == 0 ? "" : " ").append(tokens.low(i + n));
        Term term = names.get(phrase.toString());
        if (term != null) {
          found = new Term.At(term, i + n + 1);
        }
      }
    }
    Term.At sign = signAt(tokens, i);
    boolean plain = sign != null && (sign.term().firm() || LOOSE_CODES.contains(sign.term().key()));
    return found == null && plain ? sign : found;
  }

  /// Whether a sign or code may start at token `i`, by its first character.
  boolean maySign(Tokens tokens, int i) {
    return i >= 0
        && i < tokens.size()
        && !tokens.isNumber(i)
        && firstMarks.contains(tokens.text().charAt(tokens.start(i)));
  }

  /// The longest sign or code that starts at token `i`: "A$", "Rs.", "EUR", "K".
  Term.@Nullable At signAt(Tokens tokens, int i) {
    if (!maySign(tokens, i)) {
      return null;
    }
    int start = tokens.start(i);
    int next = i + 1;
    Term.At found = null;
    while (next <= tokens.size() && tokens.end(next - 1) - start <= LONGEST_SIGN) {
      Term term = signs.get(tokens.text().substring(start, tokens.end(next - 1)));
      if (term != null) {
        found = new Term.At(term, next);
      }
      next++;
    }
    return found;
  }

  /// The dollar that an adjective names by itself ("the figures are Australian"); null if token `i`
  /// is no such adjective.
  @Nullable String dollarOf(Tokens tokens, int i) {
    Term term = tokens.isCapital(i) ? names.get(tokens.low(i) + " dollars") : null;
    return term == null || term.codes().size() > 1 ? null : term.codes().getFirst();
  }

  private static Currencies read() {
    var table = new Currencies();
    var owned = new LinkedHashMap<String, List<String>>();
    var shared = new LinkedHashMap<String, List<String>>();
    var signed = new LinkedHashMap<String, List<String>>();
    var owners = new HashMap<String, String>();
    for (Table.Row row : Table.read(GAZETTEER)) {
      if (row.cells().size() < 5
          || (row.cell(4).equals("-") && !Set.of("XDR", "XUA", "XAD").contains(row.cell(0)))) {
        continue;
      }
      String code = row.cell(0);
      table.states.put(code, List.of(row.cell(4).split(" ", -1)));
      row.alternatives(1).forEach(name -> add(owned, key(name), code));
      row.alternatives(3).forEach(name -> add(shared, key(name), code));
      for (String sign : row.alternatives(2)) {
        String bare = sign.startsWith("*") ? sign.substring(1) : sign;
        add(signed, bare, code);
        if (bare.length() < sign.length()) {
          owners.put(bare, code);
        }
      }
    }
    signed.remove("¢");
    signed.forEach((sign, codes) -> table.signs.put(sign, sign(sign, codes, owners.get(sign))));
    table.signs.put("$A", sign("$A", List.of("AUD"), null));
    table.signs.put("A $", sign("A $", List.of("AUD"), null));
    owned.forEach((name, codes) ->
        table.names.put(name, name(name, codes, shared.getOrDefault(name, List.of()))));
    shared.forEach((name, codes) -> table.names.putIfAbsent(name, name(name, List.of(), codes)));
    table.names.keySet().forEach(name -> table.firstWords.add(name.split(" ", -1)[0]));
    table.signs.keySet().forEach(sign -> table.firstMarks.add(sign.charAt(0)));
    return table;
  }

  private static Term sign(String sign, List<String> codes, @Nullable String owner) {
    boolean letters = sign.chars().allMatch(c -> Character.isLetter(c) || c == '.' || c == ' ');
    boolean code = codes.contains(sign);
    boolean firm = !letters || FIRM_LETTERS.contains(sign) || (code && !LOOSE_CODES.contains(sign));
    return new Term(sign, codes, owner == null ? USUAL.get(sign) : owner, firm);
  }

  private static Term name(String name, List<String> owned, List<String> shared) {
    var codes = new ArrayList<>(owned);
    shared.stream().filter(code -> !codes.contains(code)).forEach(codes::add);
    String singular = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    String usual = USUAL.getOrDefault(name, USUAL.get(singular));
    String owner = usual != null ? usual : owned.isEmpty() ? null : owned.getFirst();
    return new Term(name, List.copyOf(codes), owner, !LOOSE_NAMES.contains(name));
  }

  /// A name as the tokens of a text would spell it.
  static String key(String name) {
    Tokens tokens = Tokens.of(name, new Span(0, name.length()));
    var key = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      key.append(i == 0 ? "" : " ").append(tokens.low(i));
    }
    return key.toString();
  }

  private static void add(Map<String, List<String>> lists, String key, String code) {
    List<String> codes = lists.computeIfAbsent(key, _ -> new ArrayList<>());
    if (!codes.contains(code)) {
      codes.add(code);
    }
  }
}
