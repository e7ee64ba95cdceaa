package entente.read.frame;

import entente.model.Span;
import entente.read.syntax.Clause;
import entente.read.table.Words;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether a relation is told as news, so that it was founded when the text tells it: "entered into
/// a strategic partnership", "a declaration that makes them strategic partners", "from now on".
final class Newly {
  private static final Words LISTS = Words.of(Newly.class);
  private static final Set<String> FRAMES = Set.of("relation/found", "relation/lift");
  private static final Set<String> MAKING = LISTS.set("making");
  private static final Pattern PARTNERS =
      Pattern.compile("\\bpartners?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern FROM_NOW = LISTS.inAnyCase("from-now");

  private Newly() {}

  static boolean founded(Scene scene, Span tier, String frame, @Nullable Clause clause) {
    if (clause == null || !clause.mode().real() || clause.mode().denied()) {
      return FROM_NOW.matcher(scene.span().of(scene.text())).find();
    }
    boolean done =
        FRAMES.contains(frame)
            || MAKING.contains(clause.lemma()) && PARTNERS.matcher(tier.of(scene.text())).find();
    return done || FROM_NOW.matcher(scene.span().of(scene.text())).find();
  }
}
