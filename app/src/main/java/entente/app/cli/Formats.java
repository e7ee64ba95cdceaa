package entente.app.cli;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// Recognises by their first bytes the formats that Entente does not read, so that a message can name them.
final class Formats {
  private static final Map<String, String> MAGIC =
      Map.of(
          "%PDF", "a PDF",
          "PK\u0003\u0004", "a ZIP archive, or a DOCX or XLSX file",
          "\u001f\u008b", "a gzip archive",
          "BZh", "a bzip2 archive",
          "\u00fd7zXZ", "an xz archive",
          "7z\u00bc\u00af", "a 7z archive",
          "\u00d0\u00cf\u0011\u00e0", "an old Office file",
          "{\\rtf", "an RTF file");

  private Formats() {}

  /// What the bytes are; nothing where they may be text or HTML.
  static Optional<String> unread(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
    return MAGIC.entrySet().stream()
        .filter(each -> start.startsWith(each.getKey()))
        .map(each -> notReadYet(each.getValue()))
        .findFirst();
  }

  static String notReadYet(String found) {
    return "format: found %s, which is not read yet; wanted text (.txt) or HTML (.html)".formatted(found);
  }
}
