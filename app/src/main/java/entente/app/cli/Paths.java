package entente.app.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The documents of a command, and the manifest that speaks of them.
final class Paths {
  private static final String USUAL = "manifest.jsonl";

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH|URL",
      description = "Files, folders (with all that is in them) and web addresses; text and HTML.")
  private List<String> arguments = new ArrayList<>();

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description =
          "JSON Lines of what the files cannot say: doc, published, title, publisher, url. Default:"
              + " manifest.jsonl in a folder that is named.")
  private @Nullable Path manifest;

  Catalogue catalogue() {
    return Catalogue.of(spoken());
  }

  Sources sources() {
    Path spoken = spoken();
    return Sources.of(arguments, spoken == null ? List.of() : List.of(spoken));
  }

  /// The manifest that was named; else that which lies in a folder that was named, if in one alone.
  private @Nullable Path spoken() {
    if (manifest != null) {
      return manifest;
    }
    List<Path> lying = arguments.stream().flatMap(Paths::within).toList();
    return lying.size() == 1 ? lying.getFirst() : null;
  }

  private static Stream<Path> within(String argument) {
    try {
      return Stream.of(Path.of(argument).resolve(USUAL)).filter(Files::isRegularFile);
    } catch (InvalidPathException address) {
      return Stream.empty();
    }
  }
}
