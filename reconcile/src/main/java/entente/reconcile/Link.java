package entente.reconcile;

import java.util.List;

/// That two claims are about one thing, and why.
///
/// @param claim the id of the claim known first
/// @param other the id of the other
/// @param score from 0.5 to 1; higher is surer, and joined first
/// @param because what spoke for it and against it, in words: "same giver", "same amount", "three days apart"
public record Link(String claim, String other, double score, List<String> because) {
  public Link {
    because = List.copyOf(because);
  }
}
