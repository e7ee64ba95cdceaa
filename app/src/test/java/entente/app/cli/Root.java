package entente.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the tests find the program's folder, and what lies beside it.
public final class Root {
  private Root() {}

  /// The folder with the launcher, the samples and the documentation.
  static Path folder() {
    return above()
        .filter(each -> Files.exists(each.resolve("model/pom.xml")))
        .findFirst()
        .orElseThrow();
  }

  /// `../shared` of a clone, with a corpus of real documents; nothing where it is absent.
  public static Optional<Path> shared() {
    return above()
        .map(each -> each.resolve("shared"))
        .filter(each -> Files.isDirectory(each.resolve("corpus/documents")))
        .findFirst();
  }

  private static Stream<Path> above() {
    return Stream.iterate(Path.of("").toAbsolutePath(), each -> each != null, Path::getParent);
  }
}
