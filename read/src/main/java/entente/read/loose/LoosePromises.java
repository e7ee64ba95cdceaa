package entente.read.loose;

import entente.model.Commitment.Kind;
import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Party;
import entente.model.Sector;
import entente.model.Span;
import entente.model.Type;
import entente.read.frame.Demands;
import entente.read.frame.Draft;
import entente.read.frame.Lexicon;
import entente.read.frame.Marks;
import entente.read.frame.Particulars;
import entente.read.frame.Phases;
import entente.read.frame.Promise;
import entente.read.frame.Receivers;
import entente.read.frame.Scene;
import entente.read.frame.Sectors;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.table.Table;
import entente.read.table.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Promises by a verb for one whose giver stands outside its clause, or whose clause the frames
/// pass over: what will be done for a named field ("will also deepen its defence ties"), what is
/// agreed to be set up or changed, what was set up.
final class LoosePromises {
  private static final Words LISTS = Words.of(LoosePromises.class);
  private static final Lexicon VERBS = new Lexicon("frames/commitments.tsv", 3);

  /// "will uphold justice": fields in which much is professed and little promised.
  private static final Set<Sector> PROFESSED = Set.of(Sector.GOVERNANCE);

  static final Set<String> FIGURING = LISTS.set("figuring");

  private LoosePromises() {}

  static void write(Rest rest, Consumer<Draft> drafts) {
    if (Demands.item(rest.scene())) {
      return;
    }
    for (Clause clause : rest.scene().clauses()) {
      Table.Row row = VERBS.of(clause.lemma());
      if (row != null
          && !Phases.only(rest.scene(), clause)
          && !rest.imagined(clause.verb())
          && !rest.taken(Type.COMMITMENT, clause.verb().span())) {
        promise(rest, clause, row.cell(1), drafts);
      }
    }
  }

  private static void promise(Rest rest, Clause clause, String sort, Consumer<Draft> drafts) {
    Scene scene = rest.scene();
    Span span = scene.clauseSpan(clause.verb());
    Set<Sector> sectors = Sectors.in(span.of(scene.text()));
    Kind kind = Promise.kind(span.of(scene.text()), false);
    boolean thanked =
        clause.verb().tag().equals("VBG")
            && clause.verb().children("mark", "case").anyMatch(mark -> mark.lemma().equals("for"));
    boolean paid = // "pays tribute", "paid a visit"
        clause.lemma().equals("pay")
            && clause.patients().stream()
                .noneMatch(node -> Promise.head(node.word()) == Kind.FINANCE);
    boolean figuring = FIGURING.contains(clause.lemma());
    Status status =
        thanked || paid || figuring || PROFESSED.containsAll(sectors)
            ? null
            : status(clause.mode(), sort, kind);
    List<Party> from = status == null ? List.of() : rest.subject(clause);
    if (status == null || from.isEmpty()) {
      return;
    }
    var draft =
        new Draft(Type.COMMITMENT, "commitment/loose", scene)
            .parties(Field.FROM, from)
            .word(Field.KIND, kind == null ? Kind.COOPERATION : kind)
            .word(Field.STATUS, status)
            .sectors(sectors)
            .evidence(span)
            .parties(Field.TO, Receivers.to(scene, clause, from))
            .date(Field.DATE, Particulars.when(scene, clause, status));
    Particulars.period(scene, clause, draft);
    drafts.accept(Marks.on(draft));
  }

  /// How far along; null for the many clauses in which a loose reading is wrong more often than
  /// right.
  private static @Nullable Status status(Mode mode, String sort, @Nullable Kind kind) {
    if (mode.future()) {
      boolean pledged =
          mode.force() == Mode.Force.FACT && sort.equals("do")
              || mode.force() == Mode.Force.PLEDGED && (sort.equals("make") || sort.equals("rule"));
      return pledged ? Status.PLEDGED : null;
    }
    boolean made = mode.real() && (sort.equals("make") || sort.equals("give")) && kind != null;
    return made ? mode.force() == Mode.Force.ONGOING ? Status.UNDERWAY : Status.DELIVERED : null;
  }
}
