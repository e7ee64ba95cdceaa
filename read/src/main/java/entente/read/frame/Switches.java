package entente.read.frame;

import entente.model.Party;
import entente.model.Relation.Status;
import entente.model.Span;
import entente.read.syntax.Clause;
import java.util.List;
import java.util.Set;

/// Recognition that goes from one to another: "switched recognition from Taiwan to China".
final class Switches {
  /// Of these a state recognises one.
  private static final Set<String> RIVALS = Set.of("CHN", "TWN");

  private static final Set<String> DROPS =
      Set.of(
          "drop",
          "ditch",
          "dump",
          "abandon",
          "jilt",
          "forsake",
          "desert",
          "derecognise",
          "derecognize");

  /// "switched to Beijing", "went over to Beijing".
  private static final Set<String> GOES = Set.of("switch", "go over", "cross over", "defect");

  private final Scene scene;
  private final Ties ties;

  Switches(Scene scene, Ties ties) {
    this.scene = scene;
    this.ties = ties;
  }

  /// "switched recognition from Taiwan to China", "ditched Taipei for Beijing".
  void switches(Clause clause) {
    List<Party> dropped =
        DROPS.contains(clause.lemma()) ? Who.acting(clause.patients()) : List.of();
    List<Party> chosen =
        dropped.isEmpty()
            ? List.of()
            : Who.acting(
                clause.verb().subtree().stream()
                    .filter(node ->
                        node.preposition().equals("for")
                            || node.head() != null
                                && Set.of("favour", "favor").contains(node.head().lemma())
                                && node.preposition().equals("of"))
                    .toList());
    if (dropped.size() == 1
        && RIVALS.contains(dropped.getFirst().id())
        && clause.mode().real()
        && !clause.mode().denied()) {
      ties.pairs(
          scene.acting(clause),
          dropped,
          "diplomatic-relations",
          Status.ENDED,
          ties.date(clause.verb()),
          "relation/switch",
          scene.clauseSpan(clause.verb()));
      ties.pairs(
          scene.acting(clause),
          chosen.stream()
              .filter(party -> RIVALS.contains(party.id()) && !dropped.contains(party))
              .toList(),
          "diplomatic-relations",
          Status.ESTABLISHED,
          ties.date(clause.verb()),
          "relation/switch",
          scene.clauseSpan(clause.verb()));
      return;
    }
    boolean goesOver =
        GOES.contains(clause.lemma()) && clause.patients().isEmpty() && clause.mode().real();
    List<Party> over =
        goesOver && !clause.mode().denied()
            ? Who.acting(clause.after("to")).stream()
                .filter(party -> RIVALS.contains(party.id()))
                .toList()
            : List.of();
    if (over.size() == 1) {
      ties.pairs(
          scene.acting(clause),
          over,
          "diplomatic-relations",
          Status.ESTABLISHED,
          ties.date(clause.verb()),
          "relation/switch",
          scene.clauseSpan(clause.verb()));
      return;
    }
    boolean switches =
        Set.of("switch", "shift", "transfer", "change").contains(clause.lemma())
            && clause.patients().stream()
                .anyMatch(node ->
                    Set.of("recognition", "tie", "relation", "allegiance", "link")
                        .contains(node.lemma()));
    if (!switches || !clause.mode().real() || clause.mode().denied()) {
      return;
    }
    Span span = scene.clauseSpan(clause.verb());
    ties.pairs(
        scene.acting(clause),
        Who.acting(clause.after("to")),
        "diplomatic-relations",
        Status.ESTABLISHED,
        ties.date(clause.verb()),
        "relation/switch",
        span);
    ties.pairs(
        scene.acting(clause),
        Who.acting(clause.after("from")),
        "diplomatic-relations",
        Status.ENDED,
        ties.date(clause.verb()),
        "relation/switch",
        span);
  }
}
