package entente.model;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// A sum of one currency: units of it (not cents), never negative; the currency by its ISO 4217
/// code.
public record Money(BigDecimal value, String currency) {
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  public Money {
    Wanted.that(value.signum() >= 0, "amount", value, "a value of zero or more");
    Wanted.that(
        CODE.matcher(currency).matches(), "currency", currency, "a code of ISO 4217 such as USD");
    value = Numbers.plain(value);
  }

  public static Money of(long value, String currency) {
    return new Money(BigDecimal.valueOf(value), currency);
  }

  @Override
  public String toString() {
    return value.toPlainString() + " " + currency;
  }
}
