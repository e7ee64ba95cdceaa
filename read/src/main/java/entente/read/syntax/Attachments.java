package entente.read.syntax;

import entente.read.Mention;
import entente.read.table.Words;
import java.util.List;
import java.util.Set;

/// Mends the arcs of phrases that parsers hang from the wrong word: "by Hungary" in "called the
/// move by Hungary illegal" tells whose move it is, no active verb has an agent behind "by"; the
/// year in "in 2012 Peru announced" is none of Peru's; and of "the meeting of Peru and Chile that
/// was planned" it is the meeting that was planned.
final class Attachments {
  private static final Set<String> ACTIVE = Set.of("VB", "VBD", "VBP", "VBZ", "VBG");
  private static final Words LISTS = Words.of(Attachments.class);
  private static final Set<String> COMERS = LISTS.set("comers");
  private static final Set<String> FELLOWS = LISTS.set("fellows");

  private Attachments() {}

  /// @param heads of each node the index of its head, -1 of a root; changed in place
  static void mend(List<Node> nodes, int[] heads, String[] relations) {
    for (int k = 0; k < nodes.size(); k++) {
      switch (relations[k]) {
        case "obl" -> {
          judgement(nodes, heads, relations, k);
          behind(nodes, heads, relations, k);
          existing(nodes, heads, relations, k);
          within(nodes, heads, relations, k);
        }
        case "nummod" -> year(nodes, heads, relations, k);
        case "compound" -> date(nodes, heads, relations, k);
        case "acl:relcl" -> relative(nodes, heads, relations, k);
        case "appos" -> described(nodes, heads, relations, k);
        default -> {}
      }
    }
  }

  /// "to its partner Ghana": the name is whom it is about, the noun before it only tells what it
  /// is.
  private static void described(List<Node> nodes, int[] heads, String[] relations, int k) {
    int noun = heads[k];
    boolean beside =
        noun >= 0
            && noun == k - 1
            && FELLOWS.contains(nodes.get(noun).lemma())
            && nodes.get(k).mention() instanceof Mention.OfParty party
            && party.how() == Mention.How.NAME;
    if (!beside) {
      return;
    }
    heads[k] = heads[noun];
    relations[k] = relations[noun];
    heads[noun] = k;
    relations[noun] = "compound";
    for (int child = 0; child < heads.length; child++) {
      if (heads[child] == noun && !relations[child].equals("amod")) {
        heads[child] = k;
      }
    }
  }

  /// "the move by Hungary", "firms from Sweden".
  private static void behind(List<Node> nodes, int[] heads, String[] relations, int k) {
    int verb = heads[k];
    int mark = Dependents.first(heads, relations, k, "case");
    boolean after = mark > verb && verb >= 0;
    boolean by =
        after
            && nodes.get(mark).lemma().equals("by")
            && !(nodes.get(k).mention() instanceof Mention.OfDate)
            && ACTIVE.contains(nodes.get(verb).tag())
            && Dependents.first(heads, relations, verb, "aux:pass") < 0;
    boolean from =
        after
            && nodes.get(mark).lemma().equals("from")
            && COMERS.contains(nodes.get(mark - 1).lemma())
            && nodes.get(k).mention() instanceof Mention.OfParty;
    int noun = by || from ? mark - 1 : -1;
    while (noun > verb && heads[noun] > verb && heads[noun] < mark) {
      noun = heads[noun];
    }
    if (noun > verb
        && heads[noun] == verb
        && nodes.get(noun).isNoun()
        && nodes.get(noun).mention() == null) {
      heads[k] = noun;
      relations[k] = "nmod";
    }
  }

  /// "is committed to working with Peru on fisheries": on what they work.
  private static void within(List<Node> nodes, int[] heads, String[] relations, int k) {
    int verb = heads[k];
    for (int gerund = verb + 2; verb >= 0 && gerund < k; gerund++) {
      if (heads[gerund] == verb
          && relations[gerund].equals("advcl")
          && nodes.get(gerund).tag().equals("VBG")
          && heads[gerund - 1] == gerund
          && nodes.get(gerund - 1).lemma().equals("to")) {
        heads[k] = gerund;
        return;
      }
    }
  }

  /// "there is unease in Lima about the pact": of what is there.
  private static void existing(List<Node> nodes, int[] heads, String[] relations, int k) {
    int verb = heads[k];
    int thing = verb < 0 ? -1 : Dependents.first(heads, relations, verb, "nsubj");
    if (thing > verb
        && thing < k
        && Dependents.first(heads, relations, verb, "expl") >= 0
        && nodes.get(thing).mention() == null
        && !(nodes.get(k).mention() instanceof Mention.OfDate)) {
      heads[k] = thing;
      relations[k] = "nmod";
    }
  }

  /// "dismissed as baseless a report": what is dismissed is the report.
  private static void judgement(List<Node> nodes, int[] heads, String[] relations, int k) {
    int verb = heads[k];
    int as = Dependents.first(heads, relations, k, "case");
    boolean judged =
        verb >= 0
            && as == verb + 1
            && nodes.get(as).lemma().equals("as")
            && as + 2 < k
            && nodes.get(as + 1).tag().equals("JJ")
            && heads[as + 1] == k
            && nodes.get(as + 2).tag().equals("DT");
    if (judged) {
      heads[as + 1] = verb;
      relations[as + 1] = "obl";
      heads[as] = as + 1;
      relations[k] = "obj";
    }
  }

  /// "between now and 2032 Qatar will lend": who lends has no number before its name.
  private static void year(List<Node> nodes, int[] heads, String[] relations, int k) {
    int name = k + 1;
    boolean numbered =
        heads[k] == name
            && nodes.get(name).mention() instanceof Mention.OfParty
            && relations[name].equals("conj")
            && heads[name] < k;
    int verb = name + 1;
    while (numbered && verb < nodes.size() && nodes.get(verb).tag().equals("MD")) {
      verb++;
    }
    if (numbered
        && verb < nodes.size()
        && nodes.get(verb).isVerb()
        && !below(heads, verb, name)
        && Dependents.first(heads, relations, verb, "nsubj") < 0) {
      heads[k] = heads[name];
      relations[k] = "conj";
      heads[name] = verb;
      relations[name] = "nsubj";
    }
  }

  private static void date(List<Node> nodes, int[] heads, String[] relations, int k) {
    int name = heads[k];
    boolean dated =
        nodes.get(k).mention() instanceof Mention.OfDate
            && name > k
            && nodes.get(name).mention() instanceof Mention.OfParty
            && heads[name] >= 0
            && nodes.get(heads[name]).isVerb();
    if (dated) {
      heads[k] = heads[name];
      relations[k] = "obl:tmod";
    }
  }

  private static void relative(List<Node> nodes, int[] heads, String[] relations, int k) {
    int noun = heads[k];
    boolean that = false;
    for (int i = 0; i < k; i++) {
      that |= heads[i] == k && nodes.get(i).lemma().equals("that");
    }
    while (that
        && noun >= 0
        && nodes.get(noun).mention() != null
        && heads[noun] >= 0
        && heads[noun] < noun
        && Set.of("nmod", "conj", "nmod:poss").contains(relations[noun])) {
      noun = heads[noun];
    }
    if (that
        && noun >= 0
        && noun < k
        && nodes.get(noun).mention() == null
        && nodes.get(noun).isNoun()) {
      heads[k] = noun;
    }
  }

  private static boolean below(int[] heads, int node, int above) {
    for (int at = node; at >= 0; at = heads[at]) {
      if (at == above) {
        return true;
      }
    }
    return false;
  }
}
