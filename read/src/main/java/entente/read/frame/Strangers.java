package entente.read.frame;

import entente.model.Party;
import entente.read.Mention;
import entente.read.name.Place;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// People who meet and of whom nothing tells whom they serve: for whom they stand by where they
/// meet, or by whom the text is about.
final class Strangers {
  private static final Words LISTS = Words.of(Strangers.class);
  private static final Set<String> HEADS = LISTS.set("heads");

  private Strangers() {}

  /// "met President Lima in Lisbon": for whom he stands whom one party meets; empty where nothing
  /// tells.
  static List<Party> met(Scene scene, Clause clause, Party one) {
    var others = new ArrayList<Node>(clause.patients());
    others.addAll(clause.after("with"));
    boolean stranger =
        others.stream()
            .anyMatch(node ->
                node.mention() instanceof Mention.OfPerson person
                    && person.party() == null
                    && Rank.of(scene, node) != null
                    && !"person".equals(Rank.of(scene, node)));
    if (!stranger) {
      return List.of();
    }
    List<Party> other = scene.script().other(one);
    Place place = Venue.near(scene, clause.verb(), scene.clauseSpan(clause.verb()));
    return place != null
            && !place.state().equals(one)
            && scene.script().gazetteer().kind(one).equals("state")
        ? List.of(place.state())
        : other;
  }

  /// "Foreign ministers from two dozen countries met in Lagos on Monday": the host of many of rank
  /// who meet at a place and a time that are told.
  static List<Party> host(Scene scene, Clause clause) {
    Place place = Venue.near(scene, clause.verb(), scene.clauseSpan(clause.verb()));
    boolean ranked =
        clause.agents().stream()
            .anyMatch(agent ->
                HEADS.contains(agent.lemma())
                    && agent.tag().equals("NNS")
                    && agent.mention() == null
                    && agent.children("nummod").noneMatch(count -> count.lemma().equals("two")));
    return ranked && place != null && scene.dateOf(clause.verb(), Mention.Role.AT) != null
        ? List.of(place.state())
        : List.of();
  }
}
