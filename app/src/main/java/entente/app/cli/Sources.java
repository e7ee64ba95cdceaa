package entente.app.cli;

import entente.app.intake.Source;
import entente.app.intake.Unusable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The documents that the arguments of `add` and `read` name, in the order in which they are named;
/// those of a folder by name.
final class Sources {
  private static final Pattern ADDRESS =
      Pattern.compile("[a-z][a-z0-9+.-]*://.*", Pattern.CASE_INSENSITIVE);
  private static final Set<String> DOCUMENTS =
      Set.of("", "txt", "text", "md", "htm", "html", "xhtml");

  /// Files that speak of the folder in which they lie, as somebody who shares documents puts them
  /// there.
  private static final Pattern OF_THE_FOLDER =
      Pattern.compile(
          "(README|LICEN[CS]E|COPYING|NOTICE)([.](txt|md|text|html?))?", Pattern.CASE_INSENSITIVE);

  private final List<Path> passedOver = new ArrayList<>();
  private final List<Source> found = new ArrayList<>();
  private final List<Unusable> unusable = new ArrayList<>();

  private Sources() {}

  /// @param arguments files, folders and addresses
  /// @param aside files that are no documents although a folder holds them: the manifest
  static Sources of(List<String> arguments, List<Path> aside) {
    var sources = new Sources();
    arguments.forEach(
        argument -> sources.add(argument, aside.stream().map(Sources::plain).toList()));
    return sources;
  }

  List<Source> found() {
    return found;
  }

  List<Unusable> unusable() {
    return unusable;
  }

  /// What was left aside because it speaks of its folder: to be named by itself by whoever wants it
  /// all the same.
  List<Path> passedOver() {
    return passedOver;
  }

  private void add(String argument, List<Path> aside) {
    try {
      if (ADDRESS.matcher(argument).matches()) {
        found.add(new Source.AtAddress(URI.create(argument)));
        return;
      }
      Path path = Path.of(argument);
      if (Files.isDirectory(path)) {
        walk(path, aside);
      } else if (Files.exists(path)) {
        found.add(new Source.InFile(path, true));
      } else {
        unusable.add(
            new Unusable(argument, "absent: there is no such file or folder; check the name"));
      }
    } catch (InvalidPathException impossible) {
      unusable.add(new Unusable(argument, "name: found what no file can be called, wanted a path"));
    } catch (IllegalArgumentException impossible) {
      unusable.add(
          new Unusable(
              argument,
              "address: found what is no address, wanted one such as https://example.org/page"));
    }
  }

  private void walk(Path folder, List<Path> aside) {
    var files = new ArrayList<Path>();
    try {
      Files.walkFileTree(folder, new Visible(folder, files));
    } catch (IOException closed) {
      unusable.add(
          new Unusable(
              folder.toString(),
              "unreadable: the folder cannot be listed: " + closed.getMessage()));
    }
    files.stream()
        .sorted()
        .filter(file -> !aside.contains(plain(file)))
        .forEach(file -> {
          if (OF_THE_FOLDER.matcher(String.valueOf(file.getFileName())).matches()) {
            passedOver.add(file);
            return;
          }
          var source = new Source.InFile(file, false);
          if (DOCUMENTS.contains(source.extension())) {
            found.add(source);
          } else {
            unusable.add(new Unusable(source.name(), notReadYet(source.extension())));
          }
        });
  }

  private static String notReadYet(String extension) {
    return "format: found .%s, which is not read yet; wanted text (.txt) or HTML (.html)"
        .formatted(extension);
  }

  private static Path plain(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /// Gathers files, but nothing hidden; a folder that may not be opened is named, and the others go
  /// on.
  private final class Visible extends SimpleFileVisitor<Path> {
    private final Path top;
    private final List<Path> files;

    Visible(Path top, List<Path> files) {
      this.top = top;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return folder.equals(top) || !hidden(folder)
          ? FileVisitResult.CONTINUE
          : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!hidden(file) && Files.isRegularFile(file)) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException closed) {
      unusable.add(
          new Unusable(file.toString(), "unreadable: it may not be opened; check who may read it"));
      return FileVisitResult.CONTINUE;
    }

    private static boolean hidden(Path path) {
      Path last = path.getFileName();
      return last != null && last.toString().startsWith(".");
    }
  }
}
