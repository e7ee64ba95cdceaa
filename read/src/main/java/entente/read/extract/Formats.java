package entente.read.extract;

import entente.read.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells text, HTML and everything else apart by the bytes themselves.
public final class Formats {
  /// A format that is recognised by its first bytes, here as Latin-1, and is not read.
  private record Magic(String start, String name) {}

  private static final List<Magic> UNREAD =
      List.of(
          new Magic("%PDF", "a PDF"),
          new Magic("PK\u0003\u0004", "a ZIP archive, or a DOCX, XLSX or EPUB file"),
          new Magic("PK\u0005\u0006", "an empty ZIP archive"),
          new Magic("\u001f\u008b", "a gzip archive"),
          new Magic("BZh", "a bzip2 archive"),
          new Magic("\u00fd7zXZ", "an xz archive"),
          new Magic("7z\u00bc\u00af", "a 7z archive"),
          new Magic("Rar!\u001a", "a RAR archive"),
          new Magic("(\u00b5/\u00fd", "a Zstandard archive"),
          new Magic("\u00d0\u00cf\u0011\u00e0", "an old Office file"),
          new Magic("{\\rtf", "an RTF file"),
          new Magic("\u0089PNG", "a PNG image"),
          new Magic("\u00ff\u00d8\u00ff", "a JPEG image"),
          new Magic("GIF87a", "a GIF image"),
          new Magic("GIF89a", "a GIF image"),
          new Magic("II*\u0000", "a TIFF image"),
          new Magic("MM\u0000*", "a TIFF image"),
          new Magic("SQLite format 3", "an SQLite database"),
          new Magic("\u007fELF", "a program"));

  private static final Pattern FIRST =
      Pattern.compile(
          "<(?:!doctype\\s+html|(?:html|head|body|title|meta|link|script|style|div|main|article|section|header|nav|h[1-6]|p|table|ul|ol|span|center|font)"
              + "(?=[\\s>/]))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PAGE =
      Pattern.compile("<(?:html|body|head|!doctype\\s+html)(?=[\\s>])", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG =
      Pattern.compile(
          "<(?:p|div|br|h[1-6]|a|span|table|ul|ol|li|article|section|main)(?=[\\s>/])",
          Pattern.CASE_INSENSITIVE);

  /// So far into a text its first tags are sought.
  private static final int HEAD = 20_000;

  private Formats() {}

  /// @throws UnreadableException where the bytes are of a known format that is neither text nor
  ///   HTML
  public static void refuse(byte[] bytes) throws UnreadableException {
    String start = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
    for (Magic each : UNREAD) {
      if (start.startsWith(each.start())) {
        throw new UnreadableException(
            "format: found %s, which is not read yet; wanted text or HTML; convert it first"
                .formatted(each.name()));
      }
    }
  }

  /// Whether the text is a page: by how it begins, or by its name and its tags.
  public static boolean isHtml(String text, String name) {
    String head = text.substring(0, Math.min(text.length(), HEAD));
    if (FIRST.matcher(head).region(start(head), head.length()).lookingAt()) {
      return true;
    }
    String low = name.toLowerCase(Locale.ROOT);
    if (low.endsWith(".txt") || low.endsWith(".md")) {
      return false;
    }
    boolean named = low.endsWith(".htm") || low.endsWith(".html") || low.endsWith(".xhtml");
    return PAGE.matcher(head).find() || named && TAG.matcher(text).find();
  }

  /// Where a text begins, after white space, comments and declarations of XML.
  private static int start(String head) {
    int start = 0;
    while (start < head.length()) {
      if (Folding.isSpaceOrUnseen(head.charAt(start))) {
        start++;
        continue;
      }
      String end =
          head.startsWith("<!--", start) ? "-->" : head.startsWith("<?", start) ? "?>" : "";
      int after = end.isEmpty() ? -1 : head.indexOf(end, start);
      if (after < 0) {
        return start;
      }
      start = after + end.length();
    }
    return start;
  }

  /// Some control characters come with careless copying; of what is no text, they are a good part.
  /// A zero byte is in no text, but in some pages.
  ///
  /// @throws UnreadableException where the text was none
  public static void refuseBinary(String text, boolean html) throws UnreadableException {
    long zeros = 0;
    long strange = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      zeros += c == 0 ? 1 : 0;
      strange += c < ' ' && !Character.isWhitespace(c) || c == '\u007f' || c == '\ufffd' ? 1 : 0;
    }
    if (zeros > 0 && !(html && zeros * 1_000 < text.length())) {
      throw new UnreadableException(
          "binary: found %,d zero bytes, wanted text or HTML; if it is text in UTF-16, save it as UTF-8, else convert it first"
              .formatted(zeros));
    }
    if (strange * 20 > text.length()) {
      throw new UnreadableException(
          "binary: found %,d control or undecodable characters among %,d, wanted text or HTML; convert it first"
              .formatted(strange, text.length()));
    }
  }
}
