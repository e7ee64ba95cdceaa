package entente.read.frame;

import entente.model.Commitment.Kind;
import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Party;
import entente.model.Type;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Rights of entry told by those who have them: "Qataris will be able to enter the United States
/// without a visa".
final class Visas {
  private static final Words LISTS = Words.of(Visas.class);
  private static final Pattern FREE =
      Pattern.compile(
          "\\b(?:without (?:a |any |an entry )?visas?|without needing (?:a )?visas?|visa-free|no"
              + " longer (?:need|require) (?:a )?visas?|will not need (?:a )?visas?|visas? on"
              + " arrival|exempt(?:ed)? from visas?|(?:no|without an?) (?:entry )?visas?|no"
              + " visas?)\\b");
  private static final Set<String> ENTERING = LISTS.set("entering");
  private static final Set<String> TRAVELLERS = LISTS.set("travellers");

  private Visas() {}

  static void write(Scene scene, Consumer<Draft> drafts) {
    if (!FREE.matcher(scene.lower()).find()) {
      return;
    }
    for (Clause clause : scene.clauses()) {
      List<Party> to = travellers(clause);
      Mode mode = clause.mode();
      if (!ENTERING.contains(clause.lemma())
          || to.isEmpty()
          || mode.force() == Mode.Force.IMAGINED
          || mode.force() == Mode.Force.ASKED) {
        continue;
      }
      boolean mutual =
          scene.lower().contains("each other")
              || scene.lower().contains("either country")
              || scene.lower().contains("both countries") && to.size() == 2;
      var from = new LinkedHashSet<Party>();
      for (Mention mention : scene.mentions()) {
        if (mention instanceof Mention.OfParty party
            && party.span().start() > clause.verb().span().start()
            && party.how() != Mention.How.REFERENCE) {
          from.addAll(party.parties());
        }
      }
      from.removeAll(to);
      if (mutual) {
        from.addAll(to);
      }
      if (from.isEmpty()) {
        from.addAll(scene.sayer() == null ? List.of() : List.of(scene.sayer()));
      }
      Status status =
          Signing.over(scene, clause)
              ? Status.SIGNED
              : scene.lower().contains("will")
                      || scene.lower().contains("would")
                      || mode.force() == Mode.Force.EXPECTED
                      || later(scene)
                  ? Status.PLEDGED
                  : Status.DELIVERED;
      Draft draft =
          new Draft(Type.COMMITMENT, "commitment/visa", scene)
              .parties(Field.FROM, from)
              .parties(Field.TO, mutual ? List.of() : to)
              .word(Field.KIND, Kind.POLICY)
              .sectors(Sectors.in(scene.body().of(scene.text())))
              .word(Field.STATUS, status)
              .evidence(scene.body());
      draft.date(Field.DATE, Particulars.when(scene, clause, status));
      if (!from.isEmpty()) {
        drafts.accept(draft);
      }
      return;
    }
  }

  /// Whether the clause tells of such a right.
  static boolean tells(Scene scene, Clause clause) {
    return ENTERING.contains(clause.lemma())
        && FREE.matcher(scene.lower()).find()
        && !travellers(clause).isEmpty();
  }

  private static boolean later(Scene scene) {
    return scene.dates().stream()
        .anyMatch(date ->
            scene.script().published() != null
                && date.when().first().isAfter(scene.script().published()));
  }

  private static List<Party> travellers(Clause clause) {
    var parties = new LinkedHashSet<Party>();
    List<Node> subjects = clause.agents();
    for (Node node : subjects) {
      if (node.mention() instanceof Mention.OfParty party && party.how() == Mention.How.ADJECTIVE) {
        parties.addAll(party.parties());
      }
      if (TRAVELLERS.contains(node.lemma())
          || node.lemma().endsWith("s")
              && TRAVELLERS.contains(node.lemma().substring(0, node.lemma().length() - 1))) {
        node.children("amod", "compound", "nmod:poss", "nmod")
            .forEach(
                child -> child.joined().forEach(each -> parties.addAll(Who.acting(List.of(each)))));
      }
    }
    return List.copyOf(parties);
  }
}
