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
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Measures against a party that are told by what is done to the party: "put Laos on its watch
/// list", "designated it a tax haven", "placed Fiji under an embargo"; and laws about it.
final class Listings {
  private static final Words LISTS = Words.of(Listings.class);
  private static final Set<String> PUTS = LISTS.set("puts");
  private static final Set<String> LISTINGS = LISTS.set("lists");
  private static final Set<String> NAMES = LISTS.set("names");
  private static final Set<String> MEASURES = LISTS.set("measures");
  private static final Set<String> PASSES = LISTS.set("passes");
  private static final Set<String> LAWS = LISTS.set("laws");

  private final Scene scene;
  private final Consumer<Draft> drafts;

  Listings(Scene scene, Consumer<Draft> drafts) {
    this.scene = scene;
    this.drafts = drafts;
  }

  void write() {
    for (Clause clause : scene.clauses()) {
      Mode mode = clause.mode();
      if (mode.denied() || !mode.real() || clause.verb().relation().startsWith("acl")) {
        continue;
      }
      List<Party> hit =
          PUTS.contains(clause.lemma()) && listed(clause) || names(clause)
              ? Who.acting(clause.patients())
              : PASSES.contains(clause.lemma()) ? ruled(clause) : List.of();
      List<Party> from = scene.acting(clause);
      List<Party> to = hit.stream().filter(party -> !from.contains(party)).toList();
      if (!from.isEmpty() && !to.isEmpty()) {
        tell(clause, from, to);
      }
    }
  }

  private void tell(Clause clause, Collection<Party> from, Collection<Party> to) {
    var draft =
        new Draft(Type.COMMITMENT, "commitment/listing", scene)
            .parties(Field.FROM, from)
            .parties(Field.TO, to)
            .word(Field.KIND, Kind.POLICY)
            .word(Field.STATUS, Status.DELIVERED)
            .date(Field.DATE, Particulars.when(scene, clause, Status.DELIVERED))
            .evidence(scene.clauseSpan(clause.verb()));
    drafts.accept(
        draft.sectors(
            Sectors.in(
                scene.between(
                    clause.verb().span().start(), scene.clauseSpan(clause.verb()).end()))));
  }

  /// "to its list of", "on a blacklist", "under sanctions".
  private static boolean listed(Clause clause) {
    return clause.after("to", "on", "onto", "from", "off", "in").stream()
            .anyMatch(node -> LISTINGS.contains(node.lemma()))
        || clause.after("under").stream().anyMatch(node -> MEASURES.contains(node.lemma()));
  }

  /// "designated Oman a tax haven", "blacklisted Fiji".
  private static boolean names(Clause clause) {
    return NAMES.contains(clause.lemma())
        && clause.patients().stream().anyMatch(node -> node.mention() instanceof Mention.OfParty);
  }

  /// Whom a law that is passed is about: "a law barring imports from Oman".
  private List<Party> ruled(Clause clause) {
    var about = new LinkedHashSet<Party>();
    for (Node patient : clause.patients()) {
      boolean law =
          LAWS.contains(patient.lemma())
              || patient.children("compound").anyMatch(child -> LAWS.contains(child.lemma()));
      if (law) {
        for (Node node : clause.verb().subtree()) {
          boolean after = node.span().start() > patient.span().start();
          if (after && node.mention() instanceof Mention.OfParty party) {
            about.addAll(party.parties());
          }
        }
      }
    }
    about.removeIf(party -> !Memberships.isState(scene, party));
    return List.copyOf(about);
  }
}
