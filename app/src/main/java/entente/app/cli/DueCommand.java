package entente.app.cli;

import entente.app.DueData;
import entente.app.Promises;
import entente.ledger.Question;
import entente.model.Clocks;
import entente.publish.EntryName;
import entente.publish.Json;
import entente.publish.SheetCsv;
import entente.reconcile.Due;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `entente due`: promises and meetings whose day has passed without a word.
@Command(
    name = "due",
    description = {
      "Lists promises, meetings and planned steps whose day has passed without a document that says"
          + " what came of them.",
      "By today's date, or as known on the day of --known-on. --since and --until ask for when the"
          + " thing was said to be made.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente due",
      "  entente due --from Japan --known-on 2024-01-31",
      "  entente due --type meetings --party ASEAN --format json",
    })
final class DueCommand implements Callable<Integer> {
  private final Outside outside;
  private final Entente entente;

  @picocli.CommandLine.Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Entries of one type alone.")
  private EntryType type = EntryType.ALL;

  @Mixin private Filter filter = new Filter();
  @Mixin private ClockOptions clocks = new ClockOptions();
  @Mixin private Layout layout = new Layout();

  DueCommand(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  @Override
  public Integer call() throws IOException {
    Layout.Format format = layout.chosen(outside);
    Clocks asked = clocks.clocks();
    try (var ledger = Shelf.openFilled(entente.home())) {
      Question question = filter.of(type, asked);
      LocalDate known = asked.knownOn();
      List<Due> due =
          Promises.of(ledger, asked)
              .due(ledger, known == null ? LocalDate.now(ZoneOffset.UTC) : known, question);
      try (Writer data = outside.text()) {
        switch (format) {
          case TABLE -> table(due, new Prefixes(ledger, clocks.clocks()), data);
          case JSON -> data.write(Json.write(due.stream().map(DueData::tree).toList()) + "\n");
          case JSONL -> {
            for (Due each : due) {
              data.write(Json.write(DueData.tree(each)) + "\n");
            }
          }
          case CSV -> SheetCsv.write(DueData.COLUMNS, due.stream().map(DueData::cells), data);
        }
      }
      return Status.DONE.code();
    }
  }

  private void table(List<Due> due, Prefixes prefixes, Writer data) throws IOException {
    var table = new Table(3, "DUE", "ID", "WHAT", "NAME", "LAST WORD");
    for (Due each : due) {
      table.row(
          each.due().toString(),
          prefixes.shortened(each.entry().id()),
          each.reason(),
          EntryName.of(each.entry()),
          each.lastWord().known() + " " + each.lastWord().publication().doc());
    }
    for (String line : table.lines(outside.width())) {
      data.write(line + "\n");
    }
  }
}
