package entente.read.frame;

import entente.model.Commitment.Kind;
import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Party;
import entente.model.Sector;
import entente.model.Span;
import entente.model.Type;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Military help that is being given: "keeps 400 soldiers in Gabon", "trains the Somali army"; and
/// what is on its way: "another eight howitzers are on their way from Berlin to Kyiv".
final class Stationed {
  private static final Words LISTS = Words.of(Stationed.class);
  private static final Set<String> KEEPING = LISTS.set("keeping");
  private static final Set<String> TROOPS = LISTS.set("troops");
  private static final Set<String> TRAINING = LISTS.set("training");
  private static final Set<String> ARMIES = LISTS.set("armies");
  private static final Set<String> WAYS = LISTS.set("ways");
  private static final Set<String> COMING = LISTS.set("coming");

  private Stationed() {}

  /// @return the clauses that it has read
  static Set<Clause> write(Scene scene, Set<Span> taken, Consumer<Draft> drafts) {
    var read = new HashSet<Clause>();
    for (Clause clause : scene.clauses()) {
      Mode mode = clause.mode();
      boolean told =
          mode.real() && !mode.denied() && mode.time() != Mode.Time.FUTURE && !clause.passive();
      if (told && (keeps(scene, clause, taken, drafts) || trains(scene, clause, drafts))) {
        read.add(clause);
      }
      boolean coming =
          mode.force() == Mode.Force.ONGOING && COMING.contains(clause.lemma()) && !mode.denied();
      if (coming && !clause.agents().isEmpty()) {
        moves(scene, clause.agents().getFirst(), clause.verb(), taken, drafts);
      }
    }
    for (Node node : scene.tree().nodes()) {
      Node subject = node.child("nsubj");
      boolean way =
          WAYS.contains(node.lemma())
              && node.child("cop") != null
              && Set.of("on", "under").contains(node.preposition());
      if (way && subject != null) {
        moves(scene, subject, node, taken, drafts);
      }
    }
    return read;
  }

  private static boolean keeps(
      Scene scene, Clause clause, Set<Span> taken, Consumer<Draft> drafts) {
    Node troops =
        KEEPING.contains(clause.lemma())
            ? clause.patients().stream()
                .filter(node -> TROOPS.contains(node.lemma()))
                .findFirst()
                .orElse(null)
            : null;
    Mention.OfCount count = troops == null ? null : count(scene, troops, taken);
    List<Party> from = count == null ? List.of() : scene.acting(clause);
    var to =
        new LinkedHashSet<>(count == null ? List.of() : Who.acting(clause.after("in", "on", "at")));
    from.forEach(to::remove);
    if (count == null || from.isEmpty() || to.isEmpty()) {
      return false;
    }
    Draft draft =
        draft(scene, Kind.MILITARY, from, List.copyOf(to), scene.clauseSpan(clause.verb()))
            .count(count.count())
            .sectors(Set.of(Sector.DEFENCE));
    taken.add(count.span());
    drafts.accept(draft);
    return true;
  }

  private static boolean trains(Scene scene, Clause clause, Consumer<Draft> drafts) {
    boolean present = clause.mode().time() == Mode.Time.PRESENT;
    List<Party> from =
        present && TRAINING.contains(clause.lemma()) ? scene.acting(clause) : List.of();
    for (Node army : from.isEmpty() ? List.<Node>of() : clause.patients()) {
      var to = new LinkedHashSet<Party>();
      if (ARMIES.contains(army.lemma())) {
        army.children("nmod:poss", "amod", "compound")
            .forEach(child -> to.addAll(Who.acting(child.joined())));
        to.addAll(to.isEmpty() ? Who.acting(clause.after("in", "of")) : List.of());
      }
      from.forEach(to::remove);
      if (!to.isEmpty()) {
        drafts.accept(
            draft(scene, Kind.MILITARY, from, List.copyOf(to), scene.clauseSpan(clause.verb()))
                .sectors(Set.of(Sector.DEFENCE)));
        return true;
      }
    }
    return false;
  }

  /// What moves from one to the other.
  private static void moves(
      Scene scene, Node thing, Node top, Set<Span> taken, Consumer<Draft> drafts) {
    Kind kind = thing.mention() != null ? null : Promise.head(Promise.thing(scene, thing));
    if (kind != Kind.GOODS && kind != Kind.MILITARY && kind != Kind.PEOPLE) {
      return;
    }
    var from = new LinkedHashSet<Party>();
    var to = new LinkedHashSet<Party>();
    for (Node node : List.of(thing, top)) {
      node.children("nmod", "obl")
          .forEach(child -> {
            List<Party> parties = Who.acting(child.joined());
            switch (child.preposition()) {
              case "from" -> from.addAll(parties);
              case "to", "for", "towards", "into" -> to.addAll(parties);
              default -> {}
            }
          });
    }
    if (from.isEmpty()) {
      thing
          .children("amod", "compound", "nmod:poss")
          .forEach(child -> from.addAll(Who.acting(child.joined())));
    }
    from.forEach(to::remove);
    if (from.isEmpty() || to.isEmpty()) {
      return;
    }
    Span span = scene.clauseSpan(top).cover(thing.span());
    Draft draft =
        draft(scene, kind, List.copyOf(from), List.copyOf(to), span)
            .sectors(Sectors.in(span.of(scene.text())));
    Mention.OfCount count = count(scene, thing, taken);
    if (count != null) {
      draft.count(count.count());
      taken.add(count.span());
    }
    drafts.accept(draft);
  }

  private static Draft draft(Scene scene, Kind kind, List<Party> from, List<Party> to, Span span) {
    return new Draft(Type.COMMITMENT, "commitment/stationed", scene)
        .parties(Field.FROM, from)
        .parties(Field.TO, to)
        .word(Field.KIND, kind)
        .word(Field.STATUS, Status.UNDERWAY)
        .evidence(span);
  }

  private static Mention.@Nullable OfCount count(Scene scene, Node thing, Set<Span> taken) {
    var numbers = new ArrayList<Node>(thing.children("nummod", "compound", "amod").toList());
    return scene.counts().stream()
        .filter(count -> !taken.contains(count.span()))
        .filter(count ->
            numbers.stream().anyMatch(node -> node.span().overlaps(count.number()))
                || thing.span().overlaps(count.number()))
        .findFirst()
        .orElse(null);
  }
}
