package entente.app.web;

import entente.app.Paid;
import entente.app.plan.PlanShelf;
import entente.app.plan.PlanView;
import entente.ledger.Ledger;
import entente.model.Clocks;
import entente.model.Entry;
import entente.model.plan.Plan;
import entente.model.plan.PlanLine;
import entente.reconcile.PaidMatch;
import entente.reconcile.plan.LineState;
import entente.reconcile.plan.Match;
import entente.reconcile.plan.PlanState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What may be evidence for a line of a plan, and what may pay a promise: proposed until a person
/// decides, with what matters most first.
record Proposed(List<Shown> plans, List<Payment> paid) {
  /// What the findings of a line add to its weight: evidence is most wanted where somebody has to
  /// answer for it.
  private static final double WANTED = 0.3;

  /// That a report may show how far a line of a plan has come.
  record Shown(Plan plan, LineState state, Match match, Row row) {
    double matters() {
      return match.score() + (state.findings().isEmpty() ? 0 : WANTED);
    }

    /// The lines above it, the uppermost first.
    List<PlanLine> above() {
      return plan.path(state.line()).reversed();
    }
  }

  /// That an activity of an aid report may pay a promise.
  record Payment(Row row, PaidMatch match) {
    double matters() {
      return match.score() + row.stake();
    }
  }

  /// As things are known now.
  static Proposed of(Ledger ledger, Known known, LocalDate today) {
    List<Plan> plans = PlanShelf.all(ledger, Clocks.NOW);
    List<Entry> entries =
        plans.isEmpty() && !ledger.holdsAid()
            ? List.of()
            : known.rows().stream().map(Row::entry).toList();
    var shown = new ArrayList<Shown>();
    for (Plan plan : plans) {
      PlanState state = PlanView.state(ledger, plan, Clocks.NOW, today, PlanView.MONTHS);
      for (Match match : PlanView.proposals(state, entries)) {
        state
            .line(match.line().code())
            .ifPresent(line ->
                known
                    .find(match.entry())
                    .ifPresent(row -> shown.add(new Shown(plan, line, match, row))));
      }
    }
    var paid = new ArrayList<Payment>();
    for (PaidMatch match : Paid.proposals(ledger, Clocks.NOW, entries)) {
      known.find(match.entry().id()).ifPresent(row -> paid.add(new Payment(row, match)));
    }
    return new Proposed(
        shown.stream()
            .sorted(
                Comparator.comparingDouble(Shown::matters)
                    .reversed()
                    .thenComparing(each -> each.match().line().code())
                    .thenComparing(each -> each.match().report().claim().id()))
            .limit(Doubts.MOST)
            .toList(),
        paid.stream()
            .sorted(
                Comparator.comparingDouble(Payment::matters)
                    .reversed()
                    .thenComparing(each -> each.row().id())
                    .thenComparing(each -> each.match().activity().identifier()))
            .limit(Doubts.MOST)
            .toList());
  }
}
