package entente.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Parties meet.
///
/// @param parties those who meet, the host included; for a bloc's own meeting the bloc
/// @param place city, or country where no city is given; null where the source does not say
/// @param start first day; null where the source does not say
/// @param end last day; only where the source gives more than one day
public record Meeting(
    Kind kind,
    List<Party> parties,
    @Nullable String place,
    @Nullable When start,
    @Nullable When end,
    Status status)
    implements Assertion {

  /// Who meets, by rank.
  public enum Kind implements Word {
    SUMMIT,
    LEADERS,
    MINISTERS,
    OFFICIALS,
    VISIT,
    DIALOGUE
  }

  /// Whether it took place.
  public enum Status implements Word {
    PLANNED,
    HELD,
    POSTPONED,
    CANCELLED
  }

  public Meeting {
    parties = List.copyOf(parties);
    Wanted.that(!parties.isEmpty(), "meeting.parties", parties, "at least one party that meets");
    Wanted.unique(parties, "meeting.parties");
    Wanted.that(
        place == null || !place.isBlank(), "meeting.place", place, "a city or country, or nothing");
    Wanted.that(
        start == null || end == null || !end.last().isBefore(start.first()),
        "meeting.end",
        end,
        "a day not before the start");
  }

  static Meeting of(Fields fields) {
    return new Meeting(
        fields.word(Field.KIND, Kind.class),
        fields.parties(Field.PARTIES),
        fields.text(Field.PLACE),
        fields.when(Field.START),
        fields.when(Field.END),
        fields.word(Field.STATUS, Status.class));
  }

  @Override
  public Type type() {
    return Type.MEETING;
  }

  @Override
  public Map<Field, Value> fields() {
    return Fields.to(Type.MEETING)
        .with(Field.KIND, kind)
        .with(Field.PARTIES, parties)
        .with(Field.PLACE, place)
        .with(Field.START, start)
        .with(Field.END, end)
        .with(Field.STATUS, status)
        .filled();
  }
}
