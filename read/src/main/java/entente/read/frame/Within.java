package entente.read.frame;

import entente.model.Party;
import entente.model.Position.Act;
import entente.model.Span;
import entente.read.Mention;
import entente.read.name.Place;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Whom a stand is about that names nobody as its owner or doer: the one other party in the words
/// after it, or the state where that is which it is about: "denies that it sold arms to Chad",
/// "calls for free elections in Bamako".
final class Within {
  private static final Words LISTS = Words.of(Within.class);

  /// What happens to those in a place, by nobody's will or by nobody knows whose.
  private static final Set<String> SUFFERED = LISTS.set("suffered");

  /// What is held in a place and is not the place's.
  private static final Set<String> OCCASIONS = LISTS.set("occasions");

  /// What parts a party from the thing that the stand is about: "without a mandate of".
  private static final Pattern ASIDE = LISTS.inAnyCase("aside");

  private static final Pattern MARK = Pattern.compile("[,;:–—(]");

  /// Before what a text is on, who is to do it, and where it is.
  private static final Pattern ON =
      Pattern.compile(
          "\\b(?:on|about|over|concerning|regarding)(?: the)? $", Pattern.CASE_INSENSITIVE);

  private static final Pattern THAT = Pattern.compile("\\bthat (?:the )?$");
  private static final Pattern IN =
      Pattern.compile("\\b(?:in|at|near|outside)(?: the)? $", Pattern.CASE_INSENSITIVE);

  private Within() {}

  /// @param at the verb or noun of the stand
  /// @param span its clause
  /// @return the one party; empty where there is none, or are several
  static List<Party> party(Scene scene, Node at, Act act, List<Party> holders, Span span) {
    if (act == Act.THANK || act == Act.SUPPORT) {
      return List.of();
    }
    int from = at.span().end();
    String words = scene.between(from, Math.max(from, span.end()));
    int end = from + end(words);
    List<Node> things =
        scene.tree().nodes().stream()
            .filter(node ->
                node.span().start() >= from && node.span().end() <= end && node.mention() == null)
            .toList();
    if (act != Act.URGE
        && act != Act.OPPOSE
        && things.stream().anyMatch(node -> SUFFERED.contains(node.lemma()))) {
      return List.of();
    }
    var found = new LinkedHashSet<Party>();
    for (Mention mention : scene.mentions()) {
      if (mention.span().start() >= from
          && mention.span().end() <= end
          && !pronoun(scene, mention)
          && (act == Act.URGE || !subject(scene, mention.span()))
          && after(things, mention.span().start(), placed(scene, mention.span()))) {
        List<Party> named =
            mention instanceof Mention.OfParty party ? party.parties() : Who.meant(mention);
        if (act == Act.URGE && asked(scene, at, mention) && !holders.containsAll(named)) {
          return named;
        }
        found.addAll(named);
      }
    }
    for (Place place : scene.places()) {
      if (place.span().start() >= from
          && place.span().end() <= end
          && after(things, place.span().start(), true)) {
        found.add(place.state());
      }
    }
    found.removeIf(party -> party.isRegion() || holders.contains(party));
    return found.size() == 1 ? List.copyOf(found) : List.of();
  }

  /// Where the words end that still speak of the thing: at a comma, or where something is set
  /// beside it.
  private static int end(String words) {
    var aside = ASIDE.matcher(words);
    var mark = MARK.matcher(words);
    return Math.min(
        aside.find() ? aside.start() : words.length(), mark.find() ? mark.start() : words.length());
  }

  /// "the resolution on Mali": what a text is on is not whose it is.
  private static boolean subject(Scene scene, Span name) {
    return behind(scene, name, 14, ON);
  }

  private static boolean pronoun(Scene scene, Mention mention) {
    return scene
        .tree()
        .covering(mention.span())
        .filter(node -> node.tag().startsWith("PRP"))
        .isPresent();
  }

  /// "demanded today that the Forum strike out": who is to do it.
  private static boolean asked(Scene scene, Node at, Mention mention) {
    return THAT.matcher(scene.between(at.span().end(), mention.span().start())).find();
  }

  /// Whether a name is that of a place: "in Tbilisi".
  private static boolean placed(Scene scene, Span name) {
    return behind(scene, name, 12, IN);
  }

  /// Whether words stand right before a name, among so many characters.
  private static boolean behind(Scene scene, Span name, int reach, Pattern words) {
    int from = Math.max(scene.span().start(), name.start() - reach);
    return words.matcher(scene.between(from, name.start())).find();
  }

  /// Whether a thing stands before a name; before a place, one that is the place's.
  private static boolean after(List<Node> things, int start, boolean place) {
    Node before =
        things.stream()
            .filter(node -> node.isNoun() && node.span().end() <= start)
            .reduce((_, last) -> last)
            .orElse(null);
    return before == null ? !place : !place || !OCCASIONS.contains(before.lemma());
  }
}
