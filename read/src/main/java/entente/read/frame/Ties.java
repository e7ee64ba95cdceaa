package entente.read.frame;

import entente.model.Party;
import entente.model.Relation.Status;
import entente.model.Span;
import entente.model.When;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Ties that go by no tier: recognition and its switch, relations that there are none of,
/// alliances.
final class Ties {
  private final Scene scene;
  private final Consumer<Draft> drafts;

  Ties(Scene scene, Consumer<Draft> drafts) {
    this.scene = scene;
    this.drafts = drafts;
  }

  void write() {
    for (Clause clause : scene.clauses()) {
      recognises(clause);
      new Switches(scene, this).switches(clause);
      them(clause);
    }
    new Allies(scene, this).write();
    for (Node node : scene.tree().nodes()) {
      nominal(node);
    }
  }

  /// "Ireland recognised Palestine".
  private void recognises(Clause clause) {
    if (!Recognition.verb(clause)
        || clause.passive() && clause.agents().isEmpty()
        || clause.verb().relation().startsWith("acl")
            && !(clause.verb().tag().equals("VB") && clause.mode().real())) {
      return;
    }
    for (Node object : clause.patients()) {
      boolean state =
          object.mention() instanceof Mention.OfParty party
              && party.parties().size() == 1
              && isState(party.parties().getFirst());
      boolean statehood = Set.of("statehood", "independence").contains(object.lemma());
      if (statehood || Recognition.formally(scene, clause, object)) {
        List<Party> recognised =
            state ? Who.acting(List.of(object)) : Concerned.about(List.of(object));
        Status status =
            clause.mode().denied()
                ? null
                : clause.mode().real() || becomes(clause) ? Status.ESTABLISHED : Status.PLANNED;
        if (status != null) {
          When date = status == Status.PLANNED ? planned(clause.verb()) : date(clause.verb());
          pairs(
              holders(clause),
              recognised,
              "diplomatic-relations",
              status,
              date,
              "relation/recognise",
              scene.clauseSpan(clause.verb()));
        }
      }
    }
  }

  /// Who recognises: the states in a row right before the verb, where its subject is what they are
  /// a part of ("three of the Forum's members, Fiji, Palau and Tuvalu, recognise").
  private List<Party> holders(Clause clause) {
    List<Party> acting = scene.acting(clause);
    boolean states = !acting.isEmpty() && acting.stream().allMatch(this::isState);
    List<Mention> mentions = scene.mentions();
    for (int k = mentions.size() - 1; k >= 0; k--) {
      Party last = Memberships.state(scene, mentions.get(k));
      boolean beside =
          last != null
              && mentions.get(k).span().end() <= clause.verb().span().start()
              && scene
                  .between(mentions.get(k).span().end(), clause.verb().span().start())
                  .matches("[\\s,)–—]*(?:(?:still|now|all|both|today|only)\\s+)*");
      if (beside) {
        var row = new ArrayList<>(Memberships.row(scene, k));
        row.add(last);
        return states && !row.containsAll(acting) ? acting : row;
      }
    }
    return acting;
  }

  /// "became the first state to recognise it".
  private boolean becomes(Clause clause) {
    Node head = clause.verb().head();
    Clause above =
        head == null
            ? null
            : scene
                .clause(head)
                .orElse(head.head() == null ? null : scene.clause(head.head()).orElse(null));
    return above != null
        && above.lemma().equals("become")
        && above.mode().real()
        && !above.mode().denied();
  }

