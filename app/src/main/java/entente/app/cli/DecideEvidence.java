package entente.app.cli;

import entente.app.Entries;
import entente.app.plan.PlanShelf;
import entente.app.plan.PlanView;
import entente.ledger.Ledger;
import entente.model.Clocks;
import entente.model.Decision.Ruling;
import entente.model.plan.Progress;
import entente.publish.DecisionJson;
import entente.reconcile.plan.PlanState;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente decide evidence`: a claim shows how far a line of a plan has come.
@Command(
    name = "evidence",
    description =
        "A claim shows how far a line of a plan has come; the line's evidenced status moves.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer =
        "  entente decide evidence 3f9a1c asean-japan-2023 2.1.3 --progress completed --reason"
            + " \"the report names the line\"")
final class DecideEvidence extends Decides {
  @Parameters(
      index = "0",
      paramLabel = "CLAIM",
      description = "The id of the claim, as entente plan proposals has it.")
  private String claim = "";

  @Parameters(index = "1", paramLabel = "PLAN", description = "The plan's name.")
  private String plan = "";

  @Parameters(index = "2", paramLabel = "LINE", description = "The line's code.")
  private String line = "";

  @Option(
      names = "--progress",
      paramLabel = "WORD",
      description = "How far it shows the line to have come. Default: as proposed.")
  private @Nullable String progress;

  DecideEvidence(Outside outside, Entente entente) {
    super(outside, entente);
  }

  @Override
  Ruling ruling(Ledger ledger, Prefixes ids) {
    String id = ids.claim(claim);
    return new Ruling.Evidences(
        plan,
        line,
        id,
        progress == null
            ? proposed(ledger, id)
            : DecisionJson.progress(progress.toLowerCase(Locale.ROOT)));
  }

  private Progress proposed(Ledger ledger, String id) {
    PlanState state =
        PlanView.state(
            ledger,
            PlanShelf.plan(ledger, plan, Clocks.NOW),
            Clocks.NOW,
            LocalDate.now(ZoneOffset.UTC),
            PlanView.MONTHS);
    return PlanView.proposals(state, Entries.find(ledger, id, Clocks.NOW).stream().toList())
        .stream()
        .filter(match -> match.line().code().equals(line))
        .map(match -> match.progress())
        .findFirst()
        .orElseThrow(() ->
            new Stop(
                Status.USAGE,
                "--progress: found none, and the claim is not proposed for line %s; say how far it shows the line to have come, such as --progress ongoing"
                    .formatted(line)));
  }
}
