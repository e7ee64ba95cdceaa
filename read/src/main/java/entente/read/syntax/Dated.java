package entente.read.syntax;

import entente.read.Mention;
import java.util.List;

/// Mends the arcs of a relative clause that opens with a day, which parsers take for its subject:
/// in "Peru, which in May welcomed the ships" it is not May that welcomed Peru.
final class Dated {
  private Dated() {}

  /// @param heads of each node the index of its head, -1 of a root
  /// @param relations changed in place
  static void mend(List<Node> nodes, int[] heads, String[] relations) {
    for (int k = 0; k + 2 < nodes.size(); k++) {
      int verb = heads[k];
      boolean opened =
          nodes.get(k).tag().equals("WDT")
              && verb > k + 1
              && relations[k].equals("obj")
              && relations[verb].equals("acl:relcl")
              && heads[k + 1] == verb
              && relations[k + 1].equals("nsubj")
              && nodes.get(k + 1).mention() instanceof Mention.OfDate;
      if (opened) {
        relations[k] = "nsubj";
        relations[k + 1] = "obl:tmod";
      }
    }
  }
}
