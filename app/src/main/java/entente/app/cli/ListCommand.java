package entente.app.cli;

import entente.app.Entries;
import entente.ledger.Ledger;
import entente.ledger.Question;
import entente.model.Disagreement;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Value;
import entente.publish.EntryCsv;
import entente.publish.EntryJson;
import entente.publish.EntryName;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente list`: entries of one type, or all, that pass the filters.
@Command(
    name = "list",
    description = "Lists entries of the ledger.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente list relations --party ASEAN",
      "  entente list commitments --from Japan --to ASEAN --since 2023",
      "  entente list meetings --known-on 2023-07-31 --status planned",
      "  entente list commitments --from Japan --limit 50 --skip 100",
      "  entente list all --format csv > ledger.csv",
    })
final class ListCommand implements Callable<Integer> {
  private final Outside outside;
  private final Entente entente;

  @Parameters(
      paramLabel = "TYPE",
      description =
          "relations, commitments, meetings, accords, positions, memberships, indicators or all.")
  private EntryType type = EntryType.ALL;

  @Mixin private Filter filter = new Filter();
  @Mixin private ClockOptions clocks = new ClockOptions();

  @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
  private long limit = Long.MAX_VALUE;

  @Option(names = "--skip", paramLabel = "N", description = "Without the first so many.")
  private long skip;

  @Mixin private Layout layout = new Layout();

  ListCommand(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  @Override
  public Integer call() throws IOException {
    Layout.Format format = layout.chosen(outside);
    if (limit < 0 || skip < 0) {
      throw new Stop(
          Status.USAGE,
          "--limit, --skip: found %,d and %,d, wanted 0 or more".formatted(limit, skip));
    }
    Question question = filter.of(type, clocks.clocks());
    try (var ledger = Shelf.openFilled(entente.home());
        Writer data = outside.text()) {
      Iterable<Entry> chosen = Entries.of(ledger, question, skip, limit);
      switch (format) {
        case TABLE -> table(chosen, ledger, data);
        case JSON -> EntryJson.array(chosen, data);
        case JSONL -> EntryJson.lines(chosen, data);
        case CSV -> {
          if (type.type().isPresent()) {
            EntryCsv.of(type.type().get(), chosen, data);
          } else {
            EntryCsv.all(chosen, data);
          }
        }
      }
      if (format == Layout.Format.TABLE && outside.talkOnTerminal()) {
        data.flush();
        outside.say(told(ledger, question));
      }
    }
    return Status.DONE.code();
  }

  private String told(Ledger ledger, Question question) {
    long found = Entries.count(ledger, question);
    long all = Entries.count(ledger, Question.all(clocks.clocks()));
    long shown = Math.clamp(found - skip, 0, limit);
    return "%s%s of %s; entente show ID tells all of one"
        .formatted(
            shown < found ? "%,d of ".formatted(shown) : "",
            Counted.of(found, "entry"),
            Counted.of(all, "entry"));
  }

  private void table(Iterable<Entry> entries, Ledger ledger, Writer data) throws IOException {
    var prefixes = new Prefixes(ledger, clocks.clocks());
    boolean mixed = type.type().isEmpty();
    var table =
        new Table(
            mixed ? 2 : 1, row(mixed, "ID", "TYPE", "NAME", "STATUS", "DATE", "SOURCES", "OPEN"));
    for (Entry entry : entries) {
      table.row(
          row(
              mixed,
              prefixes.shortened(entry.id()),
              entry.type().word(),
              EntryName.of(entry),
              value(entry, Field.STATUS),
              value(entry, Field.DATE, Field.START, Field.PERIOD),
              String.valueOf(
                  entry.reports().stream()
                      .map(report -> report.publication().document())
                      .distinct()
                      .count()),
              open(entry)));
    }
    for (String line : table.lines(outside.width())) {
      data.write(line);
      data.write('\n');
    }
  }

  /// Where all are of one type, the column that says so is left out.
  private static String[] row(boolean mixed, String id, String type, String... others) {
    var head = mixed ? Stream.of(id, type) : Stream.of(id);
    return Stream.concat(head, Stream.of(others)).toArray(String[]::new);
  }

  private static String value(Entry entry, Field... fields) {
    return Stream.of(fields)
        .flatMap(field -> Stream.ofNullable(entry.settled().fields().get(field)))
        .map(Value::toString)
        .findFirst()
        .orElse("");
  }

  private static String open(Entry entry) {
    return String.join(
        " ",
        entry.disagreements().stream()
            .filter(each -> each.kind() == Disagreement.Kind.CONFLICT)
            .map(each -> each.field().key())
            .toList());
  }
}
