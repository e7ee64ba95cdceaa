package entente.app.cli;

import entente.app.Entries;
import entente.app.Lineages;
import entente.ledger.Question;
import entente.model.Clocks;
import entente.model.Disagreement;
import entente.model.Entry;
import entente.publish.Json;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente lineage`: from which document a document is made, and which are made from it.
@Command(
    name = "lineage",
    description = {
      "Shows the tree of copies, updates and rewrites in which a document stands, and where what"
          + " others contradict entered it.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente lineage evening-paper",
      "  entente lineage evening-paper --known-on 2023-12-18 --format json",
    })
final class LineageCommand implements Callable<Integer> {
  private final Outside outside;
  private final Entente entente;

  @Parameters(paramLabel = "DOC", description = "The document's name or hash.")
  private String doc = "";

  @Option(
      names = "--known-on",
      paramLabel = "DAY",
      description = "Among the documents published by this day.")
  private @Nullable LocalDate knownOn;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
  private ShowCommand.Format format = ShowCommand.Format.TEXT;

  LineageCommand(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  @Override
  public Integer call() throws IOException {
    var clocks = new Clocks(knownOn, null, null);
    Lineages.Tree tree;
    try (var ledger = Shelf.openFilled(entente.home())) {
      var stored =
          ledger
              .document(doc)
              .orElseThrow(() ->
                  new Stop(
                      Status.USAGE,
                      "document: found none called \"%s\", wanted the name or hash of a stored document"
                          .formatted(doc)));
      var conflicts = new ArrayList<Entry>();
      Entries.of(ledger, Question.all(clocks).differing(Set.of(Disagreement.Kind.CONFLICT)))
          .forEach(conflicts::add);
      tree =
          Lineages.of(stored.document().hash(), Entries.lineage(ledger, clocks), conflicts)
              .orElseThrow(() ->
                  new Stop(
                      Status.USAGE,
                      "document: found \"%s\" published after %s, wanted one known on that day"
                          .formatted(doc, knownOn)));
    }
    try (Writer data = outside.text()) {
      data.write(format == ShowCommand.Format.JSON ? Json.write(tree.json()) + "\n" : tree.text());
    }
    return Status.DONE.code();
  }
}
