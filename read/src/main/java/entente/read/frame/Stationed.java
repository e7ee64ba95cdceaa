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

/// Military help that is being given: "keeps 400 soldiers in Gabon", "maintains a base in Palau",
/// "trains the Somali army"; and bases that are to come: "will open an airfield in Chad".
final class Stationed {
  private static final Words LISTS = Words.of(Stationed.class);
  private static final Set<String> KEEPING = LISTS.set("keeping");
  private static final Set<String> TROOPS = LISTS.set("troops");
  private static final Set<String> BASES = LISTS.set("bases");
  private static final Set<String> OPENING = LISTS.set("opening");
  private static final Set<String> PLACING = Set.of("in", "on", "at", "near", "outside");
  private static final Set<String> TRAINING = LISTS.set("training");
  private static final Set<String> ARMIES = LISTS.set("armies");

  private Stationed() {}

  /// @return the clauses that it has read
  static Set<Clause> write(Scene scene, Set<Span> taken, Consumer<Draft> drafts) {
    var read = new HashSet<Clause>();
    for (Clause clause : scene.clauses()) {
      Mode mode = clause.mode();
      boolean told =
          mode.real() && !mode.denied() && mode.time() != Mode.Time.FUTURE && !clause.passive();
      boolean comes = comes(scene, clause);
      if (told && (keeps(scene, clause, comes, taken, drafts) || trains(scene, clause, drafts))
          || comes && based(scene, clause, true, drafts)) {
        read.add(clause);
      }
    }
    return read;
  }

  private static boolean keeps(
      Scene scene, Clause clause, boolean comes, Set<Span> taken, Consumer<Draft> drafts) {
    if ((KEEPING.contains(clause.lemma()) || clause.lemma().equals("run"))
        && based(scene, clause, comes, drafts)) {
      return true;
    }
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

  /// "will have a training ground in Oman", "has opened its base of Porto Seco in Togo".
  private static boolean comes(Scene scene, Clause clause) {
    boolean opens = OPENING.contains(clause.lemma());
    boolean has = KEEPING.contains(clause.lemma()) && clause.mode().future();
    boolean told = clause.mode().future() || clause.mode().time() == Mode.Time.PAST;
    return (opens && told || has) && !Unpromised.never(scene, clause);
  }

  /// "maintains in Mogadishu its largest base", "has kept an airfield in Chad since 1986".
  ///
  /// @param comes whether the base is to come or has just been opened
  private static boolean based(Scene scene, Clause clause, boolean comes, Consumer<Draft> drafts) {
    Node base =
        clause.patients().stream()
            .filter(node -> BASES.contains(node.lemma()) && node.mention() == null)
            .filter(node -> !node.lemma().equals("ground") || trained(node))
            .findFirst()
            .orElse(null);
    if (base == null) {
      return false;
    }
    var from = new ArrayList<>(scene.acting(clause));
    from.addAll(from.isEmpty() ? Givers.from(scene, clause) : List.of());
    if (from.isEmpty() && scene.sayer() != null) {
      from.add(scene.sayer()); // "the army is to have a base there, London said"
    }
    Set<Party> to = Sites.of(scene, clause, base, PLACING);
    from.forEach(to::remove);
    if (from.isEmpty() || to.isEmpty()) {
      return false;
    }
    Mention.OfDate since = scene.dateOf(clause.verb(), Mention.Role.SINCE);
    Draft draft =
        draft(scene, Kind.MILITARY, from, List.copyOf(to), scene.clauseSpan(clause.verb()))
            .sectors(Set.of(Sector.DEFENCE));
    Mode mode = clause.mode();
    if (comes) {
      Status status =
          mode.force() == Mode.Force.CONSIDERED
              ? Status.CONSIDERED
              : mode.future() ? Status.PLEDGED : Status.DELIVERED;
      drafts.accept(
          draft
              .word(Field.STATUS, status)
              .date(Field.DATE, Particulars.when(scene, clause, status)));
    } else {
      drafts.accept(draft.date(Field.DATE, since == null ? null : since.when()));
    }
    return true;
  }

  private static boolean trained(Node ground) {
    return ground
        .children("compound", "amod", "acl", "nmod")
        .anyMatch(node -> Set.of("training", "proving", "test", "firing").contains(node.lemma()));
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
