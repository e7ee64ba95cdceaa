package entente.reconcile;

import entente.model.Entry;
import entente.model.aid.Activity;
import java.util.List;

/// That a commitment may be what an activity pays, and why: a proposal until a person decides.
///
/// @param score from 0 to 1; from 0.5 on it is worth a person's look
/// @param because what spoke for it and against it, in words
public record PaidMatch(Entry entry, Activity activity, double score, List<String> because) {
  public PaidMatch {
    because = List.copyOf(because);
  }
}
