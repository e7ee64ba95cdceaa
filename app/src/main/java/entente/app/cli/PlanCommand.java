package entente.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `entente plan`: plans and how far their lines have come.
@Command(
    name = "plan",
    description = {
      "Follows plans to delivery: each line with what is reported of it and what documents show,"
          + " side by side.",
      "Plans come in by entente import plan; entente decide evidence takes a claim for a line's"
          + " evidence.",
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente plan list",
      "  entente plan show asean-japan-2023",
      "  entente plan proposals asean-japan-2023",
      "  entente plan export asean-japan-2023 --output matrix.xlsx",
    })
final class PlanCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  /// The command with those that it holds.
  static CommandLine line(Outside outside, Entente entente) {
    return new CommandLine(new PlanCommand())
        .addSubcommand("list", new PlanListCommand(outside, entente))
        .addSubcommand("show", new PlanShowCommand(outside, entente))
        .addSubcommand("scorecard", new PlanScorecardCommand(outside, entente))
        .addSubcommand("proposals", new PlanProposalsCommand(outside, entente))
        .addSubcommand("export", new PlanExportCommand(outside, entente));
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(),
          "plan: found no command, wanted one of list, show, scorecard, proposals and export");
    }
  }
}
