package entente.read.frame;

import entente.model.Commitment.Status;
import entente.model.Field;
import entente.model.Span;
import entente.model.When;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Mode;
import entente.read.syntax.Node;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How much, over how long, by when, and when it was promised.
public final class Particulars {
  private static final java.math.BigDecimal HALF = new java.math.BigDecimal("0.5");

  private Particulars() {}

  public static void amount(Draft draft, Mention.OfMoney sum) {
    draft.money(sum.money(), sum.bound());
    if (sum.equivalent() != null) {
      draft.put(Field.EQUIVALENT, new entente.model.Value.Amount(sum.equivalent()));
    }
    if (sum.atLeast() != null) {
      draft.put(Field.AT_LEAST, new entente.model.Value.Amount(sum.atLeast()));
    }
  }

  /// The first sum within some words that nothing has taken; takes it. No amount where there is
  /// none.
  static void amount(Draft draft, Span span, Set<Span> taken) {
    draft.scene().money().stream()
        .filter(sum -> span.contains(sum.span()) && !taken.contains(sum.span()))
        .findFirst()
        .ifPresent(sum -> {
          amount(draft, sum);
          taken.add(sum.span());
        });
  }

  private static final Pattern FROM =
      Pattern.compile(
          "(?i)\\bfrom (?:about |around |some |roughly |nearly |almost |over |just |an? |the |its"
              + " |current |present )*$");
  private static final Pattern TO =
      Pattern.compile(
          "(?i)[^.;:]{0,60}\\bto (?:about |around |some |roughly |nearly |almost |over |just |more"
              + " than |at least |up to |an? |the |a record )*$");

  /// "from 13 billion at present to 20 billion": whether a figure is only what there was before.
  public static boolean former(Scene scene, Span figure) {
    String before =
        scene.between(Math.max(scene.span().start(), figure.start() - 40), figure.start());
    return FROM.matcher(before).find()
        && scene.mentions().stream()
            .filter(
                mention -> mention instanceof Mention.OfMoney || mention instanceof Mention.OfCount)
            .anyMatch(mention ->
                mention.span().start() > figure.end()
                    && mention.span().start() - figure.end() < 100
                    && TO.matcher(scene.between(figure.end(), mention.span().start())).matches());
  }

  public static void period(Scene scene, @Nullable Clause clause, Draft draft) {
    for (Mention mention : scene.mentions()) {
      boolean inside =
          clause == null
              || scene.clauseSpan(clause.verb()).contains(mention.span())
              || scene.money().size() == 1;
      if (mention instanceof Mention.OfDuration duration
          && duration.years() != null
          && duration.years().compareTo(HALF) >= 0
          && inside
          && draft.fields().get(Field.YEARS) == null) {
        String before =
            scene
                .between(
                    Math.max(scene.span().start(), duration.span().start() - 22),
                    duration.span().start())
                .toLowerCase(Locale.ROOT);
        if (before.matches("(?s).*\\b(?:over|within|in|during|for|across|spread over|to)\\b[^,;]*$")
            || scene
                .between(
                    duration.span().end(),
                    Math.min(scene.text().length(), duration.span().end() + 9))
                .startsWith(" period")) {
          draft.number(Field.YEARS, duration.years());
        }
      }
      if (mention instanceof Mention.OfDate date
          && inside
          && draft.fields().get(Field.YEARS) == null
          && date.when() instanceof When.InYear
          && date.end() instanceof When.InYear
          && FOR_YEARS
              .matcher(
                  scene.between(
                      Math.max(scene.span().start(), date.span().start() - 24),
                      date.span().start()))
              .find()) {
        draft.number(
            Field.YEARS,
            BigDecimal.valueOf(date.end().first().getYear() - date.when().first().getYear() + 1L));
      }
      if (mention instanceof Mention.OfDate date
          && (date.role() == Mention.Role.BY || ends(clause, date))
          && inside
          && draft.fields().get(Field.BY) == null) {
        draft.date(Field.BY, date.end() == null ? date.when() : date.end());
      }
    }
  }

  /// "for the years 2026-2028": three.
  private static final Pattern FOR_YEARS =
      Pattern.compile(
          "(?i)\\b(?:for|over|in|across|during|covering|spanning)(?: the)?(?: years| period| years"
              + " of)? $");

  /// "will lend 40 million until 2028": what a thing to come is to be done by.
  private static boolean ends(@Nullable Clause clause, Mention.OfDate date) {
    return date.role() == Mention.Role.UNTIL
        && clause != null
        && clause.mode().time() == Mode.Time.FUTURE;
  }

  private static final Pattern OVER_YEARS =
      Pattern.compile(
          "(?i)\\b(?:since (?:the (?:beginning|start) of"
              + " )?(?:19|20)\\d{2}|(?:over|in|during|within) the (?:past|last) (?:few |several"
              + " |\\w+ )?(?:years|decades?)|in recent years|over the years|previously|so far|to"
              + " date|till date)\\b");

  /// "over the past ten years", "since 2011", "previously": what has been given at no one time.
  static boolean overYears(Scene scene, Clause clause) {
    Span span = scene.clauseSpan(clause.verb());
    String words =
        scene.between(Math.max(scene.span().start(), span.start() - "Since ".length()), span.end());
    return clause.mode().real()
        && clause.mode().time() == Mode.Time.PAST
        && OVER_YEARS.matcher(words).find();
  }

  /// "Paris, which in 2002 had 12 embassies there, will open another": a year of what was before
  /// says nothing of when a thing to come was promised.
  private static boolean elsewhere(Scene scene, Clause clause, Mention.OfDate date) {
    return clause.mode().time() == Mode.Time.FUTURE && outside(scene, clause.verb(), date);
  }

  private static boolean outside(Scene scene, Node verb, Mention.OfDate date) {
    return !(date.when() instanceof When.OnDay)
        && scene.script().past(date.when())
        && !above(scene.tree().covering(date.span()).map(Node::head).orElse(null), verb);
  }

  /// Whether a date's word is a verb or one above it, in one breath with it.
  private static boolean above(@Nullable Node dated, Node verb) {
    Node at = verb;
    for (int steps = 0; at != null && dated != null && steps < 12; steps++) {
      if (at == dated) {
        return true;
      }
      at = Set.of("conj", "parataxis").contains(at.relation()) ? null : at.head();
    }
    return dated == null;
  }

  public static @Nullable When when(Scene scene, @Nullable Clause clause, Status status) {
    if (clause != null
        && overYears(scene, clause)
        && scene.dateOf(clause.verb(), Mention.Role.AT) == null) {
      return null;
    }
    if (clause != null) {
      Mention.OfDate date = scene.dateOf(clause.verb(), Mention.Role.AT);
      boolean period = date != null && date.end() != null && date.when() instanceof When.InYear;
      boolean past =
          !period && scene.script().published() == null
              || !period
                  && date != null
                  && !date.when().first().isAfter(scene.script().published());
      if (date != null && past && !elsewhere(scene, clause, date)) {
        return date.when();
      }
      Node governor = Givers.governor(clause);
      if (governor != null) {
        Mention.OfDate said = scene.dateOf(governor, Mention.Role.AT);
        if (said != null
            && !(clause.mode().future() && outside(scene, governor, said))
            && !scene.script().ahead(said.when())) {
          return said.when();
        }
      }
    }
    if (scene.saidOn() != null) {
      return scene.saidOn();
    }
    if (status == Status.CONSIDERED) {
      return null;
    }
    return scene.told(clause);
  }
}
