package entente.app.cli;

import entente.app.Slices;
import entente.app.Snapshots;
import entente.app.Snapshots.Frozen;
import entente.ledger.Ledger;
import entente.publish.Format;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `entente snapshot`: freezes a slice of the ledger, so that it can be cited.
@Command(
    name = "snapshot",
    description = {
      "Freezes the ledger, or what passes the filters, and keeps it beside the ledger under the"
          + " SHA-256 of its bytes.",
      "A server has it at /snapshots/CHECKSUM.zip from then on, unchanged whatever comes in."
          + " Printed is the checksum.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente snapshot --known-on 2023-12-20",
      "  entente snapshot --party ASEAN --type commitments",
      "  entente snapshot --list",
      "  entente snapshot --verify 3f9a….zip            whether every byte is as it was frozen",
    })
final class SnapshotCommand implements Callable<Integer> {
  private final Outside outside;
  private final Entente entente;

  @Option(names = "--type", paramLabel = "TYPE", description = "Entries of one type alone.")
  private EntryType type = EntryType.ALL;

  @Mixin private Filter filter = new Filter();
  @Mixin private ClockOptions clocks = new ClockOptions();

  @Option(
      names = "--list",
      description = "List those that there are, the latest first, rather than freeze another.")
  private boolean list;

  @Option(
      names = "--verify",
      paramLabel = "FILE",
      description =
          "Check a snapshot against its checksums; by the checksum of one kept here, or a file.")
  private @Nullable String verify;

  SnapshotCommand(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  @Override
  public Integer call() throws IOException {
    if (verify != null && Files.isRegularFile(Path.of(verify))) {
      Path file = Path.of(verify);
      String name = file.getFileName().toString().replaceFirst("[.]zip$", "");
      return told(file, name.matches("[0-9a-f]{64}") ? name : null);
    }
    try (var ledger = Shelf.openFilled(entente.home())) {
      Snapshots snapshots = Snapshots.of(ledger);
      if (verify != null) {
        String wanted = verify.toLowerCase(Locale.ROOT).replaceFirst("[.]zip$", "");
        Frozen found =
            snapshots
                .find(wanted)
                .orElseThrow(() ->
                    new Stop(
                        Status.USAGE,
                        "snapshot: found no \"%s\", wanted a file or the checksum of one kept here (--list)"
                            .formatted(wanted)));
        return told(found.file(), wanted);
      }
      try (Writer data = outside.text()) {
        if (list) {
          table(snapshots.all(), data);
        } else {
          data.write(frozen(ledger, snapshots).checksum() + "\n");
        }
      }
    }
    return Status.DONE.code();
  }

  private Frozen frozen(Ledger ledger, Snapshots snapshots) throws IOException {
    String asked = (filter.asked() + " " + clocks.asked()).strip();
    Frozen frozen =
        snapshots.freeze(
            Slices.of(ledger, filter.of(type, clocks.clocks()), asked, Format.SNAPSHOT));
    outside.say(
        "frozen: %s, %s, %,d bytes; a server has it at %s"
            .formatted(frozen.title(), frozen.file(), frozen.bytes(), frozen.address()));
    return frozen;
  }

  private void table(List<Frozen> all, Writer data) throws IOException {
    var table = new Table(1, "SHA-256", "FROZEN", "BYTES", "WHAT");
    all.forEach(each ->
        table.row(
            each.checksum(),
            each.frozen().toString(),
            "%,d".formatted(each.bytes()),
            each.title()));
    for (String line : table.lines(Math.max(outside.width(), 160))) {
      data.write(line + "\n");
    }
  }

  private int told(Path file, @Nullable String wanted) throws IOException {
    List<String> problems = Snapshots.problems(file, wanted);
    problems.forEach(each -> outside.say("%s: %s".formatted(file, each)));
    if (problems.isEmpty()) {
      outside.say(
          "%s is whole: sha256 %s%s"
              .formatted(
                  file, Snapshots.checksum(file), wanted == null ? "" : ", as its name says"));
    }
    return (problems.isEmpty() ? Status.DONE : Status.UNUSABLE).code();
  }
}
