package entente.read.syntax;

import entente.read.Mention;
import entente.read.table.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Mends the arcs of rows of texts, which parsers hang from what the first is about: in "signed a
/// treaty on extradition, a memorandum on sport and a work plan" all three are signed.
final class Papers {
  private static final Words LISTS = Words.of(Papers.class);
  static final Set<String> TEXTS = LISTS.set("texts");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD", "WDT", "WP");
  private static final Set<String> OWN = Set.of("nsubj", "nsubj:pass", "obj", "root", "compound");

  /// So many words may stand between two texts.
  private static final int REACH = 25;

  private Papers() {}

  /// @param heads of each node the index of its head, -1 of a root; changed in place
  static void mend(List<Node> nodes, int[] heads, String[] relations) {
    for (int k = 1; k < nodes.size(); k++) {
      if (text(nodes, k) && relations[k].equals("nmod") && listed(nodes, heads, relations, k)) {
        int first = before(nodes, k);
        heads[k] = first >= 0 && !below(heads, first, k) ? first : heads[k];
      } else if (text(nodes, k) && !OWN.contains(relations[k]) && joined(nodes, k, relations)) {
        int first = before(nodes, k);
        if (first >= 0 && heads[k] != first && !below(heads, first, k)) {
          heads[k] = first;
          relations[k] = "conj";
        }
      }
    }
  }

  /// "several deals with neighbours, including a pact on fish".
  private static boolean listed(List<Node> nodes, int[] heads, String[] relations, int k) {
    return nodes.stream()
        .anyMatch(node ->
            heads[node.index()] == k
                && relations[node.index()].equals("case")
                && node.word().equalsIgnoreCase("including"));
  }

  private static boolean text(List<Node> nodes, int k) {
    Node node = nodes.get(k);
    boolean heads =
        k + 1 == nodes.size()
            || !nodes.get(k + 1).tag().startsWith("NN")
            || nodes.get(k + 1).mention() != null;
    return node.mention() == null
        && node.tag().startsWith("NN")
        && heads
        && TEXTS.contains(node.lemma().toLowerCase(Locale.ROOT));
  }

  /// Whether its phrase stands right after "and", or after a comma in a row that ends with "and":
  /// the comma alone may stand before an apposition.
  private static boolean joined(List<Node> nodes, int k, String[] relations) {
    String mark = mark(nodes, k);
    if (!mark.equals(",")) {
      return mark.equals("and");
    }
    for (int next = k + 1;
        next < Math.min(nodes.size(), k + REACH) && !FINITE.contains(nodes.get(next).tag());
        next++) {
      if (text(nodes, next) && !OWN.contains(relations[next])) {
        return joined(nodes, next, relations);
      }
    }
    return false;
  }

  /// What stands before its phrase, which begins with an article, a number or a capital; "" where
  /// it begins otherwise.
  private static String mark(List<Node> nodes, int k) {
    int at = k - 1;
    while (at > 0 && phrase(nodes.get(at)) && k - at < 8) {
      at--;
    }
    boolean opens =
        at + 1 < k
            || Character.isUpperCase(nodes.get(k).word().charAt(0))
            || nodes.get(k).tag().equals("NNS");
    return opens && nodes.get(at).mention() == null ? nodes.get(at).lemma() : "";
  }

  private static boolean phrase(Node node) {
    return node.mention() instanceof Mention.OfParty
        || node.mention() instanceof Mention.OfCount
        || node.mention() == null
            && (Set.of("DT", "JJ", "CD", "VBG", "POS", "HYPH", "PRP$").contains(node.tag())
                || node.tag().startsWith("NN"));
  }

  /// The next text before it with nothing finite between them; -1 where there is none.
  private static int before(List<Node> nodes, int k) {
    for (int at = k - 1;
        at >= Math.max(0, k - REACH) && !FINITE.contains(nodes.get(at).tag());
        at--) {
      if (text(nodes, at)) {
        return at;
      }
    }
    return -1;
  }

  /// Whether a node hangs somewhere below another.
  private static boolean below(int[] heads, int node, int top) {
    int at = node;
    for (int steps = 0; at >= 0 && steps <= heads.length; steps++) {
      if (at == top) {
        return true;
      }
      at = heads[at];
    }
    return false;
  }
}
