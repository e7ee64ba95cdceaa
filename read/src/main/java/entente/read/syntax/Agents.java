package entente.read.syntax;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Mends the arcs of who acts in a passive before an infinitive: in "the Fund was asked by Peru to
/// lend more" Peru asked, where parsers let Peru lend and hang "by" from the lending.
final class Agents {
  private Agents() {}

  /// @param heads of each node the index of its head, -1 of a root; changed in place
  static void mend(List<Node> nodes, int[] heads, String[] relations) {
    for (int verb = 0; verb < nodes.size(); verb++) {
      int main = heads[verb];
      if (main < 0
          || main > verb
          || !nodes.get(verb).tag().equals("VB")
          || !relations[verb].equals("advcl")
          || !passive(nodes, heads, relations, main)) {
        continue;
      }
      int by = below(nodes, heads, relations, verb, "mark", "by");
      int to = below(nodes, heads, relations, verb, "mark", "to");
      int agent = below(nodes, heads, relations, verb, "nsubj", null);
      if (by > main && by < agent && agent < to && to < verb) {
        heads[agent] = main;
        relations[agent] = "obl";
        heads[by] = agent;
        relations[by] = "case";
      }
    }
  }

  /// The first child so related, of this lemma if one is given; -1 where there is none.
  private static int below(
      List<Node> nodes,
      int[] heads,
      String[] relations,
      int head,
      String relation,
      @Nullable String lemma) {
    return IntStream.range(0, nodes.size())
        .filter(child ->
            heads[child] == head
                && relations[child].equals(relation)
                && (lemma == null || nodes.get(child).lemma().equals(lemma)))
        .findFirst()
        .orElse(-1);
  }

  private static boolean passive(List<Node> nodes, int[] heads, String[] relations, int verb) {
    return nodes.get(verb).tag().equals("VBN")
        && IntStream.range(0, verb)
            .anyMatch(child -> heads[child] == verb && relations[child].equals("aux:pass"));
  }
}
