package entente.app.web;

import java.text.Bidi;

/// Words that run from right to left, set apart within those that run from left to right: else a
/// number or a date beside them is drawn on their wrong side.
final class Isolated {
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

  private Isolated() {}

  /// The same text, each stretch from right to left within marks that are not seen.
  static String of(String text) {
    char[] letters = text.toCharArray();
    if (!Bidi.requiresBidi(letters, 0, letters.length)) {
      return text;
    }
    var isolated = new StringBuilder(text.length() + 8);
    int at = 0;
    while (at < letters.length) {
      if (!runsLeft(letters[at])) {
        isolated.append(letters[at++]);
        continue;
      }
      int end = at + 1;
      for (int next = end; next < letters.length && !runsRight(letters[next]); next++) {
        if (runsLeft(letters[next])) {
          end = next + 1;
        }
      }
      isolated
          .append(FIRST_STRONG_ISOLATE)
          .append(letters, at, end - at)
          .append(POP_DIRECTIONAL_ISOLATE);
      at = end;
    }
    return isolated.toString();
  }

  private static boolean runsLeft(char letter) {
    return switch (Character.getDirectionality(letter)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          true;
      default -> false;
    };
  }

  private static boolean runsRight(char letter) {
    return Character.getDirectionality(letter) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  }
}
