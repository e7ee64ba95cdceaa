package entente.app.cli;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that a command writes: wholly there or not at all; what stood there before stays until
/// the new one is complete. A device or a pipe is written to as it is.
final class OutputFile {
  private OutputFile() {}

  /// What is written.
  @FunctionalInterface
  interface Content {
    void to(OutputStream data) throws IOException;
  }

  /// What the file is called that stands complete under another name, in the folder that was asked
  /// for.
  @FunctionalInterface
  interface Naming {
    String of(Path written) throws IOException;
  }

  /// Where to write: a name that ends as a folder's is one, and made where there is none.
  ///
  /// @throws Stop if the folder cannot be made
  static Path place(String name) {
    Path path = Path.of(name);
    if (name.endsWith("/") || name.endsWith(File.separator)) {
      try {
        Files.createDirectories(path);
      } catch (IOException broken) {
        throw unfit("the folder %s cannot be made".formatted(path), broken);
      }
    }
    return path;
  }

  private static Stop unfit(String found, IOException broken) {
    return new Stop(
        Status.LEDGER,
        "output: %s (%s); choose another place".formatted(found, broken.getMessage()),
        broken);
  }

  /// @throws Stop if the place is a folder, or cannot be written to
  static void write(Path file, Content content) {
    if (Files.isDirectory(file)) {
      throw new Stop(
          Status.LEDGER,
          "output: found the folder %s, wanted a file; name one in it".formatted(file));
    }
    write(file, Path::toString, content);
  }

  /// @param file a file, or a folder for a file of that name
  /// @return where it stands
  /// @throws Stop if it cannot be written there
  static Path write(Path file, Naming naming, Content content) {
    boolean folder = Files.isDirectory(file);
    boolean plain = folder || !Files.exists(file) || Files.isRegularFile(file);
    Path part =
        folder
            ? file.resolve("entente.part")
            : plain ? file.resolveSibling(file.getFileName() + ".part") : file;
    try {
      boolean whole = false;
      try (OutputStream data = new BufferedOutputStream(Files.newOutputStream(part))) {
        content.to(data);
        whole = true;
      } finally {
        if (!whole && plain) {
          Files.deleteIfExists(part);
        }
      }
      Path named = folder ? file.resolve(naming.of(part)) : file;
      if (plain) {
        Files.move(part, named, StandardCopyOption.REPLACE_EXISTING);
      }
      return named;
    } catch (IOException broken) {
      throw unfit(file + " cannot be written", broken);
    }
  }
}
