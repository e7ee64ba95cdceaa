package entente.read.syntax;

import java.util.List;
import java.util.Set;

/// Mends the arcs of participles after a conjunction that parsers hang from that conjunction, so
/// that they lose their subject: in "Chad closed the border while accusing Togo" it is Chad that
/// accuses.
final class Adverbials {
  private static final Set<String> CONJUNCTIONS =
      Set.of("while", "whilst", "when", "after", "before", "since", "by");

  private Adverbials() {}

  /// @param heads of each node the index of its head, -1 of a root; changed in place
  static void mend(List<Node> nodes, int[] heads, String[] relations) {
    for (int k = 0; k < nodes.size(); k++) {
      int mark = heads[k];
      boolean participle =
          nodes.get(k).tag().equals("VBG")
              && mark >= 0
              && mark < k
              && CONJUNCTIONS.contains(nodes.get(mark).lemma())
              && nodes.get(mark).mention() == null;
      if (participle && heads[mark] >= 0 && nodes.get(heads[mark]).isVerb()) {
        heads[k] = heads[mark];
        relations[k] = "advcl";
        heads[mark] = k;
        relations[mark] = "mark";
      }
    }
  }
}
