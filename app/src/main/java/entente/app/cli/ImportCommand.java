package entente.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `entente import`: takes in what others have written down.
@Command(
    name = "import",
    description = "Takes in what others have written down.",
    synopsisSubcommandLabel = "FORMAT",
    commandListHeading = "%nFormats:%n",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente import claims claims.jsonl --manifest documents.jsonl",
      "  entente import iati activities.xml",
      "  entente import facts facts.csv --by Ana",
      "  entente import plan matrix.xlsx --as asean-japan-2023 --dry-run",
    })
final class ImportCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  /// The command with those for each format.
  static CommandLine line(Outside outside, Entente entente) {
    return new CommandLine(new ImportCommand())
        .addSubcommand("claims", new ImportClaimsCommand(outside, entente))
        .addSubcommand("iati", new ImportIatiCommand(outside, entente))
        .addSubcommand("facts", new ImportFactsCommand(outside, entente))
        .addSubcommand("plan", new ImportPlanCommand(outside, entente));
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(),
          "format: found none, wanted one of claims, iati, facts and plan, such as: entente import"
              + " claims FILE");
    }
  }
}
