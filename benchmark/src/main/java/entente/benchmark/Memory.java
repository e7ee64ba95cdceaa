package entente.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a process holds.
final class Memory {
  private Memory() {}

  /// The most memory that a process ever had, in megabytes; 0 where the system does not say.
  ///
  /// @param status its file of that name under `/proc`
  static long peak(Path status) throws IOException {
    if (!Files.exists(status)) {
      return 0;
    }
    try (var lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(0);
    }
  }
}
