package entente.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A party takes a stand, by an act that is spoken or written by or for it.
///
/// @param holder whose stand it is; a spokesman's stand is his principal's
/// @param person who voiced it, by full name; null where nobody is named
/// @param targets the parties that it is about or addressed to; may be empty, never the holder
/// @param topic a few words; null where there are none
public record Position(
    Party holder, @Nullable String person, Act act, List<Party> targets, @Nullable String topic)
    implements Assertion {

  /// What the stand does.
  public enum Act implements Word {
    SUPPORT,
    CONDEMN,
    CONCERN,
    URGE,
    OPPOSE,
    THANK
  }

  public Position {
    targets = List.copyOf(targets);
    Wanted.unique(targets, "position.targets");
    Wanted.that(
        !targets.contains(holder),
        "position.targets",
        targets,
        "parties other than the holder " + holder);
    Wanted.that(
        person == null || !person.isBlank(), "position.person", person, "a name, or nothing");
    Wanted.that(
        topic == null || !topic.isBlank(), "position.topic", topic, "a few words, or nothing");
  }

  static Position of(Fields fields) {
    return new Position(
        fields.party(Field.HOLDER),
        fields.text(Field.PERSON),
        fields.word(Field.ACT, Act.class),
        fields.parties(Field.TARGETS),
        fields.text(Field.TOPIC));
  }

  @Override
  public Type type() {
    return Type.POSITION;
  }

  @Override
  public Map<Field, Value> fields() {
    return Fields.to(Type.POSITION)
        .with(Field.HOLDER, holder)
        .with(Field.PERSON, person)
        .with(Field.ACT, act)
        .with(Field.TARGETS, targets)
        .with(Field.TOPIC, topic)
        .filled();
  }
}
