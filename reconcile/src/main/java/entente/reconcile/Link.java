package entente.reconcile;

import java.util.List;

/// How far two claims speak for being about one thing, and why.
///
/// @param claim the id of the claim known first
/// @param other the id of the other
/// @param score from 0 to 1; from 0.5 on they are linked, and the surer are joined first; 0 where
///   something keeps them apart
/// @param because what spoke for it and against it, in words: "same giver", "same amount", "three
///   days apart"
public record Link(String claim, String other, double score, List<String> because) {
  public Link {
    because = List.copyOf(because);
  }
}
