package entente.read.extract;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The characters that bytes stand for, without a byte order mark, line ends untouched; and what is
/// to be said of a doubt.
///
/// Tried in this order: a byte order mark, UTF-8, the encoding that a page declares, the most
/// likely one by its letters.
public record Decoded(String text, List<String> notes) {
  /// @param start the mark's bytes as Latin-1
  private record Mark(Charset charset, String start) {}

  private static final List<Mark> MARKS =
      List.of(
          new Mark(StandardCharsets.UTF_8, "\u00ef\u00bb\u00bf"),
          new Mark(StandardCharsets.UTF_32LE, "\u00ff\u00fe\u0000\u0000"),
          new Mark(StandardCharsets.UTF_32BE, "\u0000\u0000\u00fe\u00ff"),
          new Mark(StandardCharsets.UTF_16LE, "\u00ff\u00fe"),
          new Mark(StandardCharsets.UTF_16BE, "\u00fe\u00ff"));
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /// Names that pages give to what is windows-1252 in truth, as browsers know.
  private static final Set<String> CALLED_WESTERN =
      Set.of(
          "iso-8859-1",
          "iso8859-1",
          "latin1",
          "latin-1",
          "ascii",
          "us-ascii",
          "windows-1252",
          "cp1252",
          "x-cp1252");

  private static final Pattern DECLARED =
      Pattern.compile(
          "<meta\\s[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})|<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']([a-z0-9_:.-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  private static final int DECLARATION = 8_192;

  /// The detector looks at no more bytes than this.
  private static final int SAMPLE = 8_000;

  /// How much surer than of windows-1252 the detector must be: it is unsure of texts with few
  /// letters beyond ASCII.
  private static final int MARGIN = 25;

  /// Of so many bytes beyond ASCII one may be no UTF-8, and the text is still taken as damaged
  /// UTF-8.
  private static final int DAMAGE = 10;

  public Decoded {
    notes = List.copyOf(notes);
  }

  public static Decoded of(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 4), StandardCharsets.ISO_8859_1);
    for (Mark mark : MARKS) {
      if (start.startsWith(mark.start())) {
        int length = mark.start().length();
        return forced(ByteBuffer.wrap(bytes, length, bytes.length - length), mark.charset());
      }
    }
    Optional<String> text = strict(bytes, StandardCharsets.UTF_8);
    if (text.isPresent()) {
      return new Decoded(text.get(), List.of());
    }
    Optional<Charset> declared =
        declared(bytes).filter(charset -> !charset.equals(StandardCharsets.UTF_8));
    if (declared.isPresent()) {
      return forced(ByteBuffer.wrap(bytes), declared.get());
    }
    if (isDamagedUtf8(bytes)) {
      return forced(ByteBuffer.wrap(bytes), StandardCharsets.UTF_8);
    }
    Charset likely = likely(bytes);
    String note =
        "encoding: decoded as %s: it is not UTF-8; save it as UTF-8 if its letters look wrong"
            .formatted(likely.name());
    return new Decoded(forced(ByteBuffer.wrap(bytes), likely).text(), List.of(note));
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException another) {
      return Optional.empty();
    }
  }

  /// What cannot be decoded becomes U+FFFD, which is said.
  private static Decoded forced(ByteBuffer bytes, Charset charset) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(bytes)
              .toString();
      long lost = text.chars().filter(c -> c == '\ufffd').count();
      return new Decoded(
          text,
          lost == 0
              ? List.of()
              : List.of(
                  "encoding: decoded as %s, with %,d characters that are none; save it as UTF-8 if words are missing"
                      .formatted(charset.name(), lost)));
    } catch (CharacterCodingException impossible) {
      throw new IllegalStateException("a decoder that replaces refused", impossible);
    }
  }

  private static Optional<Charset> declared(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(head);
    return matcher.find()
        ? charset(matcher.group(1) == null ? matcher.group(2) : matcher.group(1))
        : Optional.empty();
  }

  private static Optional<Charset> charset(String name) {
    String low = name.toLowerCase(Locale.ROOT);
    if (CALLED_WESTERN.contains(low)) {
      return Optional.of(WESTERN);
    }
    String wide =
        switch (low) {
          case "gb2312", "gbk" -> "GB18030";
          case "shift_jis", "shift-jis", "sjis" -> "windows-31j";
          default -> low;
        };
    try {
      // UTF-16 cannot be declared in ASCII: whoever reads the declaration knows better, as browsers
      // do
      return Charset.isSupported(wide) && !wide.startsWith("utf-")
          ? Optional.of(Charset.forName(wide))
          : Optional.empty();
    } catch (IllegalArgumentException impossible) {
      return Optional.empty();
    }
  }

  private static boolean isDamagedUtf8(byte[] bytes) {
    long whole = 0;
    long broken = 0;
    int i = 0;
    while (i < bytes.length) {
      int first = bytes[i] & 0xff;
      int length =
          first < 0x80
              ? 1
              : first >= 0xc2 && first < 0xe0
                  ? 2
                  : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
      int read = 1;
      while (read < length && i + read < bytes.length && (bytes[i + read] & 0xc0) == 0x80) {
        read++;
      }
      whole += length > 1 && read == length ? 1 : 0;
      broken += read == length ? 0 : 1;
      i += read;
    }
    return whole > broken * DAMAGE;
  }

  /// The detector's best guess, if it is much better than windows-1252.
  private static Charset likely(byte[] bytes) {
    CharsetMatch[] matches = new CharsetDetector().setText(sample(bytes)).detectAll();
    int western =
        Arrays.stream(matches)
            .filter(each -> charset(each.getName()).equals(Optional.of(WESTERN)))
            .mapToInt(CharsetMatch::getConfidence)
            .max()
            .orElse(0);
    return Arrays.stream(matches)
        .filter(each -> each.getConfidence() > western + MARGIN)
        .flatMap(each -> charset(each.getName()).stream())
        .findFirst()
        .orElse(WESTERN);
  }

  /// The bytes that tell encodings apart: those beyond ASCII with what stands around them.
  private static byte[] sample(byte[] bytes) {
    var sample = new byte[Math.min(SAMPLE, bytes.length)];
    int length = 0;
    int from = 0;
    for (int i = 0; i < bytes.length && length < sample.length; i++) {
      if (bytes[i] < 0) {
        int start = Math.max(from, i - 30);
        int end = Math.min(bytes.length, i + 31);
        for (from = start; from < end && length < sample.length; from++) {
          sample[length++] = bytes[from];
        }
        i = end - 1;
      }
    }
    return Arrays.copyOf(sample, length);
  }
}
