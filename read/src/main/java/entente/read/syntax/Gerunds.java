package entente.read.syntax;

import entente.read.Mention;
import entente.read.table.Words;
import java.util.List;
import java.util.Set;

/// Mends the arcs of a gerund after a preposition, which parsers take for an attribute of its
/// object: in "answered by accusing Peru" nobody answered by an accusing Peru.
final class Gerunds {
  private static final Words LISTS = Words.of(Gerunds.class);

  /// Attributes of a name in this form: "with neighbouring Chad".
  static final Set<String> ATTRIBUTES = LISTS.set("attributes");

  /// Behind these no noun stands alone: "while airing concern".
  private static final Set<String> CONJUNCTIONS = Set.of("while", "whilst", "when");

  /// What one is bound to do stands behind these.
  private static final Set<String> BOUND =
      Set.of("commit", "committed", "commitment", "dedicated", "dedicate", "devoted");

  private Gerunds() {}

  /// @param heads of each node the index of its head, -1 of a root; changed in place
  static void mend(List<Node> nodes, int[] heads, String[] relations) {
    for (int k = 1; k + 1 < nodes.size(); k++) {
      int object = heads[k];
      boolean attribute =
          nodes.get(k).tag().equals("VBG")
              && nodes.get(k).mention() == null
              && relations[k].equals("amod")
              && object > k
              && heads[object] >= 0
              && heads[object] < k
              && heads[k - 1] == object
              && relations[k - 1].equals("case")
              && Set.of("IN", "TO").contains(nodes.get(k - 1).tag());
      boolean clause = attribute && CONJUNCTIONS.contains(nodes.get(k - 1).lemma());
      boolean bound =
          attribute
              && nodes.get(k - 1).lemma().equals("to")
              && BOUND.contains(
                  nodes.get(heads[object]).lemma()); // "committed to building schools"
      if (!attribute || !clause && !bound && !acts(nodes, heads, relations, k, object)) {
        continue;
      }
      int governor = heads[object];
      boolean done =
          relations[governor].equals("obj")
              && nodes.get(k - 1).lemma().equals("in")
              && nodes.get(governor).mention() == null;
      boolean point = Subjects.POINTS.contains(nodes.get(governor).lemma());
      heads[k] = governor;
      relations[k] = nodes.get(governor).isVerb() ? "advcl" : done || point ? "acl" : "nmod";
      heads[object] = k;
      relations[object] = "obj";
      heads[k - 1] = k;
      for (int child = 0; child < k - 1; child++) {
        if (heads[child] == object && !relations[child].equals("case")) {
          heads[child] = k; // what stood before the whole phrase
        }
      }
    }
  }

  /// Whether the gerund has the noun for its object: an article, a possessive, a number, a sum or a
  /// name stands right behind it.
  private static boolean acts(
      List<Node> nodes, int[] heads, String[] relations, int k, int object) {
    Node next = nodes.get(k + 1);
    boolean name =
        next.mention() instanceof Mention.OfParty || next.mention() instanceof Mention.OfPerson;
    boolean determined =
        heads[k + 1] == object
            && Set.of("det", "nmod:poss").contains(relations[k + 1])
            && !next.tag().equals("POS");
    boolean counted =
        next.mention() instanceof Mention.OfMoney && object == k + 1
            || heads[k + 1] == object && relations[k + 1].equals("nummod");
    return determined
        ? !nodes.get(k).lemma().equals("include")
        : (name || counted)
            && !ATTRIBUTES.contains(nodes.get(k).word().toLowerCase(java.util.Locale.ROOT));
  }
}
