package entente.app.cli;

import entente.model.Publication;
import entente.read.Extraction;
import entente.read.Extractor;
import entente.read.UnreadableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Takes sources in: their bytes, the text made of them, and what manifest and page say of their publication.
final class Intake {
  /// No document may have more bytes than this.
  static final long LIMIT = 50L << 20;

  private final Catalogue catalogue;
  private final Fetch fetch;

  Intake(Catalogue catalogue, Fetch fetch) {
    this.catalogue = catalogue;
    this.fetch = fetch;
  }

  /// What became of a source.
  sealed interface Taken {
    /// A document, ready to be read.
    ///
    /// @param note what a person should know of how it was taken; null where there is nothing to say
    @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
    record Usable(Source source, byte[] bytes, Extraction extraction, Publication publication, @Nullable String note) implements Taken {}

    /// Something of which no document can be made.
    record Not(Unusable unusable) implements Taken {}
  }

  Taken take(Source source) {
    try {
      byte[] bytes = bytes(source);
      var unread = Formats.unread(bytes);
      if (unread.isPresent()) {
        return not(source, unread.get());
      }
      Extraction extraction = Extractor.extract(bytes, source.fileName());
      return new Taken.Usable(source, bytes, extraction, publication(source, extraction), note(bytes, extraction));
    } catch (UnreadableException | Fetch.Refused | UnusableFile reason) {
      return not(source, String.valueOf(reason.getMessage()));
    }
  }

  private static Taken not(Source source, String reason) {
    return new Taken.Not(new Unusable(source.name(), reason));
  }

  private byte[] bytes(Source source) throws UnusableFile, Fetch.Refused {
    return switch (source) {
      case Source.InFile(Path path, boolean _) -> ofFile(path);
      case Source.AtAddress(var address) -> fetch.get(address);
    };
  }

  private static byte[] ofFile(Path path) throws UnusableFile {
    try {
      if (!Files.isRegularFile(path)) {
        throw new UnusableFile("kind: found neither a file nor a folder, wanted one of the two", null);
      }
      long size = Files.size(path);
      if (size > LIMIT) {
        throw new UnusableFile(tooLarge(LIMIT) + "; found %,d".formatted(size), null);
      }
      return Files.readAllBytes(path);
    } catch (AccessDeniedException closed) {
      throw new UnusableFile("unreadable: it may not be opened; check who may read it", closed);
    } catch (IOException broken) {
      throw new UnusableFile("unreadable: " + broken.getMessage(), broken);
    }
  }

  static String tooLarge(long limit) {
    return "too large: wanted a document of at most %,d bytes".formatted(limit);
  }

  /// What the manifest says comes first, then what the page says of itself.
  private Publication publication(Source source, Extraction extraction) {
    String doc = source.doc();
    Publication listed = catalogue.publication(doc, extraction.document().hash());
    String address = source instanceof Source.AtAddress(var at) ? at.toString() : extraction.address();
    return new Publication(
        extraction.document().hash(),
        doc,
        first(listed.published(), extraction.published()),
        first(listed.publisher(), extraction.publisher()),
        first(listed.title(), extraction.title()),
        first(listed.address(), address));
  }

  /// Plain text says nowhere how it is encoded; a page does.
  private static @Nullable String note(byte[] bytes, Extraction extraction) {
    return extraction.document().mediaType().startsWith("text/plain") && !isUtf8(bytes)
        ? "encoding: its bytes are not UTF-8 and were taken as an older encoding of Western languages; save it as UTF-8 if its letters look wrong"
        : null;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException another) {
      return false;
    }
  }

  private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
    return one != null ? one : other;
  }

  /// A file that cannot be had.
  private static final class UnusableFile extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableFile(String message, @Nullable IOException cause) {
      super(message, cause);
    }
  }
}
