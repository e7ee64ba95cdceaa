package entente.app.cli;

import entente.app.Promises;
import entente.app.TotalData;
import entente.reconcile.SumsAsked;
import entente.reconcile.Total;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `entente totals`: what promises come to, money counted once.
@Command(
    name = "totals",
    description = {
      "Adds promises up, so that money counts once, and lists what was left out and why.",
      "Where sources do not say whether sums overlap, the total is a range.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  entente totals --from Japan --to ASEAN",
      "  entente totals --from CHN --to region:africa --since 2024 --currency CNY",
      "  entente totals --from EU --sector energy --measure delivered --known-on 2024-06-30",
      "  entente totals --from USA --funding public --format csv > totals.csv",
    })
final class TotalsCommand implements Callable<Integer> {
  private final Outside outside;
  private final Entente entente;

  @Mixin private SumOptions options = new SumOptions();
  @Mixin private RatesOption rates = new RatesOption();
  @Mixin private ClockOptions clocks = new ClockOptions();
  @Mixin private Layout layout = new Layout();

  TotalsCommand(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  @Override
  public Integer call() throws IOException {
    Layout.Format format = layout.chosen(outside);
    SumsAsked asked = options.asked();
    try (var ledger = Shelf.openFilled(entente.home())) {
      Total total =
          Promises.of(ledger, clocks.clocks()).total(options::holds, asked, rates.rates());
      try (Writer data = outside.text()) {
        switch (format) {
          case TABLE ->
              data.write(
                  TotalText.of(
                      total, asked, new Prefixes(ledger, clocks.clocks()), outside.width()));
          case JSON, JSONL -> TotalData.json(total, asked, data);
          case CSV -> TotalData.csv(total, data);
        }
      }
      return Status.DONE.code();
    }
  }
}
