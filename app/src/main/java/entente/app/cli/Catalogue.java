package entente.app.cli;

import entente.app.intake.Source;
import entente.app.intake.Unusable;
import entente.publish.Manifest;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `--manifest` says of documents.
///
/// @param unusable its lines that could not be used
record Catalogue(Manifest manifest, List<Unusable> unusable) {
  static final Catalogue NONE = new Catalogue(Manifest.NONE, List.of());

  /// The manifest in a file; an empty one where none was named.
  static Catalogue of(@Nullable Path file) {
    if (file == null) {
      return NONE;
    }
    try (var lines = Files.newBufferedReader(file)) {
      Manifest manifest = Manifest.read(lines);
      return new Catalogue(
          manifest,
          manifest.problems().stream()
              .map(each -> new Unusable(file + " line " + each.line(), each.message()))
              .toList());
    } catch (IOException broken) {
      throw new Stop(Status.USAGE, reason("manifest", file, broken), broken);
    }
  }

  /// Why a file of lines that a person named cannot be had.
  static String reason(String what, Path file, IOException broken) {
    return switch (broken) {
      case NoSuchFileException _ -> "%s: found no file %s; check the name".formatted(what, file);
      case CharacterCodingException _ ->
          "%s: %s is not UTF-8, wanted JSON Lines in UTF-8".formatted(what, file);
      default ->
          "%s: %s cannot be read (%s), wanted JSON Lines"
              .formatted(what, file, broken.getMessage());
    };
  }

  /// Whether a line speaks of the source's document.
  boolean lists(Source source) {
    return manifest.of(source.doc()).isPresent();
  }
}
