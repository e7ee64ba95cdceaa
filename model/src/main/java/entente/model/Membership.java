package entente.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A party's place in an organisation.
///
/// @param date year or day for which it is said; null where the source does not say
public record Membership(Party party, Party body, Role role, Status status, @Nullable When date)
    implements Assertion {

  /// The place that it has.
  public enum Role implements Word {
    MEMBER,
    OBSERVER,
    CANDIDATE,
    CHAIR,
    CO_CHAIR,
    HOST,
    ENVOY
  }

  /// Whether it has it now.
  public enum Status implements Word {
    CURRENT,
    PLANNED,
    PAST,
    SUSPENDED
  }

  public Membership {
    Wanted.that(!party.equals(body), "membership.body", body, "a body other than the party itself");
  }

  static Membership of(Fields fields) {
    return new Membership(
        fields.party(Field.PARTY),
        fields.party(Field.BODY),
        fields.word(Field.ROLE, Role.class),
        fields.word(Field.STATUS, Status.class),
        fields.when(Field.DATE));
  }

  @Override
  public Type type() {
    return Type.MEMBERSHIP;
  }

  @Override
  public Map<Field, Value> fields() {
    return Fields.to(Type.MEMBERSHIP)
        .with(Field.PARTY, party)
        .with(Field.BODY, body)
        .with(Field.ROLE, role)
        .with(Field.STATUS, status)
        .with(Field.DATE, date)
        .filled();
  }
}
