package entente.read.loose;

import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.read.Mention;
import entente.read.frame.Draft;
import entente.read.frame.Scene;
import entente.read.frame.Who;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// A sentence after the frames have read it: what they took, and what still stands there.
///
/// @param framed what the frames took of it
record Rest(Scene scene, List<Draft> framed) {
  /// Whether a frame took a claim of this type from these words.
  boolean taken(Type type, Span span) {
    return framed.stream()
        .anyMatch(draft ->
            draft.type() == type
                && draft.evidence().stream().anyMatch(each -> each.overlaps(span)));
  }

  /// The clause that a word heads, else the one in which it stands.
  Optional<Clause> around(Node node) {
    return scene.clause(node).or(() -> scene.around(node));
  }

  /// Whether the clause of a word, or one above it, denies or only imagines it.
  boolean imagined(Node node) {
    Clause clause = around(node).orElse(null);
    for (int steps = 0; clause != null && steps < 4; steps++) {
      if (clause.mode().denied() || clause.mode().force() == Mode.Force.IMAGINED) {
        return true;
      }
      clause = scene.around(clause.verb()).orElse(null);
    }
    return false;
  }

  /// The parties named within these words, but no capital that is only a place.
  ///
  /// @param adjectives whether "Turkmen" counts, too
  List<Party> named(Span within, boolean adjectives) {
    var parties = new LinkedHashSet<Party>();
    for (Mention mention : scene.mentions()) {
      if (within.contains(mention.span())) {
        parties.addAll(
            mention instanceof Mention.OfParty party
                    && (adjectives || party.how() != Mention.How.ADJECTIVE)
                ? placed(party) ? List.of() : party.parties()
                : Who.meant(mention));
      }
    }
    return List.copyOf(parties);
  }

  private boolean placed(Mention.OfParty party) {
    return party.how() == Mention.How.CAPITAL
        && scene.places().stream().anyMatch(place -> place.span().overlaps(party.span()));
  }

  /// Who acts in a clause: as the frames find it, else the last who is named before its verb and
  /// stands after no preposition.
  List<Party> subject(Clause clause) {
    List<Party> acting = scene.acting(clause);
    if (!acting.isEmpty()) {
      return acting;
    }
    Node last = null;
    for (Node node : scene.tree().nodes()) {
      boolean name =
          node.mention() instanceof Mention.OfPerson
              || node.mention() instanceof Mention.OfParty party
                  && party.how() != Mention.How.ADJECTIVE;
      Node first = node.relation().equals("conj") && node.head() != null ? node.head() : node;
      if (name
          && node.index() < clause.verb().index()
          && first.preposition().isEmpty()
          && !first.relation().equals("nmod:poss")) {
        last = first;
      }
    }
    return last == null ? List.of() : Who.acting(last.joined());
  }

  /// These parties; where they are fewer than two, with who says it, and the other of the
  /// document's pair.
  List<Party> sides(List<Party> parties) {
    var sides = new LinkedHashSet<>(parties);
    if (sides.size() < 2 && scene.sayer() != null) {
      sides.add(scene.sayer());
    }
    if (sides.size() == 1) {
      sides.addAll(scene.script().other(sides.iterator().next()));
    }
    return sides.isEmpty() ? scene.script().pair() : List.copyOf(sides);
  }
}
