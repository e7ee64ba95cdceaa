package entente.read.frame;

import entente.model.Indicator.Measure;
import entente.read.table.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What figures measure, by the words of `frames/indicators.tsv`.
public final class MeasureWords {
  private static final List<Map.Entry<Pattern, Measure>> MEASURES =
      Table.read("frames/indicators.tsv").stream()
          .map(row ->
              Map.entry(
                  anyOf(row.alternatives(2)),
                  Measure.valueOf(row.cell(0).toUpperCase(Locale.ROOT))))
          .toList();

  private MeasureWords() {}

  private static Pattern anyOf(List<String> words) {
    return Pattern.compile(
        words.stream().map(Pattern::quote).collect(Collectors.joining("|", "\\b(?:", ")\\b")),
        Pattern.CASE_INSENSITIVE);
  }

  /// What the words name, in the order of the table.
  public static Stream<Measure> in(String words) {
    return MEASURES.stream()
        .filter(each -> each.getKey().matcher(words).find())
        .map(Map.Entry::getValue);
  }
}
