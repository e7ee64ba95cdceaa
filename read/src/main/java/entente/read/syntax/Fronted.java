package entente.read.syntax;

import entente.read.Mention;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Mends the arcs of those who act right behind the phrase with which a sentence opens, which
/// parsers take for a part of it: in "Under the memorandum Peru and Chile will build" the two
/// build.
final class Fronted {
  private static final Set<String> JOINTS = Set.of(",", "and", "&");
  private static final Set<String> OFFICES =
      Set.of("chair", "host", "member", "ally", "neighbour", "neighbor", "partner", "capital");
  private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass");

  private Fronted() {}

  /// @param heads of each node the index of its head, -1 of a root; changed in place
  static void mend(List<Node> nodes, int[] heads, String[] relations) {
    int finite =
        IntStream.range(0, nodes.size())
            .filter(k -> Tags.FINITE.contains(nodes.get(k).tag()))
            .findFirst()
            .orElse(-1);
    if (finite < 3 || !Set.of("IN", "TO").contains(nodes.getFirst().tag())) {
      return;
    }
    int verb = nodes.get(finite).tag().equals("MD") ? heads[finite] : finite;
    int last = finite - 1;
    while (last > 0 && nodes.get(last).tag().equals("RB")) {
      last--;
    }
    int first = row(nodes, last);
    int noun = first > 1 && nodes.get(first - 1).word().equals(",") ? first - 2 : first - 1;
    boolean opens =
        noun > 0
            && thing(nodes.get(noun))
            && IntStream.range(0, noun).noneMatch(k -> nodes.get(k).word().equals(","));
    if (verb < 0 || first < 0 || !opens) {
      return;
    }
    int subject = Dependents.first(heads, relations, verb, SUBJECTS);
    int hung =
        IntStream.rangeClosed(first, last).filter(k -> actor(nodes.get(k))).findFirst().orElse(-1);
    if (hung < 0 || subject >= first && subject <= last || !swallowed(heads, noun, hung, last)) {
      return;
    }
    free(heads, relations, noun, hung, last, verb);
    boolean passive = Dependents.first(heads, relations, verb, "aux:pass") >= 0;
    if (subject >= 0) {
      relations[subject] = subject < first ? "obl" : "dep";
    }
    heads[hung] = verb;
    relations[hung] = passive ? "nsubj:pass" : "nsubj";
  }

  /// Where the row of parties begins that ends here; -1 where none does.
  private static int row(List<Node> nodes, int last) {
    int first = -1;
    for (int k = last; k > 0; k--) {
      boolean joint = first >= 0 && JOINTS.contains(nodes.get(k).word());
      if (actor(nodes.get(k))) {
        first = k;
      } else if (!joint || !actor(nodes.get(k - 1)) && !JOINTS.contains(nodes.get(k - 1).word())) {
        break;
      }
    }
    return first;
  }

  private static boolean actor(Node node) {
    return node.mention() instanceof Mention.OfParty || node.mention() instanceof Mention.OfPerson;
  }

  /// "the memorandum", "the talks": a thing that has no name.
  private static boolean thing(Node node) {
    return node.mention() == null
        && Set.of("NN", "NNS").contains(node.tag())
        && !OFFICES.contains(node.lemma());
  }

  /// Whether the parser made one phrase of the thing and the party behind it.
  private static boolean swallowed(int[] heads, int noun, int hung, int last) {
    return heads[hung] == noun
        || heads[noun] >= hung && heads[noun] <= last
        || heads[hung] < noun && heads[hung] >= 0;
  }

  /// Parts the phrase from the row: what stands before the row hangs from the thing.
  private static void free(
      int[] heads, String[] relations, int noun, int hung, int last, int verb) {
    if (heads[noun] >= hung && heads[noun] <= last) {
      int top = heads[noun];
      heads[noun] = heads[top] == noun ? verb : heads[top];
      relations[noun] = relations[top].equals("nsubj") ? "obl" : relations[top];
      for (int k = 0; k < noun; k++) {
        if (heads[k] == top) {
          heads[k] = noun;
        }
      }
    }
    for (int k = hung + 1; k <= last; k++) {
      if (heads[k] == noun) {
        heads[k] = hung; // the rest of the row
      }
    }
  }
}
