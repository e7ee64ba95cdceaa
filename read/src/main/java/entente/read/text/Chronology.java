package entente.read.text;

import entente.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Under which date the parts of a text stand: the entries of a chronology ("May 1964: …"), and
/// what follows a heading that is nothing but a date.
public final class Chronology {
  private static final String MONTH =
      "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";
  private static final String DAYS = "[0-9]{1,2}(?:st|nd|rd|th)?(?:[-–/][0-9]{1,2})?";
  private static final String YEAR = "(?:19|20)[0-9]{2}";

  /// "3 May 1964", "May 3-5, 1964", "April-June 1980", "1964", "In May 1964".
  private static final String DATE =
      "(?:(?:In|On) )?(?:(?:(?:"
          + DAYS
          + " )?"
          + MONTH
          + "(?: ?[-–/] ?"
          + MONTH
          + ")? (?:"
          + DAYS
          + ",? )?)"
          + YEAR
          + "|"
          + YEAR
          + "(?:[-–/](?:[0-9]{2}|"
          + YEAR
          + "))?)";

  private static final Pattern LABEL =
      Pattern.compile("^[(\\[]?(" + DATE + ")[)\\]]?\\s{0,2}(?:[-–—:|]|--)\\s{1,3}(?=\\S)");
  private static final Pattern ALONE = Pattern.compile("^[(\\[]?(" + DATE + ")[)\\]]?\\s{0,2}:?$");

  private Chronology() {}

  /// For each block that stands under a date the span of that date, by the block's start.
  public static Map<Integer, Span> of(List<Block> blocks, String text) {
    var labels = new ArrayList<@Nullable Span>();
    for (Block block : blocks) {
      labels.add(label(block, text));
    }
    var dates = new HashMap<Integer, Span>();
    Span heading = null;
    Span entry = null;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Span label = labels.get(i);
      if (block.read() && block.kind() != Block.Kind.TITLE) {
        if (label != null) {
          entry = label;
        } else if (labels.subList(i, labels.size()).stream().noneMatch(each -> each != null)) {
          entry = null;
        }
        Span date = entry != null ? entry : heading;
        if (date != null) {
          dates.put(block.span().start(), date);
        }
      } else if (block.kind() != Block.Kind.CAPTION && block.kind() != Block.Kind.FURNITURE) {
        heading = label;
        entry = null;
      }
    }
    return dates;
  }

  private static @Nullable Span label(Block block, String text) {
    Pattern pattern = block.read() ? LABEL : ALONE;
    Matcher matcher = pattern.matcher(block.span().of(text));
    return matcher.find()
        ? new Span(block.span().start() + matcher.start(1), block.span().start() + matcher.end(1))
        : null;
  }
}
