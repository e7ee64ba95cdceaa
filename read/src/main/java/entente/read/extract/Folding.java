package entente.read.extract;

/// Folds white space: any run of it is one space, none is left at the ends, and what cannot be seen
/// is gone.
final class Folding {
  private Folding() {}

  static boolean isSpace(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c < ' '
        || c >= 0x7f && c < 0xa0;
  }

  /// Soft hyphens, zero-width spaces and joiners of nothing, marks of direction and of byte order.
  static boolean isUnseen(int c) {
    return c == 0xad || c == 0x200b || c == 0x200e || c == 0x200f || c == 0x2060 || c == 0xfeff;
  }

  static boolean isSpaceOrUnseen(int c) {
    return isSpace(c) || isUnseen(c);
  }

  static String fold(String text) {
    var folded = new StringBuilder();
    append(folded, text);
    return strip(folded);
  }

  /// Adds text to a line that is being folded: a space at its end waits for what comes.
  static void append(StringBuilder line, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
          line.append(' ');
        }
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        line.append(c).append(text.charAt(++i));
      } else if (!isUnseen(c)) {
        line.append(Character.isSurrogate(c) ? '\ufffd' : c);
      }
    }
  }

  static String strip(StringBuilder line) {
    int length = line.length();
    return length > 0 && line.charAt(length - 1) == ' '
        ? line.substring(0, length - 1)
        : line.toString();
  }
}
