package entente.app.web;

import entente.model.plan.Plan;
import entente.publish.PartyName;
import entente.reconcile.plan.PlanState;
import entente.reconcile.plan.Scorecard;
import java.util.List;
import java.util.stream.Collectors;

/// The plans that are known, by name, each with how far its lines have come.
record PlanList(List<Item> items) {
  /// One plan.
  ///
  /// @param attention how many of its lines want looking at
  record Item(
      Plan plan, String parties, int lines, PlanBar reported, PlanBar evidenced, long attention) {}

  static PlanList of(List<PlanState> states) {
    return new PlanList(states.stream().map(PlanList::item).toList());
  }

  private static Item item(PlanState state) {
    Scorecard.Row all = Scorecard.of(state).rows().getLast();
    return new Item(
        state.plan(),
        state.plan().head().parties().stream().map(PartyName::of).collect(Collectors.joining(", ")),
        all.lines(),
        PlanBar.of(all.reported()),
        PlanBar.of(all.evidenced()),
        state.lines().stream().filter(each -> !each.findings().isEmpty()).count());
  }
}
