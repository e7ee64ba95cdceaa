package entente.app.cli;

import entente.app.plan.PlanData;
import entente.app.plan.PlanView;
import entente.model.plan.Progress;
import entente.reconcile.plan.Finding;
import entente.reconcile.plan.PlanState;
import entente.reconcile.plan.Scorecard;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `entente plan scorecard`: how many lines have come how far.
@Command(
    name = "scorecard",
    description = {
      "Counts the lines of a plan, for each pillar and in all: how far they have come as reported"
          + " and as documents show.",
      "Each pair of figures is reported / evidenced."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  entente plan scorecard asean-japan-2023 --known-on 2025-12-31")
final class PlanScorecardCommand implements Callable<Integer> {
  private final Outside outside;
  private final Entente entente;

  @Mixin private PlanOption plan = new PlanOption();
  @Mixin private Layout layout = new Layout();

  PlanScorecardCommand(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  @Override
  public Integer call() throws IOException {
    Layout.Format format = layout.chosen(outside);
    try (var ledger = Shelf.openFilled(entente.home());
        Writer data = outside.text()) {
      PlanState state = plan.state(ledger);
      Scorecard scorecard = Scorecard.of(state);
      switch (format) {
        case CSV -> PlanView.matrix(state).scorecardCsv(data);
        case JSON -> Items.array(PlanData.scorecard(scorecard), row -> row, data);
        case JSONL -> Items.lines(PlanData.scorecard(scorecard), row -> row, data);
        case TABLE -> table(scorecard).write(outside.width(), data);
      }
    }
    return Status.DONE.code();
  }

  private static Table table(Scorecard scorecard) {
    var table =
        new Table(
            0,
            "PILLAR",
            "LINES",
            "NO REPORT",
            "NO ACTIVITY",
            "ADDRESSED",
            "ONGOING",
            "COMPLETED",
            "DROPPED",
            "OVERDUE",
            "CONTRADICTED");
    for (Scorecard.Row row : scorecard.rows()) {
      table.row(
          row.code().isEmpty() ? row.title() : row.code() + " " + row.title(),
          String.valueOf(row.lines()),
          pair(row, Progress.NO_REPORT),
          pair(row, Progress.NO_ACTIVITY),
          pair(row, Progress.ADDRESSED),
          pair(row, Progress.ONGOING),
          pair(row, Progress.COMPLETED),
          pair(row, Progress.DROPPED),
          String.valueOf(row.findings(Finding.Kind.OVERDUE)),
          String.valueOf(row.findings(Finding.Kind.CONTRADICTION)));
    }
    return table;
  }

  private static String pair(Scorecard.Row row, Progress progress) {
    return row.reported(progress) + " / " + row.evidenced(progress);
  }
}
