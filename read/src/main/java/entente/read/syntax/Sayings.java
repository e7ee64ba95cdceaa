package entente.read.syntax;

import java.util.List;
import java.util.Set;

/// Mends the arcs of "Rabat said the raid by the army was a mistake": for parsers, where "that" is
/// left out, the saying is the subject of the judgement and the raid is what is said.
final class Sayings {
  private static final Set<String> WITHIN = Set.of("obl", "nmod", "acl", "advcl");

  private Sayings() {}

  /// @param heads of each node the index of its head, -1 of a root; changed in place
  static void mend(List<Node> nodes, int[] heads, String[] relations) {
    for (int says = 0; says < nodes.size(); says++) {
      int judged = heads[says];
      if (judged <= says
          || !relations[says].startsWith("csubj")
          || !Clause.says(nodes.get(says))
          || child(heads, relations, says, "nsubj") < 0
          || child(heads, relations, judged, "nsubj") >= 0) {
        continue;
      }
      int thing = child(heads, relations, says, "obj");
      if (thing <= says || thing >= judged) {
        continue;
      }
      for (int k = thing + 1; k < judged; k++) {
        if (heads[k] == says && WITHIN.contains(relations[k])) {
          heads[k] = thing;
          relations[k] = relations[k].equals("obl") ? "nmod" : relations[k];
        }
      }
      heads[says] = heads[judged];
      relations[says] = relations[judged];
      heads[judged] = says;
      relations[judged] = "ccomp";
      heads[thing] = judged;
      relations[thing] = child(heads, relations, judged, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj";
    }
  }

  private static int child(int[] heads, String[] relations, int head, String relation) {
    for (int k = 0; k < heads.length; k++) {
      if (heads[k] == head && relations[k].equals(relation)) {
        return k;
      }
    }
    return -1;
  }
}
