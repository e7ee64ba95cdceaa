package entente.publish.iati;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Bytes that pass by as long as they are UTF-8; the first that is not ends the reading with its
/// line, which the parser would not know.
final class Utf8 extends FilterInputStream {
  private static final Pattern DECLARED =
      Pattern.compile("^<[?]xml[^>]*encoding\\s*=\\s*[\"']([^\"']*)[\"']");
  private static final int START = 200;

  private int line = 1;

  /// How many bytes of a character are to come, and between which the next may be.
  private int due;

  private int least = 0x80;
  private int most = 0xbf;

  private Utf8(InputStream in) {
    super(in);
  }

  /// The stream, watched if it is UTF-8 by its own word or says nothing.
  static InputStream watched(InputStream stream) {
    try {
      var start = new PushbackInputStream(stream, START);
      byte[] first = start.readNBytes(START);
      start.unread(first);
      String text = new String(first, StandardCharsets.ISO_8859_1);
      Matcher declared =
          DECLARED.matcher(text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text);
      boolean other =
          declared.find() && !declared.group(1).toUpperCase(Locale.ROOT).equals("UTF-8");
      boolean wide =
          text.startsWith("\u00fe\u00ff")
              || text.startsWith("\u00ff\u00fe")
              || text.length() > 3 && text.substring(0, 4).indexOf(0) >= 0;
      return other || wide ? start : new Utf8(start);
    } catch (IOException broken) {
      throw new IatiException(
          1,
          "file: found something that cannot be read, wanted XML (%s)"
              .formatted(broken.getMessage()));
    }
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next >= 0) {
      look(next);
    }
    return next;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = super.read(bytes, from, length);
    for (int i = from; i < from + count; i++) {
      look(bytes[i] & 0xff);
    }
    return count;
  }

  private void look(int each) {
    if (due > 0) {
      if (each < least || each > most) {
        throw wrong(each);
      }
      due--;
      least = 0x80;
      most = 0xbf;
    } else if (each == '\n') {
      line++;
    } else if (each >= 0x80) {
      lead(each);
    }
  }

  /// The first byte of several: how many follow, and what the second may be, so that nothing is
  /// written longer than it need be and no half of a pair is written at all.
  private void lead(int each) {
    if (each >= 0xc2 && each <= 0xdf) {
      due = 1;
    } else if (each >= 0xe0 && each <= 0xef) {
      due = 2;
      least = each == 0xe0 ? 0xa0 : 0x80;
      most = each == 0xed ? 0x9f : 0xbf;
    } else if (each >= 0xf0 && each <= 0xf4) {
      due = 3;
      least = each == 0xf0 ? 0x90 : 0x80;
      most = each == 0xf4 ? 0x8f : 0xbf;
    } else {
      throw wrong(each);
    }
  }

  private IatiException wrong(int each) {
    return new IatiException(
        line,
        "file: found bytes that are not UTF-8 (up to %02x), wanted UTF-8 or the encoding that the file declares in its first line"
            .formatted(each));
  }
}
