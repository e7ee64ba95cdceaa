package entente.read.syntax;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Mends the arcs of a participle with its agent right behind a subject, which parsers take for the
/// verb of the sentence: in "a delegation led by the minister visited Peru" the delegation visited.
final class Reduced {
  private static final Set<String> BELOW = Set.of("dep", "advcl", "ccomp", "parataxis", "conj");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

  private Reduced() {}

  /// @param heads of each node the index of its head, -1 of a root; changed in place
  static void mend(List<Node> nodes, int[] heads, String[] relations) {
    for (int participle = 1; participle < nodes.size(); participle++) {
      int subject = Dependents.first(heads, relations, participle, Set.of("nsubj"), 0, participle);
      boolean bare =
          nodes.get(participle).tag().equals("VBN")
              && subject >= 0
              && nodes.get(subject).isNoun()
              && none(heads, relations, participle, participle)
              && participle + 1 < nodes.size()
              && nodes.get(participle + 1).lemma().equals("by");
      int verb = bare ? verb(nodes, heads, relations, participle) : -1;
      if (verb >= 0) {
        hang(nodes, heads, relations, subject, participle, verb);
      }
    }
  }

  /// The verb of which the subject is meant; -1 where there is none.
  private static int verb(List<Node> nodes, int[] heads, String[] relations, int participle) {
    int above = heads[participle];
    if (relations[participle].equals("csubj") && above > participle) {
      return above; // "a team headed by Ana Lima is visiting"
    }
    return IntStream.range(participle + 2, nodes.size())
        .filter(k -> heads[k] == participle && BELOW.contains(relations[k]))
        .filter(k -> finite(nodes, heads, relations, k))
        .filter(k -> {
          int own = Dependents.first(heads, relations, k, Set.of("nsubj"), participle, k);
          return own < 0 || by(nodes, heads, relations, k, own) >= 0;
        })
        .findFirst()
        .orElse(-1);
  }

  private static void hang(
      List<Node> nodes, int[] heads, String[] relations, int subject, int participle, int verb) {
    int own = Dependents.first(heads, relations, verb, Set.of("nsubj"), participle, verb);
    int by = own < 0 ? -1 : by(nodes, heads, relations, verb, own);
    if (by >= 0) {
      heads[own] = participle;
      relations[own] = "obl";
      heads[by] = own;
      relations[by] = "case";
    }
    if (heads[verb] == participle) {
      heads[verb] = heads[participle];
      relations[verb] = relations[participle];
    }
    for (int child = 0; child < nodes.size(); child++) {
      boolean outside = child < subject || child > verb || relations[child].equals("punct");
      if (heads[child] == participle && child != verb && outside) {
        heads[child] = verb;
      }
    }
    heads[participle] = subject;
    relations[participle] = "acl";
    heads[subject] = verb;
    relations[subject] = "nsubj";
  }

  /// Whether a verb tells by itself: "visited", "is visiting", "will visit", "has been".
  private static boolean finite(List<Node> nodes, int[] heads, String[] relations, int verb) {
    boolean helped =
        IntStream.range(0, verb).anyMatch(k -> heads[k] == verb && relations[k].startsWith("aux"));
    return FINITE.contains(nodes.get(verb).tag()) || nodes.get(verb).isVerb() && helped;
  }

  /// The "by" that the parser hangs from the verb before whoever leads; -1 where there is none.
  private static int by(List<Node> nodes, int[] heads, String[] relations, int verb, int own) {
    return IntStream.range(0, own)
        .filter(k ->
            heads[k] == verb && relations[k].equals("mark") && nodes.get(k).lemma().equals("by"))
        .findFirst()
        .orElse(-1);
  }

  private static boolean none(int[] heads, String[] relations, int verb, int before) {
    return IntStream.range(0, before)
        .noneMatch(k ->
            heads[k] == verb
                && (relations[k].startsWith("aux")
                    || relations[k].equals("cop")
                    || relations[k].equals("nsubj:pass")));
  }
}
