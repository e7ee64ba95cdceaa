package entente.read.frame;

import entente.model.Accord.Kind;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A word that stands for the accord named before it: "one with Peru", "another on flights", "that
/// with Chad".
///
/// @param kind of the accord for which it stands
/// @param words those of the accord named before, with what stands right before its noun
record Proforms(Kind kind, String words) {
  private static final Words LISTS = Words.of(Proforms.class);
  private static final Set<String> STANDING = LISTS.set("standing");

  /// After several accords "one" is one of them; these are not.
  private static final Set<String> FURTHER = LISTS.set("further");

  private static final Set<String> AFTER = LISTS.set("after");
  private static final Map<String, String> KINDS = LISTS.pairs("kinds");
  private static final Pattern NAMED =
      Pattern.compile(
          "((?:\\p{L}[\\p{L}-]+ ){0,2})\\b("
              + String.join("|", KINDS.keySet())
              + ")(s?)\\b(?! (?:ministers?|talks|negotiat))");

  /// So many characters back the accord may be named.
  private static final int REACH = 320;

  /// A sentence's end between the accords and the word.
  private static final Pattern NEXT = Pattern.compile("[.;!]\\s");

  /// What a word stands for; null where it stands for no accord.
  static @Nullable Proforms of(Scene scene, Node node) {
    int end = node.span().end();
    String next =
        scene
            .between(end, Math.min(scene.text().length(), end + 12))
            .replaceFirst("^,", "")
            .strip();
    int space = next.indexOf(' ');
    boolean stands =
        node.mention() == null
            && STANDING.contains(node.lemma())
            && space > 0
            && AFTER.contains(next.substring(0, space).toLowerCase(Locale.ROOT));
    if (!stands) {
      return null;
    }
    int from = Math.max(0, node.span().start() - REACH);
    int paragraph = scene.text().lastIndexOf("\n\n", node.span().start());
    String before =
        scene.between(Math.max(from, paragraph), node.span().start()).toLowerCase(Locale.ROOT);
    Matcher named = NAMED.matcher(before);
    Proforms last = null;
    while (named.find()) {
      Kind kind = Kind.valueOf(KINDS.getOrDefault(named.group(2), "AGREEMENT"));
      boolean one =
          named.group(3).isEmpty()
              || FURTHER.contains(node.lemma())
                  && NEXT.matcher(before.substring(named.end())).find();
      last = one ? new Proforms(kind, named.group(1) + named.group(2)) : null;
    }
    return last;
  }
}
