package entente.model.plan;

import entente.model.Party;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What names a plan.
///
/// @param name by which it is asked for: lower-case letters, digits and hyphens, such as
///   `asean-japan-2023`
/// @param parties whose plan it is; empty where nobody said
/// @param before the name of the plan that it follows; null where there is none or nobody said
public record PlanHead(String name, String title, List<Party> parties, @Nullable String before) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST = 80;

  public PlanHead {
    parties = List.copyOf(parties);
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "plan: found \"%s\", wanted a name of lower-case letters, digits and hyphens such as asean-japan-2023"
              .formatted(name));
    }
  }

  public static boolean isName(String name) {
    return name.length() <= LONGEST && NAME.matcher(name).matches();
  }

  /// What a later file says of the plan stands over what an earlier one said, where it says
  /// anything.
  public PlanHead over(PlanHead earlier) {
    return new PlanHead(
        name,
        title.equals(name) ? earlier.title : title,
        parties.isEmpty() ? earlier.parties : parties,
        before == null ? earlier.before : before);
  }
}
