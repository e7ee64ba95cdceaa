package entente.read.frame;

import entente.model.Field;
import entente.model.Indicator.Measure;
import entente.model.Span;
import entente.read.Mention;
import entente.read.syntax.Clause;
import entente.read.syntax.Node;
import entente.read.table.Words;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What has become several times as much: "trade has doubled since 2018", "exports rose fivefold".
final class Multiplied {
  private static final Words LISTS = Words.of(Multiplied.class);
  private static final Map<String, Integer> VERBS =
      Map.of("double", 2, "triple", 3, "treble", 3, "quadruple", 4, "quintuple", 5);
  private static final Set<String> GROWING = LISTS.set("growing");
  private static final Map<String, Measure> NOUNS = LISTS.pairs("nouns", Measure.class);
  private static final Set<String> AMOUNTS = LISTS.set("amounts");

  private Multiplied() {}

  static void write(Scene scene, Consumer<Draft> drafts) {
    aside(scene, drafts);
    for (Clause clause : scene.clauses()) {
      if (!clause.mode().real()
          || clause.mode().denied()
          || clause.passive()
          || !scene.money().isEmpty()) {
        continue;
      }
      Mention.OfCount times =
          scene.counts().stream()
              .filter(count ->
                  count.count().unit().equals("times")
                      && scene.clauseSpan(clause.verb()).contains(count.number()))
              .findFirst()
              .orElse(null);
      Integer verb = VERBS.get(clause.lemma());
      BigDecimal value =
          verb != null
              ? BigDecimal.valueOf(verb)
              : times != null && GROWING.contains(clause.lemma()) ? times.count().value() : null;
      Measure measure = value == null ? null : measure(clause);
      if (value == null || measure == null) {
        continue;
      }
      Draft draft =
          Indicators.draft(
              scene,
              measure,
              value,
              "times",
              times != null ? times.number() : clause.verb().span());
      if (draft != null && draft.parties(Field.PARTIES).size() == 2) {
        drafts.accept(draft);
      }
    }
  }

  /// "came to 40 million dollars, having grown fourfold", "…, trebled from a year before": told of
  /// the sum before it.
  private static void aside(Scene scene, Consumer<Draft> drafts) {
    Matcher asides = ASIDE.matcher(scene.span().of(scene.text()));
    while (asides.find()) {
      Span span = Tier.span(scene, asides);
      boolean measured =
          scene.money().stream()
              .anyMatch(sum ->
                  sum.span().end() <= span.start() && Measured.of(scene, sum.span()) != null);
      BigDecimal value =
          asides.group(1) != null
              ? BigDecimal.valueOf(
                  FACTORS.getOrDefault(asides.group(1).toLowerCase(Locale.ROOT), 1))
              : scene.counts().stream()
                  .filter(count ->
                      count.count().unit().equals("times")
                          && count.span().start() >= span.end()
                          && count.span().start() - span.end() < NEAR)
                  .map(count -> count.count().value())
                  .findFirst()
                  .orElse(null);
      Draft draft =
          measured && value != null
              ? Indicators.draft(scene, Measure.GROWTH, value, "times", span)
              : null;
      if (draft != null && draft.parties(Field.PARTIES).size() == 2) {
        drafts.accept(draft);
      }
    }
  }

  /// The verbs as participles: "trebled".
  private static final Map<String, Integer> FACTORS =
      VERBS.entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(verb -> verb.getKey() + "d", Map.Entry::getValue));

  private static final Pattern ASIDE =
      Pattern.compile(
          ", (?:having )?(?:("
              + String.join("|", FACTORS.keySet())
              + ") (?:from|since|against|compared|on|in a)\\b|(?:having"
              + " )?(?:grown|risen|increased)\\b)",
          Pattern.CASE_INSENSITIVE);

  /// So many characters behind "having grown" its multiple may stand: "by some", "in".
  private static final int NEAR = 12;

  private static @Nullable Measure measure(Clause clause) {
    for (Node subject : clause.agents()) {
      Measure own = NOUNS.get(subject.word().toLowerCase(Locale.ROOT));
      if (own != null) {
        return own;
      }
      if (AMOUNTS.contains(subject.lemma())) {
        Measure of =
            subject
                .children("nmod", "compound")
                .map(child -> NOUNS.get(child.word().toLowerCase(Locale.ROOT)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (of != null) {
          return of;
        }
      }
    }
    return null;
  }
}
