package entente.read.frame;

import entente.model.Membership.Role;
import entente.model.Membership.Status;
import entente.model.Party;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Joining, leaving and suspension told by a noun: "Ukraine's accession to NATO".
final class NominalAccessions {
  private static final Words LISTS = Words.of(NominalAccessions.class);
  private static final Set<String> DECIDES = LISTS.set("decides");
  private static final Set<String> NEGOTIATES = Set.of("negotiate", "seek", "pursue", "discuss");
  private static final Set<String> TALKS = LISTS.set("talks");
  private static final Set<String> SUSPENDING = Set.of("suspend", "freeze", "revoke");

  private final Scene scene;
  private final Consumer<Draft> drafts;

  NominalAccessions(Scene scene, Consumer<Draft> drafts) {
    this.scene = scene;
    this.drafts = drafts;
  }

  /// "Ukraine's accession to NATO", "Qatar's withdrawal from OPEC", "the suspension of Niger from
  /// ECOWAS".
  void nominal(Clause clause, Node noun) {
    List<Party> around = Who.within(List.of(noun));
    List<Party> parties = around.stream().filter(each -> Memberships.isState(scene, each)).toList();
    boolean decides = DECIDES.contains(clause.lemma()) && !clause.passive();
    Party body =
        around.stream()
            .filter(each -> Memberships.isBody(scene, each))
            .findFirst()
            .or(() ->
                decides
                    ? scene.acting(clause).stream()
                        .filter(each -> Memberships.isBody(scene, each))
                        .findFirst()
                    : java.util.Optional.empty())
            .orElse(null);
    boolean governed = Set.of("suspend", "lift", "end", "revoke").contains(clause.lemma());
    if (parties.isEmpty() || body == null || governed) {
      return;
    }
    Mention.OfDate date = Accessions.date(scene, noun);
    if (NEGOTIATES.contains(clause.lemma()) && clause.mode().real() && !clause.mode().denied()
        || noun.relation().equals("compound")
            && noun.head() != null
            && TALKS.contains(noun.head().lemma())) {
      parties.forEach(party ->
          Memberships.emit(
              scene,
              drafts,
              party,
              body,
              Role.CANDIDATE,
              Status.CURRENT,
              date == null ? null : date.when(),
              "membership/applies",
              scene.clauseSpan(clause.verb())));
      return;
    }
    boolean leaves = Set.of("withdrawal", "exit", "departure", "expulsion").contains(noun.lemma());
    boolean ratified =
        decides && clause.mode().real()
            || Set.of("ratify", "approve", "complete", "welcome", "celebrate", "mark")
                    .contains(clause.lemma())
                && clause.mode().real();
    boolean past =
        date != null
            && scene.script().published() != null
            && !date.when().first().isAfter(scene.script().published());
    boolean suspended =
        noun.lemma().equals("membership")
            && SUSPENDING.contains(clause.lemma())
            && clause.patients().contains(noun)
            && !clause.mode().denied();
    Status status =
        suspended || noun.lemma().equals("suspension")
            ? Status.SUSPENDED
            : leaves
                ? past ? Status.PAST : Status.CURRENT
                : past || noun.lemma().equals("membership") && !ratified && clause.mode().real()
                    ? Status.CURRENT
                    : Status.PLANNED;
    List<Node> own = noun.subtree();
    parties.forEach(party ->
        Accessions.emit(
            scene,
            drafts,
            party,
            body,
            status,
            date == null ? null : date.when(),
            "membership/nominal",
            own.getFirst().span().cover(own.getLast().span())));
  }
}
