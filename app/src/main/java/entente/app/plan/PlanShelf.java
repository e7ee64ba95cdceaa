package entente.app.plan;

import entente.app.RefusedException;
import entente.ledger.KeptPlan;
import entente.ledger.Ledger;
import entente.model.Clocks;
import entente.model.plan.Plan;
import entente.model.plan.PlanEdition;
import entente.model.plan.PlanLine;
import entente.publish.plan.Mapping;
import entente.publish.plan.PlanJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The plans of a ledger.
public final class PlanShelf {
  private PlanShelf() {}

  /// Every plan that is known by the clocks, by name.
  public static List<Plan> all(Ledger ledger, Clocks clocks) {
    Map<String, List<PlanEdition>> editions = new TreeMap<>();
    for (KeptPlan kept : ledger.plans(clocks)) {
      editions.computeIfAbsent(kept.plan(), _ -> new ArrayList<>()).add(edition(kept));
    }
    return editions.values().stream().map(Plan::of).toList();
  }

  private static PlanEdition edition(KeptPlan kept) {
    return new PlanEdition(
        PlanJson.head(kept.head()),
        kept.file(),
        kept.hash(),
        kept.published(),
        kept.recorded(),
        kept.lines().stream().map(line -> PlanJson.line(line.json())).toList());
  }

  /// The plan of a name, if it is known by the clocks.
  public static Optional<Plan> find(Ledger ledger, String name, Clocks clocks) {
    return all(ledger, clocks).stream().filter(each -> each.head().name().equals(name)).findFirst();
  }

  /// The plan of a name.
  ///
  /// @throws RefusedException where there is none, with the names of those that there are
  public static Plan plan(Ledger ledger, String name, Clocks clocks) {
    return find(ledger, name, clocks)
        .orElseThrow(() -> {
          String names =
              all(ledger, clocks).stream()
                  .map(each -> each.head().name())
                  .collect(Collectors.joining(", "));
          return new RefusedException(
              "plan: found \"%s\", wanted the name of a plan%s"
                  .formatted(
                      name,
                      names.isEmpty()
                          ? "; there is none yet: entente import plan FILE"
                          : ": " + names));
        });
  }

  /// A line of a plan as it is now.
  ///
  /// @throws RefusedException where there is no such plan or no such line
  public static PlanLine line(Ledger ledger, String plan, String code) {
    return plan(ledger, plan, Clocks.NOW)
        .line(code)
        .orElseThrow(() ->
            new RefusedException(
                "line: found \"%s\", wanted the code of a line of %s; entente plan show %s lists them"
                    .formatted(code, plan, plan)));
  }

  /// How the columns of the plan's last table were understood, if it came from one.
  public static Optional<Mapping> mapping(Ledger ledger, String plan) {
    return ledger.plans(Clocks.NOW).reversed().stream()
        .filter(kept -> kept.plan().equals(plan) && !kept.mapping().isEmpty())
        .map(kept -> Mapping.read(kept.mapping()))
        .findFirst();
  }
}
