package entente.reconcile;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The years that a statement's words are about: a span of them, or all since one.
///
/// @param from the first year of "2017 to 2021"; 0 where no span is told
/// @param to the last one
/// @param since the year of "since 2022"; 0 where none is told
record Years(int from, int to, int since) {
  static final Years NONE = new Years(0, 0, 0);

  private static final String YEAR = "((?:19|20)[0-9]{2})";
  private static final Pattern SPAN =
      Pattern.compile(
          "\\b"
              + YEAR
              + "(?: ?[-\u2013\u2014/] ?| (?:to|until|till|through|and) (?:\\p{L}{3,12} )?)(?:"
              + YEAR
              + "|([0-9]{2})\\b)");
  private static final Pattern SINCE = Pattern.compile("\\bsince (?:[\\p{L}'-]+ ){0,6}?" + YEAR);

  /// Those of a text in lower case.
  static Years in(String text) {
    if (!text.contains("20") && !text.contains("19")) {
      return NONE;
    }
    Matcher span = SPAN.matcher(text);
    Matcher since = SINCE.matcher(text);
    int first = 0;
    int last = 0;
    if (span.find()) {
      first = Integer.parseInt(span.group(1));
      last =
          span.group(2) == null
              ? first / 100 * 100 + Integer.parseInt(span.group(3))
              : Integer.parseInt(span.group(2));
    }
    int begin = since.find() ? Integer.parseInt(since.group(1)) : 0;
    return last <= first
        ? begin == 0 ? NONE : new Years(0, 0, begin)
        : new Years(first, last, begin);
  }

  /// Whether it is a span that ends before the other begins, with no more than a year between.
  boolean isFollowedBy(Years next) {
    return from > 0 && next.from >= to && next.from > from && next.from - to <= 2;
  }

  void write(DataOutput out) throws IOException {
    out.writeShort(from);
    out.writeShort(to);
    out.writeShort(since);
  }

  static Years read(DataInputStream in) throws IOException {
    int from = in.readShort();
    int to = in.readShort();
    int since = in.readShort();
    return from == 0 && since == 0 ? NONE : new Years(from, to, since);
  }
}
