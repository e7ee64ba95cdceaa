package entente.read.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The entries of a live blog: paragraphs under the time of day at which they were written.
public final class LiveBlog {
  /// "7.05 pm JUST IN:", "[14:20 GMT]", "5 PM -", "18h30" at the head of an entry.
  private static final Pattern CLOCK =
      Pattern.compile(
          "^\\s*+(?:(?i:posted|updated|added)(?i:"
              + " at)?\\s)?[\\[(]?(?:[0-9]{1,2}[.:h][0-9]{2}|[0-2][0-9]{3}(?=\\s?[A-Z]{2,4}\\s)|[0-9]{1,2}(?=\\s?[apAP]\\.?[mM]\\b))(?:\\s?[apAP]\\.?[mM]\\b\\.?)?(?:\\s?(?:[A-Z]{2,4}\\b|local"
              + " time))?[\\])]?\\s{0,3}[-–—:|•·]{0,2}\\s{1,6}(?:[A-Z][A-Z ]{2,24}:\\s{1,6})?");

  /// So many entries make a live blog.
  private static final int FEW = 3;

  private LiveBlog() {}

  /// How long the time and the label at the head of a line are; 0 where the line is no entry.
  static int clock(String line) {
    Matcher clock = CLOCK.matcher(line);
    return clock.find() && clock.end() < line.length() - 12 ? clock.end() : 0;
  }

  /// Whether a text is a live blog.
  public static boolean is(String text) {
    return text.lines().filter(line -> clock(line) > 0).limit(FEW).count() >= FEW;
  }
}
