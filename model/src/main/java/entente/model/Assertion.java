package entente.model;

import java.util.Map;

/// What a claim says, without who says it: one of the guide's seven types.
///
/// Only the scored fields and those that belong to them stand in the records; the guide's further
/// fields are a claim's [Claim#further].
public sealed interface Assertion
    permits Relation, Commitment, Meeting, Accord, Position, Membership, Indicator {

  Type type();

  /// The filled fields in the guide's order. An empty list is not filled.
  Map<Field, Value> fields();

  /// Every party that the assertion names.
  default java.util.Set<Party> everyone() {
    var everyone = new java.util.TreeSet<Party>();
    for (Value value : fields().values()) {
      if (value instanceof Value.One(Party party)) {
        everyone.add(party);
      } else if (value instanceof Value.Parties(var parties)) {
        everyone.addAll(parties);
      }
    }
    return everyone;
  }

  /// The assertion of a type whose fields are these; refuses what the guide does not allow, naming
  /// the field.
  static Assertion of(Type type, Map<Field, Value> fields) {
    type.check(fields);
    var filled = new Fields(type, fields);
    return switch (type) {
      case RELATION -> Relation.of(filled);
      case COMMITMENT -> Commitment.of(filled);
      case MEETING -> Meeting.of(filled);
      case ACCORD -> Accord.of(filled);
      case POSITION -> Position.of(filled);
      case MEMBERSHIP -> Membership.of(filled);
      case INDICATOR -> Indicator.of(filled);
    };
  }
}
