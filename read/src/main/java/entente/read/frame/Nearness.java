package entente.read.frame;

import entente.model.When;
import entente.read.Mention;
import entente.read.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Which date goes with a word: the nearest one in the tree.
final class Nearness {
  private Nearness() {}

  /// Null where there is none of these roles that fits within six steps.
  static Mention.@Nullable OfDate date(
      Scene scene, Node node, Predicate<Mention.OfDate> fits, Mention.Role... roles) {
    Set<Mention.Role> wanted = Set.of(roles);
    Mention.OfDate best = null;
    int nearest = 7;
    for (Node each : scene.tree().nodes()) {
      if (each.mention() instanceof Mention.OfDate date
          && wanted.contains(date.role())
          && fits.test(date)
          && !countedAsQuantity(each, node)
          && !intended(scene, date)) {
        int distance = distance(node, each);
        if (distance < nearest) {
          nearest = distance;
          best = date;
        }
      }
    }
    return best;
  }

  /// "a plan for 2025-2030": the years that a thing is made for are not when it is done.
  private static boolean intended(Scene scene, Mention.OfDate date) {
    return date.end() != null
        && date.when() instanceof When.InYear
        && scene
            .between(Math.max(scene.span().start(), date.span().start() - 18), date.span().start())
            .matches("(?s).*\\b(?:for|from|covering|spanning|over)(?: the)?(?: years| period)? ");
  }

  /// A year before a noun is that noun's alone, but for a gathering at which the rest happens: "at
  /// the 2019 summit Chad promised".
  private static boolean countedAsQuantity(Node node, Node of) {
    Node head = node.head();
    boolean own =
        head != null
            && (head.equals(of)
                || Set.of("at", "during", "after", "following").contains(head.preposition())
                    && Meetings.WORDS.of(head.lemma()) != null);
    return node.relation().equals("nummod") && !own;
  }

  /// Steps between two words in the tree; crossing into a finite clause of its own costs two more.
  private static int distance(Node from, Node to) {
    var above = new ArrayList<Node>();
    for (Node at = from; at != null && above.size() < 60; at = at.head()) {
      above.add(at);
    }
    int steps = 0;
    for (Node at = to; at != null && steps < 60; at = at.head()) {
      int meeting = above.indexOf(at);
      if (meeting >= 0) {
        return steps + up(above, meeting);
      }
      steps +=
          another(at)
              ? 6
              : Set.of("acl:relcl", "advcl", "ccomp", "parataxis").contains(at.relation()) ? 3 : 1;
    }
    return Integer.MAX_VALUE;
  }

  /// "Peru leads it, and next year Chile will": a clause with a subject of its own has its own day.
  private static boolean another(Node node) {
    return node.relation().equals("conj") && node.child("nsubj", "nsubj:pass") != null;
  }

  private static int up(List<Node> above, int meeting) {
    int cost = 0;
    for (int k = 0; k < meeting; k++) {
      cost +=
          Set.of("acl:relcl", "ccomp", "parataxis", "advcl").contains(above.get(k).relation())
              ? 2
              : 1;
    }
    return cost;
  }
}
