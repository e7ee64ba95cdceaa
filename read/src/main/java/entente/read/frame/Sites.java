package entente.read.frame;

import entente.model.Party;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// In whose state a thing stands that a clause tells of: "a base in Oman", "opened there its
/// embassy".
final class Sites {
  private Sites() {}

  /// @param by the prepositions that tell it
  /// @return those named so beside the verb or the thing, in order; empty where none is
  static Set<Party> of(Scene scene, Clause clause, Node thing, Set<String> by) {
    var states = new LinkedHashSet<Party>();
    for (Node at : List.of(clause.verb(), thing)) {
      at.children("nmod", "obl", "advmod")
          .filter(node -> by.contains(node.preposition()) || node.relation().equals("advmod"))
          .forEach(node -> {
            states.addAll(Who.acting(node.joined()));
            scene.places().stream()
                .filter(place -> place.span().overlaps(node.span()))
                .forEach(place -> states.add(place.state()));
          });
    }
    return states;
  }
}
