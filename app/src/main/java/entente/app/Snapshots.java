package entente.app;

import entente.ledger.Ledger;
import entente.publish.Format;
import entente.publish.Json;
import entente.publish.Slice;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// A ledger's frozen slices, in the folder `snapshots` beside its file, each named by the SHA-256
/// of its bytes. What is there is never changed: the same slice of the same ledger is the same
/// snapshot.
public final class Snapshots {
  private static final Pattern CHECKSUM = Pattern.compile("[0-9a-f]{64}");
  private static final String ENDING = ".zip";
  private static final int LONGEST_INDEX = 1_000_000;

  private final Path folder;

  private Snapshots(Path folder) {
    this.folder = folder;
  }

  public static Snapshots of(Ledger ledger) {
    return new Snapshots(ledger.file().resolveSibling("snapshots"));
  }

  /// One of them.
  ///
  /// @param checksum SHA-256 of the file, in 64 hexadecimal digits
  /// @param bytes how long the file is
  /// @param frozen when it was first frozen here
  /// @param index its own `snapshot.json`: title, question, files with their checksums
  public record Frozen(
      String checksum, Path file, long bytes, Instant frozen, Map<String, Object> index) {
    /// Where a server has it.
    public String address() {
      return "/snapshots/" + checksum + ENDING;
    }

    /// What was frozen, as a person reads it.
    public String title() {
      return String.valueOf(index.getOrDefault("title", "a slice"));
    }

    /// As a tree for [Json#write].
    public Map<String, Object> tree() {
      var tree = new java.util.LinkedHashMap<String, Object>();
      tree.put("sha256", checksum);
      tree.put("address", address());
      tree.put("bytes", bytes);
      tree.put("frozen", frozen);
      for (String key : List.of("title", "asked", "entries", "files")) {
        tree.put(key, index.getOrDefault(key, ""));
      }
      return tree;
    }
  }

  /// Freezes a slice; one that is there already is left as it is.
  public Frozen freeze(Slice slice) throws IOException {
    Files.createDirectories(folder);
    Path whole = Files.createTempFile(folder, "frozen", ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(whole))) {
        Format.SNAPSHOT.write(slice, out);
      }
      String checksum = checksum(whole);
      Path named = folder.resolve(checksum + ENDING);
      if (!Files.exists(named)) {
        Files.move(whole, named, StandardCopyOption.ATOMIC_MOVE);
      }
      return frozen(named, checksum);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  /// All of them, the latest first.
  public List<Frozen> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .flatMap(file -> find(file.getFileName().toString().replace(ENDING, "")).stream())
          .sorted(Comparator.comparing(Frozen::frozen).reversed().thenComparing(Frozen::checksum))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The one of this checksum.
  public Optional<Frozen> find(String checksum) {
    Path file = folder.resolve(checksum + ENDING);
    if (!CHECKSUM.matcher(checksum).matches() || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(frozen(file, checksum));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Grows whenever a snapshot comes in.
  public long version() {
    try {
      return Files.isDirectory(folder) ? Files.getLastModifiedTime(folder).toMillis() : 0;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Frozen frozen(Path file, String checksum) throws IOException {
    return new Frozen(
        checksum, file, Files.size(file), Files.getLastModifiedTime(file).toInstant(), index(file));
  }

  private static Map<String, Object> index(Path file) throws IOException {
    try (var zip = new ZipInputStream(Files.newInputStream(file))) {
      ZipEntry first = zip.getNextEntry();
      if (first != null
          && first.getName().equals("snapshot.json")
          && Json.read(new String(zip.readNBytes(LONGEST_INDEX), StandardCharsets.UTF_8))
              instanceof Map<?, ?> index) {
        var tree = new HashMap<String, Object>();
        index.forEach((key, value) -> tree.put(String.valueOf(key), value == null ? "" : value));
        return tree;
      }
    } catch (IllegalArgumentException | ZipException | EOFException broken) {
      return Map.of(); // a file that was meddled with must not hide the others
    }
    return Map.of();
  }

  /// What is wrong with a snapshot, wherever it stands: nothing if it is whole.
  ///
  /// @param wanted the checksum that it must have; null where only its own index is asked
  public static List<String> problems(Path file, @Nullable String wanted) throws IOException {
    var problems = new java.util.ArrayList<String>();
    String found = checksum(file);
    if (wanted != null && !wanted.equals(found)) {
      problems.add("sha256: found %s, wanted %s".formatted(found, wanted));
    }
    var files = new HashMap<String, String>();
    if (index(file).get("files") instanceof List<?> listed) {
      listed.forEach(each -> {
        if (each instanceof Map<?, ?> one) {
          files.put(String.valueOf(one.get("name")), String.valueOf(one.get("sha256")));
        }
      });
    }
    if (files.isEmpty()) {
      problems.add("snapshot.json: found none, wanted the index of a snapshot");
      return problems;
    }
    try (var zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String due = files.remove(entry.getName());
        if (due != null && !due.equals(digest(zip))) {
          problems.add("%s: found another content than its index tells".formatted(entry.getName()));
        }
      }
    } catch (ZipException | EOFException broken) {
      problems.add(
          "archive: found it broken (%s), wanted it as it was frozen"
              .formatted(broken.getMessage()));
      return problems;
    }
    files.keySet().stream()
        .sorted()
        .forEach(missing -> problems.add(missing + ": found none, though the index tells of it"));
    return problems;
  }

  /// SHA-256 of a file, in hexadecimal digits.
  public static String checksum(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return digest(stream);
    }
  }

  private static String digest(InputStream stream) throws IOException {
    try {
      var digest = new DigestInputStream(stream, MessageDigest.getInstance("SHA-256"));
      digest.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
