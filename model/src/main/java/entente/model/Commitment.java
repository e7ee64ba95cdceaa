package entente.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A party says that it will do, give or pay something.
///
/// @param from who commits; at least one
/// @param to who receives or benefits; empty where none is stated or the promise is mutual
/// @param terms how much, how many, over how long
/// @param sectors those that the text names for it
/// @param date when it was made; null where the source does not say
public record Commitment(
    List<Party> from,
    List<Party> to,
    Kind kind,
    Terms terms,
    Set<Sector> sectors,
    Status status,
    @Nullable When date)
    implements Assertion {

  /// What is promised.
  public enum Kind implements Word {
    FINANCE,
    GOODS,
    PEOPLE,
    PROGRAMME,
    COOPERATION,
    POLICY,
    MILITARY
  }

  /// How far the promise had come.
  public enum Status implements Word {
    CONSIDERED,
    PLEDGED,
    SIGNED,
    UNDERWAY,
    DELIVERED,
    CANCELLED
  }

  /// The figures of a promise, each null where the source gives none.
  ///
  /// @param amount as the text gives it first; of a range the upper value
  /// @param bound how the amount bounds the true one; null where there is no amount or it is exact
  ///   and unsaid
  /// @param count what is counted rather than paid
  /// @param years length of the period in years
  /// @param by the date by which
  public record Terms(
      @Nullable Money amount,
      @Nullable Bound bound,
      @Nullable Count count,
      @Nullable BigDecimal years,
      @Nullable When by) {
    public static final Terms NONE = new Terms(null, null, null, null, null);

    public Terms {
      Wanted.that(
          years == null || years.signum() > 0, "commitment.years", years, "a length above zero");
      years = years == null ? null : Numbers.plain(years);
    }
  }

  public Commitment {
    from = List.copyOf(from);
    to = List.copyOf(to);
    Wanted.that(!from.isEmpty(), "commitment.from", from, "at least one party that commits");
    Wanted.unique(from, "commitment.from");
    Wanted.unique(to, "commitment.to");
    sectors = Set.copyOf(sectors);
  }

  static Commitment of(Fields fields) {
    return new Commitment(
        fields.parties(Field.FROM),
        fields.parties(Field.TO),
        fields.word(Field.KIND, Kind.class),
        new Terms(
            fields.money(Field.AMOUNT),
            fields.wordOrNull(Field.BOUND, Bound.class),
            fields.count(Field.COUNT),
            fields.number(Field.YEARS),
            fields.when(Field.BY)),
        fields.sectors(Field.SECTORS),
        fields.word(Field.STATUS, Status.class),
        fields.when(Field.DATE));
  }

  @Override
  public Type type() {
    return Type.COMMITMENT;
  }

  @Override
  public Map<Field, Value> fields() {
    return Fields.to(Type.COMMITMENT)
        .with(Field.FROM, from)
        .with(Field.TO, to)
        .with(Field.KIND, kind)
        .with(Field.AMOUNT, terms.amount())
        .with(Field.BOUND, terms.bound())
        .with(Field.COUNT, terms.count())
        .with(Field.YEARS, terms.years())
        .with(Field.BY, terms.by())
        .with(Field.SECTORS, sectors)
        .with(Field.STATUS, status)
        .with(Field.DATE, date)
        .filled();
  }
}
