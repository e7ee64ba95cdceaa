package entente.model;

import entente.model.plan.Progress;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a person ruled, with author, moment and reason. Never edited: it is taken back by a
/// decision too ([Ruling.Undo]).
public record Decision(String id, Ruling ruling, String author, Instant made, String reason)
    implements Comparable<Decision> {
  public Decision {
    Wanted.that(!id.isBlank(), "decision.id", id, "an id of at least one character");
    Wanted.that(!author.isBlank(), "decision.author", author, "the name of who ruled");
    Wanted.that(!reason.isBlank(), "decision.reason", reason, "why it was ruled");
  }

  /// In the order in which they were made; of one moment, an undoing after what it may undo.
  @Override
  public int compareTo(Decision other) {
    int order = made.compareTo(other.made);
    order =
        order != 0
            ? order
            : Boolean.compare(ruling instanceof Ruling.Undo, other.ruling instanceof Ruling.Undo);
    return order != 0 ? order : id.compareTo(other.id);
  }

  /// Those that count, the latest first.
  ///
  /// An undoing counts for an earlier decision only, and can itself be undone; so whether a
  /// decision counts is clear from the latest backwards.
  public static List<Decision> inForce(Collection<Decision> decisions) {
    var undone = new HashSet<String>();
    var inForce = new ArrayList<Decision>();
    for (Decision decision : decisions.stream().distinct().sorted().toList().reversed()) {
      if (undone.contains(decision.id())) {
        continue;
      }
      inForce.add(decision);
      if (decision.ruling() instanceof Ruling.Undo(String earlier)) {
        undone.add(earlier);
      }
    }
    return inForce;
  }

  /// Some decisions and, where they undo others, those, whose undoing they may undo, and so on.
  public static Set<Decision> concerned(Collection<Decision> some, Collection<Decision> all) {
    var byId = new HashMap<String, List<Decision>>();
    all.forEach(each -> byId.computeIfAbsent(each.id(), _ -> new ArrayList<>()).add(each));
    var concerned = new LinkedHashSet<Decision>();
    var left = new ArrayDeque<>(some);
    while (!left.isEmpty()) {
      Decision decision = left.removeFirst();
      if (concerned.add(decision) && decision.ruling() instanceof Ruling.Undo(String earlier)) {
        left.addAll(byId.getOrDefault(earlier, List.of()));
      }
    }
    return concerned;
  }

  /// The same, ruled of something else.
  public Decision of(Ruling other) {
    return new Decision(id, other, author, made, reason);
  }

  /// What was ruled. Entries are named by any claim of theirs.
  public sealed interface Ruling {
    /// The two claims are about the same real-world thing.
    record Same(String claim, String other) implements Ruling {}

    /// The two claims are not about the same thing, whatever else links them.
    record NotSame(String claim, String other) implements Ruling {}

    /// The claims of each part are about one thing, and no two parts are about the same.
    ///
    /// @param parts at least two, none empty, and no claim twice
    record Split(List<List<String>> parts) implements Ruling {
      public Split {
        parts = parts.stream().map(List::copyOf).toList();
        Wanted.that(
            parts.size() > 1 && parts.stream().noneMatch(List::isEmpty),
            "decision.parts",
            parts,
            "two parts or more, none empty");
        Wanted.unique(parts.stream().flatMap(List::stream).toList(), "decision.parts");
      }
    }

    /// This is the value of the field, in the entry of the claim.
    record ThisValue(String claim, Field field, Value value) implements Ruling {}

    /// The claim is not what its document says, or the document is wrong: it counts no more.
    record Reject(String claim) implements Ruling {}

    /// The claim is what its document says: a person has looked. It counts as before.
    record Accept(String claim) implements Ruling {}

    /// A fact that no reader found: it counts as a claim of its source.
    ///
    /// @param claim its passages stand in the source's text; of a note they are the note
    /// @param source the document that says so and where it was published; of a person's note, the
    ///   person's name as the publisher
    record Add(Claim claim, Publication source) implements Ruling {
      public Add {
        Wanted.that(
            claim.doc().equals(source.doc()),
            "decision.source",
            source.doc(),
            "the claim's document, " + claim.doc());
      }
    }

    /// The one id means the other party, wherever it stands.
    record SameParty(Party name, Party means) implements Ruling {
      public SameParty {
        Wanted.that(
            !name.equals(means), "decision.means", means, "another party than the one renamed");
      }
    }

    /// The commitment of the first claim stands so to that of the other.
    record Linked(String claim, LinkKind kind, String other) implements Ruling {}

    /// No link is between the commitments of the two claims, whatever speaks for one.
    record NotLinked(String claim, String other) implements Ruling {}

    /// The aid activity of that identifier pays the commitment of the claim, or a part of it.
    record PaidBy(String claim, String activity) implements Ruling {}

    /// The aid activity does not pay the commitment, whatever speaks for it.
    record NotPaidBy(String claim, String activity) implements Ruling {}

    /// The claim shows how far a line of a plan has come.
    ///
    /// @param plan its name
    /// @param line its code there
    record Evidences(String plan, String line, String claim, Progress progress) implements Ruling {}

    /// The claim says nothing of the line, whatever speaks for it.
    record NoEvidence(String plan, String line, String claim) implements Ruling {}

    /// The earlier decision counts no more.
    record Undo(String decision) implements Ruling {}
  }
}
