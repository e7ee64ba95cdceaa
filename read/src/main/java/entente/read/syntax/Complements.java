package entente.read.syntax;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Mends the arcs of objects that parsers take for the subject of what follows them: in "reiterated
/// their resolve to expand trade" nobody's resolve expands anything, and in "praised the progress
/// made in" the progress made nothing.
final class Complements {
  private static final Set<String> BELOW = Set.of("ccomp", "xcomp", "dep", "acl", "advcl");

  private static final Set<Moods.Effect> RESOLVES =
      EnumSet.of(Moods.Effect.PLEDGES, Moods.Effect.CONSIDERS);

  private Complements() {}

  /// @param heads of each node the index of its head, -1 of a root; changed in place
  static void mend(List<Node> nodes, int[] heads, String[] relations) {
    for (int k = 2; k < nodes.size(); k++) {
      int governor = heads[k];
      if (governor < 0
          || governor >= k
          || !nodes.get(k).isVerb()
          || !nodes.get(governor).isVerb()
          || !BELOW.contains(relations[k])) {
        continue;
      }
      int subject = subject(nodes, heads, relations, k);
      if (subject <= governor
          || nodes.get(subject).mention() != null
          || nodes.subList(governor, subject).stream().anyMatch(Complements::opens)) {
        continue;
      }
      boolean resolve =
          nodes.get(k).tag().equals("VB")
              && nodes.get(k - 1).lemma().equals("to")
              && RESOLVES.contains(Moods.of(nodes.get(subject).lemma()));
      boolean made =
          nodes.get(k).tag().equals("VBN")
              && subject == k - 1
              && !auxiliary(nodes, heads, relations, k);
      if (resolve || made) {
        heads[subject] = governor;
        relations[subject] = "obj";
        heads[k] = resolve ? governor : subject;
        relations[k] = resolve ? "xcomp" : "acl";
      }
    }
  }

  /// Whether a clause of its own begins with a word.
  private static boolean opens(Node node) {
    return node.mention() == null && (node.lemma().equals("that") || node.tag().startsWith("W"));
  }

  private static int subject(List<Node> nodes, int[] heads, String[] relations, int k) {
    for (int at = k - 1; at >= 0; at--) {
      if (heads[at] == k && relations[at].equals("nsubj") && nodes.get(at).isNoun()) {
        return at;
      }
    }
    return -1;
  }

  private static boolean auxiliary(List<Node> nodes, int[] heads, String[] relations, int k) {
    return nodes.stream()
        .anyMatch(node -> heads[node.index()] == k && relations[node.index()].startsWith("aux"));
  }
}
