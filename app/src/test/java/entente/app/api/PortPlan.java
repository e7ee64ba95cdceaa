package entente.app.api;

import entente.ledger.KeptPlan;
import entente.ledger.Ledger;
import entente.model.Party;
import entente.model.When;
import entente.model.plan.PlanHead;
import entente.model.plan.PlanLine;
import entente.publish.ClaimJson;
import entente.publish.plan.Cells;
import entente.publish.plan.Mapping;
import entente.publish.plan.PlanJson;
import entente.publish.plan.PlanTable;
import entente.publish.plan.Sheets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A plan of three lines beside the sample ledger, of which a promise there speaks.
final class PortPlan {
  private static final String TABLE =
      """
      Code,Title,Parties,Budget,End,Milestones,Status,Sectors
      1,Trade,,,,,,
      1.1,Dollars for Kenya's ports over five years,NOR; KEN,USD 200 million,2028,2024-Q1: first crane,ongoing,transport
      1.2,A school for pilots,NOR; KEN,,2023,,completed,education
      """;

  private PortPlan() {}

  static void fill(Path home) {
    var sheets = Sheets.read("ports.csv", TABLE.getBytes(StandardCharsets.UTF_8));
    Mapping mapping = PlanTable.propose(sheets, Optional.empty()).orElseThrow();
    List<PlanLine> lines = PlanTable.read(sheets, mapping, Cells.strict()).lines();
    var head =
        new PlanHead(
            "ports", "Ports and schools", List.of(new Party("NOR"), new Party("KEN")), null);
    try (var ledger = Ledger.open(home, new ClaimJson())) {
      ledger.addPlan(
          new KeptPlan(
              "ports",
              PlanJson.write(head),
              "ports.csv",
              "0".repeat(64),
              When.parse("2023-01"),
              mapping.json(),
              Instant.EPOCH,
              lines.stream()
                  .map(line -> new KeptPlan.Line(line.code(), PlanJson.write(line)))
                  .toList()));
    }
  }
}
