package entente.app.cli;

import entente.reconcile.Rates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The exchange rates by which sums are converted.
final class RatesOption {
  @Option(
      names = "--rates",
      paramLabel = "FILE",
      description =
          "Yearly rates to use instead of the bundled ones: lines such as JPY,2022,131.4589 (units"
              + " for one US dollar).")
  private @Nullable Path file;

  Rates rates() {
    if (file == null) {
      return Rates.bundled();
    }
    try {
      return Rates.read(Files.readAllLines(file), file.toString());
    } catch (IOException broken) {
      throw new Stop(
          Status.USAGE,
          "rates: %s cannot be read (%s), wanted a text file".formatted(file, broken.getMessage()),
          broken);
    } catch (IllegalArgumentException wrong) {
      throw new Stop(Status.USAGE, String.valueOf(wrong.getMessage()), wrong);
    }
  }
}
