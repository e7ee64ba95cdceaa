package entente.app.cli;

import entente.app.Decided;
import entente.model.Clocks;
import entente.model.Entry;
import entente.publish.Json;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `entente decisions`: what people ruled.
@Command(
    name = "decisions",
    description = {
      "Lists what people ruled, the latest last, and what became of it.",
      "A ruling is in force, undone, or hangs in the air, because a later reading of the document"
          + " has no longer what it was ruled on.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente decisions",
      "  entente decisions --entry 3f9a1c",
      "  entente decisions --state hanging --format json",
    })
final class DecisionsCommand implements Callable<Integer> {
  private static final int REASON = 7;

  private final Outside outside;
  private final Entente entente;

  @Option(names = "--entry", paramLabel = "ENTRY", description = "Those on this entry alone.")
  private @Nullable String entry;

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description = "in-force, undone or hanging. Default: all.")
  private @Nullable String state;

  @Option(
      names = "--recorded-by",
      paramLabel = "MOMENT",
      description = "As this ledger held them at this moment.")
  private @Nullable Instant recordedBy;

  @Mixin private Layout layout = new Layout();

  DecisionsCommand(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  @Override
  public Integer call() throws IOException {
    Layout.Format format =
        layout.chosen(outside, Layout.Format.TABLE, Layout.Format.JSON, Layout.Format.JSONL);
    Set<String> states = Set.of("in-force", "undone", "hanging");
    String wanted = state == null ? null : state.toLowerCase(Locale.ROOT);
    if (wanted != null && !states.contains(wanted)) {
      throw new Stop(
          Status.USAGE,
          "--state: found \"%s\", wanted in-force, undone or hanging".formatted(state));
    }
    var clocks = new Clocks(null, null, recordedBy);
    try (var ledger = Shelf.openFilled(entente.home())) {
      var ids = new Prefixes(ledger, clocks);
      Set<String> claims = entry == null ? Set.of() : claims(ids.find(entry));
      List<Decided> chosen =
          Decided.all(ledger, clocks).stream()
              .filter(each -> wanted == null || each.state().word().equals(wanted))
              .filter(each -> entry == null || each.about(claims))
              .toList();
      try (Writer data = outside.text()) {
        switch (format) {
          case TABLE -> table(chosen, ids, data);
          case JSON -> data.write(Json.write(chosen.stream().map(Decided::tree).toList()) + "\n");
          default -> {
            for (Decided each : chosen) {
              data.write(Json.write(each.tree()) + "\n");
            }
          }
        }
      }
    }
    return Status.DONE.code();
  }

  static Set<String> claims(Entry entry) {
    return entry.reports().stream().map(report -> report.claim().id()).collect(Collectors.toSet());
  }

  private void table(List<Decided> decisions, Prefixes ids, Writer data) throws IOException {
    var table = new Table(1, "ID", "RULING", "STATE", "BY", "MADE", "REASON");
    for (Decided each : decisions) {
      var decision = each.decision();
      table.row(
          decision.id(),
          Ruled.words(decision.ruling(), ids::shortened),
          each.state().word() + (each.undoneBy() == null ? "" : " by " + each.undoneBy()),
          decision.author(),
          decision.made().truncatedTo(ChronoUnit.SECONDS).toString(),
          Table.cut(decision.reason(), Math.max(12, outside.width() / REASON * 2)));
    }
    for (String line : table.lines(outside.width())) {
      data.write(line + "\n");
    }
  }
}
