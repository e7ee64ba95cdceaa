package entente.read.frame;

import entente.model.Field;
import entente.model.Indicator.Measure;
import entente.model.Party;
import entente.model.Span;
import entente.model.When;
import entente.read.Mention;
import entente.read.table.Words;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Figures that stand behind what they measure without a verb: "Peru's exports to Japan: 2.3
/// billion dollars (2023)", "Trade turnover – 1.2 billion".
final class FigureLines {
  private static final Words LISTS = Words.of(FigureLines.class);
  private static final Map<String, Measure> MEASURES = LISTS.pairs("measures", Measure.class);
  private static final Pattern MEASURED = LISTS.inAnyCase("measured");
  private static final Pattern PROMISED = LISTS.inAnyCase("promised");

  private static final Pattern LABEL = Pattern.compile("^[^:\\n]{4,110}?(?::| [–—-]) ?$");
  private static final Pattern BOUND =
      Pattern.compile(
          "^(?:about|around|nearly|almost|some|over|more than|roughly|approximately|just over|up"
              + " to|an estimated|\\s)*$",
          Pattern.CASE_INSENSITIVE);

  private FigureLines() {}

  /// What the line before its figure says that it measures; null where the sentence is no such
  /// line.
  static @Nullable Measure of(Scene scene) {
    Mention figure = figure(scene);
    if (figure == null) {
      return null;
    }
    String label = label(scene, figure);
    Matcher noun = MEASURED.matcher(label);
    boolean promised = PROMISED.matcher(scene.span().of(scene.text())).find();
    return label.isEmpty() || promised || !noun.find()
        ? null
        : MEASURES.get(noun.group().toLowerCase(Locale.ROOT));
  }

  static void write(Scene scene, Consumer<Draft> drafts) {
    Measure measure = of(scene);
    Mention figure = figure(scene);
    if (measure == null || figure == null) {
      return;
    }
    BigDecimal value;
    String unit;
    if (figure instanceof Mention.OfMoney money) {
      value = money.money().value();
      unit = money.money().currency();
    } else if (figure instanceof Mention.OfCount count) {
      value = count.count().value();
      unit = count.count().unit();
    } else {
      return;
    }
    var parties = new LinkedHashSet<Party>();
    for (Mention mention : scene.mentions()) {
      if (mention instanceof Mention.OfParty party
          && mention.span().end() <= figure.span().start()) {
        parties.addAll(party.parties());
      }
    }
    boolean alone = measure == Measure.GDP || measure == Measure.POPULATION;
    if (parties.size() < 2 && !alone) {
      List<Party> pair = scene.script().pair();
      if (pair.containsAll(parties)) {
        parties.addAll(pair);
      }
    }
    List<Party> whose = parties.stream().limit(alone ? 1 : 2).toList();
    if (whose.isEmpty()) {
      return;
    }
    var span = new Span(scene.body().start(), Math.max(figure.span().end(), scene.body().end()));
    Draft draft =
        Indicators.draft(
            scene,
            whose,
            unit.equals("percent") && measure == Measure.TRADE ? Measure.GROWTH : measure,
            value,
            unit,
            null,
            span);
    scene.dates().stream()
        .filter(date ->
            date.role() != Mention.Role.SINCE
                && (scene.script().published() == null
                    || !date.when().first().isAfter(scene.script().published())))
        .map(Mention.OfDate::when)
        .filter(when -> !(when instanceof When.OnDay))
        .findFirst()
        .ifPresent(when -> draft.date(Field.PERIOD, when));
    drafts.accept(draft);
  }

  /// The first sum or share of the sentence, where nothing but a label stands before it.
  private static @Nullable Mention figure(Scene scene) {
    for (Mention mention : scene.mentions()) {
      boolean figure =
          mention instanceof Mention.OfMoney
              || mention instanceof Mention.OfCount count
                  && List.of("percent", "people", "tons", "tonnes").contains(count.count().unit());
      if (figure) {
        return label(scene, mention).isEmpty() ? null : mention;
      }
    }
    return null;
  }

  /// What stands before the colon or dash that stands before a figure; empty where nothing does.
  private static String label(Scene scene, Mention figure) {
    String before = scene.between(scene.span().start(), figure.span().start());
    int mark = Math.max(before.lastIndexOf(": "), before.lastIndexOf(" – "));
    mark = Math.max(mark, before.lastIndexOf(" — "));
    if (mark < 0) {
      return "";
    }
    int end = before.charAt(mark) == ':' ? mark + 2 : mark + 3;
    String label = before.substring(0, end);
    return LABEL.matcher(label).find() && BOUND.matcher(before.substring(end)).matches()
        ? label
        : "";
  }
}
