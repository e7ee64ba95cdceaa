package entente.read.frame;

import entente.read.text.Cardinals;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How many years words say: "54", "54th", "fifty-four", "fifty-fourth", "a decade", "half a
/// century".
final class Ages {
  private static final Map<String, Integer> ODD =
      Map.ofEntries(
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("fifth", 5),
          Map.entry("eighth", 8),
          Map.entry("ninth", 9),
          Map.entry("twelfth", 12),
          Map.entry("centenary", 100),
          Map.entry("hundred", 100),
          Map.entry("hundredth", 100));
  private static final Map<String, Integer> SPANS =
      Map.of("a decade", 10, "half a century", 50, "a century", 100, "a quarter of a century", 25);
  private static final Pattern DECADES = Pattern.compile("(\\w+) decades");
  private static final String SMALL = Cardinals.words(1, 90);

  /// Words for a number of years or an anniversary's number, for patterns.
  static final String NUMBER =
      "\\d{1,3}(?:st|nd|rd|th)?|(?:a )?hundred(?:th)?|centenary|(?:(?:"
          + SMALL
          + ")-)?(?:first|second|third|fifth|eighth|ninth|twelfth|(?:"
          + SMALL
          + "|twentie|thirtie|fortie|fiftie|sixtie|seventie|eightie|ninetie)(?:th)?)";

  /// Words for a stretch of years that do not say "years".
  static final String SPAN = String.join("|", SPANS.keySet()) + "|(?:" + SMALL + ") decades";

  private Ages() {}

  /// The number of years; null where the words are no such number.
  static @Nullable Integer of(String words) {
    String lower = words.toLowerCase(Locale.ROOT).strip();
    if (SPANS.containsKey(lower)) {
      return SPANS.get(lower);
    }
    Matcher decades = DECADES.matcher(lower);
    if (decades.matches()) {
      Integer number = Cardinals.of(decades.group(1));
      return number == null ? null : number * 10;
    }
    String digits = lower.replaceFirst("(?<=\\d)(?:st|nd|rd|th)$", "");
    if (digits.matches("\\d+")) {
      return Integer.valueOf(digits);
    }
    int sum = 0;
    for (String part : lower.replaceFirst("^a ", "").split("-", -1)) {
      Integer value = part(part);
      if (value == null) {
        return null;
      }
      sum += value;
    }
    return sum;
  }

  private static @Nullable Integer part(String word) {
    Integer odd = ODD.get(word);
    Integer whole = odd == null ? Cardinals.of(word) : odd;
    return whole == null
        ? Cardinals.of(word.replaceFirst("ieth$", "y").replaceFirst("th$", ""))
        : whole;
  }
}
