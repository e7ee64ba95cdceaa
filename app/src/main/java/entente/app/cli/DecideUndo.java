package entente.app.cli;

import entente.ledger.Ledger;
import entente.model.Clocks;
import entente.model.Decision;
import entente.model.Decision.Ruling;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `entente decide undo`: an earlier decision counts no more.
@Command(
    name = "undo",
    description = "An earlier decision counts no more; undoing the undoing brings it back.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footerHeading = "%nExample:%n",
    footer = "  entente decide undo d41c0ffee12 --reason \"the ministry corrected itself\"")
final class DecideUndo extends Decides {
  @Parameters(paramLabel = "DECISION", description = "Its id, or as much of it as no other has.")
  private String decision = "";

  DecideUndo(Outside outside, Entente entente) {
    super(outside, entente);
  }

  @Override
  Ruling ruling(Ledger ledger, Prefixes ids) {
    List<String> named =
        ledger.decisions(Clocks.NOW).stream()
            .map(Decision::id)
            .filter(each -> each.startsWith(decision.strip()))
            .toList();
    if (named.size() > 1 && !named.contains(decision)) {
      throw new Stop(
          Status.USAGE,
          "decision: found several whose ids start with \"%s\", wanted one; give more of the id: %s"
              .formatted(decision, named));
    }
    return new Ruling.Undo(named.size() == 1 ? named.getFirst() : decision);
  }
}
