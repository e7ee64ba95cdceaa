package entente.app.cli;

import entente.ledger.Ledger;
import entente.model.Decision.Ruling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `entente decide paid`: an activity pays a commitment.
@Command(
    name = "paid",
    description =
        "An aid activity pays a commitment, or a part of it; entente paid counts it then.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  entente decide paid 3f9a1c XM-DAC-701-8-77 --reason \"same loan number\"")
final class DecidePaid extends Decides {
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

  DecidePaid(Outside outside, Entente entente) {
    super(outside, entente);
  }

  @Override
  Ruling ruling(Ledger ledger, Prefixes ids) {
    return new Ruling.PaidBy(ids.claimOf(commitment), activity);
  }
}
