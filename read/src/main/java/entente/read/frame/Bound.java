package entente.read.frame;

import entente.model.Span;
import entente.read.Mention;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Those whom a tier has bound for some time: "bound since 2013 by a strategic partnership",
/// "Strategic partners since 2015, Peru and Chile want more".
final class Bound {
  private static final Pattern BY =
      Pattern.compile(
          "\\b(?:bound|linked|tied|joined|united|connected)\\b[^.;]{0,40}\\bby (?:an?|the|their)"
              + " (?:\\w+ )?$");
  private static final Pattern SINCE = Pattern.compile("^(?:nership|s)? since \\d{4},");

  private static final int REACH = 30;

  private Bound() {}

  static boolean by(Scene scene, Span tier) {
    boolean opens = tier.start() == scene.span().start();
    return BY.matcher(scene.between(scene.span().start(), tier.start())).find()
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
