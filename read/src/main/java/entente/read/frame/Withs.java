package entente.read.frame;

import entente.model.Party;
import entente.read.Mention;
import entente.read.syntax.Node;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// With whom each of several accords of one sentence is: "signed a tax treaty with Oman and a
/// fishing pact with Peru" are two, each with the party behind its own "with".
final class Withs {
  private static final Pattern WITH = Pattern.compile("(?i)\\bwith (?:the )?$");

  private static final Pattern ROW = Pattern.compile(",? (?:and )?(?:the )?|, ");

  private Withs() {}

  /// Leaves of the parties with whom an accord may be only those named behind its own noun and
  /// before the next one, where the sentence names several accords with a "with" each.
  static void keep(Scene scene, Node noun, Set<Party> with) {
    int end = next(scene, noun);
    boolean last = end == scene.span().end();
    var own = behind(scene, noun.span().end(), end);
    boolean several =
        last ? preceded(scene, noun) : !behind(scene, end, scene.span().end()).isEmpty();
    if (several && !own.isEmpty() && with.size() > own.size() && with.containsAll(own)) {
      with.retainAll(own);
    }
  }

  /// Where the next accord's noun stands, else where the sentence ends.
  private static int next(Scene scene, Node noun) {
    return scene.tree().nodes().stream()
        .filter(node -> node.index() > noun.index() && accord(scene, node))
        .mapToInt(node -> node.span().start())
        .findFirst()
        .orElse(scene.span().end());
  }

  private static boolean preceded(Scene scene, Node noun) {
    return scene.tree().nodes().stream()
        .filter(node -> node.index() < noun.index() && accord(scene, node))
        .anyMatch(node -> !behind(scene, node.span().end(), noun.span().start()).isEmpty());
  }

  private static boolean accord(Scene scene, Node node) {
    return node.tag().startsWith("N") && Accords.WORDS.entryAt(scene, node) != null
        || Proforms.of(scene, node) != null;
  }

  /// Those named right behind "with" in a stretch, with the row that one of them begins.
  private static Set<Party> behind(Scene scene, int from, int to) {
    var parties = new LinkedHashSet<Party>();
    Mention last = null;
    for (Mention mention : scene.mentions()) {
      if (!(mention instanceof Mention.OfParty party)
          || party.span().start() < from
          || party.span().end() > to) {
        continue;
      }
      boolean row =
          last != null
              && ROW.matcher(scene.between(last.span().end(), party.span().start())).matches();
      if (row || WITH.matcher(scene.between(from, party.span().start())).find()) {
        parties.addAll(party.parties());
        last = party;
      } else {
        last = null;
      }
    }
    return parties;
  }
}
