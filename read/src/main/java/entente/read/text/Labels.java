package entente.read.text;

import entente.model.Span;
import entente.read.table.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The names before what is said, in a transcript: "MODERATOR:", "Q:", "Prime Minister Okoro:", and
/// "Ana Lima:" where such names come back and somebody is asked something.
final class Labels {
  private static final Words LISTS = Words.of(Labels.class);
  private static final Pattern LABEL =
      Pattern.compile(
          "^\\s*+(\\p{Lu}[\\p{L}.'’-]{0,24}(?:"
              + " (?:\\p{Lu}[\\p{L}.'’-]{0,24}|of|for|and|the|de|al|bin)){0,6})(?:\\s?\\([^)]{1,40}\\))?\\s?:\\s+");
  private static final Set<String> ROLES = LISTS.set("roles");
  private static final Set<String> NO_SPEAKERS = LISTS.set("no-speakers");

  private final Map<String, Integer> counts = new HashMap<>();
  private boolean asked;

  Labels(String text, List<Span> lines) {
    for (Span line : lines) {
      String words = line.of(text);
      Matcher label = LABEL.matcher(words);
      if (label.find()) {
        counts.merge(label.group(1), 1, Integer::sum);
        asked |= words.endsWith("?");
      }
    }
  }

  /// Where the label before a line ends, its colon included; null where the line has none.
  @Nullable Span before(Span line, String words) {
    Matcher label = LABEL.matcher(words);
    if (!label.find() || label.end() >= words.length() || !speaks(label.group(1))) {
      return null;
    }
    return new Span(line.start() + label.start(1), line.start() + label.end());
  }

  private boolean speaks(String name) {
    boolean shouted =
        name.equals(name.toUpperCase(Locale.ROOT)) && (name.length() > 2 || name.length() == 1);
    boolean role =
        List.of(name.toLowerCase(Locale.ROOT).split(" ")).stream().anyMatch(ROLES::contains);
    boolean returns = asked && counts.getOrDefault(name, 0) > 1;
    return !NO_SPEAKERS.contains(name)
        && (shouted || role || returns || asked && name.contains(" ") && counts.size() > 1);
  }
}
