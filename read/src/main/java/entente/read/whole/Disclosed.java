package entente.read.whole;

import entente.model.Commitment.Kind;
import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Party;
import entente.model.Type;
import entente.model.When;
import entente.read.Mention;
import entente.read.frame.Continued;
import entente.read.frame.Draft;
import entente.read.frame.Marks;
import entente.read.frame.Particulars;
import entente.read.frame.Receivers;
import entente.read.frame.Scene;
import entente.read.frame.Sectors;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// When a promise was made, told in the sentence after it: "Norway will lend Kenya 40 million. The
/// prime minister made it known on Tuesday", "The pledge dates from May". Where the sentence of the
/// sum names no giver, it is whoever made it known.
final class Disclosed {
  private static final Words LISTS = Words.of(Disclosed.class);
  private static final Set<String> TELLING = LISTS.set("telling");
  private static final Set<String> PROMISING = LISTS.set("promising");
  private static final Set<String> PRONOUNS = LISTS.set("pronouns");
  private static final Set<String> NEWS = LISTS.set("news");
  private static final Set<String> PUBLIC = Set.of("known", "public", "official");
  private static final int SHORT = 6;

  /// So many sentences before it the promise may stand.
  private static final int REACH = 2;

  private Disclosed() {}

  /// Dates those promises, and adds those of the sums that nothing has taken.
  static void complete(List<Scene> scenes, List<Draft> merged) {
    for (Scene scene : scenes) {
      for (Clause clause : scene.clauses()) {
        When when = tells(clause, scene) ? day(scene, clause) : null;
        if (when != null) {
          List<Draft> promises = before(merged, scene);
          date(promises, when);
          if (promises.isEmpty()) {
            merged.addAll(added(scenes, merged, scene, clause, when));
          }
        }
      }
      for (Node node : scene.tree().nodes()) {
        boolean dates =
            node.lemma().equals("date") && node.children("nsubj").anyMatch(Disclosed::points);
        Mention.OfDate since = dates ? scene.dateOf(node, Mention.Role.SINCE) : null;
        if (since != null) {
          date(before(merged, scene), since.when());
        }
      }
    }
  }

  private static void date(List<Draft> promises, When when) {
    promises.stream()
        .filter(draft -> !dated(draft) && !"considered".equals(draft.term(Field.STATUS)))
        .forEach(draft -> draft.date(Field.DATE, when));
  }

  /// Whether a clause says that what was told before was made known, or was promised.
  private static boolean tells(Clause clause, Scene scene) {
    if (!clause.mode().real() || clause.mode().denied()) {
      return false;
    }
    boolean meant = clause.patients().stream().anyMatch(Disclosed::points);
    if (clause.lemma().equals("make")) {
      boolean known =
          clause.verb().children().stream()
              .anyMatch(node ->
                  PUBLIC.contains(node.word())
                      && (meant || node.children("nsubj").anyMatch(Disclosed::points)));
      boolean made =
          clause.passive()
              && clause.patients().stream()
                  .anyMatch(node -> points(node) && PROMISING.contains(node.lemma()));
      return known || made;
    }
    boolean bare =
        TELLING.contains(clause.lemma())
            && clause.verb().head() == null
            && clause.verb().tag().equals("VBN")
            && clause.patients().isEmpty()
            && clause.agents().isEmpty()
            && scene.sentence().tokens().size() <= SHORT; // "Announced Wednesday."
    boolean told = TELLING.contains(clause.lemma()) || PROMISING.contains(clause.lemma());
    return bare || told && meant;
  }

  /// "it", "this", "the number", "that pledge".
  private static boolean points(Node node) {
    boolean noun =
        NEWS.contains(node.lemma())
            && node.children("det")
                .anyMatch(
                    det -> Set.of("the", "this", "that", "these", "those").contains(det.lemma()))
            && node.child("nmod:poss") == null;
    return noun || PRONOUNS.contains(node.word().toLowerCase(Locale.ROOT));
  }

  private static @Nullable When day(Scene scene, Clause clause) {
    Node below = clause.verb().child("xcomp");
    Mention.OfDate own = scene.dateOf(clause.verb(), Mention.Role.AT);
    Mention.OfDate date = own == null && below != null ? scene.dateOf(below, Mention.Role.AT) : own;
    boolean past = date != null && date.end() == null && !scene.script().ahead(date.when());
    return past && date != null ? date.when() : null;
  }

  /// The promises of the last sentence before that makes any, in the same paragraph.
  private static List<Draft> before(List<Draft> merged, Scene scene) {
    for (int back = 1; back <= REACH; back++) {
      int index = scene.index() - back;
      List<Draft> found =
          merged.stream()
              .filter(draft ->
                  draft.type() == Type.COMMITMENT
                      && draft.scene().index() == index
                      && draft.scene().sentence().block().equals(scene.sentence().block()))
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /// Whether its own sentence says when it was promised.
  private static boolean dated(Draft draft) {
    When when = draft.when(Field.DATE);
    return when != null
        && draft.scene().dates().stream().anyMatch(date -> date.when().equals(when));
  }

  private static List<Draft> added(
      List<Scene> scenes, List<Draft> merged, Scene scene, Clause clause, When when) {
    List<Party> from = scene.acting(clause);
    var added = new ArrayList<Draft>();
    Scene before =
        scenes.stream()
            .filter(each ->
                each.index() < scene.index()
                    && each.index() >= scene.index() - REACH
                    && each.sentence().block().equals(scene.sentence().block()))
            .filter(each -> !each.money().isEmpty())
            .reduce((_, last) -> last)
            .orElse(null);
    if (before == null
        || from.size() != 1
        || Continued.elsewhere(before)
        || merged.stream().anyMatch(draft -> draft.scene().index() == before.index())) {
      return added;
    }
    for (Mention.OfMoney sum : before.money()) {
      Draft draft =
          new Draft(Type.COMMITMENT, "commitment/disclosed", before)
              .parties(Field.FROM, from)
              .parties(Field.TO, receivers(before, from))
              .word(Field.KIND, Kind.FINANCE)
              .word(Field.STATUS, Status.PLEDGED)
              .sectors(Sectors.in(before.span().of(before.text())))
              .evidence(before.body())
              .date(Field.DATE, when);
      Particulars.amount(draft, sum);
      Particulars.period(before, null, draft);
      added.add(Marks.on(draft));
    }
    return added;
  }

  /// The one whom its sentence names beside the giver, even by an adjective ("to put Kenyan farmers
  /// on tractors"); else for whom it is.
  private static List<Party> receivers(Scene scene, List<Party> from) {
    List<Party> named =
        scene.mentions().stream()
            .filter(Mention.OfParty.class::isInstance)
            .flatMap(mention -> ((Mention.OfParty) mention).parties().stream())
            .filter(party -> !from.contains(party))
            .distinct()
            .toList();
    return named.size() == 1 ? named : Receivers.to(scene, null, from);
  }
}
