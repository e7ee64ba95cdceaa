package entente.read.syntax;

import java.util.List;
import java.util.Set;

/// Mends the arcs of verbs that parsers join to a verb of another form in the clause below: in
/// "agreed to open a mission and called on Peru to follow" those who agreed are those who called,
/// and in "will forgive what Peru owes it and will build a port" the one who forgives builds.
final class Conjuncts {
  private static final Set<String> BARE = Set.of("VB", "VBG", "VBN");
  private static final Set<String> JOINED = Set.of("conj", "ccomp", "dep", "parataxis");
  private static final Set<String> HELPED = Set.of("aux", "aux:pass", "mark");

  private Conjuncts() {}

  /// @param heads of each node the index of its head, -1 of a root; changed in place
  static void mend(List<Node> nodes, int[] heads, String[] relations) {
    for (int k = 1; k < nodes.size(); k++) {
      int joined = heads[k];
      boolean verbs = joined >= 0 && joined < k && verb(nodes, k) && verb(nodes, joined);
      if (verbs
          && relations[k].equals("conj")
          && BARE.contains(nodes.get(joined).tag())
          && finite(nodes, heads, relations, k)
          && !auxiliary(nodes, heads, relations, joined)) {
        int above = above(nodes, heads, joined, nodes.get(k).tag());
        if (above >= 0) {
          heads[k] = above;
        }
      }
      if (verbs && JOINED.contains(relations[k]) && !subject(nodes, heads, relations, k)) {
        parallel(nodes, heads, relations, k);
      }
    }
  }

  /// "will forgive what Peru owes it and will build": a verb with "will" goes with the one above
  /// that has it, too, where the one that it hangs from has not.
  private static void parallel(List<Node> nodes, int[] heads, String[] relations, int k) {
    String modal = modal(nodes, heads, k);
    int joined = heads[k];
    if (modal.isEmpty() || !modal(nodes, heads, joined).isEmpty()) {
      return;
    }
    for (int above = heads[joined]; above >= 0; above = heads[above]) {
      if (above < joined && verb(nodes, above) && modal(nodes, heads, above).equals(modal)) {
        heads[k] = above;
        relations[k] = "conj";
        return;
      }
    }
  }

  private static boolean subject(List<Node> nodes, int[] heads, String[] relations, int verb) {
    return nodes.stream()
        .anyMatch(
            node -> heads[node.index()] == verb && relations[node.index()].startsWith("nsubj"));
  }

  /// The word like "will" that stands with a verb; empty where there is none.
  private static String modal(List<Node> nodes, int[] heads, int verb) {
    return nodes.stream()
        .filter(node -> heads[node.index()] == verb && node.tag().equals("MD"))
        .map(Node::lemma)
        .findFirst()
        .orElse("");
  }

  private static boolean verb(List<Node> nodes, int k) {
    return nodes.get(k).isVerb();
  }

  /// Whether a verb bears its own tense: not after "to", nor after an auxiliary.
  private static boolean finite(List<Node> nodes, int[] heads, String[] relations, int k) {
    return Set.of("VBD", "VBZ", "VBP").contains(nodes.get(k).tag())
        && !helped(nodes, heads, relations, k);
  }

  private static boolean helped(List<Node> nodes, int[] heads, String[] relations, int k) {
    return nodes.stream()
        .anyMatch(node ->
            heads[node.index()] == k
                && (HELPED.contains(relations[node.index()])
                    || relations[node.index()].startsWith("nsubj")));
  }

  /// Whether an auxiliary with a tense stands with a verb: "has agreed and called".
  private static boolean auxiliary(List<Node> nodes, int[] heads, String[] relations, int k) {
    return nodes.stream()
        .anyMatch(node ->
            heads[node.index()] == k
                && relations[node.index()].startsWith("aux")
                && Set.of("VBD", "VBZ", "VBP").contains(node.tag()));
  }

  /// The nearest verb of a form above a verb; -1 where there is none.
  private static int above(List<Node> nodes, int[] heads, int from, String form) {
    int at = heads[from];
    for (int steps = 0; at >= 0 && steps < heads.length; steps++) {
      if (verb(nodes, at) && nodes.get(at).tag().equals(form) && at < from) {
        return at;
      }
      at = heads[at];
    }
    return -1;
  }
}
