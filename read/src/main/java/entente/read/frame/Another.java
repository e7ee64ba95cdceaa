package entente.read.frame;

import entente.model.Party;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A further accord of which its sentence names one side alone: "Another, with Peru, was signed in
/// May", "A similar deal with Chad is expected". The other side is that of the accord before it.
public final class Another {
  private static final Words LISTS = Words.of(Another.class);
  private static final Set<String> LIKE = LISTS.set("like");

  /// The frame of such accords.
  public static final String FRAME = "accord/another";

  private Another() {}

  /// With whom such an accord is; empty where it is none, or where its sentence says who signs.
  static List<Party> with(Bringing bringing, boolean stands) {
    Node noun = bringing.noun();
    Clause clause = bringing.clause();
    boolean further =
        stands
            || noun.children("det", "amod", "nummod")
                .anyMatch(child -> LIKE.contains(child.lemma()) && child.mention() == null);
    boolean open =
        further
            && clause != null
            && (clause.passive() || bringing.subject())
            && Who.acting(clause.after("by")).isEmpty()
            && noun.children("nmod:poss", "compound", "amod")
                .allMatch(child -> child.mention() == null)
            && noun.children("nmod").noneMatch(child -> child.preposition().equals("between"));
    var with = new LinkedHashSet<Party>();
    if (clause != null && open) {
      noun.children("nmod", "obl")
          .filter(child -> child.preposition().equals("with"))
          .forEach(child -> with.addAll(Who.acting(child.joined())));
      with.addAll(with.isEmpty() ? Who.acting(clause.after("with")) : List.of());
    }
    boolean others =
        bringing.scene().mentions().stream()
            .anyMatch(mention ->
                mention instanceof Mention.OfParty party
                    && party.how() != Mention.How.ADJECTIVE
                    && party.how() != Mention.How.CAPITAL
                    && !with.containsAll(party.parties()));
    return others ? List.of() : List.copyOf(with);
  }
}
