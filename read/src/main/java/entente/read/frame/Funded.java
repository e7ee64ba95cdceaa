package entente.read.frame;

import entente.model.Commitment.Kind;
import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Party;
import entente.model.Span;
import entente.model.Type;
import entente.read.name.Place;
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

/// Money that goes into what is another's, without a sum: "is investing in Peru's railways", "puts
/// money into Chad's schools", "is financing a dam in Laos".
final class Funded {
  private static final Words LISTS = Words.of(Funded.class);
  private static final Set<String> FUNDING = LISTS.set("funding");
  private static final Set<String> PUTTING = LISTS.set("putting");
  private static final Set<String> MONEY = LISTS.set("money");

  private static final Set<String> WHERE = Set.of("of", "in", "for", "to");

  private Funded() {}

  /// @return the clauses that it has read
  static Set<Clause> write(Scene scene, Consumer<Draft> drafts) {
    var read = new HashSet<Clause>();
    for (Clause clause : scene.clauses()) {
      if (goes(clause) && !figured(scene, clause) && !Unpromised.never(scene, clause)) {
        List<Party> from = scene.acting(clause);
        List<Party> to = whose(scene, clause, from);
        if (!from.isEmpty() && !to.isEmpty() && from.stream().noneMatch(Party::isRegion)) {
          Span span = scene.clauseSpan(clause.verb());
          drafts.accept(
              new Draft(Type.COMMITMENT, "commitment/funded", scene)
                  .parties(Field.FROM, from)
                  .parties(Field.TO, to)
                  .word(Field.KIND, Kind.FINANCE)
                  .sectors(Sectors.in(span.of(scene.text())))
                  .word(Field.STATUS, Status.UNDERWAY)
                  .date(Field.DATE, Particulars.when(scene, clause, Status.UNDERWAY))
                  .evidence(span));
          read.add(clause);
        }
      }
    }
    return read;
  }

  /// Whether money is going now.
  private static boolean goes(Clause clause) {
    Mode mode = clause.mode();
    boolean pays = // "is paying for a bridge", not "is paying a visit"
        clause.lemma().equals("pay")
            && clause.patients().isEmpty()
            && !clause.after("for").isEmpty();
    boolean money =
        FUNDING.contains(clause.lemma())
            || pays
            || PUTTING.contains(clause.lemma())
                && clause.patients().stream().anyMatch(node -> MONEY.contains(node.lemma()));
    return money
        && !clause.passive()
        && !mode.denied()
        && mode.real()
        && (mode.force() == Mode.Force.ONGOING
            || mode.time() == Mode.Time.PRESENT && !clause.lemma().equals("pay"));
  }

  private static boolean figured(Scene scene, Clause clause) {
    Span span = scene.clauseSpan(clause.verb());
    return scene.money().stream().anyMatch(sum -> span.contains(sum.span()))
        || scene.counts().stream().anyMatch(count -> span.contains(count.number()));
  }

  /// Whose the thing is: the parties named with it, and the states where it is.
  private static List<Party> whose(Scene scene, Clause clause, List<Party> from) {
    var things = new ArrayList<Node>(clause.patients());
    things.addAll(clause.after("in", "into", "for", "to", "towards", "toward"));
    boolean own =
        things.stream()
            .flatMap(thing -> thing.children("nmod:poss"))
            .anyMatch(owner -> from.containsAll(Who.acting(List.of(owner))));
    if (own) {
      return List.of(); // "is financing its war against Peru"
    }
    var whose = new LinkedHashSet<Party>();
    for (Node thing : things) {
      whose.addAll(Who.acting(List.of(thing)));
      whose.addAll(Who.within(thing.children("nmod:poss", "compound", "amod").toList()));
      thing
          .children("nmod")
          .filter(child -> WHERE.contains(child.preposition()))
          .forEach(child -> whose.addAll(Who.within(List.of(child))));
    }
    if (whose.isEmpty()) {
      Span span = scene.clauseSpan(clause.verb());
      scene.places().stream()
          .filter(place -> span.contains(place.span()))
          .map(Place::state)
          .forEach(whose::add);
    }
    from.forEach(whose::remove);
    return List.copyOf(whose);
  }
}
