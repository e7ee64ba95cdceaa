package entente.app.cli;

import entente.app.Entries;
import entente.model.Entry;
import entente.model.PromiseLink;
import entente.publish.EntryJson;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente show`: one entry with all its evidence, history and conflicts.
@Command(
    name = "show",
    description = "Shows one entry: its values and why, its evidence, history and links, and where its sources disagree.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente show 3f9a1c",
      "  entente show 3f9a1c --known-on 2023-07-31",
      "  entente show 3f9a1c --format json",
    })
final class ShowCommand implements Callable<Integer> {
  private final Outside outside;
  private final Entente entente;

  @Parameters(paramLabel = "ENTRY", description = "The id of any of its claims, or as much of one as no other has.")
  private String id = "";

  @Mixin private ClockOptions clocks = new ClockOptions();

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
  private Format format = Format.TEXT;

  /// How an entry is shown.
  enum Format {
    TEXT, JSON
  }

  ShowCommand(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  @Override
  public Integer call() throws IOException {
    try (var ledger = Shelf.openFilled(entente.home())) {
      var prefixes = new Prefixes(ledger, clocks.clocks());
      Entry entry = prefixes.find(id.strip());
      List<PromiseLink> own = Entries.links(ledger, clocks.clocks(), entry);
      try (Writer data = outside.text()) {
        switch (format) {
          case JSON -> EntryJson.full(entry, own, data);
          case TEXT -> data.write(Shown.text(entry, own, prefixes, outside.width()));
        }
      }
    }
    return Status.DONE.code();
  }
}
