package entente.read.name;

import entente.model.Party;
import entente.read.name.References.Found;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom "the former", "the latter" and "the latter two" mean: the first or the last of those who
/// were named together last.
final class Latter {
  private static final Set<String> AFTER = Words.of(Latter.class).set("after");
  private static final Set<String> VERBS = Words.of(Latter.class).set("verbs");

  private Latter() {}

  /// @param words what follows "the"
  /// @param set those who were named together last
  /// @return null where a noun follows or nobody is meant
  static @Nullable Found meant(
      List<Token> tokens, int the, int length, String words, List<Party> set) {
    boolean former = words.startsWith("former");
    boolean two = words.endsWith(" two");
    boolean meant = Set.of("former", "latter", "former two", "latter two").contains(words);
    if (!meant || set.size() < 2 || former && set.size() > (two ? 3 : 2)) {
      return null;
    }
    int many = two ? 2 : 1;
    List<Party> whom = former ? set.subList(0, many) : set.subList(set.size() - many, set.size());
    return alone(tokens, the + length, former && !two)
        ? new Found(List.copyOf(whom), length)
        : null;
  }

  /// Whether no noun follows; after "the former" one follows as a rule.
  private static boolean alone(List<Token> tokens, int at, boolean former) {
    String next = at < tokens.size() ? tokens.get(at).word() : ".";
    return Descriptions.stands(tokens, at)
        || Others.addresses(next)
        || VERBS.contains(next)
        || Set.of("'s", "’s", "'", "’").contains(next)
        || !former && !AFTER.contains(next) && next.matches("[a-z]{2,}(?:s|ed|ly)");
  }
}
