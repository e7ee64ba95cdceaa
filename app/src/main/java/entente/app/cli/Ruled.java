package entente.app.cli;

import entente.model.Claim;
import entente.model.Decision.Ruling;
import entente.model.LinkKind;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// A ruling in words.
final class Ruled {
  private Ruled() {}

  static String words(Ruling ruling) {
    return words(ruling, id -> id);
  }

  /// @param brief how the id of a claim is written
  static String words(Ruling ruling, UnaryOperator<String> brief) {
    return switch (ruling) {
      case Ruling.Same(String claim, String other) ->
          "%s and %s are the same".formatted(brief.apply(claim), brief.apply(other));
      case Ruling.NotSame(String claim, String other) ->
          "%s and %s are not the same".formatted(brief.apply(claim), brief.apply(other));
      case Ruling.Split(List<List<String>> parts) ->
          parts.stream()
              .map(part -> part.stream().map(brief).collect(Collectors.joining(" and ")))
              .collect(Collectors.joining(" apart from "));
      case Ruling.ThisValue(String claim, var field, var value) ->
          "%s of %s is %s".formatted(field.key(), brief.apply(claim), value);
      case Ruling.Reject(String claim) -> "%s is rejected".formatted(brief.apply(claim));
      case Ruling.Accept(String claim) -> "%s is accepted".formatted(brief.apply(claim));
      case Ruling.Add(Claim claim, var source) ->
          "%s %s is added, after %s"
              .formatted(claim.type().word(), brief.apply(claim.id()), source.doc());
      case Ruling.SameParty(var name, var means) -> "%s means %s".formatted(name, means);
      case Ruling.Linked(String claim, LinkKind kind, String other) ->
          "%s is linked to %s as %s".formatted(brief.apply(claim), brief.apply(other), kind.word());
      case Ruling.NotLinked(String claim, String other) ->
          "%s and %s are not linked".formatted(brief.apply(claim), brief.apply(other));
      case Ruling.PaidBy(String claim, String activity) ->
          "%s is paid by %s".formatted(brief.apply(claim), activity);
      case Ruling.NotPaidBy(String claim, String activity) ->
          "%s is not paid by %s".formatted(brief.apply(claim), activity);
      case Ruling.Evidences(String plan, String line, String claim, var progress) ->
          "%s shows line %s of %s as %s".formatted(brief.apply(claim), line, plan, progress.word());
      case Ruling.NoEvidence(String plan, String line, String claim) ->
          "%s says nothing of line %s of %s".formatted(brief.apply(claim), line, plan);
      case Ruling.Undo(String decision) -> "%s counts no more".formatted(decision);
    };
  }
}
