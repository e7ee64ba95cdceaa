package entente.app.cli;

import entente.ledger.Ledger;
import entente.model.Decision.Ruling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `entente decide same`: two entries are one.
@Command(
    name = "same",
    description = "Two entries, or two claims, are about one and the same thing.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  entente decide same 3f9a1c 77b0e2 --reason \"one loan, reported twice\"")
final class DecideSame extends Decides {
  @Parameters(
      index = "0",
      paramLabel = "ONE",
      description = "The id of an entry or of one of its claims.")
  private String one = "";

  @Parameters(index = "1", paramLabel = "OTHER", description = "The other's.")
  private String other = "";

  DecideSame(Outside outside, Entente entente) {
    super(outside, entente);
  }

  @Override
  Ruling ruling(Ledger ledger, Prefixes ids) {
    return new Ruling.Same(ids.claimOf(one), ids.claimOf(other));
  }
}
