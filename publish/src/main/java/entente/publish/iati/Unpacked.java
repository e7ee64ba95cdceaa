package entente.publish.iati;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/// A file as it is once unpacked, by its first bytes rather than its name.
final class Unpacked {
  private Unpacked() {}

  /// @throws IatiException for an archive, of which nobody knows which file is meant
  static InputStream of(InputStream stream) {
    try {
      var start = new PushbackInputStream(stream, 4);
      byte[] first = start.readNBytes(4);
      start.unread(first);
      if (first.length == 4
          && first[0] == 'P'
          && first[1] == 'K'
          && first[2] == 3
          && first[3] == 4) {
        throw new IatiException(1, "file: found a ZIP archive, wanted XML; unpack it first");
      }
      return first.length > 1 && first[0] == (byte) 0x1f && first[1] == (byte) 0x8b
          ? new GZIPInputStream(start, 1 << 16)
          : start;
    } catch (IOException broken) {
      throw new IatiException(
          1,
          "file: found something that cannot be unpacked, wanted XML (%s)"
              .formatted(broken.getMessage()));
    }
  }
}
