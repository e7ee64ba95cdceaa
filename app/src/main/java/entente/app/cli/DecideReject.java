package entente.app.cli;

import entente.ledger.Ledger;
import entente.model.Decision.Ruling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `entente decide reject`: a claim counts no more.
@Command(
    name = "reject",
    description =
        "A claim is not what its document says, or its document is wrong: it counts no more.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  entente decide reject 3f9a1c02 --reason \"the figure is of the year before\"")
final class DecideReject extends Decides {
  @Parameters(paramLabel = "CLAIM", description = "The id of the claim.")
  private String claim = "";

  DecideReject(Outside outside, Entente entente) {
    super(outside, entente);
  }

  @Override
  Ruling ruling(Ledger ledger, Prefixes ids) {
    return new Ruling.Reject(ids.claim(claim));
  }
}
