package entente.read.frame;

import entente.model.Party;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Mandates;
import entente.read.syntax.Mandates.Mandate;
import entente.read.syntax.Node;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// For whom it is that somebody speaks or gives: "Ruto thanked Oslo in the African Union's name" is
/// the Union's thanks.
final class Behalf {
  private Behalf() {}

  /// Those who act by a verb or noun, or the body in whose name they do so.
  static List<Party> of(Scene scene, Node at, List<Party> acting) {
    if (acting.size() > 1) {
      return acting;
    }
    for (Mandate mandate : Mandates.in(scene.sentence().tokens(), scene.mentions())) {
      Party body = body(scene, mandate);
      if (body != null
          && (acting.isEmpty() || Memberships.isState(scene, acting.getFirst()))
          && nearest(scene, mandate, at, acting)) {
        return List.of(body);
      }
    }
    return acting;
  }

  /// The body for which one speaks, of "in its name" or "in Africa's name" the one named last; null
  /// where it is for a state.
  private static @Nullable Party body(Scene scene, Mandate mandate) {
    List<Party> principal = mandate.principal().parties();
    if (principal.size() != 1 || Memberships.isBody(scene, principal.getFirst())) {
      return principal.size() == 1 ? principal.getFirst() : null;
    }
    boolean region = principal.getFirst().isRegion();
    if (!region && mandate.principal().how() != Mention.How.REFERENCE) {
      return null;
    }
    return scene.mentions().stream()
        .filter(mention -> mention.span().end() <= mandate.span().start())
        .sorted(Comparator.reverseOrder())
        .flatMap(mention -> Who.meant(mention).stream())
        .filter(party -> Memberships.isBody(scene, party))
        .findFirst()
        .or(() ->
            scene.spokenOf().stream()
                .filter(party -> !region && Memberships.isBody(scene, party))
                .filter(party ->
                    scene.script().gazetteer().members(party).contains(principal.getFirst()))
                .findFirst())
        .orElse(region ? principal.getFirst() : null);
  }

  /// Whether the words belong to this act, and not to another's in the same sentence.
  private static boolean nearest(Scene scene, Mandate mandate, Node at, List<Party> acting) {
    Clause nearest =
        scene.clauses().stream()
            .filter(clause -> !new Acting(scene).in(clause).isEmpty())
            .min(
                Comparator.comparingInt(
                    clause -> Math.abs(clause.verb().span().start() - mandate.span().start())))
            .orElse(null);
    return nearest == null
        || nearest.verb() == at
        || new Acting(scene).in(nearest).equals(acting)
        || acting.isEmpty();
  }
}
