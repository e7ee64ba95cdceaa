package entente.read.syntax;

import java.util.List;

/// Mends the arcs of "between": in "the agreement on visas between Serbia and Chile" the two have
/// the agreement, not the visas.
final class Betweens {
  private Betweens() {}

  /// @param heads of each node the index of its head, -1 of a root; changed in place
  static void mend(List<Node> nodes, int[] heads, String[] relations) {
    for (int k = 0; k < nodes.size(); k++) {
      if (!nodes.get(k).word().equalsIgnoreCase("between") || !relations[k].equals("case")) {
        continue;
      }
      int party = heads[k];
      int inner = party < 0 ? -1 : heads[party];
      int outer = inner < 0 ? -1 : heads[inner];
      boolean nested =
          outer >= 0
              && relations[party].equals("nmod")
              && relations[inner].equals("nmod")
              && nodes.get(party).mention() != null
              && nodes.get(inner).mention() == null
              && !Papers.TEXTS.contains(nodes.get(inner).lemma())
              && nodes.get(outer).tag().startsWith("NN")
              && outer < inner
              && inner < k;
      if (nested) {
        heads[party] = outer;
      }
    }
  }
}
