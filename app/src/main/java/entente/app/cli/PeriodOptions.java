package entente.app.cli;

import entente.app.brief.Period;
import entente.model.When;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The period of which something is told.
final class PeriodOptions {
  @Option(
      names = "--from",
      paramLabel = "DATE",
      description =
          "The year, month or day with which the period begins. Default: as long ago as anything is"
              + " known.")
  private @Nullable When from;

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "The year, month or day with which it ends. Default: no end.")
  private @Nullable When to;

  Period period() {
    try {
      return new Period(from, to);
    } catch (IllegalArgumentException wrong) {
      throw new Stop(Status.USAGE, "--from, --to: " + wrong.getMessage(), wrong);
    }
  }
}
