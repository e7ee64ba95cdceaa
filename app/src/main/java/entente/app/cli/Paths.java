package entente.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The documents of a command, and the manifest that speaks of them.
final class Paths {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH|URL",
      description = "Files, folders (with all that is in them) and web addresses; text and HTML.")
  private List<String> arguments = new ArrayList<>();

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description = "JSON Lines of what the files cannot say: doc, published, title, publisher, url.")
  private @Nullable Path manifest;

  Catalogue catalogue() {
    return Catalogue.of(manifest);
  }

  Sources sources() {
    return Sources.of(arguments, manifest == null ? List.of() : List.of(manifest));
  }
}
