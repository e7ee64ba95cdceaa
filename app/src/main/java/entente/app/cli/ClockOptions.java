package entente.app.cli;

import entente.model.Clocks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The three clocks by which the ledger can be asked.
final class ClockOptions {
  @Option(
      names = "--known-on",
      paramLabel = "DAY",
      description =
          "What the public could know: from the documents published by this day, such as"
              + " 2023-12-20.")
  private @Nullable LocalDate knownOn;

  @Option(
      names = "--valid-on",
      paramLabel = "DAY",
      description = "What is true in the world on this day.")
  private @Nullable LocalDate validOn;

  @Option(
      names = "--recorded-by",
      paramLabel = "MOMENT",
      description =
          "What this ledger held at this moment: 2026-11-21T09:00:00Z, or a day (its end, UTC).")
  private @Nullable Instant recordedBy;

  Clocks clocks() {
    return new Clocks(knownOn, validOn, recordedBy);
  }

  /// The clocks that were set, as the command line has them, in one order.
  String asked() {
    return Stream.of(
            said("--known-on", knownOn),
            said("--valid-on", validOn),
            said("--recorded-by", recordedBy))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String said(String option, @Nullable Object value) {
    return value == null ? "" : option + " " + value;
  }
}
