package entente.app.cli;

import entente.app.Upkeep;
import entente.app.web.Pages;
import entente.reconcile.Neighbourhoods;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `entente serve`: the pages of the ledger, for a browser on this machine.
@Command(
    name = "serve",
    description = "Serves the ledger's pages on 127.0.0.1, until it is stopped (Ctrl-C).",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente serve",
      "  entente serve --port 9000",
    })
final class ServeCommand implements Callable<Integer> {
  static final int PORT = 8080;

  private final Outside outside;
  private final Entente entente;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port on 127.0.0.1; default ${DEFAULT-VALUE}, 0 for any free one.")
  private int port = PORT;

  ServeCommand(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  /// What an empty ledger offers, where the program lies beside it.
  private @Nullable Path samples() {
    Path folder = Path.of(outside.root() == null ? "." : outside.root()).resolve("samples");
    return Files.isRegularFile(folder.resolve("manifest.jsonl")) ? folder : null;
  }

  /// What another version reconciled is made anew, which takes its time.
  private void update() {
    try (var ledger = Shelf.open(entente.home())) {
      if (ledger.version() > 0 && !ledger.isMadeBy(Neighbourhoods.VERSION)) {
        outside.say(
            "The entries of this ledger are not those of this version of Entente; they are made"
                + " anew, once. Nothing that was recorded changes …");
        Upkeep.of(ledger);
      }
    }
  }

  @Override
  public Integer call() throws InterruptedException {
    Port.check(port);
    update();
    try (var pages = Pages.start(entente.home(), port, samples())) {
      outside.say("Entente is at " + pages.address() + " (Ctrl-C stops it)");
      FirstLook.at(pages.address());
      pages.await();
    }
    return Status.DONE.code();
  }
}
