package entente.app.cli;

import entente.app.intake.Fetch;
import entente.app.intake.Intake;
import entente.app.web.Pages;
import entente.app.web.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `entente demo`: a ledger of the sample documents in a temporary folder, and its pages.
@Command(
    name = "demo",
    description =
        "Fills a ledger in a temporary folder with the sample documents and shows it in your"
            + " browser.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente demo",
      "  entente demo --port 9000 --no-browser",
      "  entente demo --check",
    })
final class DemoCommand implements Callable<Integer> {
  private final Outside outside;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port on 127.0.0.1; default 8080, or a free one where that is in use.")
  private @Nullable Integer port;

  @Option(names = "--no-browser", description = "Do not open a browser.")
  private boolean noBrowser;

  @Option(
      names = "--check",
      description = "Fetch the first page once, print its address and status, and stop.")
  private boolean check;

  DemoCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    int chosen = port != null ? port : Port.free(ServeCommand.PORT) ? ServeCommand.PORT : 0;
    Port.check(chosen);
    Path samples = samples();
    Path home = Files.createTempDirectory("entente-demo-");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(home)));
    Status status = fill(home, samples);
    try (Running pages = Pages.start(home, chosen)) {
      if (check) {
        return checked(pages.address(), status).code();
      }
      outside.say("The ledger is in " + home + " and goes with this program; Ctrl-C stops it.");
      outside.say("Entente is at " + pages.address());
      if (!noBrowser) {
        Browser.open(pages.address(), outside.variables());
      }
      pages.await();
    }
    return status.code();
  }

  private Path samples() {
    Path folder = Path.of(outside.root() == null ? "." : outside.root()).resolve("samples");
    if (!Files.isDirectory(folder)) {
      throw new Stop(
          Status.USAGE,
          "samples: found none in %s; start the program by its launcher, ./entente, in a whole copy of it"
              .formatted(folder));
    }
    return folder;
  }

  private Status fill(Path home, Path samples) {
    Path manifest = samples.resolve("manifest.jsonl");
    Catalogue catalogue = Catalogue.of(manifest);
    var leftovers = new Leftovers();
    leftovers.unusable(catalogue.unusable());
    try (var ledger = Shelf.open(home)) {
      var filling =
          new Filling(
              outside, ledger, new Intake(catalogue.manifest(), Fetch.fromTheWeb()), leftovers);
      filling.with(
          Sources.of(List.of(samples.toString()), List.of(manifest)).found().stream()
              .filter(catalogue::lists)
              .toList());
      Status status = leftovers.tell(outside);
      outside.say(filling.told());
      return status;
    }
  }

  private Status checked(URI address, Status filled) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    int code;
    try {
      code =
          client
              .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
              .statusCode();
    } finally {
      client.shutdownNow();
    }
    try (var data = outside.text()) {
      data.write("%s %d%n".formatted(address, code));
    }
    return code == 200 ? filled : Status.ERRED;
  }

  private static void remove(Path folder) {
    try (var files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | UncheckedIOException left) {
      // the system clears its temporary folder by itself
    }
  }
}
