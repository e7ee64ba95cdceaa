package entente.app.cli;

import entente.ledger.Ledger;
import entente.model.Decision.Ruling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `entente decide no-evidence`: a claim says nothing of a line of a plan.
@Command(
    name = "no-evidence",
    description =
        "A claim says nothing of a line of a plan, whatever speaks for it: it is not proposed"
            + " again.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  entente decide no-evidence 3f9a1c asean-japan-2023 2.1.3 --reason \"another port\"")
final class DecideNoEvidence extends Decides {
  @Parameters(index = "0", paramLabel = "CLAIM", description = "The id of the claim.")
  private String claim = "";

  @Parameters(index = "1", paramLabel = "PLAN", description = "The plan's name.")
  private String plan = "";

  @Parameters(index = "2", paramLabel = "LINE", description = "The line's code.")
  private String line = "";

  DecideNoEvidence(Outside outside, Entente entente) {
    super(outside, entente);
  }

  @Override
  Ruling ruling(Ledger ledger, Prefixes ids) {
    return new Ruling.NoEvidence(plan, line, ids.claim(claim));
  }
}
