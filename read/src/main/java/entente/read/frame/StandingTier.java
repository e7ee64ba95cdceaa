package entente.read.frame;

import entente.model.Span;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A tier that stands already where it is told of: "will work under the strategic partnership of
/// the two", "talks on their dialogue partnership", "pledged to bring it to a new level". The day
/// on which something is said or done about it is not that on which it was founded.
public final class StandingTier {
  public static final String FRAME = "relation/standing";

  private static final Words LISTS = Words.of(StandingTier.class);

  /// "the", "their", "Peru's" with a few words before the tier.
  private static final Pattern DEFINITE =
      Pattern.compile(
          "(?:\\b(?:the|their|our|its|his|her)|[’']s)\\s+((?:[\\p{L}–-]+\\s+){0,4})$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern COMING = LISTS.inAnyCase("coming");
  private static final Pattern AFTER = LISTS.inAnyCase("after");
  private static final Set<String> LEAVING = LISTS.set("leaving");
  private static final Set<String> REACHED = Set.of("to", "into", "as");
  private static final int BEFORE = 60;

  private StandingTier() {}

  static boolean is(Scene scene, Node noun, Span tier, @Nullable Clause clause) {
    if (clause == null
        || clause.mode().denied()
        || LEAVING.contains(clause.lemma())
        || Footing.deed(noun) != null
        || Footing.rung(noun)
        || !definite(scene, tier)) {
      return false;
    }
    Table.Row row = Relations.VERBS.of(clause.lemma());
    String sort = row == null ? "" : row.cell(0);
    boolean subject = clause.verb().children("nsubj", "nsubj:pass").anyMatch(each -> each == noun);
    boolean tended = sort.equals("keep") || sort.equals("lift");
    boolean reached = sort.equals("lift") && REACHED.contains(noun.preposition());
    return !reached
        && (row == null || tended)
        && noun != clause.verb()
        && (!subject || tended && clause.passive() && clause.mode().real())
        && !(clause.lemma().equals("make") && clause.patients().contains(noun));
  }

  private static boolean definite(Scene scene, Span tier) {
    String before =
        scene.between(Math.max(scene.span().start(), tier.start() - BEFORE), tier.start());
    var definite = DEFINITE.matcher(before);
    return definite.find()
        && !COMING.matcher(definite.group(1)).find()
        && !AFTER.matcher(next(scene, tier)).lookingAt();
  }

  private static String next(Scene scene, Span tier) {
    return scene.between(tier.end(), scene.span().end()).replaceFirst("^[\\s,”\"]+", "");
  }

  /// "their strategic partnership since 2015": since when it stands; null where nothing tells it.
  static Mention.@Nullable OfDate since(Scene scene, Span tier) {
    return scene.dates().stream()
        .filter(date ->
            date.role() == Mention.Role.SINCE
                && date.span().start() >= tier.end()
                && date.span().start() - tier.end() < BEFORE)
        .findFirst()
        .orElse(null);
  }
}
