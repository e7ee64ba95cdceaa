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
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Targets for trade that a frame of verb and object does not see: "the two want to bring it to 3
/// billion by 2030", "trade ought to reach 5 billion", "their target: 10 billion".
final class Targets {
  private static final Words LISTS = Words.of(Targets.class);
  private static final Set<String> RAISING = LISTS.set("raising");
  private static final Set<String> REACHING = LISTS.set("reaching");
  private static final Set<String> MULTIPLYING = LISTS.set("multiplying");
  private static final Set<String> PRONOUNS = LISTS.set("pronouns");
  private static final Set<String> MEASURED = LISTS.set("measured");
  private static final Set<String> SEEING = LISTS.set("seeing");
  private static final Set<String> GOALS = LISTS.set("goals");

  /// The last thing measured in what went before must be trade.
  private static final Pattern TOPICS = LISTS.inAnyCase("topics");

  private static final Pattern TRADE =
      Pattern.compile("(?i)\\b(?:trade|turnover|commerce|commercial exchanges?|exchanges)\\b");

  /// So many characters back the trade may be spoken of that "it" means.
  private static final int REACH = 420;

  private Targets() {}

  /// @return the clauses that it has read
  static Set<Clause> write(Scene scene, Set<Span> taken, Consumer<Draft> drafts) {
    var read = new HashSet<Clause>();
    for (Clause clause : scene.clauses()) {
      boolean meant = raises(scene, clause) || reaches(scene, clause);
      Mention.OfMoney sum = meant ? sum(scene, clause, taken) : null;
      boolean multiplied = meant && MULTIPLYING.contains(clause.lemma());
      if (meant && (sum != null || multiplied)) {
        List<Party> from = sides(scene, clause);
        if (!from.isEmpty()) {
          drafts.accept(draft(scene, clause, sum, from, scene.clauseSpan(clause.verb())));
          read.add(clause);
          if (sum != null) {
            taken.add(sum.span());
          }
        }
      }
    }
    goals(scene, taken, drafts);
    return read;
  }

  private static Draft draft(
      Scene scene,
      @Nullable Clause clause,
      Mention.@Nullable OfMoney sum,
      List<Party> from,
      Span span) {
    Status status =
        clause != null && clause.mode().force() == Mode.Force.CONSIDERED && !wanted(clause)
            ? Status.CONSIDERED
            : Status.PLEDGED;
    Draft draft =
        new Draft(Type.COMMITMENT, "commitment/target", scene)
            .parties(Field.FROM, from)
            .word(Field.KIND, Kind.POLICY)
            .sectors(Set.of(Sector.TRADE))
            .word(Field.STATUS, status)
            .evidence(sum == null ? span : span.cover(sum.span()));
    if (from.size() == 1) {
      draft.parties(Field.TO, scene.script().other(from.getFirst()));
    }
    if (sum != null) {
      Particulars.amount(draft, sum);
    }
    Particulars.period(scene, clause, draft);
    return draft.date(Field.DATE, Particulars.when(scene, clause, status));
  }

  /// "want to bring it": what one wants of oneself is aimed at.
  private static boolean wanted(Clause clause) {
    Node above = clause.verb().head();
    return above != null && Set.of("want", "intend", "aim", "wish").contains(above.lemma());
  }

  /// "bring it to", "double them": trade that was spoken of before.
  private static boolean raises(Scene scene, Clause clause) {
    return RAISING.contains(clause.lemma())
        && ahead(clause)
        && (multiplied(clause)
            || moved(clause)
            || clause.patients().stream()
                    .anyMatch(node ->
                        PRONOUNS.contains(node.word().toLowerCase(Locale.ROOT))
                                && node.mention() == null
                            || node.mention() instanceof Mention.OfParty party
                                && party.how() == Mention.How.REFERENCE
                                && PRONOUNS.contains(node.word().toLowerCase(Locale.ROOT)))
                && traded(scene, clause.verb().span().start()));
  }

  /// "to take their trade to", "to see commerce between them reach": verbs that move nothing but
  /// trade so.
  private static boolean moved(Clause clause) {
    return SEEING.contains(clause.lemma())
        && clause.patients().stream().anyMatch(node -> MEASURED.contains(node.lemma()));
  }

  /// "the goal of doubling their trade".
  private static boolean multiplied(Clause clause) {
    return MULTIPLYING.contains(clause.lemma())
        && clause.verb().tag().equals("VBG")
        && clause.patients().stream().anyMatch(node -> MEASURED.contains(node.lemma()));
  }

