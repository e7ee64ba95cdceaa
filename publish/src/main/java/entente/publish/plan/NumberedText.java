package entente.publish.plan;

import entente.model.Span;
import entente.model.plan.LineField;
import entente.model.plan.PlanLine;
import entente.model.plan.Said;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The numbered paragraphs of a communiqué or of a plan that is a text: each a line, under the
/// heading and the number above it.
///
/// A paragraph goes on until the next number, heading or empty line. Letters and small Roman
/// numbers in it are lines of their own under it: 12(a).
public final class NumberedText {
  private static final Pattern NUMBERED =
      Pattern.compile(
          "[ \\t]*(?:(?:Article|Paragraph|Action|Measure|Project|Activity)"
              + " )?\\(?([0-9]{1,3}(?:\\.[0-9]{1,3}){0,4})(?:[.):]|(?<=\\.[0-9]{1,3}))["
              + " \\t]+(\\S.*)");
  private static final Pattern LETTERED =
      Pattern.compile("[ \\t]*\\(?([a-z]|[ivx]{1,5})[.)][ \\t]+(\\S.*)");
  private static final Pattern HEADING =
      Pattern.compile("[ \\t]*(?:([IVX]{1,5}|[A-Z])[.:)][ \\t]+)?(\\p{Lu}[^.!?;]{2,90})");
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[\\p{Ll}\\p{N})”’\"])[.;](?= |$)");
  private static final int LONGEST_TITLE = 220;
  private static final int MOST = 2_000;

  private NumberedText() {}

  /// A numbered paragraph.
  ///
  /// @param code its number, with those above it
  /// @param under the heading that it stands under; empty where none does
  /// @param span where its words stand in the text
  public record Paragraph(String code, String under, Span span) {}

  /// The paragraphs in the order of the text; a number that comes again is told apart by its
  /// heading.
  public static List<Paragraph> paragraphs(String text) {
    var paragraphs = new ArrayList<Paragraph>();
    var codes = new HashSet<String>();
    String heading = "";
    String number = "";
    int start = -1;
    int end = 0;
    String code = "";
    int at = 0;
    while (at <= text.length()) {
      int next = text.indexOf('\n', at);
      int lineEnd = next < 0 ? text.length() : next;
      String line = text.substring(at, lineEnd).replace("\r", "");
      Matcher numbered = NUMBERED.matcher(line);
      Matcher lettered = LETTERED.matcher(line);
      boolean isNumber = numbered.matches();
      boolean isLetter = !isNumber && !number.isEmpty() && lettered.matches();
      Optional<String> named = isNumber || isLetter ? Optional.empty() : heading(text, line, next);
      if (start >= 0 && (isNumber || isLetter || named.isPresent() || line.isBlank())) {
        paragraphs.add(new Paragraph(code, heading, new Span(start, end)));
        start = -1;
      }
      if (isNumber) {
        number = numbered.group(1);
        code = fresh(number, heading, codes);
        start = at + numbered.start(2);
      } else if (isLetter) {
        code = fresh(number + "(" + lettered.group(1) + ")", heading, codes);
        start = at + lettered.start(2);
      } else if (named.isPresent()) {
        heading = named.get();
        number = "";
      }
      if (start >= 0) {
        end = at + line.stripTrailing().length();
      }
      if (next < 0 || paragraphs.size() >= MOST) {
        break;
      }
      at = next + 1;
    }
    if (start >= 0 && end > start) {
      paragraphs.add(new Paragraph(code, heading, new Span(start, end)));
    }
    return paragraphs;
  }

  private static String fresh(String number, String heading, Set<String> codes) {
    String code = codes.contains(number) && !heading.isEmpty() ? heading + " " + number : number;
    String told = code;
    for (int i = 2; !codes.add(told); i++) {
      told = code + " #" + i;
    }
    return told;
  }

  /// A short line without a stop, before a numbered paragraph.
  private static Optional<String> heading(String text, String line, int next) {
    Matcher heading = HEADING.matcher(line.strip());
    if (next < 0 || !heading.matches()) {
      return Optional.empty();
    }
    int at = next + 1;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    int end = text.indexOf('\n', at);
    String following =
        text.substring(Math.min(at, text.length()), end < 0 ? text.length() : end)
            .replace("\r", "");
    return NUMBERED.matcher(following).matches() ? Optional.of(line.strip()) : Optional.empty();
  }

  /// The lines of a plan that paragraphs are: the first sentence is the title, the whole paragraph
  /// stands in the remarks.
  public static List<PlanLine> lines(String text) {
    var lines = new ArrayList<PlanLine>();
    var headings = new HashSet<String>();
    for (Paragraph paragraph : paragraphs(text)) {
      var said = new EnumMap<LineField, Said>(LineField.class);
      String words = paragraph.span().of(text).replaceAll("\\s+", " ").strip();
      String title = title(words);
      said.put(LineField.TITLE, new Said.Text(title));
      if (title.length() < words.length()) {
        said.put(LineField.REMARKS, new Said.Text(words));
      }
      boolean nested = paragraph.code().contains("(") || paragraph.code().matches("[0-9]+\\..*");
      if (!paragraph.under().isEmpty() && !nested) {
        String heading =
            paragraph.under().length() > 60
                ? paragraph.under().substring(0, 60).strip()
                : paragraph.under();
        if (headings.add(heading)) {
          lines.add(
              new PlanLine(
                  heading,
                  java.util.Map.of(LineField.TITLE, new Said.Text(capital(paragraph.under())))));
        }
        said.put(LineField.PARENT, new Said.Text(heading));
      }
      lines.add(new PlanLine(paragraph.code(), said));
    }
    return lines;
  }

  private static String capital(String heading) {
    return heading.equals(heading.toUpperCase(Locale.ROOT))
        ? heading.charAt(0) + heading.substring(1).toLowerCase(Locale.ROOT)
        : heading;
  }

  private static String title(String words) {
    Matcher end = SENTENCE_END.matcher(words);
    String sentence = end.find() ? words.substring(0, end.start()) : words;
    if (sentence.length() <= LONGEST_TITLE) {
      return sentence;
    }
    int cut = sentence.lastIndexOf(' ', LONGEST_TITLE);
    return sentence.substring(0, cut < 0 ? LONGEST_TITLE : cut) + " …";
  }
}
