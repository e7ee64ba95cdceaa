package entente.read.syntax;

import java.util.List;
import java.util.Set;

/// Mends the arcs of clauses joined by "and" of which the parser takes the first for the subject of
/// the second: in "a statement was adopted and a plan was approved" the plan was approved. And of
/// relative clauses that hang from their "which" where the sentence has no verb: "two ships, which
/// left on Monday", and of what one weighs "whether to" do.
final class Clauses {
  private Clauses() {}

  /// @param heads of each node the index of its head, -1 of a root; changed in place
  static void mend(List<Node> nodes, int[] heads, String[] relations) {
    relative(nodes, heads, relations);
    undecided(nodes, heads, relations);
    for (int first = 0; first < nodes.size(); first++) {
      int second = heads[first];
      boolean taken =
          second > first
              && nodes.get(first).isVerb()
              && nodes.get(second).isVerb()
              && relations[first].startsWith("nsubj")
              && Dependents.first(heads, relations, first, Set.of("nsubj", "nsubj:pass")) >= 0
              && Dependents.first(heads, relations, first, Set.of("aux", "aux:pass")) >= 0;
      int noun = taken ? Dependents.first(heads, relations, first, Set.of("conj")) : -1;
      if (noun < 0 || noun > second || !nodes.get(noun).tag().startsWith("N")) {
        continue;
      }
      int and = Dependents.first(heads, relations, noun, Set.of("cc"));
      heads[first] = heads[second];
      relations[noun] = relations[first];
      relations[first] = relations[second];
      heads[noun] = second;
      heads[second] = first;
      relations[second] = "conj";
      if (and >= 0) {
        heads[and] = second;
      }
    }
  }

  private static void undecided(List<Node> nodes, int[] heads, String[] relations) {
    for (int verb = 1; verb < nodes.size(); verb++) {
      int whether = heads[verb];
      if (whether >= 0
          && whether < verb
          && heads[whether] >= 0
          && nodes.get(whether).lemma().equals("whether")
          && nodes.get(verb).tag().equals("VB")) {
        heads[verb] = heads[whether];
        relations[verb] = "xcomp";
        heads[whether] = verb;
        relations[whether] = "mark";
      }
    }
  }

  private static void relative(List<Node> nodes, int[] heads, String[] relations) {
    for (int verb = 1; verb < nodes.size(); verb++) {
      int which = heads[verb];
      int noun = which < 0 ? -1 : heads[which];
      if (noun >= 0
          && noun < which
          && which < verb
          && nodes.get(verb).isVerb()
          && relations[verb].equals("dep")
          && Set.of("WDT", "WP").contains(nodes.get(which).tag())
          && nodes.get(noun).tag().startsWith("N")) {
        heads[verb] = noun;
        relations[verb] = "acl:relcl";
        heads[which] = verb;
        relations[which] = "nsubj";
      }
    }
  }
}
