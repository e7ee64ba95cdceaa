package entente.app.cli;

import entente.app.Entries;
import entente.app.plan.PlanData;
import entente.app.plan.PlanView;
import entente.reconcile.plan.Match;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `entente plan proposals`: what documents may show of a plan's lines, for a person to decide.
@Command(
    name = "proposals",
    description = {
      "Lists the claims that may show how far lines of a plan have come, the likeliest first, each"
          + " with its reasons.",
      "Take one with entente decide evidence, or refuse it with entente decide no-evidence: it is"
          + " not proposed again.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  entente plan proposals asean-japan-2023 --line 2.1.3")
final class PlanProposalsCommand implements Callable<Integer> {
  private final Outside outside;
  private final Entente entente;

  @Mixin private PlanOption plan = new PlanOption();

  @Option(names = "--line", paramLabel = "CODE", description = "For one line alone.")
  private @Nullable String code;

  @Mixin private Layout layout = new Layout();

  PlanProposalsCommand(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  @Override
  public Integer call() throws IOException {
    Layout.Format format =
        layout.chosen(outside, Layout.Format.TABLE, Layout.Format.JSON, Layout.Format.JSONL);
    try (var ledger = Shelf.openFilled(entente.home());
        Writer data = outside.text()) {
      var state = plan.state(ledger);
      List<Match> matches =
          PlanView.proposals(state, Entries.of(ledger, plan.clocks().clocks())).stream()
              .filter(each -> code == null || each.line().code().equals(code))
              .toList();
      switch (format) {
        case JSON -> Items.array(matches, PlanData::proposal, data);
        case JSONL -> Items.lines(matches, PlanData::proposal, data);
        case TABLE, CSV ->
            table(matches, new Prefixes(ledger, plan.clocks().clocks()))
                .write(outside.width(), data);
      }
      outside.say(
          "%s, not decided; take one with: entente decide evidence CLAIM PLAN LINE"
              .formatted(Counted.of(matches.size(), "proposal")));
    }
    return Status.DONE.code();
  }

  private static Table table(List<Match> matches, Prefixes prefixes) {
    var table = new Table(3, "LINE", "CLAIM", "SHOWS", "QUOTE", "KNOWN", "SCORE", "BECAUSE");
    for (Match match : matches) {
      table.row(
          match.line().code(),
          prefixes.shortened(match.report().claim().id()),
          PlanView.words(match.progress()),
          match.report().claim().evidence().getFirst().quote().replaceAll("\\s+", " "),
          match.report().known().toString(),
          String.format(Locale.ROOT, "%.2f", match.score()),
          Table.cut(String.join("; ", match.because()), 48));
    }
    return table;
  }
}
