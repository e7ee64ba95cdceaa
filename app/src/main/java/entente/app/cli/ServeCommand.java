package entente.app.cli;

import entente.app.web.Pages;
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

  @Override
  public Integer call() throws InterruptedException {
    Port.check(port);
    try (var pages = Pages.start(entente.home(), port, samples())) {
      outside.say("Entente is at " + pages.address() + " (Ctrl-C stops it)");
      pages.await();
    }
    return Status.DONE.code();
  }
}