  /// "the recognition of Kosovo by Israel", "withdrew its recognition of Kosovo", "Kiribati's
  /// switch from Taiwan to China".
  private void nominal(Node noun) {
    Clause clause = scene.around(noun).orElse(null);
    if (noun.mention() != null
        || !Set.of("recognition", "switch", "shift").contains(noun.lemma())) {
      return;
    }
    var parties = new LinkedHashSet<Party>();
    noun.children("nmod:poss").forEach(child -> parties.addAll(Who.acting(child.joined())));
    noun.children("nmod", "obl")
        .filter(child -> child.preposition().equals("by"))
        .forEach(child -> parties.addAll(Who.acting(child.joined())));
    Span span = clause == null ? scene.body() : scene.clauseSpan(clause.verb());
    if (noun.lemma().equals("recognition")) {
      List<Party> states =
          Who.acting(
                  noun.children("nmod").filter(child -> child.preposition().equals("of")).toList())
              .stream()
              .filter(this::isState)
              .toList();
      boolean withdrawn =
          clause != null && WITHDRAWS.contains(clause.lemma()) && clause.patients().contains(noun);
      boolean open =
          clause != null
              && (clause.wants() && clause.patients().contains(noun)
                  || clause.mode().denied()
                  || clause.mode().force() == entente.read.syntax.Mode.Force.IMAGINED);
      if (parties.isEmpty() && withdrawn && clause != null) {
        parties.addAll(scene.acting(clause));
      }
      if (!open && states.size() == 1) {
        pairs(
            List.copyOf(parties),
            states,
            "diplomatic-relations",
            withdrawn ? Status.ENDED : Status.ESTABLISHED,
            date(withdrawn && clause != null ? clause.verb() : noun),
            "relation/recognition",
            span);
      }
    } else if (noun.lemma().equals("switch") || noun.lemma().equals("shift")) {
      List<Party> from =
          Who.acting(
              noun.children("nmod").filter(child -> child.preposition().equals("from")).toList());
      List<Party> to =
          Who.acting(
              noun.subtree().stream().filter(child -> child.preposition().equals("to")).toList());
      if (parties.size() == 1
          && from.size() == 1
          && to.size() == 1
          && from.getFirst().id().matches("CHN|TWN")
          && to.getFirst().id().matches("CHN|TWN")) {
        pairs(
            List.copyOf(parties),
            to,
            "diplomatic-relations",
            Status.ESTABLISHED,
            date(noun),
            "relation/switch",
            span);
        pairs(
            List.copyOf(parties),
            from,
            "diplomatic-relations",
            Status.ENDED,
            date(noun),
            "relation/switch",
            span);
      }
    }
  }

  private static final Set<String> WITHDRAWS =
      Set.of("withdraw", "revoke", "rescind", "annul", "cancel", "retract");

  /// "cut ties with Iran in 2016 and restored them in 2023", "froze relations in 1992; they were
  /// resumed in 1995": the ties named before.
  private void them(Clause clause) {
    Status status =
        RESTORES.contains(clause.lemma())
            ? Status.ESTABLISHED
            : SEVERS.contains(clause.lemma())
                ? Status.ENDED
                : SUSPENDS.contains(clause.lemma()) ? Status.SUSPENDED : null;
    boolean them =
        clause.patients().stream()
            .anyMatch(node ->
                Set.of("they", "them", "it").contains(node.lemma())
                    || node.word().equalsIgnoreCase("them"));
    if (status == null || !them || !clause.mode().real() || clause.mode().denied()) {
      return;
    }
    Clause first =
        scene.clauses().stream()
            .filter(each -> each.verb().index() < clause.verb().index())
            .filter(each -> each.patients().stream().anyMatch(Ties::isTies))
            .findFirst()
            .orElse(null);
    if (first == null) {
      return;
    }
    List<Party> own = scene.acting(clause).isEmpty() ? scene.acting(first) : scene.acting(clause);
    List<Party> with = Who.acting(clause.after("with"));
    List<Party> others = with.isEmpty() ? Who.acting(first.after("with")) : with;
    Span span = scene.clauseSpan(clause.verb());
    String frame = status == Status.ESTABLISHED ? "relation/restore" : "relation/end";
    if (others.isEmpty()) {
      Relations.emit(
          scene,
          own,
          "diplomatic-relations",
          status,
          date(clause.verb()),
          null,
          frame,
          span,
          drafts);
    } else {
      pairs(own, others, "diplomatic-relations", status, date(clause.verb()), frame, span);
    }
  }

  private static boolean isTies(Node node) {
    return Set.of("tie", "relation", "ties", "relations").contains(node.lemma());
  }

  private static final Set<String> SUSPENDS = Set.of("suspend", "freeze");
  private static final Set<String> RESTORES =
      Set.of("restore", "resume", "re-establish", "reestablish", "normalise", "normalize", "renew");
  private static final Set<String> SEVERS = Set.of("sever", "cut", "break off", "end");

  boolean isState(Party party) {
    return scene.script().gazetteer().kind(party).equals("state");
  }

  private @Nullable When planned(Node verb) {
    Mention.OfDate date = scene.plannedOf(verb, Mention.Role.AT, Mention.Role.BY);
    return date == null ? null : date.when();
  }

  @Nullable When date(Node verb) {
    Mention.OfDate date = scene.doneOf(verb, Mention.Role.AT, Mention.Role.SINCE);
    return date == null ? null : date.when();
  }

  void pairs(
      List<Party> some,
      List<Party> others,
      String kind,
      Status status,
      @Nullable When date,
      String frame,
      Span span) {
    for (Party a : some) {
      for (Party b : others) {
        Relations.emit(scene, List.of(a, b), kind, status, date, null, frame, span, drafts);
      }
    }
  }
}
