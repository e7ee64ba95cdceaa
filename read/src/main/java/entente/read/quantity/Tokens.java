package entente.read.quantity;

import entente.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The words, numbers and signs of one stretch of text, in order; offsets are those of the whole
/// text.
///
/// A number never sticks to letters: "A$2bn" is `A`, `$`, `2`, `bn`. A word keeps its inner
/// apostrophes and the dots of an abbreviation of single letters ("U.S."); a possessive "'s" is a
/// word of its own. Asking beyond either end gives an empty word, so that rules need not look where
/// they are.
final class Tokens {
  private static final byte WORD = 0;
  private static final byte NUMBER = 1;
  private static final byte SIGN = 2;

  private final String text;
  private int size;
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private byte[] kinds = new byte[32];
  private final List<String> lows = new ArrayList<>();

  private Tokens(String text) {
    this.text = text;
  }

  static Tokens of(String text, Span stretch) {
    var tokens = new Tokens(text);
    int at = stretch.start();
    int end = Math.min(stretch.end(), text.length());
    while (at < end) {
      char c = text.charAt(at);
      int next = at + 1;
      if (isSpace(c)) {
        at = next;
        continue;
      }
      byte kind = SIGN;
      if (isDigit(c)) {
        kind = NUMBER;
        next = numberEnd(text, at, end);
      } else if (Character.isLetter(c)) {
        kind = WORD;
        next = wordEnd(text, at, end);
      } else if (isApostrophe(c) && possessive(text, at, end)) {
        kind = WORD;
        next = at + 2;
      } else if (Character.isHighSurrogate(c) && next < end) {
        next++;
      }
      tokens.add(at, next, kind);
      at = next;
    }
    return tokens;
  }

  private void add(int start, int end, byte kind) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      kinds = Arrays.copyOf(kinds, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    kinds[size++] = kind;
    lows.add(text.substring(start, end).toLowerCase(Locale.ROOT).replace('’', '\''));
  }

  private static int numberEnd(String text, int start, int end) {
    int at = start + 1;
    while (at < end) {
      char c = text.charAt(at);
      boolean inside =
          (c == '.' || c == ',' || isApostrophe(c)) && at + 1 < end && isDigit(text.charAt(at + 1));
      if (!isDigit(c) && !inside) {
        break;
      }
      at++;
    }
    return at;
  }

  private static int wordEnd(String text, int start, int end) {
    int at = start + 1;
    if (at < end
        && text.charAt(at) == '.'
        && at + 1 < end
        && Character.isLetter(text.charAt(at + 1))) {
      int dotted = dottedEnd(text, start, end);
      if (dotted > start + 3) {
        return dotted;
      }
    }
    while (at < end) {
      char c = text.charAt(at);
      boolean inside =
          isApostrophe(c)
              && at + 1 < end
              && Character.isLetter(text.charAt(at + 1))
              && !possessive(text, at, end);
      if (!Character.isLetter(c) && !isMark(c) && !inside) {
        break;
      }
      at++;
    }
    return at;
  }

  /// The end of "U.S." or "a.m." from its first letter.
  private static int dottedEnd(String text, int start, int end) {
    int at = start;
    while (at + 1 < end
        && Character.isLetter(text.charAt(at))
        && text.charAt(at + 1) == '.'
        && (at + 2 >= end
            || !Character.isLetter(text.charAt(at + 2))
            || at + 3 >= end
            || text.charAt(at + 3) == '.')) {
      at += 2;
    }
    return at;
  }

  private static boolean possessive(String text, int at, int end) {
    return at + 1 < end
        && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
        && (at + 2 >= end || !Character.isLetterOrDigit(text.charAt(at + 2)));
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }

  int size() {
    return size;
  }

  String text() {
    return text;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  /// The stretch from one token up to, not including, another.
  Span span(int first, int next) {
    return new Span(starts[first], ends[next - 1]);
  }

  private boolean in(int i) {
    return i >= 0 && i < size;
  }

  /// The token in lower case, with straight apostrophes; empty beyond the ends.
  String low(int i) {
    return in(i) ? lows.get(i) : "";
  }

  /// The token as the text has it; empty beyond the ends.
  String raw(int i) {
    return in(i) ? text.substring(starts[i], ends[i]) : "";
  }

  boolean is(int i, String word) {
    return low(i).equals(word);
  }

  boolean is(int i, Set<String> words) {
    return in(i) && words.contains(lows.get(i));
  }

  boolean isOneOf(int i, String... words) {
    String low = low(i);
    for (String word : words) {
      if (word.equals(low)) {
        return true;
      }
    }
    return false;
  }

  boolean isWord(int i) {
    return in(i) && kinds[i] == WORD;
  }

  boolean isNumber(int i) {
    return in(i) && kinds[i] == NUMBER;
  }

  boolean isSign(int i) {
    return in(i) && kinds[i] == SIGN;
  }

  /// Whether nothing stands between this token and the one before it.
  boolean glued(int i) {
    return in(i) && i > 0 && starts[i] == ends[i - 1];
  }

  boolean isCapital(int i) {
    return isWord(i) && Character.isUpperCase(text.charAt(starts[i]));
  }

  boolean isAllCapitals(int i) {
    return isWord(i) && raw(i).equals(raw(i).toUpperCase(Locale.ROOT)) && isCapital(i);
  }

  boolean isHyphen(int i) {
    return isSign(i) && (is(i, "-") || is(i, "‑") || is(i, "‐"));
  }

  /// A hyphen or any longer dash.
  boolean isDash(int i) {
    return isHyphen(i) || is(i, "–") || is(i, "—") || is(i, "−");
  }

  /// A hyphen that joins the tokens on both sides into one compound.
  boolean joins(int i) {
    return isHyphen(i) && glued(i) && glued(i + 1);
  }

  /// The number of words in a phrase of the set that ends before `i`; 0 if none does.
  int phraseBefore(int i, Set<String> phrases) {
    int found = 0;
    var phrase = new StringBuilder();
    for (int n = 1; n <= 4 && in(i - n); n++) {
      phrase.insert(0, n == 1 ? lows.get(i - 1) : lows.get(i - n) + " ");
      if (phrases.contains(phrase.toString())) {
        found = n;
      }
    }
    return found;
  }

  /// The number of words in the longest phrase of the set that starts at `i`; 0 if none does.
  int phraseAt(int i, Set<String> phrases) {
    int found = 0;
    var phrase = new StringBuilder();
    for (int n = 1; n <= 5 && in(i + n - 1); n++) {
      phrase.append(n == 1 ? "" : " ").append(lows.get(i + n - 1));
      if (phrases.contains(phrase.toString())) {
        found = n;
      }
    }
    return found;
  }
}
