package entente.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Two parties stand, or will stand, in a named relation: a tier of partnership, an alliance,
/// diplomatic relations, a dispute.
///
/// @param parties exactly two, in any order
/// @param kind the tier's slug, such as `comprehensive-strategic-partnership`
/// @param date when it is or was established (or ended), or is to be; null where the source does
///   not say
/// @param fromKind the earlier tier, where an upgrade from it is stated
public record Relation(
    List<Party> parties, String kind, Status status, @Nullable When date, @Nullable String fromKind)
    implements Assertion {

  /// How far the relation had come.
  public enum Status implements Word {
    PLANNED,
    ESTABLISHED,
    SUSPENDED,
    ENDED
  }

  public Relation {
    parties = List.copyOf(parties);
    Wanted.that(parties.size() == 2, "relation.parties", parties, "exactly two parties");
    Wanted.unique(parties, "relation.parties");
    fill(parties, kind, status, date, fromKind);
  }

  static Relation of(Fields fields) {
    return new Relation(
        fields.parties(Field.PARTIES),
        fields.term(Field.KIND),
        fields.word(Field.STATUS, Status.class),
        fields.when(Field.DATE),
        fields.termOrNull(Field.FROM_KIND));
  }

  @Override
  public Type type() {
    return Type.RELATION;
  }

  @Override
  public Map<Field, Value> fields() {
    return fill(parties, kind, status, date, fromKind);
  }

  private static Map<Field, Value> fill(
      List<Party> parties,
      String kind,
      Status status,
      @Nullable When date,
      @Nullable String fromKind) {
    return Fields.to(Type.RELATION)
        .with(Field.PARTIES, parties)
        .with(Field.KIND, new Value.Term(kind))
        .with(Field.STATUS, status)
        .with(Field.DATE, date)
        .with(Field.FROM_KIND, fromKind == null ? null : new Value.Term(fromKind))
        .filled();
  }
}
