package entente.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Lines that look like headings and yet tell something: the entries of a chronology ("1996 –
/// President X visits Y") and headlines over parts of a text ("Peru and Chile sign pact").
final class Entries {
  private static final String MONTH =
      "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";
  private static final Pattern DATED =
      Pattern.compile(
          "^\\(?(?:(?:[0-9]{1,2}(?:[-–][0-9]{1,2})? )?"
              + MONTH
              + " (?:[0-9]{1,2}(?:[-–][0-9]{1,2})?,"
              + " )?)?(?:19|20)[0-9]{2}\\)?\\s{0,2}(?:[-–—:|,]|--)\\s{1,3}\\p{L}.*\\s.*\\s.*");
  private static final Pattern TELLING =
      Pattern.compile(
          "(?i)\\b(?:sign|ink|agree|visit|meet|hold|host|pledge|join|become|upgrade|elevate|lift|raise|cut|sever|restore|resume|establish|launch|open|recogni[sz]e|welcome|receive|announce|adopt|seal|strike|vow|back|condemn|urge|unveil|ratif(?:y|ie))(?:s|es)?\\b");

  private Entries() {}

  /// Whether a line is an entry of a chronology.
  static boolean dated(String line) {
    return DATED.matcher(line).matches();
  }

  /// The blocks of a text, those headings read as headlines that say something of what follows
  /// them.
  static List<Block> telling(List<Block> blocks, String text) {
    var told = new ArrayList<Block>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean over =
          block.kind() == Block.Kind.HEADING
              && i > 0
              && i + 1 < blocks.size()
              && blocks.get(i + 1).kind() == Block.Kind.PROSE
              && blocks.get(i - 1).kind() != Block.Kind.HEADING;
      String words = block.span().of(text);
      boolean says =
          over && TELLING.matcher(words).find() && words.chars().filter(c -> c == ' ').count() >= 4;
      told.add(
          says ? new Block(Block.Kind.TITLE, block.span(), block.lead(), block.speaker()) : block);
    }
    return told;
  }
}
