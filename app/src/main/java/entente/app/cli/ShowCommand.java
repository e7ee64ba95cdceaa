package entente.app.cli;

import entente.app.Decided;
import entente.app.Entries;
import entente.model.Entry;
import entente.model.PromiseLink;
import entente.publish.EntryJson;
import entente.publish.Json;
import entente.reconcile.Lineage;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente show`: one entry with all its evidence, history and conflicts.
@Command(
    name = "show",
    description =
        "Shows one entry: its values and why, its evidence, history and links, and where its"
            + " sources disagree.",
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

  @Parameters(
      paramLabel = "ENTRY",
      description = "The id of any of its claims, or as much of one as no other has.")
  private String id = "";

  @Mixin private ClockOptions clocks = new ClockOptions();

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
  private Format format = Format.TEXT;

  /// How an entry is shown.
  enum Format {
    TEXT,
    JSON
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
      Set<String> claims = DecisionsCommand.claims(entry);
      List<Decided> about =
          Decided.all(ledger, clocks.clocks()).stream().filter(each -> each.about(claims)).toList();
      Lineage lineage = Entries.voices(ledger, entry, clocks.clocks().knownOn());
      try (Writer data = outside.text()) {
        switch (format) {
          case JSON -> {
            var tree = EntryJson.fullTree(entry, own);
            tree.put("voices", Voices.tree(entry, lineage));
            tree.put("decisions", about.stream().map(Decided::tree).toList());
            data.write(Json.write(tree) + "\n");
          }
          case TEXT ->
              data.write(
                  Shown.text(
                      entry,
                      lineage,
                      own,
                      about.stream().map(each -> ruled(each, prefixes)).toList(),
                      prefixes,
                      outside.width()));
        }
      }
    }
    return Status.DONE.code();
  }

  private static String ruled(Decided decided, Prefixes ids) {
    var decision = decided.decision();
    return "%s, %s: %s (%s), %s"
        .formatted(
            decision.made().toString().substring(0, 10),
            decision.author(),
            Ruled.words(decision.ruling(), ids::shortened),
            decision.reason(),
            decided.state() == Decided.State.IN_FORCE ? decision.id() : decided.state().word());
  }
}
