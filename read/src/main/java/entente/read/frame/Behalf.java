package entente.read.frame;

import entente.model.Party;
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
  /// where it is only for one's own state.
  private static @Nullable Party body(Scene scene, Mandate mandate) {
    Party principal = mandate.principal().parties().getFirst();
    boolean region = principal.isRegion();
    if (!region && !Memberships.isState(scene, principal)) {
      return principal;
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
                .filter(party -> scene.script().gazetteer().members(party).contains(principal))
                .findFirst())
        .orElse(region ? principal : null);
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
