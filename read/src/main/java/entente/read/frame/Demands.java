package entente.read.frame;

import entente.read.table.Words;
import java.util.regex.Pattern;

/// Lists of what others are asked to do: "Suva asks Peru for three things:".
public final class Demands {
  private static final Pattern ASKING =
      Pattern.compile(
          Words.of(Demands.class).inAnyCase("asking").pattern() + "(?! (?:to|by)\\b)",
          Pattern.CASE_INSENSITIVE);

  private Demands() {}

  /// Whether a sentence is an item of such a list, and so promises nothing.
  public static boolean item(Scene scene) {
    Scene lead = scene.lead();
    return lead != null && ASKING.matcher(lead.span().of(scene.text())).find();
  }
}
