package entente.read.frame;

import entente.model.Span;
import entente.read.Mention;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Those whom a tier has bound for some time: "bound since 2013 by a strategic partnership",
/// "Strategic partners since 2015, Peru and Chile want more", "Peru, a strategic partner of Chile
/// since 2015, wants more", "Peru, whose ties with Chile have been a strategic partnership since
/// 2015".
final class Bound {
  private static final Pattern BY =
      Pattern.compile(
          "\\b(?:bound|linked|tied|joined|united|connected)\\b[^.;]{0,40}\\bby (?:an?|the|their)"
              + " (?:\\w+ )?$");
  private static final Pattern SINCE = Pattern.compile("^(?:nership|s)? since \\d{4},");
  private static final Pattern FOR_LONG =
      Pattern.compile(
          "\\b(?:has|have|had) (?:all |both |long"
              + " )?(?:been|call|styl|term|describ|nam)[^.;]{0,60}$");
  private static final Pattern OPEN =
      Pattern.compile("\\b(?:would|could|may|might|if|not|never)\\b");
  private static final Pattern LINK =
      Pattern.compile(
          "^(?:nership|s)?[\"”’'»]*(?: (?:of|with|to) (?:the )?[\\p{L}'’ -]{2,30}?)?,?"
              + " since [^,.;]{0,12}$");
  private static final Pattern APPOSED =
      Pattern.compile(", (?:an?|the|its|their|whose|already) (?:[\\p{L}-]+ ){0,2}$");

  private static final int REACH = 30;

  private Bound() {}

  static boolean by(Scene scene, Span tier) {
    boolean opens = tier.start() == scene.span().start();
    String before = scene.between(scene.span().start(), tier.start());
    return BY.matcher(before).find()
        || (FOR_LONG.matcher(before).find() || APPOSED.matcher(before).find())
            && !OPEN.matcher(before).find()
            && scene.dates().stream()
                .anyMatch(date ->
                    date.role() == Mention.Role.SINCE
                        && date.span().start() >= tier.end()
                        && LINK.matcher(scene.between(tier.end(), date.span().end())).find())
        || opens && SINCE.matcher(scene.between(tier.end(), scene.span().end())).find();
  }

  /// Since when: the date last before the tier; null where none is.
  static Mention.@Nullable OfDate since(Scene scene, Span tier) {
    return scene.dates().stream()
        .filter(date ->
            date.role() == Mention.Role.SINCE
                && date.span().end() < tier.start()
                && tier.start() - date.span().end() < REACH)
        .reduce((_, last) -> last)
        .orElse(null);
  }
}
