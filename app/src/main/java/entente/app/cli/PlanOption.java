package entente.app.cli;

import entente.app.plan.PlanShelf;
import entente.app.plan.PlanView;
import entente.ledger.Ledger;
import entente.reconcile.plan.PlanState;
import java.time.LocalDate;
import java.time.ZoneOffset;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which plan is asked for, as it stood when.
final class PlanOption {
  @Parameters(paramLabel = "PLAN", description = "The plan's name; entente plan list tells them.")
  private String name = "";

  @Option(
      names = "--silent-after",
      paramLabel = "MONTHS",
      description =
          "After how many months without a word a line is said to be silent. Default: 12.")
  private int months = PlanView.MONTHS;

  @Mixin private ClockOptions clocks = new ClockOptions();

  ClockOptions clocks() {
    return clocks;
  }

  PlanState state(Ledger ledger) {
    if (months < 1 || months > 1_200) {
      throw new Stop(
          Status.USAGE,
          "--silent-after: found %d, wanted a number of months from 1 to 1200".formatted(months));
    }
    return PlanView.state(
        ledger,
        PlanShelf.plan(ledger, name, clocks.clocks()),
        clocks.clocks(),
        LocalDate.now(ZoneOffset.UTC),
        months);
  }
}
