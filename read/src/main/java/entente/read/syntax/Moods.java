package entente.read.syntax;

import entente.read.table.Table;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a governing word does to the clause below it: "agreed to lend" is a pledge, "may lend" is
/// considered. From the table `frames/moods.tsv`.
final class Moods {
  /// The effect of a word.
  enum Effect {
    PLEDGES,
    EXPECTS,
    CONSIDERS,
    ASKS,
    DENIES,
    BEGINS,
    SAYS,
    CAUSES
  }

  private static final Map<String, Effect> EFFECTS = load();

  private Moods() {}

  private static Map<String, Effect> load() {
    var effects = new HashMap<String, Effect>();
    for (Table.Row row : Table.read("frames/moods.tsv")) {
      Effect effect = Effect.valueOf(row.cell(0).toUpperCase(java.util.Locale.ROOT));
      row.words(1).forEach(word -> effects.put(word, effect));
    }
    return effects;
  }

  static @Nullable Effect of(String lemma) {
    return EFFECTS.get(lemma);
  }
}
