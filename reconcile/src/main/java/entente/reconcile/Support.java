package entente.reconcile;

import entente.model.Value;
import java.math.BigDecimal;

/// Whether one value says the other less precisely, or of a part: a month of its day, a state of
/// its city, a round sum of the sum, dollars of the same sum in yuan, a shorter list of the longer.
final class Support {
  private Support() {}

  /// Whether who says `vague` may well mean `exact`. A value supports itself.
  static boolean supports(Value vague, Value exact, int... years) {
    if (same(vague, exact)) {
      return true;
    }
    return switch (vague) {
      case Value.Date(var when) -> exact instanceof Value.Date(var other) && when.contains(other);
      case Value.Text(String text) ->
          exact instanceof Value.Text(String other)
              && Countries.isState(text)
              && !Countries.isState(other);
      case Value.Parties(var parties) ->
          exact instanceof Value.Parties(var others) && Kin.within(parties, others);
      case Value.Sectors(var sectors) ->
          exact instanceof Value.Sectors(var others) && others.containsAll(sectors);
      case Value.Amount(var money) ->
          exact instanceof Value.Amount(var other)
              && (money.currency().equals(other.currency())
                  ? rounds(money.value(), other.value())
                  : Sums.compare(
                          money.value().doubleValue(),
                          money.currency(),
                          other.value().doubleValue(),
                          other.currency(),
                          years)
                      == Sums.Fit.CONVERTED);
      case Value.Tally(var count) ->
          exact instanceof Value.Tally(var other) && rounds(count.value(), other.value());
      case Value.Figure(var number) ->
          exact instanceof Value.Figure(var other) && rounds(number, other);
      case Value.One _, Value.Term _, Value.Flag _ -> false;
    };
  }

  /// Equal but for the spelling of words.
  static boolean same(Value some, Value other) {
    return (some instanceof Value.Text(String a) && other instanceof Value.Text(String b))
        ? MeetingLikeness.fold(a).equals(MeetingLikeness.fold(b))
        : some.equals(other);
  }

  /// Whether the first is the second with fewer digits: 70 for 70.2.
  static boolean rounds(BigDecimal round, BigDecimal exact) {
    return digits(round) < digits(exact)
        && Sums.near(round.doubleValue(), exact.doubleValue(), 0.05);
  }

  /// How many digits carry the number: one in 70 billion, three in 70.2.
  static int digits(BigDecimal number) {
    return Math.max(1, number.stripTrailingZeros().precision());
  }

  /// How precisely a value says what it says; comparable among values of one field.
  static int precision(Value value) {
    return switch (value) {
      case Value.Date(var when) -> when.toString().length();
      case Value.Amount(var money) -> digits(money.value());
      case Value.Tally(var count) -> digits(count.value());
      case Value.Figure(var number) -> digits(number);
      case Value.Parties(var parties) -> parties.size();
      case Value.Sectors(var sectors) -> sectors.size();
      case Value.Text(String text) -> Countries.isState(text) ? 0 : 1;
      case Value.One _, Value.Term _, Value.Flag _ -> 0;
    };
  }
}
