package entente.app.cli;

import entente.app.Entries;
import entente.app.Paid;
import entente.app.PaidJson;
import entente.ledger.Question;
import entente.model.Entry;
import entente.publish.EntryName;
import entente.reconcile.PaidMatch;
import entente.reconcile.PaidYears;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `entente paid`: what was promised beside what was paid.
@Command(
    name = "paid",
    description = {
      "Sets what was promised beside what aid reports say was committed and paid, by year, in US"
          + " dollars at each year's rate.",
      "An activity counts once a person took it for a commitment's payment; entente decide paid."
          + " --as-if counts what is proposed, too.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente import iati activities.xml",
      "  entente paid --proposals --from Japan --to Fiji",
      "  entente decide paid 3f9a1c XM-DAC-701-8-77 --reason \"same loan number\"",
      "  entente paid --from Japan",
      "  entente paid --unmatched --since 2020",
    })
final class PaidCommand implements Callable<Integer> {
  private final Outside outside;
  private final Entente entente;

  @Mixin private Filter filter = new Filter();
  @Mixin private ClockOptions clocks = new ClockOptions();
  @Mixin private Layout layout = new Layout();

  @Option(
      names = "--proposals",
      description =
          "List instead which activities may pay which commitments, with score and reasons.")
  private boolean proposals;

  @Option(
      names = "--unmatched",
      description =
          "List instead commitments without an activity, and activities without a commitment.")
  private boolean unmatched;

  @Option(
      names = "--as-if",
      description = "Count the likeliest proposal of each commitment as if it were decided.")
  private boolean asIf;

  PaidCommand(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  @Override
  public Integer call() throws IOException {
    Layout.Format format =
        layout.chosen(outside, Layout.Format.TABLE, Layout.Format.JSON, Layout.Format.JSONL);
    try (var ledger = Shelf.openFilled(entente.home())) {
      Question question = filter.of(EntryType.ALL, clocks.clocks());
      List<Entry> asked =
          StreamSupport.stream(Entries.of(ledger, question).spliterator(), false).toList();
      Paid paid = Paid.of(ledger, clocks.clocks(), asked, asIf);
      try (Writer data = outside.text()) {
        if (format == Layout.Format.TABLE) {
          var prefixes = new Prefixes(ledger, clocks.clocks());
          Table table =
              proposals
                  ? proposals(paid, prefixes)
                  : unmatched ? unmatched(paid, prefixes) : years(paid.years());
          for (String line : table.lines(outside.width())) {
            data.write(line);
            data.write('\n');
          }
        } else if (proposals) {
          PaidJson.proposals(paid.proposals(), data);
        } else if (unmatched) {
          PaidJson.unmatched(paid.unpaid(), paid.unpromised(), data);
        } else {
          PaidJson.years(paid.years(), data);
        }
      }
      outside.say(
          "%s by %s decided; %s by %s proposed, not decided%s (entente paid --proposals); %s and %s unmatched (--unmatched); %,d in no sum"
              .formatted(
                  Counted.of(paid.paying().size(), "commitment"),
                  Counted.of(
                      paid.paying().values().stream()
                          .flatMap(List::stream)
                          .map(each -> each.identifier())
                          .distinct()
                          .count(),
                      "activity"),
                  Counted.of(
                      paid.proposals().stream().map(match -> match.entry().id()).distinct().count(),
                      "commitment"),
                  Counted.of(
                      paid.proposals().stream()
                          .map(match -> match.activity().identifier())
                          .distinct()
                          .count(),
                      "activity"),
                  asIf ? ", the likeliest counted as if it were" : "",
                  Counted.of(paid.unpaid().size(), "commitment"),
                  Counted.of(paid.unpromised().size(), "activity"),
                  paid.years().leftOut().size()));
    }
    return Status.DONE.code();
  }

  private static Table years(PaidYears years) {
    var table = new Table(4, "YEAR", "PROMISED", "COMMITTED", "DISBURSED", "GAP");
    years.years().forEach((year, sums) -> table.row(line(String.valueOf(year), sums)));
    table.row(line("all", years.total()));
    return table;
  }

  private static String[] line(String what, PaidYears.Year year) {
    String promised = dollars(year.promised());
    String atMost = dollars(year.atMost());
    return new String[] {
      what,
      promised.equals(atMost) ? promised : promised + " to " + atMost,
      dollars(year.committed()),
      dollars(year.disbursed()),
      dollars(year.gap())
    };
  }

  private static String dollars(double sum) {
    return String.format(Locale.ROOT, "%,.0f", sum);
  }

  private static Table proposals(Paid paid, Prefixes prefixes) {
    var table = new Table(2, "ENTRY", "ACTIVITY", "COMMITMENT", "TITLE", "SCORE", "BECAUSE");
    for (PaidMatch match : paid.proposals()) {
      table.row(
          prefixes.shortened(match.entry().id()),
          match.activity().identifier(),
          EntryName.of(match.entry()),
          Table.cut(match.activity().title(), 40),
          String.format(Locale.ROOT, "%.2f", match.score()),
          String.join("; ", match.because()));
    }
    return table;
  }

  private static Table unmatched(Paid paid, Prefixes prefixes) {
    var table = new Table(1, "ID", "WHAT");
    paid.unpaid()
        .forEach(entry ->
            table.row(prefixes.shortened(entry.id()), "commitment: " + EntryName.of(entry)));
    paid.unpromised().forEach((id, title) -> table.row(id, "activity: " + title));
    paid.years().leftOut().forEach(each -> table.row(each.id(), "in no sum: " + each.why()));
    return table;
  }
}
