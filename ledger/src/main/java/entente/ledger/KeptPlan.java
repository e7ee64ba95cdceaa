package entente.ledger;

import entente.model.When;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plan as one file or document told it, as the ledger keeps it.
///
/// @param plan the plan's name
/// @param head what names it, as JSON
/// @param file what it was taken from: a file's name, or a document's
/// @param hash SHA-256 of its bytes, 64 hexadecimal digits
/// @param published when it became public; null where nobody knows: then on the day on which it was
///   recorded
/// @param mapping how its columns were understood, as JSON; empty where it has none
/// @param recorded when the ledger took it in; of one that is being added it does not matter
/// @param lines in the file's order
public record KeptPlan(
    String plan,
    String head,
    String file,
    String hash,
    @Nullable When published,
    String mapping,
    Instant recorded,
    List<Line> lines) {
  public KeptPlan {
    lines = List.copyOf(lines);
  }

  /// One line of it.
  ///
  /// @param json what is said of it, in one line
  public record Line(String code, String json) {}
}
