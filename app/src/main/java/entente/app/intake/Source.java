package entente.app.intake;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/// Where a document is to be had; nothing of it has been opened yet.
public sealed interface Source {
  /// As the caller knows it.
  String name();

  /// The file name that tells what the bytes may be.
  String fileName();

  /// The document's id: the file's name without its extension.
  default String doc() {
    return doc(fileName());
  }

  /// The id of a document in a file of this name.
  static String doc(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName;
  }

  /// In lower case and without the dot; empty where the name has none.
  default String extension() {
    return fileName()
        .substring(Math.min(fileName().length(), doc().length() + 1))
        .toLowerCase(Locale.ROOT);
  }

  /// A file.
  ///
  /// @param named whether the caller named it, rather than a folder that holds it
  record InFile(Path path, boolean named) implements Source {
    @Override
    public String name() {
      return path.toString();
    }

    @Override
    public String fileName() {
      Path last = path.getFileName();
      return last == null ? path.toString() : last.toString();
    }
  }

  /// Bytes that somebody handed over under a name.
  @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
  record Given(String fileName, byte[] bytes) implements Source {
    @Override
    public String name() {
      return fileName;
    }
  }

  /// A page on the web.
  record AtAddress(URI address) implements Source {
    @Override
    public String name() {
      return address.toString();
    }

    @Override
    public String fileName() {
      String path = address.getRawPath() == null ? "" : address.getRawPath().replaceAll("/+$", "");
      String last = path.substring(path.lastIndexOf('/') + 1);
      String name = last.isBlank() ? String.valueOf(address.getHost()) + ".html" : decoded(last);
      return name.replaceAll("[/\\\\\u0000]", "-");
    }

    private static String decoded(String segment) {
      try {
        return URLDecoder.decode(segment, StandardCharsets.UTF_8);
      } catch (IllegalArgumentException notEncoded) {
        return segment;
      }
    }
  }
}
