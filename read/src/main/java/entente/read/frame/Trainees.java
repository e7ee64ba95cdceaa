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
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Who will be trained, taught or treated, told by where: in "300 Malian teachers will be trained
/// in Tunisia" Tunisia promises it to Mali.
final class Trainees {
  private static final Words LISTS = Words.of(Trainees.class);
  private static final Set<String> TAUGHT = LISTS.set("taught");
  private static final Set<String> LEARNING = LISTS.set("learning");
  private static final Set<String> TREATED = LISTS.set("treated");

  private Trainees() {}

  /// @return the clauses that it has read
  static Set<Clause> write(Scene scene, Set<Span> taken, Consumer<Draft> drafts) {
    var read = new HashSet<Clause>();
    for (Clause clause : scene.clauses()) {
      for (Mention.OfCount count : scene.counts()) {
        Node people = taken.contains(count.span()) ? null : people(clause, count);
        List<Party> from = people == null ? List.of() : places(clause);
        if (people != null && from.size() == 1) {
          List<Party> to = owners(people).stream().filter(each -> !from.contains(each)).toList();
          if (!to.isEmpty()) {
            write(scene, clause, count, from, to, drafts);
            taken.add(count.span());
            read.add(clause);
          }
        }
      }
    }
    return read;
  }

  private static void write(
      Scene scene,
      Clause clause,
      Mention.OfCount count,
      List<Party> from,
      List<Party> to,
      Consumer<Draft> drafts) {
    Span span = scene.clauseSpan(clause.verb()).cover(count.span());
    Mode mode = clause.mode();
    boolean done = mode.real() && mode.time() == Mode.Time.PAST;
    Status status =
        mode.force() == Mode.Force.CONSIDERED
            ? Status.CONSIDERED
            : Signing.over(scene, clause)
                ? Status.SIGNED
                : done
                    ? Status.DELIVERED
                    : mode.real() && mode.time() != Mode.Time.FUTURE
                        ? Status.UNDERWAY
                        : Status.PLEDGED;
    var sectors = EnumSet.noneOf(Sector.class);
    sectors.addAll(Sectors.in(span.of(scene.text())));
    if (sectors.isEmpty() && !TREATED.contains(clause.lemma())) {
      sectors.add(Sector.EDUCATION);
    }
    Draft draft =
        new Draft(Type.COMMITMENT, "commitment/people", scene)
            .parties(Field.FROM, from)
            .parties(Field.TO, to)
            .word(Field.KIND, Kind.PEOPLE)
            .count(count.count())
            .sectors(sectors)
            .word(Field.STATUS, status)
            .evidence(span);
    Particulars.period(scene, clause, draft);
    drafts.accept(draft.date(Field.DATE, Particulars.when(scene, clause, status)));
  }

  /// The people counted, where they are the ones who learn in this clause; null where they are not.
  private static @Nullable Node people(Clause clause, Mention.OfCount count) {
    boolean planned = !clause.mode().real() || clause.mode().time() == Mode.Time.FUTURE;
    boolean begun = clause.mode().force() == Mode.Force.ONGOING && clause.passive();
    if (clause.mode().denied()
        || !planned && !begun
        || clause.mode().force() == Mode.Force.ASKED
        || clause.mode().force() == Mode.Force.IMAGINED
        || !count.count().unit().equals("people")) {
      return null;
    }
    boolean passive =
        clause.passive() && TAUGHT.contains(clause.lemma()) && clause.agents().isEmpty();
    boolean active =
        !clause.passive()
            && (LEARNING.contains(clause.lemma())
                || clause.after("for").stream().anyMatch(node -> TAUGHT.contains(node.lemma()))
                || clause.patients().stream().anyMatch(node -> TAUGHT.contains(node.lemma())));
    List<Node> who = passive ? clause.patients() : active ? clause.agents() : List.of();
    return who.stream()
        .filter(node ->
            node.span().overlaps(count.number())
                || node.children("nummod", "compound", "amod")
                    .anyMatch(child -> child.span().overlaps(count.number())))
        .findFirst()
        .orElse(null);
  }

  /// Where it will be: the state after "in", "at" or "to".
  private static List<Party> places(Clause clause) {
    var nodes = new java.util.ArrayList<Node>();
    nodes.addAll(clause.after("in", "at", "to"));
    Node below = clause.verb().child("xcomp", "advcl");
    nodes.addAll(
        below == null
            ? List.of()
            : below.children("obl").filter(node -> node.preposition().equals("in")).toList());
    return Who.acting(nodes).stream().distinct().toList();
  }

  /// Whose people they are: "Malian teachers", "teachers from Mali and Niger".
  private static List<Party> owners(Node people) {
    List<Node> named =
        people
            .children("amod", "compound", "nmod:poss", "nmod")
            .filter(child ->
                !child.relation().equals("nmod")
                    || Set.of("from", "of").contains(child.preposition()))
            .flatMap(child -> child.joined().stream())
            .filter(child -> child.mention() instanceof Mention.OfParty)
            .toList();
    return Who.acting(named).stream().distinct().toList();
  }
}
