package entente.app.cli;

import entente.ledger.Ledger;
import entente.model.Decision.Ruling;
import entente.model.LinkKind;
import entente.publish.DecisionJson;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `entente decide link`: one commitment stands to another in some way.
@Command(
    name = "link",
    description =
        "The first commitment stands so to the second: part-of, restates, tops-up, renews,"
            + " supersedes, fulfils or cumulative-of.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  entente decide link 3f9a1c part-of 77b0e2 --reason \"the fact sheet lists it\"")
final class DecideLink extends Decides {
  @Parameters(
      index = "0",
      paramLabel = "ONE",
      description = "The id of a commitment or of one of its claims.")
  private String one = "";

  @Parameters(index = "1", paramLabel = "KIND", description = "How it stands to the other.")
  private String kind = "";

  @Parameters(index = "2", paramLabel = "OTHER", description = "The other commitment.")
  private String other = "";

  DecideLink(Outside outside, Entente entente) {
    super(outside, entente);
  }

  @Override
  Ruling ruling(Ledger ledger, Prefixes ids) {
    return new Ruling.Linked(ids.claimOf(one), kind(), ids.claimOf(other));
  }

  private LinkKind kind() {
    try {
      return DecisionJson.link(kind.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException wrong) {
      throw new Stop(Status.USAGE, String.valueOf(wrong.getMessage()), wrong);
    }
  }
}
