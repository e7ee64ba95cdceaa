package entente.app;

import entente.ledger.Ledger;
import entente.model.Clocks;
import entente.model.Decision;
import entente.model.Decision.Ruling;
import entente.publish.DecisionJson;
import entente.reconcile.Standing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A decision and what has become of it.
///
/// @param decision on the claims on which it rests today
/// @param undoneBy the decision that took it back; null unless it is undone
/// @param missing the claims that it was made on and that are found no more
public record Decided(
    Decision decision, State state, @Nullable String undoneBy, Set<String> missing) {
  /// What has become of a decision.
  public enum State {
    IN_FORCE,
    /// Taken back by a later one that is in force.
    UNDONE,
    /// Its document was read anew, and what it was made on is found there no more.
    HANGING;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// Every decision that was recorded by then, in the order in which they were made.
  public static List<Decided> all(Ledger ledger, Clocks clocks) {
    Standing standing = Entries.standing(ledger, new Clocks(null, null, clocks.recordedBy()));
    List<Decision> inForce = Decision.inForce(standing.decisions());
    var undone = new HashMap<String, String>();
    var counting = new HashSet<Decision>(inForce);
    for (Decision each : inForce) {
      if (each.ruling() instanceof Ruling.Undo(String earlier)) {
        undone.put(earlier, each.id());
      }
    }
    return standing.decisions().stream()
        .map(each -> {
          Set<String> missing = new TreeSet<>(standing.hanging().getOrDefault(each, Set.of()));
          State state =
              !counting.contains(each)
                  ? State.UNDONE
                  : missing.isEmpty() ? State.IN_FORCE : State.HANGING;
          return new Decided(
              each, state, state == State.UNDONE ? undone.get(each.id()) : null, missing);
        })
        .toList();
  }

  /// Whether it rests on any of these claims.
  public boolean about(Set<String> claims) {
    return Standing.claims(decision.ruling()).anyMatch(claims::contains);
  }

  /// As a tree for [entente.publish.Json#write].
  public Map<String, @Nullable Object> tree() {
    var tree = new LinkedHashMap<String, @Nullable Object>(DecisionJson.tree(decision));
    tree.put("state", state.word());
    if (undoneBy != null) {
      tree.put("undone_by", undoneBy);
    }
    if (!missing.isEmpty()) {
      tree.put("missing", missing);
    }
    return tree;
  }
}
