package entente.read.syntax;

import java.util.List;

/// Mends the arcs of "was to have met", which parsers take for a passive: who was to have met is
/// the one who meets.
final class Perfects {
  private Perfects() {}

  /// @param heads of each node the index of its head, -1 of a root
  /// @param relations changed in place
  static void mend(List<Node> nodes, int[] heads, String[] relations) {
    for (int k = 3; k < nodes.size(); k++) {
      if (nodes.get(k).tag().equals("VBN") && unfulfilled(nodes, heads, k)) {
        for (int each = 0; each < nodes.size(); each++) {
          if (heads[each] == k && relations[each].equals("aux:pass")) {
            relations[each] = "aux";
          } else if (heads[each] == k && relations[each].equals("nsubj:pass")) {
            relations[each] = "nsubj";
          }
        }
      }
    }
  }

  private static boolean unfulfilled(List<Node> nodes, int[] heads, int verb) {
    boolean to = false;
    boolean have = false;
    boolean be = false;
    for (int each = 0; each < verb; each++) {
      if (heads[each] == verb) {
        String lemma = nodes.get(each).lemma();
        if (nodes.get(each).word().equalsIgnoreCase("been")) {
          return false;
        }
        be |= lemma.equals("be") && !to;
        to |= lemma.equals("to") && be;
        have |= lemma.equals("have") && to;
      }
    }
    return have;
  }
}
