package entente.read.extract;

import entente.model.When;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a plain text says of its own publication: by its first lines, and only where they leave no
/// doubt.
public final class PlainText {
  private static final Pattern ITEM = Pattern.compile("^(?:[•·▪*–—-]|\\(?[0-9]{1,3}[.)])\\s");
  private static final Pattern MARKDOWN = Pattern.compile("^#{1,6}\\s+");

  /// A longer first line is no title.
  private static final int TITLE = 200;

  private static final int LINES = 5;

  /// No more of a line is looked at.
  private static final int LINE = 400;

  /// No more of a text is searched for its first lines.
  private static final int HEAD = 20_000;

  private final List<String> lines;
  private final boolean hasMore;

  public PlainText(String text) {
    this.lines = first(text);
    this.hasMore = lines.size() > 1;
  }

  /// Whether nothing in a text can be seen.
  public static boolean isBlank(String text) {
    return text.chars().allMatch(Folding::isSpaceOrUnseen);
  }

  /// The first line, if it is short, ends without a full stop, and is not all there is.
  public @Nullable String title() {
    if (lines.isEmpty() || !hasMore) {
      return null;
    }
    String first = MARKDOWN.matcher(lines.getFirst()).replaceFirst("").strip();
    boolean sentence =
        first.endsWith(".") || first.endsWith(",") || first.endsWith(";") || first.endsWith(":");
    boolean words = first.chars().anyMatch(Character::isLetter) && !ITEM.matcher(first).find();
    return first.length() <= TITLE && words && !sentence && DateLine.published(first, false) == null
        ? first
        : null;
  }

  /// The date of the first of the first five lines that is or begins with a dateline.
  public @Nullable When published() {
    for (int i = 0; i < lines.size(); i++) {
      When date = DateLine.published(lines.get(i), i > 0);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static List<String> first(String text) {
    var lines = new ArrayList<String>();
    int start = 0;
    while (start < Math.min(text.length(), HEAD) && lines.size() < LINES) {
      int end = start;
      while (end < text.length()
          && end < start + LINE
          && text.charAt(end) != '\n'
          && text.charAt(end) != '\r') {
        end++;
      }
      String line = Folding.fold(text.substring(start, end));
      if (!line.isEmpty()) {
        lines.add(line);
      }
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      start = end + 1;
    }
    return lines;
  }
}
