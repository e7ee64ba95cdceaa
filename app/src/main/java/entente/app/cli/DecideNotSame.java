package entente.app.cli;

import entente.ledger.Ledger;
import entente.model.Decision.Ruling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `entente decide not-same`: two claims are of different things.
@Command(
    name = "not-same",
    description = "Two claims are not about the same thing, whatever links them.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  entente decide not-same 3f9a1c02 3f9a1c77 --reason \"two ferries\"")
final class DecideNotSame extends Decides {
  @Parameters(
      index = "0",
      paramLabel = "ONE",
      description = "The id of an entry or of one of its claims.")
  private String one = "";

  @Parameters(index = "1", paramLabel = "OTHER", description = "The other's.")
  private String other = "";

  DecideNotSame(Outside outside, Entente entente) {
    super(outside, entente);
  }

  @Override
  Ruling ruling(Ledger ledger, Prefixes ids) {
    return new Ruling.NotSame(ids.claimOf(one), ids.claimOf(other));
  }
}
