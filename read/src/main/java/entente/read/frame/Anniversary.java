package entente.read.frame;

import entente.model.Span;
import entente.model.When;
import entente.read.Mention;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Since when a relation stands, by how old it is: "next year they mark 50 years of diplomatic
/// relations".
final class Anniversary {
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("fifth", 5),
          Map.entry("tenth", 10),
          Map.entry("fifteenth", 15),
          Map.entry("twentieth", 20),
          Map.entry("twenty-fifth", 25),
          Map.entry("thirtieth", 30),
          Map.entry("fortieth", 40),
          Map.entry("fiftieth", 50),
          Map.entry("sixtieth", 60),
          Map.entry("seventieth", 70),
          Map.entry("seventy-fifth", 75),
          Map.entry("eightieth", 80),
          Map.entry("centenary", 100),
          Map.entry("ten", 10),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("forty-five", 45),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("five", 5),
          Map.entry("fifteen", 15),
          Map.entry("twenty-five", 25));
  private static final Pattern BEFORE =
      Pattern.compile(
          "\\b(?:(\\d{1,3})(?:st|nd|rd|th)|("
              + String.join(
                  "|", WORDS.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList())
              + "))(?: |-)(?:anniversary|year anniversary|jubilee)(?: (?:of|since)) (?:the |their"
              + " |its |our )?(?:establishment of |founding of |launch of |start of |beginning of"
              + " |inception of )?(?:the |their |its |our |full |formal |bilateral )*$"
              + "|\\b(\\d{1,3}|"
              + String.join(
                  "|", WORDS.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList())
              + ") years (?:of|since)(?: the establishment of)? (?:their |its |our |the |full"
              + " |formal |bilateral |unbroken |uninterrupted )*$|^[^.;]{0,60}?\\b(\\d{1,3}|"
              + String.join(
                  "|", WORDS.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList())
              + ") years (?:after|since) [^.;]{0,70}$",
          Pattern.CASE_INSENSITIVE);

  private Anniversary() {}

  /// The year in which a tier was founded whose age the words before it tell; null where they tell
  /// none.
  static @Nullable When of(Scene scene, Span tier) {
    Matcher matcher =
        BEFORE.matcher(
            scene.between(Math.max(scene.span().start(), tier.start() - 110), tier.start()));
    if (!matcher.find()) {
      return null;
    }
    String words =
        (matcher.group(1) != null
                ? matcher.group(1)
                : matcher.group(2) != null
                    ? matcher.group(2)
                    : matcher.group(3) != null ? matcher.group(3) : matcher.group(4))
            .toLowerCase(Locale.ROOT);
    int age = WORDS.containsKey(words) ? WORDS.getOrDefault(words, 0) : Integer.parseInt(words);
    Mention.OfDate date =
        scene.dates().stream()
            .filter(each -> each.role() == Mention.Role.AT && each.end() == null)
            .findFirst()
            .orElse(null);
    java.time.LocalDate published = scene.script().published();
    int base =
        date != null ? date.when().first().getYear() : published == null ? 0 : published.getYear();
    return base - age < 1600 ? null : When.of(Year.of(base - age));
  }
}
