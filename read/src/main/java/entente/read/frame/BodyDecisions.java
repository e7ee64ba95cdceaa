package entente.read.frame;

import entente.model.Membership.Role;
import entente.model.Membership.Status;
import entente.model.Party;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a body decides over a party: to admit, suspend or expel it.
final class BodyDecisions {
  private static final Words LISTS = Words.of(BodyDecisions.class);
  private static final Set<String> STATES = LISTS.set("states");

  private final Scene scene;
  private final Consumer<Draft> drafts;

  BodyDecisions(Scene scene, Consumer<Draft> drafts) {
    this.scene = scene;
    this.drafts = drafts;
  }

  /// A body decides over a party: "suspended Gabon", "Russia was expelled from the Council of
  /// Europe".
  void decided(Clause clause, boolean passive, Status status) {
    boolean over =
        status == Status.SUSPENDED
            && scene.clauseSpan(clause.verb()).of(scene.text()).contains("no longer");
    if (over
        || clause.mode().denied()
        || clause.mode().force() == entente.read.syntax.Mode.Force.IMAGINED
        || status != Status.PLANNED && !clause.mode().real() && !decides(clause)) {
      return;
    }
    var parties = new LinkedHashSet<Party>(Who.acting(clause.patients()));
    parties.addAll(Concerned.about(clause.patients()));
    clause.patients().stream()
        .filter(node -> node.lemma().equals("suspension"))
        .flatMap(node -> node.children("nmod"))
        .filter(node -> node.preposition().equals("of"))
        .forEach(node -> parties.addAll(Who.acting(node.joined())));
    parties.removeIf(party -> !Memberships.isState(scene, party));
    Party body = body(scene, clause, passive);
    if (body == null
        || clause.lemma().equals("invite") && !invitedToJoin(clause)
        || clause.lemma().equals("elect") && !clause.passive()) {
      return;
    }
    boolean general =
        Set.of("add", "accept", "remove", "exclude", "bar", "elect", "suspend")
            .contains(clause.lemma());
    if (general && !passive && !Who.acting(clause.agents()).contains(body)
        || general
            && clause.patients().stream()
                .anyMatch(node ->
                    node.mention() == null
                        && !Accessions.NOUNS.contains(node.lemma())
                        && !STATES.contains(node.lemma()))) {
      return;
    }
    Mention.OfDate date = Accessions.date(scene, clause.verb());
    boolean ahead = date != null && status == Status.CURRENT && scene.script().ahead(date.when());
    for (Party party : parties) {
      Memberships.emit(
          scene,
          drafts,
          party,
          body,
          observing(clause) ? Role.OBSERVER : Role.MEMBER,
          ahead ? Status.PLANNED : status,
          date == null ? null : date.when(),
          "membership/decided",
          scene.clauseSpan(clause.verb()));
    }
  }

  /// "admitted as an observer".
  private static boolean observing(Clause clause) {
    return clause.after("as").stream().anyMatch(node -> node.lemma().equals("observer"));
  }

  /// "decided to suspend": what a body decides is done.
  private static boolean decides(Clause clause) {
    Node head = clause.verb().head();
    boolean announced = clause.verb().tag().equals("VBZ") || clause.verb().tag().equals("VBD");
    return announced
        || head != null
            && Set.of("decide", "agree", "resolve", "vote", "take", "act", "move")
                .contains(head.lemma())
            && head.tag().startsWith("VB")
            && !head.tag().equals("VB");
  }

  private static boolean invitedToJoin(Clause clause) {
    Node below = clause.complement();
    return below != null && (below.lemma().equals("join") || below.lemma().equals("become"))
        || clause.verb().subtree().stream().anyMatch(node -> node.lemma().equals("join"));
  }

  private static @Nullable Party body(Scene scene, Clause clause, boolean passive) {
    var named = new LinkedHashSet<Party>(passive ? List.of() : scene.acting(clause));
    List<Node> from = clause.after("from", "to", "into", "of", "in", "by");
    named.addAll(Who.acting(from));
    named.addAll(Concerned.about(from));
    if (passive) {
      named.addAll(Who.acting(clause.agents()));
    }
    for (Node patient : clause.patients()) {
      named.addAll(Who.within(patient.children("nmod", "compound").toList()));
    }
    return named.stream()
        .filter(party -> Memberships.isBody(scene, party))
        .findFirst()
        .orElse(null);
  }
}
