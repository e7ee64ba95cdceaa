package entente.model;

import java.time.Instant;

/// What a person ruled, with author, moment and reason. Never edited: it is taken back by a decision too ([Ruling.Undo]).
public record Decision(String id, Ruling ruling, String author, Instant made, String reason) implements Comparable<Decision> {
  public Decision {
    Wanted.that(!id.isBlank(), "decision.id", id, "an id of at least one character");
    Wanted.that(!author.isBlank(), "decision.author", author, "the name of who ruled");
    Wanted.that(!reason.isBlank(), "decision.reason", reason, "why it was ruled");
  }

  /// In the order in which they were made.
  @Override
  public int compareTo(Decision other) {
    int byTime = made.compareTo(other.made);
    return byTime != 0 ? byTime : id.compareTo(other.id);
  }

  /// What was ruled.
  public sealed interface Ruling {
    /// The two claims are about the same real-world thing.
    record Same(String claim, String other) implements Ruling {}

    /// The two claims are not about the same thing, whatever else links them.
    record NotSame(String claim, String other) implements Ruling {}

    /// This is the value of the field, in the entry of the claim.
    record ThisValue(String claim, Field field, Value value) implements Ruling {}

    /// The claim is not what its document says, or the document is wrong: it counts no more.
    record Reject(String claim) implements Ruling {}

    /// The earlier decision counts no more.
    record Undo(String decision) implements Ruling {}
  }
}
