package entente.read.syntax;

import entente.read.table.Words;
import java.util.List;
import java.util.Set;

/// Mends the arcs of offices that name their field before their state: in "the ministers of energy
/// of Chad and Peru" the two have the ministers, not the energy.
final class Ministries {
  private static final Words LISTS = Words.of(Ministries.class);
  private static final Set<String> OFFICES = LISTS.set("offices");

  /// What an office's field follows: "the minister for trade of Chad".
  private static final Set<String> FIELD = Set.of("of", "for");

  private Ministries() {}

  /// @param heads of each node the index of its head, -1 of a root; changed in place
  static void mend(List<Node> nodes, int[] heads, String[] relations) {
    for (int k = 0; k < nodes.size(); k++) {
      if (nodes.get(k).mention() == null || !relations[k].equals("nmod")) {
        continue;
      }
      int top = heads[k];
      for (int steps = 0; steps < 3 && top >= 0 && field(nodes, relations, top); steps++) {
        top = heads[top];
      }
      boolean office =
          top >= 0
              && top != heads[k]
              && top < k
              && OFFICES.contains(nodes.get(top).lemma())
              && cased(nodes, heads, relations, k, Set.of("of"))
              && cased(nodes, heads, relations, first(nodes, heads, k, top), FIELD);
      if (office) {
        heads[k] = top;
      }
    }
  }

  private static boolean field(List<Node> nodes, String[] relations, int k) {
    return nodes.get(k).mention() == null
        && nodes.get(k).tag().startsWith("NN")
        && Set.of("nmod", "conj").contains(relations[k]);
  }

  /// The word by which a chain of words hangs from its top.
  private static int first(List<Node> nodes, int[] heads, int from, int top) {
    int at = from;
    for (int steps = 0; heads[at] != top && steps < nodes.size(); steps++) {
      at = heads[at];
    }
    return at;
  }

  private static boolean cased(
      List<Node> nodes, int[] heads, String[] relations, int k, Set<String> by) {
    return nodes.stream()
        .anyMatch(node ->
            heads[node.index()] == k
                && relations[node.index()].equals("case")
                && by.contains(node.lemma()));
  }
}
