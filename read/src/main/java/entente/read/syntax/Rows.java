package entente.read.syntax;

import entente.read.Mention;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Mends the arcs of rows of three or more parties, of which parsers often take the last alone for
/// the subject: "Chad, Niger, the EU and its neighbour Mali agreed". The first gets the place in
/// the sentence that the one with the most telling arc has, the others are joined to it.
final class Rows {
  private static final Set<String> TELLING =
      Set.of("nsubj", "nsubj:pass", "obj", "obl", "nmod", "nmod:poss", "iobj");

  private static final Words LISTS = Words.of(Rows.class);

  /// What two parties have or hold together.
  private static final Set<String> SHARED = LISTS.set("shared");

  /// So many words may stand before the last name: "and fellow member Chad".
  private static final int BEFORE_LAST = 3;

  private Rows() {}

  /// @param heads of each node the index of its head, -1 of a root; changed in place
  static void mend(List<Node> nodes, int[] heads, String[] relations) {
    for (int i = 0; i < nodes.size(); i++) {
      List<Integer> row = row(nodes, i);
      if (row.size() >= 3) {
        mend(row, heads, relations, nodes);
        i = row.getLast();
      }
    }
    for (int k = 2; k < nodes.size(); k++) {
      pair(nodes, k, heads, relations);
    }
  }

  /// "the summit of Peru and the African Union": the second name is joined to the first, not to
  /// what is theirs.
  private static void pair(List<Node> nodes, int second, int[] heads, String[] relations) {
    int noun = heads[second];
    int and = second - 1;
    while (and > 0 && nodes.get(and).tag().equals("DT")) {
      and--;
    }
    int first = and - 1;
    boolean joined =
        noun >= 0
            && noun < first
            && relations[second].equals("conj")
            && party(nodes, second)
            && word(nodes, and).equals("and")
            && party(nodes, first)
            && relations[first].equals("nmod")
            && heads[first] == noun;
    if (joined && SHARED.contains(nodes.get(noun).lemma())) {
      heads[second] = first;
      heads[and] = second;
    }
  }

  private static void mend(List<Integer> row, int[] heads, String[] relations, List<Node> nodes) {
    int first = row.getFirst();
    boolean joined =
        row.stream().skip(1).allMatch(k -> relations[k].equals("conj") && row.contains(heads[k]));
    List<Integer> outer =
        row.stream().filter(k -> heads[k] < first || heads[k] > row.getLast()).toList();
    boolean marked =
        nodes.stream()
            .anyMatch(
                node -> relations[node.index()].equals("case") && heads[node.index()] == first);
    boolean other = marked && outer.size() > 1; // "At talks with Niger, Chad and Mali agreed"
    if (joined || outer.isEmpty() || other) {
      return;
    }
    int top =
        outer.stream()
            .filter(k -> TELLING.contains(relations[k]))
            .findFirst()
            .orElse(outer.getFirst());
    for (int k = heads[top], steps = 0; k >= 0 && steps < heads.length; k = heads[k], steps++) {
      if (row.contains(k)) {
        return; // hangs from the row itself
      }
    }
    heads[first] = heads[top];
    relations[first] = relations[top];
    for (int k : row) {
      if (k != first) {
        heads[k] = first;
        relations[k] = "conj";
      }
    }
    for (int k = 0; k < heads.length; k++) {
      if (k != first
          && row.contains(heads[k])
          && heads[k] != first
          && relations[k].equals("case")
          && k < first) {
        heads[k] = first;
      } else if (!row.contains(k)
          && k > first
          && k < row.getLast()
          && nodes.get(k).mention() == null
          && (heads[k] < first || heads[k] > row.getLast())) {
        heads[k] = row.getLast(); // what stood between them
        relations[k] = "dep";
      }
    }
  }

  /// The indices of the parties in a row from a node on; empty where none begins.
  private static List<Integer> row(List<Node> nodes, int from) {
    var row = new ArrayList<Integer>();
    if (!party(nodes, from)) {
      return row;
    }
    row.add(from);
    boolean ended = false;
    while (!ended) {
      int next = row.getLast() + 1;
      boolean comma = word(nodes, next).equals(",");
      next += comma ? 1 : 0;
      boolean and = Set.of("and", "&").contains(word(nodes, next));
      next += and ? 1 : 0;
      int words = 0;
      while (and
          && words < BEFORE_LAST
          && next < nodes.size()
          && nodes.get(next).mention() == null
          && !nodes.get(next).isVerb()
          && Set.of("JJ", "NN", "DT", "VBG").contains(nodes.get(next).tag())) {
        next++;
        words++;
      }
      next += !and && word(nodes, next).equals("the") ? 1 : 0;
      if (!comma && !and
          || !party(nodes, next)
          || nodes.get(next).mention() instanceof Mention.OfPerson
              != nodes.get(from).mention() instanceof Mention.OfPerson) {
        return List.of();
      }
      row.add(next);
      ended = and;
    }
    return row;
  }

  private static String word(List<Node> nodes, int k) {
    return k < nodes.size() && nodes.get(k).mention() == null ? nodes.get(k).lemma() : "";
  }

  private static boolean party(List<Node> nodes, int k) {
    return k < nodes.size()
        && (nodes.get(k).mention() instanceof Mention.OfParty party
                && party.how() != Mention.How.ADJECTIVE
            || nodes.get(k).mention() instanceof Mention.OfPerson)
        && !word(nodes, k + 1).equals("'s");
  }
}
