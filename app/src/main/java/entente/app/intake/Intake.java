package entente.app.intake;

import entente.model.Publication;
import entente.publish.Manifest;
import entente.read.Extraction;
import entente.read.Extractor;
import entente.read.UnreadableException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Takes sources in: their bytes, the text made of them, and what manifest and page say of their
/// publication.
public final class Intake {
  /// No document may have more bytes than this.
  static final long LIMIT = Extractor.LIMIT;

  private final Manifest manifest;
  private final Fetch fetch;

  /// @param manifest what is known of documents before anybody has opened them
  public Intake(Manifest manifest, Fetch fetch) {
    this.manifest = manifest;
    this.fetch = fetch;
  }

  /// What became of a source.
  public sealed interface Taken {
    /// A document, ready to be read.
    @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
    record Usable(Source source, byte[] bytes, Extraction extraction, Publication publication)
        implements Taken {}

    /// Something of which no document can be made.
    record Not(Unusable unusable) implements Taken {}
  }

  public Taken take(Source source) {
    try {
      byte[] bytes = bytes(source);
      Extraction extraction = Extractor.extract(bytes, source.fileName());
      return new Taken.Usable(source, bytes, extraction, publication(source, extraction));
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
      case Source.Given given -> given.bytes();
    };
  }

  private static byte[] ofFile(Path path) throws UnusableFile {
    try {
      if (!Files.isRegularFile(path)) {
        throw new UnusableFile(
            "kind: found neither a file nor a folder, wanted one of the two", null);
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
    String hash = extraction.document().hash();
    Publication listed = manifest.publication(doc, hash);
    String address =
        source instanceof Source.AtAddress(var at) ? at.toString() : extraction.address();
    return new Publication(
        hash,
        doc,
        first(listed.published(), extraction.published()),
        first(listed.publisher(), extraction.publisher()),
        first(listed.title(), extraction.title()),
        first(listed.address(), address));
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
