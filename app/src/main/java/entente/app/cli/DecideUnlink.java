package entente.app.cli;

import entente.ledger.Ledger;
import entente.model.Decision.Ruling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `entente decide unlink`: two commitments stand alone.
@Command(
    name = "unlink",
    description =
        "No link is between two commitments: neither is part of the other, nor restates, renews or"
            + " fulfils it.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  entente decide unlink 3f9a1c 77b0e2 --reason \"two funds\"")
final class DecideUnlink extends Decides {
  @Parameters(
      index = "0",
      paramLabel = "ONE",
      description = "The id of an entry or of one of its claims.")
  private String one = "";

  @Parameters(index = "1", paramLabel = "OTHER", description = "The other's.")
  private String other = "";

  DecideUnlink(Outside outside, Entente entente) {
    super(outside, entente);
  }

  @Override
  Ruling ruling(Ledger ledger, Prefixes ids) {
    return new Ruling.NotLinked(ids.claimOf(one), ids.claimOf(other));
  }
}
