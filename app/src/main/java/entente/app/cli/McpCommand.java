package entente.app.cli;

import entente.app.mcp.Assistants;
import entente.app.mcp.Lines;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `entente mcp`: the ledger for an assistant, over standard input and output.
@Command(
    name = "mcp",
    description = {
      "Answers an assistant's questions about the ledger, over standard input and output (Model"
          + " Context Protocol).",
      "An assistant starts it by itself; its configuration names this command. Nothing can be"
          + " changed through it.",
      "A server that runs already (entente serve) answers the same at http://127.0.0.1:8080/mcp.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente mcp --home /srv/ledger",
      "",
      "in an assistant's configuration:",
      "  {\"mcpServers\": {\"entente\": {\"command\": \"/opt/entente/entente\", \"args\": [\"mcp\","
          + " \"--home\", \"/srv/ledger\"]}}}",
    })
final class McpCommand implements Callable<Integer> {
  private final Outside outside;
  private final Entente entente;

  McpCommand(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  @Override
  public Integer call() throws IOException {
    try (var ledger = Shelf.openFilled(entente.home())) {
      new Lines(new Assistants(ledger, Clock.systemUTC())).serve(System.in, outside.data());
    }
    return Status.DONE.code();
  }
}
