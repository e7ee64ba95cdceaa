package entente.read.syntax;

import java.util.List;
import java.util.Set;

/// Mends the arcs of "Rabat said the raid by the army was a mistake": for parsers, where "that" is
/// left out, the saying is the subject of the judgement and the raid is what is said. So in "said
/// Peru has sent 40 buses", where they take Peru for what is said.
final class Sayings {
  private static final Set<String> WITHIN = Set.of("obl", "nmod", "acl", "advcl");

  private static final Set<String> BELOW = Set.of("xcomp", "ccomp", "dep");
  private static final Set<String> HELPING = Set.of("aux", "aux:pass", "cop");

  private Sayings() {}

  /// @param heads of each node the index of its head, -1 of a root; changed in place
  static void mend(List<Node> nodes, int[] heads, String[] relations) {
    for (int says = 0; says < nodes.size(); says++) {
      told(nodes, heads, relations, says);
      int judged = heads[says];
      if (judged <= says
          || !relations[says].startsWith("csubj")
          || !Clause.says(nodes.get(says))
          || Dependents.first(heads, relations, says, "nsubj") < 0
          || Dependents.first(heads, relations, judged, "nsubj") >= 0) {
        continue;
      }
      int thing = Dependents.first(heads, relations, says, "obj");
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
      relations[thing] =
          Dependents.first(heads, relations, judged, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj";
    }
  }

  private static void told(List<Node> nodes, int[] heads, String[] relations, int says) {
    int doer = Dependents.first(heads, relations, says, "obj");
    int deed = Dependents.first(heads, relations, says, BELOW);
    boolean mended =
        doer > says
            && deed > doer
            && Clause.says(nodes.get(says))
            && nodes.get(doer).mention() != null
            && Dependents.first(heads, relations, deed, "nsubj") < 0
            && heads[doer + 1] == deed
            && HELPING.contains(relations[doer + 1])
            && Tags.FINITE.contains(nodes.get(doer + 1).tag());
    if (mended) {
      heads[doer] = deed;
      relations[doer] =
          Dependents.first(heads, relations, deed, "aux:pass") >= 0 ? "nsubj:pass" : "nsubj";
      relations[deed] = "ccomp";
    }
  }
}
