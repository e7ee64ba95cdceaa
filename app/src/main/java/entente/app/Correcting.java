package entente.app;

import entente.ledger.Ledger;
import entente.model.Assertion;
import entente.model.Claim;
import entente.model.ClaimIds;
import entente.model.Decision;
import entente.model.Decision.Ruling;
import entente.model.Field;
import entente.model.Report;
import entente.model.Slot;
import entente.model.Value;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts a claim right that the reader read amiss: the same passages with other fields are added as
/// a fact, and the claim is rejected. Both are decisions, and each can be taken back.
public final class Correcting {
  private final Ledger ledger;

  public Correcting(Ledger ledger) {
    this.ledger = ledger;
  }

  /// What was decided: the fact that stands now, and the rejection.
  public record Corrected(Decision added, Decision rejected) {
    /// The id of the claim that stands for the corrected one.
    public String claim() {
      return added.ruling() instanceof Ruling.Add(Claim claim, var _) ? claim.id() : added.id();
    }
  }

  /// Corrects some fields of a claim; an empty one is left out.
  ///
  /// @throws RefusedException where there is no such claim, nothing is corrected, or a field cannot
  ///   be so; nothing is recorded then
  public Corrected correct(
      String id, Map<Field, Optional<Value>> fields, String author, String reason) {
    Report report = report(id);
    Claim right = corrected(report, fields);
    if (right.assertion().equals(report.claim().assertion())
        && right.further().equals(report.claim().further())) {
      throw new RefusedException(
          "correct: found nothing that differs from what was read, wanted another value of some"
              + " field");
    }
    var deciding = new Deciding(ledger);
    Decision added = deciding.decide(new Ruling.Add(right, report.publication()), author, reason);
    return new Corrected(added, deciding.decide(new Ruling.Reject(id), author, reason));
  }

  private Report report(String id) {
    return ledger.bearing(List.of(id)).reports().stream()
        .filter(each -> each.claim().id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new RefusedException(
                "claim: found \"%s\", wanted the id of a claim that counts; entente show ENTRY names those of an entry"
                    .formatted(id)));
  }

  private static Claim corrected(Report report, Map<Field, Optional<Value>> fields) {
    Claim claim = report.claim();
    Map<Field, Value> filled = new EnumMap<>(Field.class);
    filled.putAll(claim.assertion().fields());
    filled.putAll(claim.further());
    fields.forEach((field, value) ->
        value.ifPresentOrElse(it -> filled.put(field, it), () -> filled.remove(field)));
    try {
      Assertion assertion = Assertion.of(claim.type(), scored(claim, filled));
      filled.keySet().removeAll(assertion.fields().keySet());
      String id = ClaimIds.claim(report.publication().document(), assertion, claim.evidence());
      boolean taken = id.equals(claim.id());
      return new Claim(
          taken ? id + "c" : id,
          claim.doc(),
          assertion,
          claim.evidence(),
          filled,
          claim.attribution(),
          null,
          null);
    } catch (IllegalArgumentException wrong) {
      throw new RefusedException(String.valueOf(wrong.getMessage()), wrong);
    }
  }

  private static Map<Field, Value> scored(Claim claim, Map<Field, Value> filled) {
    Map<Field, Value> scored = new EnumMap<>(Field.class);
    claim.type().slots().stream()
        .filter(Slot::scored)
        .map(Slot::field)
        .filter(filled::containsKey)
        .forEach(field -> scored.put(field, filled.get(field)));
    return scored;
  }
}
