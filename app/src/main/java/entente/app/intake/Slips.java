package entente.app.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of an inbox: a slip for each thing that was handed over, and beside it the bytes,
/// until they are stored in the ledger.
final class Slips {
  private static final String SLIP = ".json";
  private static final String BYTES = ".bytes";
  private static final Logger LOG = LoggerFactory.getLogger(Slips.class);

  private final Path folder;
  private final TreeMap<String, Slip> slips = new TreeMap<>();
  private long last;

  /// Nothing is made on disk before something is put.
  Slips(Path folder) {
    this.folder = folder;
    if (Files.isDirectory(folder)) {
      try (var files = Files.newDirectoryStream(folder, "*" + SLIP)) {
        files.forEach(this::read);
      } catch (IOException closed) {
        throw new UncheckedIOException(closed);
      }
    }
  }

  private void read(Path file) {
    String name = String.valueOf(file.getFileName());
    String id = name.substring(0, name.length() - SLIP.length());
    try {
      slips.put(id, Slip.of(id, Files.readString(file)));
      last = Math.max(last, Long.parseLong(id));
    } catch (IOException | IllegalArgumentException unreadable) {
      LOG.warn("inbox: {} is passed over: {}", file, unreadable.getMessage());
    }
  }

  Path folder() {
    return folder;
  }

  /// The slip is written after the bytes, so that whoever finds it finds them.
  synchronized void put(Slip slip, byte @Nullable [] bytes) throws IOException {
    Files.createDirectories(folder);
    last = Math.max(last + 1, slip.given().toEpochMilli());
    String id = "%015d".formatted(last);
    if (bytes != null) {
      Files.write(folder.resolve(id + BYTES), bytes);
    }
    write(
        new Slip(
            id,
            slip.name(),
            slip.address(),
            slip.given(),
            slip.published(),
            slip.publisher(),
            slip.title(),
            slip.url(),
            slip.fate()));
  }

  byte[] bytes(String id) throws IOException {
    return Files.readAllBytes(folder.resolve(id + BYTES));
  }

  /// Notes what became of one, lets its bytes go, and forgets all but so many of the finished.
  synchronized void done(Slip slip, int kept) throws IOException {
    write(slip);
    Files.deleteIfExists(folder.resolve(slip.id() + BYTES));
    List<String> finished =
        slips.entrySet().stream()
            .filter(each -> each.getValue().fate() != null)
            .map(Map.Entry::getKey)
            .toList();
    for (String old : finished.subList(0, Math.max(0, finished.size() - kept))) {
      slips.remove(old);
      Files.deleteIfExists(folder.resolve(old + SLIP));
    }
  }

  private void write(Slip slip) throws IOException {
    Path half = folder.resolve(slip.id() + ".half");
    Files.write(half, slip.json().getBytes(StandardCharsets.UTF_8));
    Files.move(
        half,
        folder.resolve(slip.id() + SLIP),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
    slips.put(slip.id(), slip);
  }

  /// The first that waits; null where none does.
  synchronized @Nullable Slip next() {
    return slips.values().stream().filter(each -> each.fate() == null).findFirst().orElse(null);
  }

  synchronized long waiting() {
    return slips.values().stream().filter(each -> each.fate() == null).count();
  }

  /// The newest first.
  synchronized List<Slip> all() {
    return new ArrayList<>(slips.descendingMap().values());
  }
}
