package entente.read.frame;

import entente.model.Span;
import entente.read.Mention;
import entente.read.table.Words;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What two trade with each other, told by a verb and by no noun for a figure: "Peru and Chile
/// traded with each other to the value of 3 billion dollars", "3 billion is what the two sold each
/// other", "to that amount did they trade".
final class Bartered {
  private static final Words LISTS = Words.of(Bartered.class);
  private static final String BUT = LISTS.pattern("but").pattern();
  private static final String BARTERING = LISTS.pattern("bartering").pattern();
  private static final Pattern DONE =
      Pattern.compile(
          "\\b(?:traded(?!\\s+"
              + BUT
              + ")|(?:did|has done|have done|had done|do)\\s+"
              + "(?:[^.;]{0,40}\\bof\\s+)?(?:trade|business)\\b(?!\\s+in)|"
              + BARTERING
              + ")",
          Pattern.CASE_INSENSITIVE);

  /// "to that amount did Peru and Chile trade", "Peru and Chile trade goods for 3 billion a year".
  private static final Pattern PLAIN =
      Pattern.compile(
          "\\bdid\\b[^.;,]{3,60}\\btrade\\b(?=\\s*(?:in|last|with|[.,;]))|"
              + "\\btrade\\s+(?:with\\s+each\\s+other|with\\s+one\\s+another)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OPEN = LISTS.inAnyCase("open");

  /// "did business with Chad, which paid 3 million": the sum of something else.
  private static final Pattern ANOTHER =
      Pattern.compile("[;:]|,\\s*(?:which|who|whose|but|while|and)\\b", Pattern.CASE_INSENSITIVE);

  private Bartered() {}

  /// Whether a sum is what two have traded: the first of a sentence with a verb of trading and two
  /// who trade.
  static boolean is(Scene scene, Span figure) {
    boolean first =
        scene.money().stream().findFirst().map(sum -> sum.span().equals(figure)).orElse(false);
    if (!first) {
      return false;
    }
    String words = scene.span().of(scene.text());
    Matcher done = DONE.matcher(words);
    Matcher plain = PLAIN.matcher(words);
    Matcher verb = done.find() ? done : plain.find() ? plain : null;
    return verb != null
        && parties(scene) == 2
        && !OPEN.matcher(words).find()
        && !ANOTHER
            .matcher(
                scene.between(
                    Math.min(scene.span().start() + verb.end(), figure.start()), figure.start()))
            .find();
  }

  private static long parties(Scene scene) {
    return scene.mentions().stream()
        .filter(Mention.OfParty.class::isInstance)
        .flatMap(mention -> ((Mention.OfParty) mention).parties().stream())
        .distinct()
        .count();
  }
}
