package entente.app.cli;

import entente.app.Entries;
import entente.model.Entry;
import entente.publish.Conflicts;
import entente.publish.EntryCsv;
import entente.publish.EntryJson;
import entente.publish.Groups;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente export`: the ledger, or a slice of it, in a format that others read.
@Command(
    name = "export",
    description = "Writes the ledger, or what passes the filters, in a format that others read.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente export csv --output ledger.csv",
      "  entente export json --party ASEAN --known-on 2023-12-20 > asean.json",
      "  entente export groups > groups.jsonl",
    })
final class ExportCommand implements Callable<Integer> {
  private final Outside outside;
  private final Entente entente;

  @Parameters(
      paramLabel = "FORMAT",
      description = {
        "csv: a line an entry. json: an array of entries.",
        "groups: the entry of every claim. conflicts: every disagreement. Both as JSON Lines.",
      })
  private Format format = Format.JSON;

  @Option(names = "--type", paramLabel = "TYPE", description = "Entries of one type alone.")
  private EntryType type = EntryType.ALL;

  @Mixin private Filter filter = new Filter();
  @Mixin private ClockOptions clocks = new ClockOptions();

  @Option(names = "--output", paramLabel = "FILE", description = "Write to this file rather than to standard output.")
  private @Nullable Path output;

  /// What can be exported.
  enum Format {
    CSV, JSON, GROUPS, CONFLICTS
  }

  ExportCommand(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  @Override
  public Integer call() throws IOException {
    List<Entry> entries;
    try (var ledger = Shelf.openFilled(entente.home())) {
      entries = Entries.of(ledger, clocks.clocks()).stream().filter(type::holds).filter(filter::holds).toList();
    }
    if (output == null) {
      try (Writer data = outside.text()) {
        write(entries, data);
      }
    } else {
      toFile(entries, output);
    }
    return Status.DONE.code();
  }

  private void write(List<Entry> entries, Writer data) throws IOException {
    switch (format) {
      case CSV -> {
        if (type.type().isPresent()) {
          EntryCsv.of(type.type().get(), entries, data);
        } else {
          EntryCsv.all(entries, data);
        }
      }
      case JSON -> EntryJson.array(entries, data);
      case GROUPS -> Groups.write(entries, data);
      case CONFLICTS -> Conflicts.write(entries, data);
    }
  }

  /// Wholly there or not at all: what stood there before stays until the new file is complete.
  private void toFile(List<Entry> entries, Path file) {
    boolean plain = !Files.exists(file) || Files.isRegularFile(file); // else a device or a pipe, which is written to as it is
    Path whole = plain ? file.resolveSibling(file.getFileName() + ".part") : file;
    try {
      try (Writer data = Files.newBufferedWriter(whole)) {
        write(entries, data);
      }
      if (plain) {
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException broken) {
      throw new Stop(
          Status.LEDGER, "output: %s cannot be written (%s); choose another place".formatted(file, broken.getMessage()), broken);
    }
  }
}
