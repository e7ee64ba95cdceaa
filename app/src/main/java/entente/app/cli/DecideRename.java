package entente.app.cli;

import entente.ledger.Ledger;
import entente.model.Decision.Ruling;
import entente.model.Party;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `entente decide rename`: one id means another party.
@Command(
    name = "rename",
    description = "One id means another party, in every claim that names it.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  entente decide rename JBIC-BANK JBIC --reason \"one bank\"")
final class DecideRename extends Decides {
  @Parameters(index = "0", paramLabel = "PARTY", description = "The id that means another.")
  private @Nullable Party name;

  @Parameters(index = "1", paramLabel = "MEANS", description = "The party that it means.")
  private @Nullable Party means;

  DecideRename(Outside outside, Entente entente) {
    super(outside, entente);
  }

  @Override
  Ruling ruling(Ledger ledger, Prefixes ids) {
    return new Ruling.SameParty(
        Objects.requireNonNull(name),
        Objects.requireNonNull(means)); // picocli fills what is required
  }
}
