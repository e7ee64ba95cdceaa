package entente.app.cli;

import entente.app.plan.PlanData;
import entente.app.plan.PlanShelf;
import entente.model.plan.Plan;
import entente.publish.PartyName;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `entente plan list`: the plans that the ledger has.
@Command(
    name = "list",
    description = "Lists the plans that the ledger has, by name.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  entente plan list --known-on 2024-12-31")
final class PlanListCommand implements Callable<Integer> {
  private final Outside outside;
  private final Entente entente;

  @Mixin private ClockOptions clocks = new ClockOptions();
  @Mixin private Layout layout = new Layout();

  PlanListCommand(Outside outside, Entente entente) {
    this.outside = outside;
    this.entente = entente;
  }

  @Override
  public Integer call() throws IOException {
    Layout.Format format =
        layout.chosen(outside, Layout.Format.TABLE, Layout.Format.JSON, Layout.Format.JSONL);
    try (var ledger = Shelf.openFilled(entente.home());
        Writer data = outside.text()) {
      List<Plan> plans = PlanShelf.all(ledger, clocks.clocks());
      switch (format) {
        case JSON -> Items.array(plans, PlanData::brief, data);
        case JSONL -> Items.lines(plans, PlanData::brief, data);
        case TABLE, CSV -> table(plans).write(outside.width(), data);
      }
      if (plans.isEmpty()) {
        outside.say("no plan is known; take one in with: entente import plan FILE");
      }
    }
    return Status.DONE.code();
  }

  private static Table table(List<Plan> plans) {
    var table = new Table(1, "PLAN", "TITLE", "PARTIES", "LINES", "FILES", "LAST KNOWN");
    for (Plan plan : plans) {
      table.row(
          plan.head().name(),
          plan.head().title(),
          plan.head().parties().stream().map(PartyName::of).collect(Collectors.joining(", ")),
          String.valueOf(plan.leaves().size()),
          String.valueOf(plan.editions().size()),
          plan.editions().getLast().known().toString());
    }
    return table;
  }
}
