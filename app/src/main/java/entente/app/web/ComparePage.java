package entente.app.web;

import entente.app.plan.TextPair;
import entente.reconcile.compare.Comparison;
import entente.reconcile.compare.Strength;
import java.util.ArrayList;
import java.util.List;

/// Two texts side by side, as far as the filter lets through.
record ComparePage(
    TextPair pair, Source older, Source newer, List<Chip> chips, List<Comparison.Row> rows) {
  /// A filter, with how many paragraphs it lets through.
  record Chip(String title, long count, boolean set, Address address) {}

  static ComparePage of(TextPair pair, Asked asked) {
    String filter = asked.text("status");
    var chips = new ArrayList<Chip>();
    List<Comparison.Row> all = pair.comparison().rows();
    chips.add(new Chip("all", all.size(), filter.isEmpty(), asked.here().without("status")));
    for (String word : List.of("kept", "changed", "new", "dropped", "strengthened", "weakened")) {
      chips.add(
          new Chip(
              word,
              all.stream().filter(row -> lets(row, word)).count(),
              filter.equals(word),
              asked.here().with("status", word)));
    }
    return new ComparePage(
        pair,
        Source.of(pair.older()),
        Source.of(pair.newer()),
        chips.stream().filter(chip -> chip.count() > 0 || chip.set()).toList(),
        all.stream().filter(row -> filter.isEmpty() || lets(row, filter)).toList());
  }

  private static boolean lets(Comparison.Row row, String filter) {
    return row.kind().word().equals(filter)
        || filter.equals(Strength.Direction.STRENGTHENED.word())
            && row.has(Strength.Direction.STRENGTHENED)
        || filter.equals(Strength.Direction.WEAKENED.word())
            && row.has(Strength.Direction.WEAKENED);
  }
}
