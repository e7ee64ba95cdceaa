package entente.read.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The lists of words of one class, by their names: those of `entente.read.quantity.Nouns` stand in
/// `words/quantity/nouns.tsv`.
///
/// A row is a list's name and words of it, parted by `|`; rows of one name are one list. By custom
/// the name is that of the constant that holds the list, `not-plural` of `NOT_PLURAL`. A table or a
/// list that is asked for and not there is an [IllegalStateException].
public final class Words {
  private static final String ROOM = "entente.read.";

  private final String table;
  private final Map<String, List<String>> lists = new LinkedHashMap<>();

  private Words(String table) {
    this.table = table;
    for (Table.Row row : Table.read(table)) {
      if (row.alternatives(1).isEmpty()) {
        throw row.wrong("a list's name, a tab, and words of it parted by |");
      }
      lists.computeIfAbsent(row.cell(0), _ -> new ArrayList<>()).addAll(row.alternatives(1));
    }
  }

  /// The lists of a class of the reader.
  public static Words of(Class<?> reader) {
    String path = reader.getName().substring(ROOM.length()).replace('.', '/');
    return in("words/" + dashed(path) + ".tsv");
  }

  /// The lists of a table that several classes share, such as `gazetteer/words.tsv`.
  public static Words in(String table) {
    return new Words(table);
  }

  /// The words of a list, to look one up.
  public Set<String> set(String name) {
    return Set.copyOf(list(name));
  }

  /// The words of a list in the order of the table.
  public List<String> list(String name) {
    List<String> words = lists.get(name);
    if (words == null) {
      throw new IllegalStateException(
          "%s: found no list \"%s\", only %s; add a row with that name"
              .formatted(table, name, lists.keySet()));
    }
    return List.copyOf(words);
  }

  /// What each word of a list stands for, where its words are pairs: `km=kilometres`.
  public Map<String, String> pairs(String name) {
    return pairs(name, meaning -> meaning);
  }

  /// The same where the words stand for one of a kind: `or more=at-least`.
  public <E extends Enum<E>> Map<String, E> pairs(String name, Class<E> kind) {
    return pairs(
        name, meaning -> Enum.valueOf(kind, meaning.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  private <T> Map<String, T> pairs(String name, Function<String, T> meaning) {
    return list(name).stream()
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> meaning.apply(pair[1])));
  }

  /// Finds any word of a list as it is written, the first that fits. A `*` ends an open word:
  /// `promis*` finds "promise", "promised" and "promising".
  public Pattern pattern(String name) {
    return Pattern.compile(anyOf(name));
  }

  /// Finds any word of a list, be it written small or in capitals.
  public Pattern inAnyCase(String name) {
    return Pattern.compile(anyOf(name), Pattern.CASE_INSENSITIVE);
  }

  private String anyOf(String name) {
    return list(name).stream()
        .map(Words::expression)
        .collect(Collectors.joining("|", "\\b(?:", ")\\b"));
  }

  private static String expression(String word) {
    return word.endsWith("*")
        ? Pattern.quote(word.substring(0, word.length() - 1)) + "\\w*"
        : Pattern.quote(word);
  }

  private static String dashed(String camels) {
    return camels.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
