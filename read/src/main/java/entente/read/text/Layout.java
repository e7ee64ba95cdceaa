package entente.read.text;

import entente.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Divides a text into blocks, one a line, and tells what is to be read from what is page
/// furniture. Offsets stay those of the text.
public final class Layout {
  private static final Pattern MARK =
      Pattern.compile(
          "^\\s*+(?:[•·▪◦‣●○■□*–—-]|--|\\(?[0-9]{1,3}[.)](?![0-9])|\\([a-zivx]{1,4}\\)|[a-z]\\))\\s++|^\\s*+[-–•·▪●*](?=\\p{Lu})");
  private static final Pattern DATELINE_START =
      Pattern.compile(
          "^\\s*+[A-ZÀ-Þ][\\p{L}'’. -]{1,40}(?:/[\\p{L}'’."
              + " -]{1,30})?(?:,\\s[^–—-]{2,40})?\\s*+(?:\\([^)]{2,60}\\)\\s*+)?(?:–|—|--|(?<=\\s)-)\\s+");

  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?i)cookie|newsletter|advert|\\bsubscribe\\b|^sign up\\b|\\bsign up (?:for|to)"
              + " (?:our|the|receive)|^(?:sign|log) in\\b|\\b(?:sign|log) in (?:to|or)"
              + " (?:your|comment|read|continue|register)|all rights reserved|^copyright|copyright"
              + " (?:[0-9]|\\(c\\))|©|you may also like|read more|related"
              + " (?:news|stories|articles|topics)|\\bmost (?:read\\b|popular"
              + " (?:stories|articles))|^most popular|share this|back to top|comments?"
              + " \\(|(?<![0-9])[0-9]++ comments|report an error|^privacy|privacy"
              + " (?:policy|notice|statement|settings)|e-paper|follow us|click here|terms of"
              + " use|media contact|press contact|accreditation:|photographs? (?:is|are)"
              + " available|\\bsponsored (?:content|post|by)|^sponsored|recommended for"
              + " you|continue reading|min(?:ute)?s? read\\b|reading time|enable javascript|from"
              + " our archives?|^more from|^trending|\\btags?:|keywords?:|☰|^latest headlines|top"
              + " stories|^correction\\b|^clarification\\b|^editor[’']s note|(?:an )?earlier"
              + " version of th|this (?:article|story|report|page) (?:has been|was)"
              + " (?:corrected|updated|amended)");
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?i)^(?:picture|photo|file"
              + " photo|image|caption|photograph|graphic)\\s?:|\\((?:photo|photograph|courtesy|image|file|reuters"
              + "|reuter|afp|ap|kyodo|xinhua|epa|getty)[^)]{0,80}\\)\\.?(?:\\([^)]{0,30}\\))?$");

  /// A line that introduces a list: "China will:", "… are as follows.", "the following", "are set
  /// out below."
  static final Pattern INTRODUCES =
      Pattern.compile(
          "(?i):\\s*+$|\\bas follows\\b|\\bthe following\\b|\\bbelow(?:"
              + " \\([^()]{1,80}\\))?+\\.?\\s*+$");

  /// A paragraph whose subject stands at the top of the list: "Welcomed the offer of …".
  private static final Pattern GOES_ON =
      Pattern.compile(
          "^\\s*+(?!Following|According|During|Regarding|Concerning|Including)(?:\\p{Lu}\\p{Ll}{2,14}(?:ed|ing)|Agree|Decide|Welcome|Condemn|Call|Urge|Support|Express|Reaffirm|Commit|Undertake|Took|Gave|Note|Recognise|Recognize|Stress|Emphasise|Emphasize|Underline|Invite|Endorse|Adopt|Request)(?:s)?\\s(?!by\\b)");

  /// "By Ana Lima in Quito"; "By virtue of the treaty, Peru:" introduces a list.
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?i)^(?:by|from|text by|reporting by|edited"
              + " by|opinion|story|staff)\\b[^.!?]{0,119}[^.!?:]$");

  /// "Port of Spain, July 29 (PL) -- ", "Hanoi, Vietnam, September 15 - ": with a day or an agency,
  /// or it is no dateline.
  private static final Pattern PLACE_AND_DAY =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’]{1,20}(?:[ -](?:\\p{Lu}[\\p{L}.'’]{0,20}|of|de|del|es|am|da)){0,3}(?:,"
              + " ?\\p{Lu}[\\p{L}.'’ ]{1,30}){0,2}?(,?"
              + " (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.? [0-9]{1,2}(?:,"
              + " (?:19|20)[0-9]{2})?,?)? ?(\\([\\p{Lu}][\\p{L}0-9 ./&-]{1,24}\\))? (?:--|–|—|-)"
              + " (?=[\\p{Lu}“\"])");

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…;:][\"'”’)\\]]*$");
  private static final Pattern DATED = Pattern.compile("(?:19|20)[0-9]{2}");

  /// A line of so many characters is prose of the article itself: what ends an article stands after
  /// the last of them.
  private static final int LONG = 180;

  private Layout() {}

  /// @param title the publication's title, where known: the line that says the same is the title
  public static List<Block> of(String text, @Nullable String title) {
    var blocks = new ArrayList<Block>();
    Span lead = null;
    boolean prose = false;
    boolean ended = false;
    int line = 0;
    List<Span> lines = lines(text);
    var labels = new Labels(text, lines);
    Grid grid = Grid.of(text, lines);
    int lastLong =
        lines.stream().filter(span -> span.length() > LONG).mapToInt(Span::start).max().orElse(0);
    for (Span span : lines) {
      String words = span.of(text);
      Block celled = grid.block(text, lines, line);
      boolean heads = grid.heads(line);
      Block block =
          celled != null ? celled : block(text, span, words, line, title, prose, lead, labels);
      line++;
      if (heads && (block.kind() == Block.Kind.HEADING || block.kind() == Block.Kind.DATELINE)) {
        block = new Block(Block.Kind.PROSE, span, null, null);
      }
      if (ended && block.kind() != Block.Kind.TITLE) {
        block = new Block(Block.Kind.FURNITURE, span, null, null);
      }
      if (lead != null
          && block.kind() == Block.Kind.PROSE
          && block.speaker() == null
          && GOES_ON.matcher(words).find()) {
        block = new Block(Block.Kind.ITEM, block.span(), lead, null);
      }
      blocks.add(block);
      prose |= block.kind() == Block.Kind.PROSE;
      ended |= prose && closes(words) && span.start() > lastLong;
      if (INTRODUCES.matcher(words).find()) {
        lead = block.span();
      } else if (block.kind() == Block.Kind.PROSE) {
        lead = null;
      }
    }
    return Listed.of(Entries.telling(blocks, text), text);
  }

  private static Block block(
      String text,
      Span span,
      String words,
      int line,
      @Nullable String title,
      boolean prose,
      @Nullable Span lead,
      Labels labels) {
    String bare = words.strip();
    if (title != null && same(bare, title)
        || !prose && line == 0 && !SENTENCE_END.matcher(bare).find() && bare.length() < 200) {
      return new Block(Block.Kind.TITLE, span, null, null);
    }
    if (CAPTION.matcher(bare).find()) {
      return new Block(Block.Kind.CAPTION, span, null, null);
    }
    int clock = LiveBlog.clock(words);
    if (clock > 0) {
      var entry = new Span(span.start() + clock, span.end());
      return new Block(
          CAPTION.matcher(entry.of(text)).find() ? Block.Kind.CAPTION : Block.Kind.PROSE,
          entry,
          null,
          null);
    }
    Matcher mark = MARK.matcher(words);
    if (mark.find() && mark.end() < words.length()) {
      var rest = new Span(span.start() + mark.end(), span.end());
      return furniture(rest.of(text), true)
          ? new Block(Block.Kind.FURNITURE, span, null, null)
          : new Block(Block.Kind.ITEM, rest, lead, null);
    }
    if (line > 0 && Entries.dated(bare)) {
      return new Block(Block.Kind.PROSE, span, null, null);
    }
    if (!prose
        && line < 4
        && bare.length() < 140
        && DATED.matcher(bare).find()
        && !SENTENCE_END.matcher(bare).find()) {
      return new Block(Block.Kind.DATELINE, span, null, null);
    }
    if (!prose && line < 4 && bare.length() < 90 && bare.endsWith(")") && !bare.contains(". ")) {
      return new Block(Block.Kind.DATELINE, span, null, null);
    }
    Span label = labels.before(span, words);
    if (label != null) {
      String name = label.of(text).replaceFirst("(?s)\\s?(?:\\(.*)?:\\s*$", "");
      return new Block(
          Block.Kind.PROSE,
          new Span(label.end(), span.end()),
          null,
          new Span(label.start(), label.start() + name.length()));
    }
    if (furniture(bare, false)) {
      return new Block(Block.Kind.FURNITURE, span, null, null);
    }
    if (!SENTENCE_END.matcher(bare).find() && bare.length() < 90
        || bare.equals(bare.toUpperCase(java.util.Locale.ROOT)) && bare.length() < 90) {
      return new Block(Block.Kind.HEADING, span, null, null);
    }
    Matcher place = PLACE_AND_DAY.matcher(words);
    if (place.lookingAt() && (place.group(1) != null || place.group(2) != null)) {
      return new Block(
          Block.Kind.PROSE, new Span(span.start() + place.end(), span.end()), null, null);
    }
    Matcher dateline = DATELINE_START.matcher(words);
    if (dateline.find()
        && dateline.group().strip().chars().filter(Character::isUpperCase).count() >= 3
        && dateline
            .group()
            .strip()
            .split("[,(–—-]", 2)[0]
            .strip()
            .chars()
            .noneMatch(Character::isLowerCase)) {
      return new Block(
          Block.Kind.PROSE, new Span(span.start() + dateline.end(), span.end()), null, null);
    }
    return new Block(Block.Kind.PROSE, span, null, null);
  }

  /// Whether a line says that the article is over and other stories follow.
  private static boolean closes(String words) {
    String bare = words.strip().toLowerCase(java.util.Locale.ROOT);
    return bare.startsWith("you may also like")
        || bare.startsWith("related ") && bare.length() < 40
        || bare.startsWith("read more:")
        || bare.startsWith("more stories")
        || bare.equals("faq");
  }

  private static boolean furniture(String bare, boolean item) {
    long separators =
        bare.chars()
            .filter(c -> c == '·' || c == '|' || c == '☰' || c == '»' || c == '›' || c == '□')
            .count();
    if (separators >= 2 && !bare.contains(". ")) {
      return true;
    }
    if (FURNITURE.matcher(bare).find() && (bare.length() < 160 || item)) {
      return true;
    }
    return !item && BYLINE.matcher(bare).matches() && bare.length() < 110;
  }

  private static boolean same(String line, String title) {
    return line.equalsIgnoreCase(title.strip());
  }

  private static List<Span> lines(String text) {
    var spans = new ArrayList<Span>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int stop = end < 0 ? text.length() : end;
      int first = start;
      int last = stop;
      while (first < last && Character.isWhitespace(text.charAt(first))) {
        first++;
      }
      while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
        last--;
      }
      if (first < last) {
        spans.add(new Span(first, last));
      }
      start = stop + 1;
    }
    return spans;
  }
}
