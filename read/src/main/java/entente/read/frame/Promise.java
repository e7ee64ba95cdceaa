package entente.read.frame;

import entente.model.Commitment;
import entente.read.name.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What kind of promise it is, by the words of what is promised: `frames/objects.tsv`.
final class Promise {
  private record Sort(Commitment.Kind kind, Pattern words) {}

  private static final List<Sort> SORTS = load();

  private Promise() {}

  private static List<Sort> load() {
    var sorts = new ArrayList<Sort>();
    for (Table.Row row : Table.read("frames/objects.tsv")) {
      var words = row.alternatives(1).stream().map(word -> word.endsWith("*") ? Pattern.quote(word.substring(0, word.length() - 1)) + "\\p{L}*" : Pattern.quote(word)).toList();
      sorts.add(new Sort(Commitment.Kind.valueOf(row.cell(0).toUpperCase(Locale.ROOT)), Pattern.compile("\\b(?:" + String.join("|", words) + ")\\b")));
    }
    return sorts;
  }

  /// The kind that the words tell; null where they tell none.
  static Commitment.@Nullable Kind kind(String words, boolean money) {
    String lower = words.toLowerCase(Locale.ROOT);
    for (Sort sort : SORTS) {
      if (money && sort.kind == Commitment.Kind.PROGRAMME && !lower.contains("centre") && !lower.contains("center")) {
        continue;
      }
      if (sort.words.matcher(lower).find()) {
        return sort.kind;
      }
    }
    return null;
  }
}
