package entente.app.cli;

import entente.app.Upkeep;
import entente.app.intake.Fetch;
import entente.app.intake.Intake;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `entente add`: documents into the ledger.
@Command(
    name = "add",
    description = {
      "Stores documents, reads them and reconciles what they claim.",
      "A document that is there already is not added again, so an interrupted run can simply be"
          + " repeated.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente add statement.txt",
      "  entente add reports/ --manifest reports.jsonl",
      "  entente add https://example.org/joint-statement",
    })
final class AddCommand implements Callable<Integer> {
  private final Outside outside;
  private final Entente entente;

  @Mixin private Paths paths = new Paths();

  AddCommand(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  @Override
  public Integer call() {
    Catalogue catalogue = paths.catalogue();
    Sources sources = paths.sources();
    var leftovers = new Leftovers();
    leftovers.unusable(catalogue.unusable());
    leftovers.unusable(sources.unusable());
    leftovers.passedOver(sources.passedOver());
    try (var ledger = Shelf.open(entente.home())) {
      var filling =
          new Filling(
              outside, ledger, new Intake(catalogue.manifest(), Fetch.fromTheWeb()), leftovers);
      filling.with(sources.found());
      Upkeep.of(ledger);
      Status status = leftovers.tell(outside);
      outside.say(filling.told());
      return status.code();
    }
  }
}
