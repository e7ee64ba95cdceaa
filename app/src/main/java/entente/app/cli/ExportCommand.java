package entente.app.cli;

import entente.app.Slices;
import entente.app.Snapshots;
import entente.ledger.Ledger;
import entente.model.Party;
import entente.publish.Codebook;
import entente.publish.Format;
import entente.publish.IatiXml;
import entente.publish.Slice;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
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
      "  entente export csv --output ledger.csv        with ledger.codebook.csv beside it",
      "  entente export xlsx --type commitments --from Japan --output japan.xlsx",
      "  entente export iati --party ASEAN --output asean.xml",
      "  entente export ics --since 2026 > calendar.ics",
      "  entente export json --party ASEAN --known-on 2023-12-20 > asean.json",
      "  entente export snapshot --known-on 2023-12-20 --output frozen/",
    })
final class ExportCommand implements Callable<Integer> {
  private final Outside outside;
  private final Entente entente;

  @Parameters(
      paramLabel = "FORMAT",
      completionCandidates = Words.class,
      description = "One of:%n${COMPLETION-CANDIDATES}")
  private Format format = Format.JSON;

  @Option(names = "--type", paramLabel = "TYPE", description = "Entries of one type alone.")
  private EntryType type = EntryType.ALL;

  @Mixin private Filter filter = new Filter();
  @Mixin private ClockOptions clocks = new ClockOptions();

  @Option(
      names = "--reporter",
      paramLabel = "PARTY",
      description = "In iati, for whom it is reported: what this party receives is incoming.")
  private @Nullable Party reporter;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Write to this file rather than to standard output. In a folder, a snapshot is named by"
              + " its checksum.")
  private @Nullable String output;

  /// The formats with their meanings, as the help lists them.
  static final class Words implements Iterable<String> {
    @Override
    public java.util.Iterator<String> iterator() {
      return Arrays.stream(Format.values())
          .map(each -> "%n  %-10s%s".formatted(each.word() + ":", each.meaning()))
          .iterator();
    }
  }

  ExportCommand(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  @Override
  public Integer call() throws IOException {
    try (var ledger = Shelf.openFilled(entente.home())) {
      Slice slice = slice(ledger);
      if (output == null) {
        try (OutputStream data = new BufferedOutputStream(outside.data())) {
          write(slice, data);
        }
      } else {
        toFile(slice, OutputFile.place(output));
      }
    }
    return Status.DONE.code();
  }

  private Slice slice(Ledger ledger) {
    String asked = (filter.asked() + " " + clocks.asked()).strip();
    return Slices.of(ledger, filter.of(type, clocks.clocks()), asked, format);
  }

  private void write(Slice slice, OutputStream data) throws IOException {
    try {
      if (format == Format.IATI) {
        IatiXml.write(slice, Optional.ofNullable(reporter), data);
      } else {
        format.write(slice, data);
      }
    } catch (IllegalArgumentException unfit) {
      throw new Stop(Status.USAGE, String.valueOf(unfit.getMessage()), unfit);
    }
  }

  private void toFile(Slice slice, Path file) {
    Path named = OutputFile.write(file, this::name, data -> write(slice, data));
    if (!Files.isRegularFile(named)) {
      return;
    }
    try {
      if (format == Format.SNAPSHOT) {
        outside.say("snapshot %s, sha256 %s".formatted(named, Snapshots.checksum(named)));
      }
      if (format == Format.CSV) {
        codebook(slice, named);
      }
    } catch (IOException broken) {
      throw new Stop(
          Status.LEDGER,
          "output: %s cannot be written (%s); choose another place"
              .formatted(file, broken.getMessage()),
          broken);
    }
  }

  /// Of a file in a folder: a snapshot bears its checksum.
  private String name(Path written) throws IOException {
    String mark =
        format == Format.SNAPSHOT ? "-" + Snapshots.checksum(written).substring(0, 16) : "";
    return "entente%s.%s".formatted(mark, format.extension());
  }

  private void codebook(Slice slice, Path table) throws IOException {
    String name = table.getFileName().toString().replaceFirst("[.]csv$", "");
    Path codebook = table.resolveSibling(name + ".codebook.csv");
    try (Writer text = Files.newBufferedWriter(codebook)) {
      Codebook.write(slice.type(), text);
    }
    outside.say("what the columns of %s mean stands in %s".formatted(table, codebook));
  }
}
