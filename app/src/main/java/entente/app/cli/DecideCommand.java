package entente.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `entente decide`: what a person rules.
@Command(
    name = "decide",
    description = {
      "Records what you rule: it overrides what documents say and how they were understood, says"
          + " who and why, and can be taken back.",
      "Ids may be shortened as far as they name one thing.",
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente decide same 3f9a1c 77b0e2 --reason \"one loan, reported twice\"",
      "  entente decide value 3f9a1c amount \"40 million EUR\" --by Ana --reason \"the signed"
          + " text\"",
      "  entente decide undo d41c0ffee12 --reason \"the ministry corrected itself\"",
    })
final class DecideCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  /// The command with those for each kind of decision.
  static CommandLine line(Outside outside, Entente entente) {
    return new CommandLine(new DecideCommand())
        .addSubcommand("same", new DecideSame(outside, entente))
        .addSubcommand("not-same", new DecideNotSame(outside, entente))
        .addSubcommand("split", new DecideSplit(outside, entente))
        .addSubcommand("value", new DecideValue(outside, entente))
        .addSubcommand("reject", new DecideReject(outside, entente))
        .addSubcommand("correct", new DecideCorrect(outside, entente))
        .addSubcommand("accept", new DecideAccept(outside, entente))
        .addSubcommand("add", new DecideAdd(outside, entente))
        .addSubcommand("rename", new DecideRename(outside, entente))
        .addSubcommand("link", new DecideLink(outside, entente))
        .addSubcommand("unlink", new DecideUnlink(outside, entente))
        .addSubcommand("paid", new DecidePaid(outside, entente))
        .addSubcommand("not-paid", new DecideNotPaid(outside, entente))
        .addSubcommand("evidence", new DecideEvidence(outside, entente))
        .addSubcommand("no-evidence", new DecideNoEvidence(outside, entente))
        .addSubcommand("undo", new DecideUndo(outside, entente));
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(),
          "decide: found no kind of decision, wanted one of those that entente decide --help"
              + " lists");
    }
  }
}
