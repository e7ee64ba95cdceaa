package entente.app.plan;

import entente.model.Party;
import entente.model.When;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person says of a plan that a file does not.
///
/// @param name by which the plan is to be known; null for that of the file or its title
/// @param title null for what stands above the table
/// @param parties empty for those of the file
/// @param before the plan that it follows; null where nobody says
/// @param published when the file became public; null where nobody says
public record PlanWanted(
    @Nullable String name,
    @Nullable String title,
    List<Party> parties,
    @Nullable String before,
    @Nullable When published) {
  /// Nothing said.
  public static final PlanWanted NOTHING = new PlanWanted(null, null, List.of(), null, null);

  public PlanWanted {
    parties = List.copyOf(parties);
  }
}
