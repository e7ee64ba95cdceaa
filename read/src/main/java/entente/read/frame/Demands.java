package entente.read.frame;

import entente.read.table.Words;
import java.util.regex.Pattern;

/// Lists of what others are asked to do: "Cairo asks Ethiopia for three things:".
public final class Demands {
  private static final Pattern ASKING = Words.of(Demands.class).inAnyCase("asking");

  private Demands() {}

  /// Whether a sentence is an item of such a list, and so promises nothing.
  public static boolean item(Scene scene) {
    Scene lead = scene.lead();
    return lead != null && ASKING.matcher(lead.span().of(scene.text())).find();
  }
}
