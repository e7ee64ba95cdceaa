package entente.read.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/// Mends the arcs of a gerund with which a sentence opens, where parsers take whoever acts for the
/// same as whom the gerund names: in "Meeting the Chinese minister, the Australian premier asked"
/// the premier asked.
final class Openers {
  private static final Set<String> BELOW = Set.of("ccomp", "dep", "parataxis", "advcl");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

  private Openers() {}

  /// @param heads of each node the index of its head, -1 of a root; changed in place
  static void mend(List<Node> nodes, int[] heads, String[] relations) {
    if (nodes.isEmpty() || !nodes.getFirst().tag().equals("VBG")) {
      return;
    }
    boolean attribute =
        heads[0] > 0
            && relations[0].equals("amod")
            && relations[heads[0]].equals("nsubj")
            && (nodes.getFirst().word().equals("Visiting")
                || !Gerunds.ATTRIBUTES.contains(nodes.getFirst().word().toLowerCase(Locale.ROOT)));
    if (!attribute && heads[0] >= 0) {
      return;
    }
    int verb = attribute ? heads[heads[0]] : told(nodes, heads, relations);
    int object = verb < 0 ? -1 : Dependents.first(heads, relations, verb, "nsubj");
    int subject = object < 0 ? -1 : Dependents.first(heads, relations, object, "appos");
    boolean comma =
        subject > object
            && subject < verb
            && IntStream.range(object, subject).anyMatch(k -> nodes.get(k).word().equals(","));
    if (!comma) {
      return;
    }
    if (!attribute) {
      heads[verb] = -1;
      relations[verb] = relations[0];
    }
    heads[subject] = verb;
    relations[subject] = "nsubj";
    heads[object] = 0;
    relations[object] = "obj";
    heads[0] = verb;
    relations[0] = "advcl";
    for (int k = verb + 1; k < nodes.size(); k++) {
      heads[k] = heads[k] == 0 ? verb : heads[k];
    }
  }

  /// The verb of the sentence below its first word; -1 where there is none.
  private static int told(List<Node> nodes, int[] heads, String[] relations) {
    return IntStream.range(1, nodes.size())
        .filter(k -> heads[k] == 0 && BELOW.contains(relations[k]))
        .filter(k -> FINITE.contains(nodes.get(k).tag()))
        .findFirst()
        .orElse(-1);
  }
}
