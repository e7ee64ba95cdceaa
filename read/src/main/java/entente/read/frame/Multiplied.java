package entente.read.frame;

import entente.model.Field;
import entente.model.Indicator.Measure;
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
