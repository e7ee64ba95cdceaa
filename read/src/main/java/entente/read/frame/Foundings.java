package entente.read.frame;

import entente.model.Commitment.Kind;
import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Membership.Role;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.model.When;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What two parties have founded together: "the Oman-Peru Committee was created in 2004", "with the
/// establishment of a forum on water in 1973"; and the founders of a body as its members.
final class Foundings {
  private static final Words LISTS = Words.of(Foundings.class);
  private static final Set<String> VERBS = LISTS.set("verbs");
  private static final Set<String> FOUNDS = LISTS.set("founds");
  private static final Set<String> NOUNS = LISTS.set("nouns");
  private static final Set<String> THINGS = LISTS.set("things");
  private static final Set<String> JOINT = LISTS.set("joint");

  private static final Set<String> BODIES = Set.of("bloc", "organisation", "alliance");
  private static final int RECENT = 60;

  private final Scene scene;
  private final Consumer<Draft> drafts;

  Foundings(Scene scene, Consumer<Draft> drafts) {
    this.scene = scene;
    this.drafts = drafts;
  }

  /// The programmes.
  void write() {
    for (Clause clause : scene.clauses()) {
      if (VERBS.contains(clause.lemma()) && past(clause)) {
        for (Node thing : clause.patients()) {
          if (THINGS.contains(thing.lemma())) {
            told(thing, clause, founders(thing, clause), scene.clauseSpan(clause.verb()));
          }
        }
      }
    }
    for (Node noun : scene.tree().nodes()) {
      Clause around = NOUNS.contains(noun.lemma()) ? scene.around(noun).orElse(null) : null;
      if (around != null && past(around) && scene.doneOf(noun, Mention.Role.AT) != null) {
        noun.children("nmod")
            .filter(thing -> thing.preposition().equals("of") && THINGS.contains(thing.lemma()))
            .forEach(thing -> told(thing, around, founders(thing, null), phrase(noun)));
      }
    }
  }

  /// The members.
  void members() {
    for (Clause clause : scene.clauses()) {
      if (!FOUNDS.contains(clause.lemma()) || !past(clause)) {
        continue;
      }
      var states = new LinkedHashSet<Party>();
      scene.acting(clause).stream()
          .filter(party -> Memberships.isState(scene, party))
          .forEach(states::add);
      Who.acting(clause.after("with")).stream()
          .filter(party -> !states.isEmpty() && Memberships.isState(scene, party))
          .forEach(states::add);
      for (Node thing : clause.patients()) {
        if (states.size() >= 2
            && thing.mention() instanceof Mention.OfParty body
            && body.parties().size() == 1
            && BODIES.contains(scene.script().gazetteer().kind(body.parties().getFirst()))) {
          states.forEach(state ->
              Memberships.emit(
                  scene,
                  drafts,
                  state,
                  body.parties().getFirst(),
                  Role.MEMBER,
                  entente.model.Membership.Status.CURRENT,
                  null,
                  "membership/roll",
                  scene.clauseSpan(clause.verb())));
        }
      }
    }
  }

  private void told(Node thing, Clause clause, Collection<Party> founders, Span span) {
    When when = Particulars.when(scene, clause, Status.DELIVERED);
    if (founders.size() < 2 || when == null || !longAgo(when) || !scene.money().isEmpty()) {
      return;
    }
    var draft =
        new Draft(Type.COMMITMENT, "commitment/found", scene)
            .parties(Field.FROM, founders)
            .word(Field.KIND, Kind.PROGRAMME)
            .word(Field.STATUS, Status.DELIVERED)
            .sectors(Sectors.in(Promise.thing(scene, thing)))
            .text(Field.WHAT, MeetingNouns.phrase(thing).of(scene.text()))
            .evidence(span);
    drafts.accept(draft.date(Field.DATE, when));
  }

  /// What is news is read by its verb.
  private boolean longAgo(When when) {
    LocalDate published = scene.script().published();
    return published != null && when.last().isBefore(published.minusDays(RECENT));
  }

  /// Who founded a thing: those who act, those in its name, those between whom it is; of a joint
  /// one the two that the document is about.
  private Set<Party> founders(Node thing, @Nullable Clause clause) {
    var founders = new LinkedHashSet<Party>();
    if (clause != null && !clause.agents().isEmpty()) {
      founders.addAll(scene.acting(clause));
      return founders;
    }
    for (Node node : thing.subtree()) {
      if (node.mention() instanceof Mention.OfParty party
          && !Set.of("in", "at").contains(node.preposition())) {
        founders.addAll(party.parties());
      }
    }
    if (founders.size() < 2 && clause != null) {
      founders.addAll(Who.acting(clause.after("between")));
    }
    List<Party> pair = scene.script().pair();
    boolean joint =
        thing.children("amod", "compound").anyMatch(child -> JOINT.contains(child.lemma()));
    if (founders.isEmpty() && joint && pair.size() == 2) {
      founders.addAll(pair);
    }
    return founders;
  }

  private static boolean past(Clause clause) {
    return clause.mode().real()
        && !clause.mode().denied()
        && clause.mode().time() == Mode.Time.PAST;
  }

  private Span phrase(Node noun) {
    List<Node> nodes = noun.subtree();
    int start = nodes.stream().mapToInt(node -> node.span().start()).min().orElse(0);
    int end = nodes.stream().mapToInt(node -> node.span().end()).max().orElse(0);
    return new Span(Math.max(start, scene.span().start()), Math.min(end, scene.span().end()));
  }
}
