package entente.app.cli;

import entente.app.intake.Fetch;
import entente.app.intake.Intake;
import entente.app.intake.Intake.Taken;
import entente.app.intake.Source;
import entente.app.intake.Unusable;
import entente.publish.ClaimJson;
import entente.read.Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `entente read`: the claims of documents on standard output; stores nothing.
@Command(
    name = "read",
    description = {
      "Prints the claims of documents as JSON Lines; stores nothing.",
      "A document's doc is its file's name without the extension."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente read statement.txt",
      "  entente read reports/ --manifest reports.jsonl > claims.jsonl",
      "  entente read statement.txt --explain | grep decision",
    })
final class ReadCommand implements Callable<Integer> {
  private final Outside outside;

  @Mixin private Paths paths = new Paths();

  @Option(
      names = "--explain",
      description =
          "Print instead every sentence, every mention with its value, and for every sentence why"
              + " it became claims or not.")
  private boolean explain;

  ReadCommand(Outside outside) {
    this.outside = outside;
  }

  @Override
  public Integer call() throws IOException {
    var leftovers = new Leftovers();
    Catalogue catalogue = paths.catalogue();
    Sources sources = paths.sources();
    leftovers.unusable(catalogue.unusable());
    leftovers.unusable(sources.unusable());
    leftovers.passedOver(sources.passedOver());
    List<Source> chosen = once(sources.found(), leftovers);
    var intake = new Intake(catalogue.manifest(), Fetch.fromTheWeb());
    var reader = new Reader();
    try (Writer data = outside.text();
        Progress progress = Progress.of(outside, "reading", chosen.size())) {
      InOrder.of(
          chosen,
          source -> new Printed(intake.take(source), reader, explain),
          printed -> {
            printed.to(data, leftovers);
            progress.step();
          });
    } catch (UncheckedIOException lost) {
      throw lost.getCause();
    }
    return leftovers.tell(outside).code();
  }

  /// The first file of every name; the others could not be told apart from it by their `doc`.
  private static List<Source> once(List<Source> found, Leftovers leftovers) {
    var first = new HashMap<String, Source>();
    var chosen = new ArrayList<Source>();
    for (Source source : found) {
      Source earlier = first.putIfAbsent(source.doc(), source);
      if (earlier == null) {
        chosen.add(source);
      } else {
        leftovers.unusable(
            new Unusable(
                source.name(),
                "name: %s is called \"%s\" too; rename one of the two"
                    .formatted(earlier.name(), source.doc())));
      }
    }
    return chosen;
  }

  /// One document as lines.
  private static final class Printed {
    private final Taken taken;
    private final String lines;

    Printed(Taken taken, Reader reader, boolean explain) {
      this.taken = taken;
      this.lines = taken instanceof Taken.Usable document ? lines(document, reader, explain) : "";
    }

    private static String lines(Taken.Usable document, Reader reader, boolean explain) {
      var lines = new StringBuilder();
      if (explain) {
        String doc = document.publication().doc();
        reader
            .explain(document.extraction().document(), document.publication())
            .forEach(note -> lines.append(Explained.line(doc, note)).append('\n'));
      } else {
        var format = new ClaimJson();
        reader
            .read(document.extraction().document(), document.publication())
            .claims()
            .forEach(claim -> lines.append(format.write(claim)).append('\n'));
      }
      return lines.toString();
    }

    void to(Writer data, Leftovers leftovers) {
      switch (taken) {
        case Taken.Not(Unusable unusable) -> leftovers.unusable(unusable);
        case Taken.Usable document -> leftovers.taken(document);
      }
      try {
        data.write(lines);
        data.flush();
      } catch (IOException lost) {
        throw new UncheckedIOException(lost);
      }
    }
  }
}
