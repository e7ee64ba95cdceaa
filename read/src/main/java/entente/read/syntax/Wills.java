package entente.read.syntax;

import entente.read.table.Words;
import java.util.List;
import java.util.Set;

/// Mends the arcs of what is said of a party's will: in "Peru's decision to expel the envoys was
/// condemned by Chile" the decision was condemned, where parsers let it expel the envoys and hang
/// the rest somewhere below.
final class Wills {
  private static final Set<String> WILLS = Words.of(Wills.class).set("wills");
  private static final Set<String> LOOSE =
      Set.of("dep", "ccomp", "parataxis", "conj", "xcomp", "advcl");
  private static final Set<String> SUBJECT = Set.of("nsubj", "nsubj:pass");

  private Wills() {}

  /// @param heads of each node the index of its head, -1 of a root; changed in place
  static void mend(List<Node> nodes, int[] heads, String[] relations) {
    for (int k = 0; k + 2 < nodes.size(); k++) {
      int verb = k + 2;
      boolean will =
          nodes.get(k).mention() == null
              && WILLS.contains(nodes.get(k).lemma())
              && nodes.get(k).tag().startsWith("NN")
              && nodes.get(k + 1).lemma().equals("to")
              && nodes.get(verb).tag().equals("VB")
              && heads[k] == verb
              && SUBJECT.contains(relations[k]);
      int main = will ? main(nodes, heads, relations, verb) : -1;
      if (main >= 0) {
        heads[main] = heads[verb];
        relations[main] = relations[verb];
        heads[k] = main;
        relations[k] = passive(nodes, heads, relations, main) ? "nsubj:pass" : "nsubj";
        heads[verb] = k;
        relations[verb] = "acl";
      }
    }
  }

  /// The finite verb without a subject that hangs right below the infinitive; -1 where there is
  /// none.
  private static int main(List<Node> nodes, int[] heads, String[] relations, int verb) {
    for (int at = verb + 1; at < nodes.size(); at++) {
      if (heads[at] == verb
          && nodes.get(at).isVerb()
          && LOOSE.contains(relations[at])
          && finite(nodes, heads, relations, at)
          && children(nodes, heads, at).noneMatch(child -> SUBJECT.contains(relations[child]))) {
        return at;
      }
    }
    return -1;
  }

  private static boolean finite(List<Node> nodes, int[] heads, String[] relations, int at) {
    return Set.of("VBD", "VBZ").contains(nodes.get(at).tag())
        || children(nodes, heads, at)
            .anyMatch(child -> child < at && relations[child].startsWith("aux"));
  }

  private static boolean passive(List<Node> nodes, int[] heads, String[] relations, int at) {
    return children(nodes, heads, at).anyMatch(child -> relations[child].equals("aux:pass"));
  }

  private static java.util.stream.IntStream children(List<Node> nodes, int[] heads, int at) {
    return java.util.stream.IntStream.range(0, nodes.size()).filter(child -> heads[child] == at);
  }
}
