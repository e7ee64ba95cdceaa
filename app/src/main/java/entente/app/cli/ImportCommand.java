package entente.app.cli;

import org.jspecify.annotations.Nullable;
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
    footerHeading = "%nExample:%n",
    footer = "  entente import claims claims.jsonl --manifest documents.jsonl")
final class ImportCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "format: found none, wanted: entente import claims FILE");
    }
  }
}
