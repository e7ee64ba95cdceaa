package entente.read.whole;

import entente.model.Commitment.Status;
import entente.model.Count;
import entente.model.Field;
import entente.model.Money;
import entente.model.Span;
import entente.model.Type;
import entente.read.Mention;
import entente.read.frame.Draft;
import entente.read.frame.Paid;
import entente.read.frame.Scene;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import entente.read.table.Words;
import entente.read.text.Token;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How far promises have come by what the text says of them beside their promising: "the 50 million
/// that Norway promised has been paid", "The money has arrived", "So far 20 million of it has been
/// spent".
final class Fulfilled {
  private static final Words LISTS = Words.of(Fulfilled.class);
  private static final Set<String> PROMISING = LISTS.set("promising");
  private static final Set<String> ARRIVING = LISTS.set("arriving");
  static final Set<String> PRONOUNS = LISTS.set("pronouns");
  private static final Set<String> THINGS = LISTS.set("things");
  private static final Set<String> PARTS = LISTS.set("parts");
  private static final Set<String> POINTING = Set.of("the", "this", "that", "these", "those");

  /// Frames that read a sum for a promise by its standing there, whatever its verb.
  private static final Set<String> UNSAID =
      Set.of("commitment/sum", "commitment/continued", "commitment/loose-sum");

  private static final Set<String> REACHED = Set.of("delivered", "underway");
  private static final Pattern OF_IT = LISTS.inAnyCase("of-it");
  private static final Pattern BY_NOW = LISTS.inAnyCase("by-now");

  private static final Pattern OF_THE = Pattern.compile("(?i)\\bof (?:the|its|their|that|those) $");

  private static final Set<String> DONE = LISTS.set("done");
  private static final int SHORT = 14;

  /// So many sentences after a promise a part of it may be told as paid.
  private static final int REACH = 3;

  private Fulfilled() {}

  /// Moves on those promises that have been kept, wholly or in part.
  static void mark(List<Scene> scenes, List<Draft> merged) {
    List<Draft> promises =
        merged.stream()
            .filter(draft ->
                draft.type() == Type.COMMITMENT
                    && "pledged".equals(draft.term(Field.STATUS))
                    && !"policy".equals(draft.term(Field.KIND)) // a target for trade
                    && (draft.amount() != null || draft.tally() != null))
            .toList();
    if (promises.isEmpty()) {
      return;
    }
    for (Scene scene : scenes) {
      for (Clause clause : scene.clauses()) {
        if (tells(clause)) {
          for (Node thing : things(clause)) {
            mark(promises, scene, clause, thing);
            if (thing.tag().equals("CD")) {
              Instalments.add(merged, last(promises, scene, clause), scene, clause, thing);
            }
          }
        }
      }
    }
    for (Draft part : merged) {
      if (part.type() == Type.COMMITMENT
          && REACHED.contains(String.valueOf(part.term(Field.STATUS)))
          && !promises.contains(part)) {
        promises.stream()
            .filter(whole -> part(part, whole))
            .max(Comparator.comparingInt(whole -> whole.scene().index()))
            .ifPresent(whole -> begun(whole, part));
      }
    }
  }

  /// Whether a short sentence that names nothing may tell it: "The money has arrived".
  static boolean mayTell(List<Token> tokens) {
    return tokens.size() <= SHORT
        && tokens.stream().anyMatch(token -> DONE.contains(token.word().toLowerCase(Locale.ROOT)));
  }

  private static boolean tells(Clause clause) {
    Mode mode = clause.mode();
    return mode.real()
        && !mode.denied()
        && (mode.time() == Mode.Time.PAST || mode.force() == Mode.Force.ONGOING)
        && (Paid.pays(clause.lemma()) || ARRIVING.contains(clause.lemma()));
  }

  /// What is paid, or arrives.
  private static List<Node> things(Clause clause) {
    return Paid.pays(clause.lemma())
        ? clause.patients()
        : clause.passive() ? List.of() : clause.agents();
  }

  private static void mark(List<Draft> promises, Scene scene, Clause clause, Node thing) {
    boolean part = PARTS.contains(thing.lemma());
    for (Draft promise : promises) {
      boolean same = promise.scene().index() == scene.index();
      if (same && bears(scene, thing, promise) && apart(scene, clause, promise)) {
        move(promise, clause, false, scene);
        return;
      }
    }
    boolean meant =
        part
            || points(thing)
                && (THINGS.contains(thing.lemma())
                    || !ARRIVING.contains(clause.lemma())
                    || alone(clause));
    Draft last = meant ? last(promises, scene, clause) : null;
    if (last != null) {
      move(last, clause, part, scene);
    }
  }

