package entente.read.text;

import entente.model.Span;
import entente.read.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lines that are items of a list though no mark stands before them: lines that end with a
/// semicolon, that begin with a sum, an accord, or a name and a colon.
final class Listed {
  private static final Pattern ENDS = Pattern.compile(";(?: and| or|and)?$");

  /// "$20 million for …", "Up to EUR 5 million to …".
  private static final String SUM =
      "(?:(?:[Uu]p to|[Aa]bout|[Aa]round|[Oo]ver|[Mm]ore than|[Nn]early|[Aa]lmost|[Ss]ome|[Aa]t"
          + " least|[Aa]n additional|[Aa] further|[Aa]nother|[Aa]dditional|[Aa]n?|[Nn]ew)"
          + " ){0,2}(?:(?:[A-Z]{0,3}[$€£¥₹]|[A-Z]{3} ?)[0-9]|[0-9][0-9.,]{0,12}(?:"
          + " ?(?:million|billion|thousand|crore|mn|bn|m|b)\\b))";

  private static final Pattern SUMMED = Pattern.compile("^" + SUM);

  private static final Pattern COUNTED =
      Pattern.compile("^(?:Up to |About |Around |Over |More than |Some )?[0-9][0-9,]{0,9} \\p{Ll}");

  private static final Pattern LABELLED =
      Pattern.compile(
          "^\\p{Lu}[\\p{L} '’.&-]{2,60}(?: ?\\([^()]{1,80}\\))?(?: ?:| [–—-]|\\.) {1,3}(?:"
              + SUM
              + "|(?:(?:[Aa]n?|[Tt]he|[Tt]wo|[Tt]hree|[Nn]ew|[Cc]oncessional|[Ss]oft|[Pp]olicy-based)"
              + " ){0,2}(?:[Ll]oan|[Gg]rant|[Cc]redit|[Gg]uarantee|[Ee]quity|[Ff]inancing|[Tt]echnical"
              + " assistance)s?\\b)");

  /// "Memorandum of Understanding between …", "An agreement on …", "Protocol to amend …".
  private static final Pattern ACCORD =
      Pattern.compile(
          "^(?:(?:An?|The|Two|Three|Four|Five|Joint|New) )?(?:[\\p{Lu}\\p{Ll}][\\p{L}-]{1,20}"
              + " ){0,4}(?:[Mm]emorandum|[Mm]emoranda|M[Oo][Uu]s?|[Aa]greements?|[Pp]rotocols?|[Tt]reaty|[Cc]onvention|[Dd]eclaration|[Pp]rogram(?:me)?"
              + " (?:of|for|on)|[Pp]lan (?:of|for|on)|[Rr]oad ?map|[Ll]etters? of"
              + " [Ii]ntent|[Ee]xchange of [Nn]otes|[Ee]xchange of"
              + " [Ll]etters|[Aa]rrangement|[Cc]ontract|[Pp]act|[Dd]ocument)\\b");

  private static final Words LISTS = Words.of(Listed.class);
  private static final Pattern TELLS = LISTS.pattern("tells");
  private static final Pattern HEADS = LISTS.inAnyCase("heads");

  /// "Japan's commitments": whose they are.
  private static final Pattern OWNED = Pattern.compile("['’]s? \\p{L}+$");

  private static final int SHORT = 90;

  private Listed() {}

  /// The blocks of a text with such lines as items of the line that introduces them.
  static List<Block> of(List<Block> blocks, String text) {
    var listed = new ArrayList<Block>();
    Span lead = null;
    Span heading = null;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      String words = block.span().of(text);
      if (!block.read() && block.kind() != Block.Kind.HEADING) {
        listed.add(block);
        continue;
      }
      boolean line =
          block.speaker() == null
              && block.kind() != Block.Kind.TITLE
              && block.kind() != Block.Kind.ITEM;
      if (block.kind() == Block.Kind.HEADING && heads(blocks, i, words, text)) {
        listed.add(new Block(Block.Kind.PROSE, block.span(), null, null));
        lead = null;
        heading = block.span();
      } else if (line && item(words, lead != null || heading != null)) {
        listed.add(new Block(Block.Kind.ITEM, block.span(), lead == null ? heading : lead, null));
      } else if (block.kind() == Block.Kind.ITEM && block.lead() == null && heading != null) {
        listed.add(new Block(Block.Kind.ITEM, block.span(), heading, block.speaker()));
      } else {
        boolean headed = heading != null && introduces(block, text);
        listed.add(
            headed ? new Block(block.kind(), block.span(), heading, block.speaker()) : block);
        boolean introduces = Layout.INTRODUCES.matcher(words).find();
        lead = introduces ? block.span() : block.kind() == Block.Kind.PROSE ? null : lead;
        heading = introduces || block.kind() == Block.Kind.PROSE ? null : heading;
      }
    }
    return listed;
  }

  /// Whether a line is an item though it has no mark.
  private static boolean item(String words, boolean introduced) {
    boolean tells = TELLS.matcher(words).find();
    return introduced && ENDS.matcher(words).find()
        || introduced && !tells && (ACCORD.matcher(words).find() || COUNTED.matcher(words).find())
        || LABELLED.matcher(words).find() && (introduced || !tells)
        || !tells
            && SUMMED.matcher(words).find()
            && (introduced || words.length() < SHORT && !words.endsWith("."));
  }

  /// Whether a heading stands right over items, and says what they are.
  private static boolean heads(List<Block> blocks, int i, String words, String text) {
    Block below = next(blocks, i);
    if (below == null
        || !HEADS.matcher(words).find()
        || words.chars().filter(c -> c == ' ').count() < 2 && !OWNED.matcher(words).find()) {
      return false;
    }
    return below.kind() == Block.Kind.ITEM
        ? below.lead() == null
        : below.kind() != Block.Kind.TITLE
            && (item(below.span().of(text), false) || introduces(below, text));
  }

  /// Whether a paragraph under a heading goes on to introduce a list: "The following was
  /// promised:".
  private static boolean introduces(Block block, String text) {
    return block.kind() == Block.Kind.PROSE
        && Layout.INTRODUCES.matcher(block.span().of(text)).find();
  }

  private static @Nullable Block next(List<Block> blocks, int i) {
    return i + 1 < blocks.size() ? blocks.get(i + 1) : null;
  }
}
