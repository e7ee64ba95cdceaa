package entente.read.syntax;

import entente.read.syntax.Folding.Folded;
import java.util.List;
import java.util.Set;

/// Ties the trees of clauses that were parsed apart: what "and" joins hangs from the verb before
/// it, what "after" or "when" sets at the front from the verb behind it.
final class Joints {
  /// How a segment is joined to another.
  enum Joint {
    NONE,
    /// To the one before, by "and".
    CONJOINED,
    /// To the one behind, by "after", "when" …
    FRONTED
  }

  private static final Set<String> PARTING = Set.of(",", ":");

  private Joints() {}

  /// @param heads of each word the index of its head, -1 of a root; changed in place
  static void tie(
      List<Segments.Segment> segments, List<Folded> folded, int[] heads, String[] relations) {
    for (Segments.Segment segment : segments) {
      switch (segment.joint()) {
        case CONJOINED -> join(folded, segment, heads, relations);
        case FRONTED -> hang(folded, segment, heads, relations);
        case NONE -> {}
      }
    }
  }

  /// Hangs a clause from the verb of the one that it is joined to.
  private static void join(
      List<Folded> folded, Segments.Segment segment, int[] heads, String[] relations) {
    int joint = segment.words().getFirst() - 1;
    int verb = joint - 1;
    while (verb > 0 && !Tags.FINITE.contains(folded.get(verb).tag())) {
      verb--;
    }
    while (heads[verb] >= 0
        && (relations[verb].startsWith("aux")
            || relations[verb].equals("cop")
            || relations[verb].startsWith("acl"))) {
      verb = heads[verb];
    }
    while (heads[verb] >= 0 && !folded.get(verb).tag().startsWith("VB")) {
      verb = heads[verb]; // from the noun of a relative clause
    }
    for (int word : segment.words()) {
      if (heads[word] < 0) {
        heads[word] = verb;
        relations[word] = "conj";
        heads[joint] = word;
        relations[joint] = folded.get(joint).tag().equals(",") ? "punct" : "cc";
        if (folded.get(joint - 1).tag().equals(",")) {
          heads[joint - 1] = word;
          relations[joint - 1] = "punct";
        }
      }
    }
  }

  /// Hangs a clause at the front from the verb of the one behind it, and what opens it from it.
  private static void hang(
      List<Folded> folded, Segments.Segment segment, int[] heads, String[] relations) {
    int opener = segment.words().getFirst() - 1;
    int last = segment.words().getLast();
    int main = -1;
    for (int k = last + 1; k < folded.size() && main < 0; k++) {
      boolean root = heads[k] < 0 && !PARTING.contains(folded.get(k).tag());
      main = root ? k : -1;
    }
    int own = segment.words().stream().filter(word -> heads[word] < 0).findFirst().orElse(-1);
    if (main < 0 || own < 0) {
      return;
    }
    heads[own] = main;
    relations[own] = "advcl";
    heads[last + 1] = main;
    relations[last + 1] = "punct";
    for (int k = opener; k >= 0 && heads[k] < 0 && !PARTING.contains(folded.get(k).tag()); k--) {
      heads[k] = own;
      relations[k] = k == opener ? "mark" : "obl:npmod";
    }
  }
}
