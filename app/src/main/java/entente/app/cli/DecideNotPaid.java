package entente.app.cli;

import entente.ledger.Ledger;
import entente.model.Decision.Ruling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `entente decide not-paid`: an activity does not pay a commitment.
@Command(
    name = "not-paid",
    description =
        "An aid activity does not pay a commitment, whatever speaks for it; it is proposed no"
            + " more.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  entente decide not-paid 3f9a1c XM-DAC-701-8-77 --reason \"another phase\"")
final class DecideNotPaid extends Decides {
  @Parameters(
      index = "0",
      paramLabel = "COMMITMENT",
      description = "The id of a commitment or of one of its claims.")
  private String commitment = "";

  @Parameters(
      index = "1",
      paramLabel = "ACTIVITY",
      description = "The activity's identifier, as entente paid --proposals has it.")
  private String activity = "";

  DecideNotPaid(Outside outside, Entente entente) {
    super(outside, entente);
  }

  @Override
  Ruling ruling(Ledger ledger, Prefixes ids) {
    return new Ruling.NotPaidBy(ids.claimOf(commitment), activity);
  }
}
