package entente.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A text between parties.
///
/// @param date when it reached its status (for `negotiating`, since when); null where the source
///   does not say
/// @param count the number of things it lists, such as 130 projects
/// @param sectors all that it is said to cover
public record Accord(
    Kind kind,
    List<Party> parties,
    Status status,
    @Nullable When date,
    @Nullable Count count,
    Set<Sector> sectors)
    implements Assertion {

  /// What sort of text it is.
  public enum Kind implements Word {
    STATEMENT,
    AGREEMENT,
    MEMORANDUM,
    PLAN,
    CODE
  }

  /// How far the text had come.
  public enum Status implements Word {
    PLANNED,
    NEGOTIATING,
    AGREED,
    IN_FORCE,
    ENDED
  }

  public Accord {
    parties = List.copyOf(parties);
    Wanted.that(!parties.isEmpty(), "accord.parties", parties, "at least one party to it");
    Wanted.unique(parties, "accord.parties");
    sectors = Set.copyOf(sectors);
  }

  static Accord of(Fields fields) {
    return new Accord(
        fields.word(Field.KIND, Kind.class),
        fields.parties(Field.PARTIES),
        fields.word(Field.STATUS, Status.class),
        fields.when(Field.DATE),
        fields.count(Field.COUNT),
        fields.sectors(Field.SECTORS));
  }

  @Override
  public Type type() {
    return Type.ACCORD;
  }

  @Override
  public Map<Field, Value> fields() {
    return Fields.to(Type.ACCORD)
        .with(Field.KIND, kind)
        .with(Field.PARTIES, parties)
        .with(Field.STATUS, status)
        .with(Field.DATE, date)
        .with(Field.COUNT, count)
        .with(Field.SECTORS, sectors)
        .filled();
  }
}
