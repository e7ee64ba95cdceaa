package entente.app.web;

import entente.app.Decided;
import entente.model.Decision.Ruling;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// On which claims, and on which two, somebody has ruled.
///
/// @param judged the claims that were accepted
/// @param pairs the ids of two; of what was parted, those of the first of each part
record Ruled(Set<String> judged, Set<Set<String>> pairs) {

  static Ruled of(List<Decided> decided) {
    Set<String> judged = new HashSet<>();
    Set<Set<String>> pairs = new HashSet<>();
    for (Decided each : decided) {
      if (each.state() == Decided.State.IN_FORCE) {
        switch (each.decision().ruling()) {
          case Ruling.Accept(String claim) -> judged.add(claim);
          case Ruling.Same(String claim, String other) -> pairs.add(two(claim, other));
          case Ruling.NotSame(String claim, String other) -> pairs.add(two(claim, other));
          case Ruling.Split(var parts) ->
              parts.forEach(part ->
                  parts.forEach(other -> pairs.add(two(part.getFirst(), other.getFirst()))));
          default -> {
            // says nothing of a pair or of how a claim was read
          }
        }
      }
    }
    return new Ruled(judged, pairs);
  }

  /// Whether somebody has ruled on any of these claims together with any of those.
  boolean on(List<String> some, List<String> others) {
    return !pairs.isEmpty()
        && some.stream().anyMatch(one -> others.stream().anyMatch(other -> on(one, other)));
  }

  /// Whether somebody has ruled on whether two claims are about one thing.
  boolean on(String claim, String other) {
    return !claim.equals(other) && pairs.contains(two(claim, other));
  }

  private static Set<String> two(String claim, String other) {
    return Set.copyOf(List.of(claim, other));
  }
}
