package entente.app.cli;

import entente.ledger.Ledger;
import entente.model.Decision.Ruling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `entente decide accept`: a person has looked, and the claim is right.
@Command(
    name = "accept",
    description = {
      "A claim is what its document says: you have looked. It counts as before.",
      "From what was accepted and rejected the precision of each frame and publisher is told, on"
          + " the pages under Quality.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  entente decide accept 3f9a1c02 --reason \"read beside the text\"")
final class DecideAccept extends Decides {
  @Parameters(paramLabel = "CLAIM", description = "The id of the claim.")
  private String claim = "";

  DecideAccept(Outside outside, Entente entente) {
    super(outside, entente);
  }

  @Override
  Ruling ruling(Ledger ledger, Prefixes ids) {
    return new Ruling.Accept(ids.claim(claim));
  }
}
