package entente.reconcile;

import entente.model.Assertion;
import entente.model.Claim;
import entente.model.Field;
import entente.model.Party;
import entente.model.Type;
import entente.model.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which ids mean which parties, as people ruled. What an id means may be renamed in its turn; a
/// ruling that would lead back to where it began is passed over.
final class Names {
  private final Map<Party, Party> means = new HashMap<>();

  /// Takes a ruling in; the latest first, and of two on one id the first taken counts.
  void add(Party name, Party meant) {
    if (!meaning(meant).equals(name)) {
      means.putIfAbsent(name, meant);
    }
  }

  Party meaning(Party name) {
    Party meant = name;
    for (Party next = means.get(meant); next != null; next = means.get(meant)) {
      meant = next;
    }
    return meant;
  }

  /// The claim with every party by its meaning. Where that would make it one that cannot be (a
  /// state related to itself), it stays as it is.
  Claim meaning(Claim claim) {
    if (means.isEmpty()) {
      return claim;
    }
    Type type = claim.type();
    Map<Field, Value> fields = meaning(claim.assertion().fields());
    Map<Field, Value> further = meaning(claim.further());
    if (fields.equals(claim.assertion().fields()) && further.equals(claim.further())) {
      return claim;
    }
    try {
      return new Claim(
          claim.id(),
          claim.doc(),
          Assertion.of(type, fields),
          claim.evidence(),
          further,
          claim.attribution(),
          claim.confidence(),
          claim.frame());
    } catch (IllegalArgumentException impossible) {
      return claim;
    }
  }

  private Map<Field, Value> meaning(Map<Field, Value> fields) {
    var named = new LinkedHashMap<Field, Value>();
    fields.forEach((field, value) -> named.put(field, meaning(value)));
    return named;
  }

  private Value meaning(Value value) {
    return switch (value) {
      case Value.One(Party party) -> new Value.One(meaning(party));
      case Value.Parties(List<Party> parties) ->
          new Value.Parties(parties.stream().map(this::meaning).distinct().toList());
      case Value.Term _,
          Value.Text _,
          Value.Date _,
          Value.Amount _,
          Value.Tally _,
          Value.Figure _,
          Value.Flag _,
          Value.Sectors _ ->
          value;
    };
  }
}
