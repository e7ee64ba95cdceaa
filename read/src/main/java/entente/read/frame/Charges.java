package entente.read.frame;

import entente.model.Party;
import entente.model.Position.Act;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Charges that one party lays against another by telling its deed: "Paris said that Russian jets
/// had violated the airspace", and those of two against each other: "traded accusations".
///
/// The deeds are in `frames/charges.tsv`.
final class Charges {
  private static final Lexicon DEEDS = new Lexicon("frames/charges.tsv", 1);
  private static final String[] PREPOSITIONS = {
    "on", "at", "in", "with", "against", "to", "for", "from", "over", "of"
  };
  private static final Set<String> MUTUAL = Set.of("each other", "one another");

  private final Scene scene;
  private final Stands stands;

  Charges(Scene scene, Stands stands) {
    this.scene = scene;
    this.stands = stands;
  }

  /// Whether a verb alone tells of a deed with which one is charged.
  static boolean isDeed(String lemma) {
    Table.Row row = DEEDS.of(lemma);
    return row != null && !row.cell(0).equals("mutual");
  }

  void write(Clause clause) {
    Table.Row row = row(clause);
    if (row == null) {
      return;
    }
    if (row.cell(0).equals("mutual")) {
      mutual(clause, scene.acting(clause));
      return;
    }
    boolean told =
        !clause.mode().denied()
            && !clause.mode().future()
            && clause.mode().force() != Mode.Force.IMAGINED
            && clause.mode().force() != Mode.Force.ASKED;
    List<Party> whom = told ? Who.acting(clause.agents()) : List.of();
    List<Party> holders = whom.isEmpty() ? List.of() : Reproaches.sayers(scene, clause.verb());
    boolean own = whom.stream().anyMatch(holders::contains);
    if (holders.isEmpty()
        || own
        || holders.stream().anyMatch(holder -> stands.taken(Act.CONDEMN, holder))) {
      return;
    }
    stands.write(
        clause.verb(), Act.CONDEMN, holders, whom, List.of(), scene.clauseSpan(clause.verb()));
  }

  /// "Peru and Chile accused each other of": each the other.
  void each(Clause clause) {
    boolean blames =
        Set.of("accuse", "blame", "criticise", "criticize", "denounce", "condemn", "attack")
            .contains(clause.lemma());
    boolean other =
        blames
            && MUTUAL.stream()
                .anyMatch(words ->
                    scene
                        .clauseSpan(clause.verb())
                        .of(scene.text())
                        .toLowerCase(Locale.ROOT)
                        .contains(words));
    if (other && !clause.mode().denied()) {
      mutual(clause, scene.acting(clause));
    }
  }

  private void mutual(Clause clause, List<Party> sides) {
    if (sides.size() < 2 || clause.mode().denied() || clause.mode().future()) {
      return;
    }
    for (Party side : sides) {
      List<Party> others = sides.stream().filter(party -> !party.equals(side)).toList();
      if (!stands.taken(Act.CONDEMN, side)) {
        stands.write(
            clause.verb(),
            Act.CONDEMN,
            List.of(side),
            others,
            List.of(),
            scene.clauseSpan(clause.verb()));
      }
    }
  }

  /// The row of the verb alone, with its object, or with the preposition after it.
  private static Table.@Nullable Row row(Clause clause) {
    var phrases = new ArrayList<String>();
    List<Node> objects =
        clause.passive()
            ? List.of()
            : clause.verb().children("obj").filter(node -> node.mention() == null).toList();
    for (Node object : objects) {
      phrases.add(clause.lemma() + " " + object.lemma());
    }
    for (String preposition : PREPOSITIONS) {
      if (!clause.after(preposition).isEmpty()) {
        phrases.add(clause.lemma() + " " + preposition);
      }
    }
    phrases.add(clause.lemma());
    return phrases.stream().map(DEEDS::of).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
