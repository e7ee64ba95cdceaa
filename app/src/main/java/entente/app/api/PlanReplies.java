package entente.app.api;

import entente.app.Entries;
import entente.app.plan.PlanData;
import entente.app.plan.PlanShelf;
import entente.app.plan.PlanView;
import entente.ledger.Ledger;
import entente.model.Clocks;
import entente.model.plan.Plan;
import entente.reconcile.plan.PlanState;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Answers about plans.
final class PlanReplies {
  static final Parameter<String> NAME =
      Parameters.path("id", "The plan's name.", "the name of a plan");
  static final List<Parameter<?>> ASKED =
      List.of(NAME, Parameters.KNOWN_ON, Parameters.RECORDED_BY);

  private final Ledger ledger;
  private final Clock clock;

  PlanReplies(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /// The operations on plans.
  static List<Operation> operations(Ledger ledger, Clock clock) {
    var plans = new PlanReplies(ledger, clock);
    var paged = new ArrayList<Parameter<?>>(ASKED);
    paged.addAll(Parameters.PAGING);
    return List.of(
        Operation.get(
            "listPlans",
            "/plans",
            "The plans that are known, by name",
            "",
            List.of(Parameters.KNOWN_ON, Parameters.RECORDED_BY, Parameters.LIMIT, Parameters.SKIP),
            Schemas.page(Schemas.ref("Plan")),
            plans::list),
        Operation.get(
            "showPlan",
            "/plans/{id}",
            "One plan: its lines, each as reported and as documents show, what is to be looked at,"
                + " and the scorecard",
            "Things are overdue as of the day of `known_on`, else today.",
            ASKED,
            Schemas.ref("WholePlan"),
            plans::show),
        Operation.get(
            "listProposals",
            "/plans/{id}/proposals",
            "Claims that may show how far a plan's lines have come, undecided, the likeliest first",
            "A decision of kind `evidences` takes one, `no-evidence` refuses it.",
            paged,
            Schemas.page(Schemas.ref("Proposal")),
            plans::proposals));
  }

  private Answer list(Call call) {
    return Replies.page(call, PlanShelf.all(ledger, clocks(call)), PlanData::brief);
  }

  private Answer show(Call call) {
    return Replies.json(PlanData.whole(state(call)));
  }

  private Answer proposals(Call call) {
    return Replies.page(
        call,
        PlanView.proposals(state(call), Entries.of(ledger, clocks(call))),
        PlanData::proposal);
  }

  private PlanState state(Call call) {
    String name = call.path(NAME);
    Plan plan =
        PlanShelf.find(ledger, name, clocks(call))
            .orElseThrow(() ->
                ProblemException.missing(
                    "id: found \"%s\", wanted the name of a plan that is known by these clocks"
                        .formatted(name),
                    "List plans at " + Operations.ROOT + "/plans"));
    return PlanView.state(
        ledger, plan, clocks(call), LocalDate.now(clock.withZone(ZoneOffset.UTC)), PlanView.MONTHS);
  }

  private static Clocks clocks(Call call) {
    return new Clocks(
        call.one(Parameters.KNOWN_ON).orElse(null),
        null,
        call.one(Parameters.RECORDED_BY).orElse(null));
  }
}
