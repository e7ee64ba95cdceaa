package entente.read.frame;

import entente.read.syntax.Node;
import entente.read.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Words that evoke frames, by their dictionary form: a table with the frame's name, what it sets,
/// and its words. An entry of several words matches nodes in a row.
public final class Lexicon {
  private final Map<String, List<Entry>> byLast = new HashMap<>();

  /// A word or row of words and the row of the table that has it.
  public record Entry(List<String> words, Table.Row row) {}

  /// @param column of the words, alternatives by `|`
  public Lexicon(String table, int column) {
    this(table, column, _ -> true);
  }

  /// @param fits which rows of the table: "support" is a verb in one and a noun in another
  public Lexicon(String table, int column, Predicate<Table.Row> fits) {
    for (Table.Row row : Table.read(table).stream().filter(fits).toList()) {
      for (String phrase : row.alternatives(column)) {
        List<String> words = List.of(phrase.strip().split(" "));
        byLast.computeIfAbsent(words.getLast(), _ -> new ArrayList<>()).add(new Entry(words, row));
      }
    }
    byLast
        .values()
        .forEach(list -> list.sort((a, b) -> Integer.compare(b.words.size(), a.words.size())));
  }

  /// The row whose words end at this node of the sentence; the longest match.
  public Table.@Nullable Row at(Scene scene, Node node) {
    Entry entry = entryAt(scene, node);
    return entry == null ? null : entry.row;
  }

  /// The same with the words that matched, of which the last stands at this node.
  public @Nullable Entry entryAt(Scene scene, Node node) {
    List<Entry> entries = node.mention() == null ? byLast.get(node.lemma()) : null;
    if (entries == null) {
      return null;
    }
    List<Node> nodes = scene.tree().nodes();
    for (Entry entry : entries) {
      int start = node.index() - entry.words.size() + 1;
      if (start < 0) {
        continue;
      }
      boolean all = true;
      for (int k = 0; k < entry.words.size() && all; k++) {
        all = nodes.get(start + k).lemma().equals(entry.words.get(k));
      }
      if (all) {
        return entry;
      }
    }
    return null;
  }

  /// The row of a word by itself.
  public Table.@Nullable Row of(String lemma) {
    List<Entry> entries = byLast.get(lemma.substring(lemma.lastIndexOf(' ') + 1));
    if (entries == null) {
      return null;
    }
    return entries.stream()
        .filter(entry -> String.join(" ", entry.words).equals(lemma))
        .map(Entry::row)
        .findFirst()
        .orElse(null);
  }

  /// Whether the last word of some entry is this one: what triage asks.
  public boolean knows(String lemma) {
    return byLast.containsKey(lemma);
  }
}
