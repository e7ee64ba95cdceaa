package entente.read.frame;

import entente.read.Mention;
import entente.read.table.Words;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Figures that stand behind what they measure without a verb: "Peru's exports to Japan: 2.3
/// billion dollars (2023)", "Trade turnover – 1.2 billion". They are no promises; the loose reading
/// says whose they are.
final class FigureLines {
  private static final Words LISTS = Words.of(FigureLines.class);
  private static final Pattern MEASURED = LISTS.inAnyCase("measured");
  private static final Pattern PROMISED = LISTS.inAnyCase("promised");

  private static final Pattern LABEL = Pattern.compile("^[^:\\n]{4,110}?(?::| [–—-]) ?$");
  private static final Pattern BOUND =
      Pattern.compile(
          "^(?:about|around|nearly|almost|some|over|more than|roughly|approximately|just over|up"
              + " to|an estimated|\\s++)*$",
          Pattern.CASE_INSENSITIVE);

  private FigureLines() {}

  /// Whether the label before its figure says what is measured, and nothing is promised.
  static boolean is(Scene scene) {
    Mention figure = figure(scene);
    return figure != null
        && MEASURED.matcher(label(scene, figure)).find()
        && !PROMISED.matcher(scene.span().of(scene.text())).find();
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
