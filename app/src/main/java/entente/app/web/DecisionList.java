package entente.app.web;

import entente.app.Decided;
import entente.model.Decision.Ruling;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What people ruled, the newest first, each with who, when and why, and what has become of it.
record DecisionList(List<Item> items) {

  /// One decision.
  ///
  /// @param row the entry that it is about today; null where it is about none
  record Item(
      String id,
      String words,
      String author,
      String day,
      String reason,
      Decided.State state,
      @Nullable Row row) {
    boolean inForce() {
      return state != Decided.State.UNDONE;
    }
  }

  static DecisionList of(List<Decided> decided, Known known) {
    return new DecisionList(decided.reversed().stream().map(each -> item(each, known)).toList());
  }

  private static Item item(Decided decided, Known known) {
    var decision = decided.decision();
    return new Item(
        decision.id(),
        words(decision.ruling()),
        decision.author(),
        Say.day(decision.made().atZone(ZoneOffset.UTC).toLocalDate()),
        decision.reason(),
        decided.state(),
        claims(decision.ruling())
            .map(known::find)
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(null));
  }

  private static Stream<String> claims(Ruling ruling) {
    return entente.reconcile.Standing.claims(ruling);
  }

  private static String words(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Same _ -> "the same thing";
      case Ruling.NotSame _ -> "not the same thing";
      case Ruling.Split(var parts) -> "%d different things".formatted(parts.size());
      case Ruling.ThisValue(_, var field, var value) ->
          Say.slug(field.key().replace('_', ' ')) + " is " + Say.value(value);
      case Ruling.Reject _ -> "a report that does not count";
      case Ruling.Accept _ -> "a report that was read right";
      case Ruling.Add _ -> "a fact added";
      case Ruling.SameParty(var name, var means) -> name + " means " + means;
      case Ruling.Linked(_, var kind, _) ->
          entente.publish.LinkName.away(kind) + " another promise";
      case Ruling.NotLinked _ -> "no link to another promise";
      case Ruling.PaidBy(_, var activity) -> "paid by " + activity;
      case Ruling.NotPaidBy(_, var activity) -> "not paid by " + activity;
      case Ruling.Evidences(var plan, var line, _, var progress) ->
          "shows line %s of %s as %s".formatted(line, plan, progress.word());
      case Ruling.NoEvidence(var plan, var line, _) ->
          "says nothing of line %s of %s".formatted(line, plan);
      case Ruling.Undo(var earlier) -> "takes back " + earlier;
    };
  }
}