  /// "trade ought to reach 5 billion".
  private static boolean reaches(Scene scene, Clause clause) {
    return REACHING.contains(clause.lemma())
        && !clause.passive()
        && ahead(clause)
        && clause.agents().stream()
            .anyMatch(node ->
                MEASURED.contains(node.lemma())
                    || PRONOUNS.contains(node.word().toLowerCase(Locale.ROOT))
                        && traded(scene, clause.verb().span().start()))
        && !clause.agents().isEmpty()
        && (scene.sayer() != null || !sides(scene, clause).isEmpty());
  }

  private static boolean ahead(Clause clause) {
    Mode mode = clause.mode();
    Node above = clause.verb().head();
    boolean gerund =
        clause.verb().tag().equals("VBG")
            && above != null
            && GOALS.contains(above.lemma())
            && !above.isVerb();
    return (gerund || mode.future() || mode.force() == Mode.Force.PLEDGED)
        && !clause.verb().tag().equals("VBD")
        && !mode.denied()
        && mode.force() != Mode.Force.IMAGINED
        && mode.force() != Mode.Force.ASKED;
  }

  /// Whether what was last measured before an offset is trade.
  private static boolean traded(Scene scene, int before) {
    Matcher topic = TOPICS.matcher(scene.text().substring(Math.max(0, before - REACH), before));
    String last = "";
    while (topic.find()) {
      last = topic.group();
    }
    return TRADE.matcher(last).matches();
  }

  private static Mention.@Nullable OfMoney sum(Scene scene, Clause clause, Set<Span> taken) {
    Span span = scene.clauseSpan(clause.verb());
    return scene.money().stream()
        .filter(sum ->
            span.contains(sum.span())
                && sum.span().start() > clause.verb().span().start()
                && !taken.contains(sum.span())
                && !Particulars.former(scene, sum.span()))
        .findFirst()
        .orElse(null);
  }

  /// Whose trade it is to be: those who act, those who say so, else those between whom it is.
  private static List<Party> sides(Scene scene, Clause clause) {
    var sides = new LinkedHashSet<Party>();
    if (!REACHING.contains(clause.lemma()) || clause.passive()) {
      sides.addAll(Givers.from(scene, clause));
    } else {
      for (Node node : clause.agents()) {
        node.children("nmod")
            .filter(child -> Set.of("between", "with", "of").contains(child.preposition()))
            .forEach(child -> sides.addAll(Who.acting(child.joined())));
        node.children("nmod:poss", "amod", "compound")
            .forEach(child -> sides.addAll(Who.acting(child.joined())));
      }
      Node above = Givers.governor(clause);
      if (above != null) {
        scene.clause(above).ifPresent(said -> sides.addAll(scene.acting(said)));
      }
      if (sides.isEmpty() && scene.sayer() != null) {
        sides.add(scene.sayer());
      }
    }
    if (sides.isEmpty()) {
      sides.addAll(scene.script().pair());
    }
    return List.copyOf(sides);
  }

  /// "Their target: 10 billion dollars by 2030", "The goal is 5 billion".
  private static void goals(Scene scene, Set<Span> taken, Consumer<Draft> drafts) {
    for (Mention.OfMoney sum : scene.money()) {
      Node node =
          taken.contains(sum.span()) ? null : scene.tree().covering(sum.span()).orElse(null);
      Node goal = node == null ? null : goal(scene, node);
      if (goal == null || !traded(scene, sum.span().end() + afterwards(scene, sum))) {
        continue;
      }
      var from = new LinkedHashSet<Party>();
      goal.children("nmod:poss").forEach(child -> from.addAll(Who.acting(child.joined())));
      goal.children("nmod")
          .filter(child -> child.preposition().equals("of"))
          .forEach(child -> from.addAll(Who.acting(child.joined())));
      from.addAll(from.isEmpty() ? scene.script().pair() : List.of());
      if (!from.isEmpty()) {
        drafts.accept(draft(scene, null, sum, List.copyOf(from), scene.body()));
        taken.add(sum.span());
      }
    }
  }

  /// How far behind a sum what it measures may stand: "10 billion dollars of trade".
  private static int afterwards(Scene scene, Mention.OfMoney sum) {
    return Math.min(24, scene.span().end() - sum.span().end());
  }

  /// The word for a goal of which the sum is said; null where there is none.
  private static @Nullable Node goal(Scene scene, Node sum) {
    for (Node node : scene.tree().nodes()) {
      boolean target = GOALS.contains(node.lemma()) && node.mention() == null && node.isNoun();
      boolean of =
          node.head() == sum
              || sum.head() == node
              || node.head() != null && node.head() == sum.head();
      if (target && of && node.index() < sum.index()) {
        return node;
      }
    }
    return null;
  }
}