  /// "They have gone", not "They have gone to Lima" nor "It has left the union".
  private static boolean alone(Clause clause) {
    return clause.verb().child("obj", "advmod") == null
        && clause
            .verb()
            .children("obl")
            .noneMatch(node -> node.mention() instanceof Mention.OfParty)
        && clause.verb().children("aux").anyMatch(aux -> aux.lemma().equals("have"));
  }

  /// Whether the sum or the number of a promise is that of a thing.
  private static boolean bears(Scene scene, Node thing, Draft promise) {
    List<Node> own =
        Stream.concat(
                Stream.of(thing),
                thing
                    .children("nummod", "compound", "amod", "nmod")
                    .filter(child ->
                        !child.relation().equals("nmod") || child.preposition().equals("of")))
            .toList();
    Money money = promise.amount();
    Count count = promise.tally();
    return scene.mentions().stream()
        .filter(mention ->
            mention instanceof Mention.OfMoney sum && sum.money().equals(money)
                || mention instanceof Mention.OfCount number && number.count().equals(count))
        .anyMatch(mention -> own.stream().anyMatch(node -> node.span().overlaps(mention.span())));
  }

  /// Whether it was not this clause that promised it.
  private static boolean apart(Scene scene, Clause clause, Draft promise) {
    return UNSAID.contains(promise.frame())
        || scene.clauses().stream()
            .anyMatch(other -> other != clause && PROMISING.contains(other.lemma()));
  }

  /// "it", "the money", "this sum".
  private static boolean points(Node node) {
    String word = node.word().toLowerCase(Locale.ROOT);
    return PRONOUNS.contains(word)
        || THINGS.contains(node.lemma())
            && node.child("nmod:poss", "nummod", "amod") == null
            && node.children("det").anyMatch(det -> POINTING.contains(det.lemma()));
  }

  /// The promise told last before a clause, in its sentence or the one before.
  private static @Nullable Draft last(List<Draft> promises, Scene scene, Clause clause) {
    return promises.stream()
        .filter(promise -> {
          int before = scene.index() - promise.scene().index();
          Span end = promise.evidence().getLast();
          return before == 1
              || before == 0
                  && end.start() < clause.verb().span().start()
                  && apart(scene, clause, promise);
        })
        .max(
            Comparator.comparingInt((Draft promise) -> promise.scene().index())
                .thenComparing(promise -> promise.evidence().getLast()))
        .orElse(null);
  }

  private static void move(Draft promise, Clause clause, boolean part, Scene scene) {
    boolean going = part || clause.mode().force() == Mode.Force.ONGOING;
    promise.word(Field.STATUS, going ? Status.UNDERWAY : Status.DELIVERED);
    if (scene.index() != promise.scene().index()) {
      promise.evidence(scene.clauseSpan(clause.verb()));
    }
  }

  /// Whether what has been paid is part of what was promised.
  private static boolean part(Draft part, Draft whole) {
    int after = part.scene().index() - whole.scene().index();
    if (after < 0
        || after > REACH
        || part.parties(Field.FROM).stream().noneMatch(whole.parties(Field.FROM)::contains)) {
      return false;
    }
    Money paid = part.amount();
    Money promised = whole.amount();
    Count some = part.tally();
    Count all = whole.tally();
    boolean less =
        paid != null && promised != null
            ? paid.currency().equals(promised.currency())
                && paid.value().compareTo(promised.value()) < 0
            : some != null
                && all != null
                && paid == null
                && promised == null
                && some.unit().equals(all.unit())
                && some.value().compareTo(all.value()) < 0;
    return less
        && (OF_IT.matcher(part.scene().span().of(part.scene().text())).find()
            || after == 0 && ofThe(whole));
  }

  /// "Of the 50 million that it promised, 20 million has been paid".
  private static boolean ofThe(Draft whole) {
    Scene scene = whole.scene();
    return scene.mentions().stream()
        .filter(mention ->
            mention instanceof Mention.OfMoney sum && sum.money().equals(whole.amount())
                || mention instanceof Mention.OfCount count && count.count().equals(whole.tally()))
        .anyMatch(mention ->
            OF_THE.matcher(scene.between(scene.span().start(), mention.span().start())).find());
  }

  private static void begun(Draft whole, Draft part) {
    whole.word(Field.STATUS, Status.UNDERWAY);
    String words = part.scene().span().of(part.scene().text());
    if (BY_NOW.matcher(words).find()
        && (part.when(Field.DATE) == null
            || Objects.equals(part.when(Field.DATE), whole.when(Field.DATE)))) {
      part.date(Field.DATE, part.scene().script().month());
    }
    for (Field term : List.of(Field.YEARS, Field.BY)) {
      if (Objects.equals(part.fields().get(term), whole.fields().get(term))) {
        part.fields().remove(term);
      }
    }
  }
}
