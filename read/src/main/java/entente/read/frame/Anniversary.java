package entente.read.frame;

import entente.model.Span;
import entente.model.When;
import entente.read.Mention;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Since when a relation stands, by how old it is: "next year they mark 50 years of diplomatic
/// relations", "today is the second birthday of their partnership", "ties turn 50 this year".
final class Anniversary {
  private static final String ASIDE = "(?:, [^,;.]{1,40},| this year| next year| last year)?";
  private static final String FOUNDING =
      "(?:establishment of |founding of |launch of |start of |beginning of |inception of )?";

  /// What stands before the tier.
  private static final List<Pattern> BEFORE =
      List.of(
          pattern(
              "\\b("
                  + Ages.NUMBER
                  + ")[ -](?:year[ -])?(?:anniversary|jubilee|birthday)"
                  + ASIDE
                  + " (?:of|since) (?:the |their |its |our )?"
                  + FOUNDING
                  + "(?:the |their |its |our |full |formal |bilateral )*$"),
          pattern(
              "\\b("
                  + Ages.NUMBER
                  + ") years? (?:of|since)(?: the establishment of)? (?:their"
                  + " |its |our |the |full |formal |bilateral |unbroken |uninterrupted )*$"),
          pattern("^[^.;]{0,60}?\\b(" + Ages.NUMBER + ") years? (?:after|since) [^.;,]{0,70}$"),
          pattern(
              "\\b(?:is|was|will be|makes?) ("
                  + Ages.NUMBER
                  + ") years? (?:that|since) [^.;,]{0,70}$"));

  /// What stands behind it: "turn 50 this year"; what has lasted is told in the perfect.
  private static final Pattern TURNS =
      pattern(
          "^[^.;,]{0,60}? (?:turn(?:s|ed)?|will turn) ("
              + Ages.NUMBER
              + ")(?: years old)?\\b(?! years| percent)");

  private static final Pattern LASTED =
      pattern(
          "^(?:nership|s)?(?: (?:with|between|of) [^.;,]{2,40}?)?,? for (?:the (?:past|last) )?"
              + "(?:exactly )?(?:("
              + Ages.NUMBER
              + ") years|("
              + Ages.SPAN
              + "))\\b");
  private static final Pattern PERFECT = pattern("\\b(?:have|has)\\b[^.;]*$|, $");

  /// "It is", "will be": the day that is told is the birthday itself, not that of a celebration.
  private static final Pattern ITSELF = pattern("\\b(?:is|was|will be) (?:the |their )?$");

  private Anniversary() {}

  private static Pattern pattern(String words) {
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
  }

  /// The time at which a tier was founded whose age the words around it tell; null where they tell
  /// none.
  static @Nullable When of(Scene scene, Span tier) {
    String before = scene.between(Math.max(scene.span().start(), tier.start() - 110), tier.start());
    for (Pattern pattern : BEFORE) {
      Matcher matcher = pattern.matcher(before);
      if (matcher.find()) {
        return founded(
            scene, matcher.group(1), ITSELF.matcher(before.substring(0, matcher.start(1))).find());
      }
    }
    String after = scene.between(tier.end(), scene.span().end());
    Matcher turns = TURNS.matcher(after);
    if (turns.find()) {
      return founded(scene, turns.group(1), false);
    }
    Matcher lasted = LASTED.matcher(after);
    if (PERFECT.matcher(before).find() && lasted.find()) {
      return founded(scene, lasted.group(1) == null ? lasted.group(2) : lasted.group(1), false);
    }
    return null;
  }

  private static @Nullable When founded(Scene scene, String words, boolean itself) {
    Integer age = Ages.of(words);
    Mention.OfDate date =
        scene.dates().stream()
            .filter(each -> each.role() == Mention.Role.AT && each.end() == null)
            .findFirst()
            .orElse(null);
    LocalDate told = date == null ? scene.script().published() : date.when().first();
    if (age == null || told == null) {
      return null;
    }
    LocalDate base = told.minusYears(age);
    if (base.getYear() < 1600) {
      return null;
    }
    return switch (itself && date != null ? date.when() : null) {
      case When.OnDay _ -> When.of(base);
      case When.InMonth _ -> When.of(YearMonth.from(base));
      case null, default -> When.of(Year.from(base));
    };
  }
}
