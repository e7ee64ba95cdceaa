package entente.app.plan;

import entente.model.plan.LineField;
import entente.model.plan.Plan;
import entente.model.plan.PlanLine;
import entente.model.plan.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a line that a file tells differs from the plan as it is known.
///
/// @param fresh whether the plan did not have the line
/// @param changes what is said otherwise, or for the first time; empty of a fresh line
public record Difference(PlanLine line, boolean fresh, List<Change> changes) {
  /// One field of it.
  ///
  /// @param was empty where nothing was said
  public record Change(LineField field, String was, String is) {
    /// Whether something that was said would be replaced.
    public boolean overwrites() {
      return !was.isEmpty();
    }
  }

  public Difference {
    changes = List.copyOf(changes);
  }

  public boolean overwrites() {
    return changes.stream().anyMatch(Change::overwrites);
  }

  /// Those between a file's lines and the plan, in the file's order.
  static List<Difference> between(Optional<Plan> plan, List<PlanLine> lines) {
    var differences = new ArrayList<Difference>();
    for (PlanLine line : lines) {
      Optional<PlanLine> before = plan.flatMap(known -> known.line(line.code()));
      if (before.isEmpty()) {
        differences.add(new Difference(line, true, List.of()));
      } else {
        List<Change> changes =
            line.said().entrySet().stream()
                .filter(said -> !same(plan.get(), before.get(), said.getKey(), said.getValue()))
                .map(said ->
                    new Change(
                        said.getKey(),
                        before.get().text(said.getKey()),
                        said.getValue().toString()))
                .toList();
        if (!changes.isEmpty()) {
          differences.add(new Difference(line, false, changes));
        }
      }
    }
    return differences;
  }

  /// What the plan's place makes of a line need not be said.
  private static boolean same(Plan plan, PlanLine before, LineField field, Said said) {
    boolean implied =
        switch (field) {
          case LEVEL ->
              !before.said().containsKey(field)
                  && said.toString().equals(plan.level(before).word());
          case PARENT ->
              !before.said().containsKey(field)
                  && plan.above(before)
                      .filter(above -> above.code().equals(said.toString()))
                      .isPresent();
          default -> false;
        };
    return implied || said.equals(before.said().get(field));
  }
}
