package entente.app.web;

import entente.app.cli.SamplePlan;
import entente.app.plan.KnownNames;
import entente.app.plan.PlanDraft;
import entente.app.plan.PlanWanted;
import entente.ledger.Ledger;
import entente.model.Party;
import entente.model.When;
import entente.publish.ClaimJson;
import entente.publish.plan.Mapping;
import entente.publish.plan.PlanTable;
import entente.publish.plan.Sheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The plan of 130 lines, recorded in a ledger as `poa`.
final class PlanLedger {
  private PlanLedger() {}

  static void fill(Path home) throws IOException {
    Path file = Files.createTempFile("plan", ".xlsx");
    byte[] bytes = Files.readAllBytes(new SamplePlan().xlsx(file));
    var sheets = Sheets.read("plan.xlsx", bytes);
    Mapping mapping = PlanTable.propose(sheets, Optional.empty()).orElseThrow();
    var wanted =
        new PlanWanted(
            "poa",
            null,
            List.of(new Party("AUS"), new Party("ASEAN")),
            null,
            When.parse("2025-10-01"));
    try (var ledger = Ledger.open(home, new ClaimJson())) {
      PlanDraft.of(
              ledger,
              "plan.xlsx",
              bytes,
              sheets,
              PlanTable.read(sheets, mapping, KnownNames.cells()),
              wanted)
          .record(ledger);
    }
    Files.delete(file);
  }
}
