package entente.read.loose;

import entente.model.Party;
import entente.read.Mention;
import entente.read.frame.Scene;
import entente.read.frame.Who;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The parties of a sentence by the words right before and behind their names, wherever the tree
/// puts them.
///
/// @param by those behind "by"
/// @param owners those whose the thing is that the rule is about: "the Danish offer"
/// @param from those behind "from"
/// @param toward those behind another preposition
/// @param bare those behind none
/// @param adjectives those named by an adjective alone
record Sides(
    Set<Party> by,
    Set<Party> owners,
    Set<Party> from,
    Set<Party> toward,
    Set<Party> bare,
    Set<Party> adjectives) {

  /// The preposition that rules a name, with what may stand between.
  private static final Pattern RULED =
      Pattern.compile(
          "\\b(by|from|to|for|in|into|of|with|towards?|on|upon|at|as|against|than|after)\\s(?:the\\s|all\\s|its\\s|an?\\s)?(?:[\\w-]+\\s){0,2}$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern JOINT = Pattern.compile("[\\s,]*(?:and |or )?(?:the )?");

  /// What stands between an owner and the thing.
  private static final Pattern OWN = Pattern.compile("(?:['’]s?)?\\s(?:[\\w-]+\\s){0,2}");

  /// What is about others, or about many: nobody by itself.
  private static final Set<String> GATHERINGS = Set.of("series", "forum");

  /// Words for whose a thing is, which say nothing of who stands where.
  private static final Set<String> WHOSE = Set.of("its", "their", "his", "her", "our");

  /// So far before a name its preposition may stand, and so far behind it the thing.
  private static final int NEAR = 40;

  /// @param things the words for what an owner may have
  static Sides of(Scene scene, Pattern things) {
    var sides =
        new Sides(
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            new LinkedHashSet<>());
    for (Mention mention : scene.mentions()) {
      List<Party> parties = parties(scene, mention);
      if (!parties.isEmpty()) {
        sides.put(scene, mention, parties, things);
      }
    }
    return sides;
  }

  private void put(Scene scene, Mention mention, List<Party> parties, Pattern things) {
    int start = mention.span().start();
    int free = // "from Norway to Malawi": what stands before another name rules that one
        scene.mentions().stream()
            .filter(other -> other instanceof Mention.OfParty)
            .mapToInt(other -> other.span().end())
            .filter(end -> end <= start)
            .max()
            .orElse(scene.span().start());
    int near = Math.max(scene.span().start(), start - NEAR);
    String preposition = ruling(scene.between(Math.max(free, near), start));
    if (preposition.isEmpty() && JOINT.matcher(scene.between(free, start)).matches()) {
      preposition = ruling(scene.between(near, start)); // "of Ghana and Togo"
    }
    boolean adjective =
        mention instanceof Mention.OfParty party
            && party.how() == Mention.How.ADJECTIVE
            && !scene.text().startsWith("s", mention.span().end() - 1); // "the Danes"
    if (parties.getFirst().isRegion()) {
      toward.addAll(parties); // a continent itself gives nothing and says nothing
    } else if (preposition.equals("by")) {
      by.addAll(parties);
    } else if (owns(scene, mention, adjective, things)) {
      owners.addAll(parties);
    } else if (preposition.equals("from")) {
      from.addAll(parties);
    } else if (preposition.isEmpty()) {
      (adjective ? adjectives : bare).addAll(parties);
    } else {
      toward.addAll(parties);
    }
  }

  private static String ruling(String before) {
    Matcher ruled = RULED.matcher(before);
    return ruled.find() ? ruled.group(1).toLowerCase(Locale.ROOT) : "";
  }

  /// "the Japanese commitment", "Beijing's new loan".
  private static boolean owns(Scene scene, Mention mention, boolean adjective, Pattern things) {
    int end = mention.span().end();
    String after = scene.between(end, Math.min(scene.span().end(), end + NEAR));
    boolean whose = after.startsWith("'") || after.startsWith("’");
    Matcher thing = things.matcher(after);
    return (whose || adjective)
        && thing.find()
        && OWN.matcher(after.substring(0, thing.start())).matches();
  }

  private static List<Party> parties(Scene scene, Mention mention) {
    boolean place =
        mention instanceof Mention.OfParty party
            && party.how() == Mention.How.CAPITAL
            && scene.places().stream().anyMatch(each -> each.span().overlaps(party.span()));
    boolean whose = WHOSE.contains(mention.span().of(scene.text()).toLowerCase(Locale.ROOT));
    return place || whose
        ? List.of()
        : Who.meant(mention).stream()
            .filter(party -> !GATHERINGS.contains(scene.script().gazetteer().kind(party)))
            .toList();
  }
}
