package entente.read.frame;

import entente.model.Party;
import entente.model.Span;
import entente.read.Mention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whose a further number of a sentence is, where only the name is said again: "Peru's debt is 80
/// percent of output, Chad's 58 percent", "exports to Peru rose by 12 percent and those to Chad by
/// 15".
public final class GappedFigures {
  /// Between the name and its number.
  private static final Pattern FILLED =
      Pattern.compile(
          "(?:['’]s?)?,?\\s*(?:(?:was|is|were|are|stood|came|rose|fell|grew)\\s+)?(?:(?:at|by|to|of|with|on|about|some|around|nearly|almost|over|only|just)\\s+){0,2}");

  /// Before the name.
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:[,;]|\\b(?:and|while|but|ahead of|followed"
              + " by))\\s+(?:(?:that|those|it)\\s+)?(?:(with|to|from|in|of|for)\\s+)?(?:the\\s+)?$");

  private GappedFigures() {}

  /// The parties of a figure: of those that its clause names one gives place to the name right
  /// before it.
  public static List<Party> parties(Scene scene, Span figure, List<Party> whole) {
    for (Mention mention : scene.mentions()) {
      if (!(mention instanceof Mention.OfParty party)
          || party.parties().size() != 1
          || party.span().end() > figure.start()
          || !FILLED.matcher(scene.between(party.span().end(), figure.start())).matches()
          || !follows(scene, party.span())) {
        continue;
      }
      Matcher before = BEFORE.matcher(scene.between(scene.span().start(), party.span().start()));
      Party own = party.parties().getFirst();
      if (before.find()) {
        return replaced(whole, own, before.group(1) == null || before.group(1).equals("of"));
      }
    }
    return whole;
  }

  /// Whether another number stands before it.
  private static boolean follows(Scene scene, Span name) {
    return scene.counts().stream().anyMatch(count -> count.span().end() < name.start());
  }

  /// @param owner whether the name is that of the first of the two, whose the figure is
  private static List<Party> replaced(List<Party> whole, Party own, boolean owner) {
    if (whole.size() < 2) {
      return owner || whole.isEmpty() ? List.of(own) : whole;
    }
    var two = new ArrayList<>(whole.subList(0, 2));
    two.set(owner ? 0 : 1, own);
    return List.copyOf(new LinkedHashSet<>(two));
  }
}
