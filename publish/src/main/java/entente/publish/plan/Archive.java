package entente.publish.plan;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The parts of a ZIP archive that is all in memory, by its central directory, as spreadsheets
/// write it and as streams cannot always read it. However much it claims to hold, no more is
/// unpacked than is allowed.
final class Archive {
  private static final int UNPACKED = 120_000_000;
  private static final int PARTS = 2_000;
  private static final int END = 0x06054b50;
  private static final int DIRECTORY = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final ByteBuffer bytes;
  private long left = UNPACKED;

  private Archive(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// Those parts whose names are wanted.
  static Map<String, byte[]> parts(byte[] bytes, Predicate<String> wanted) {
    try {
      return new Archive(bytes).parts(wanted);
    } catch (IndexOutOfBoundsException | DataFormatException | IllegalArgumentException broken) {
      throw new UnusableException(
          "file: found a workbook that is damaged, wanted .xlsx; open it and save it anew", broken);
    }
  }

  private Map<String, byte[]> parts(Predicate<String> wanted) throws DataFormatException {
    int end = end();
    int entries = Short.toUnsignedInt(bytes.getShort(end + 10));
    if (entries > PARTS) {
      throw tooLarge();
    }
    var parts = new HashMap<String, byte[]>();
    int at = bytes.getInt(end + 16);
    for (int i = 0; i < entries && bytes.getInt(at) == DIRECTORY; i++) {
      int name = Short.toUnsignedInt(bytes.getShort(at + 28));
      int extra = Short.toUnsignedInt(bytes.getShort(at + 30));
      int comment = Short.toUnsignedInt(bytes.getShort(at + 32));
      String path = new String(bytes.array(), at + 46, name, StandardCharsets.UTF_8);
      if (wanted.test(path)) {
        parts.put(
            path, part(bytes.getShort(at + 10), bytes.getInt(at + 20), bytes.getInt(at + 42)));
      }
      at += 46 + name + extra + comment;
    }
    return parts;
  }

  /// Where the end of the directory is told: within the last 64 kB.
  private int end() {
    for (int at = bytes.limit() - 22; at >= Math.max(0, bytes.limit() - 66_000); at--) {
      if (bytes.getInt(at) == END) {
        return at;
      }
    }
    throw new IllegalArgumentException("no end of the directory");
  }

  private byte[] part(int method, int packed, int header) throws DataFormatException {
    if (bytes.getInt(header) != LOCAL) {
      throw new IllegalArgumentException("no part where the directory has one");
    }
    int start =
        header
            + 30
            + Short.toUnsignedInt(bytes.getShort(header + 26))
            + Short.toUnsignedInt(bytes.getShort(header + 28));
    byte[] part =
        switch (method) {
          case STORED -> stored(start, packed);
          case DEFLATED -> inflated(start);
          default ->
              throw new IllegalArgumentException("packed in a way that spreadsheets do not use");
        };
    left -= part.length;
    return part;
  }

  private byte[] stored(int start, int length) {
    if (length > left) {
      throw tooLarge();
    }
    var part = new byte[length];
    bytes.get(start, part);
    return part;
  }

  private byte[] inflated(int start) throws DataFormatException {
    try (var inflater = new Inflater(true)) {
      inflater.setInput(bytes.array(), start, bytes.limit() - start);
      var out = new ByteArrayOutputStream();
      var buffer = new byte[16_384];
      while (!inflater.finished()) {
        int read = inflater.inflate(buffer);
        if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw new DataFormatException("a part ends early");
        }
        if (out.size() + (long) read > left) {
          throw tooLarge();
        }
        out.write(buffer, 0, read);
      }
      return out.toByteArray();
    }
  }

  private static UnusableException tooLarge() {
    return new UnusableException(
        "file: found a workbook that unpacks to more than %,d bytes, wanted a plan; save its sheet alone"
            .formatted(UNPACKED));
  }
}
