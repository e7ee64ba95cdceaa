package entente.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Moments as the ledger writes them: UTC with exactly six decimals, so that their order as text is
/// their order in time.
final class Moment {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

  /// Later than everything that a ledger can have recorded.
  static final String END = text(LAST);

  private Moment() {}

  static String text(Instant moment) {
    Instant bounded = moment.isBefore(FIRST) ? FIRST : moment.isAfter(LAST) ? LAST : moment;
    return FORM.format(bounded);
  }

  static Instant of(String text) {
    return Instant.parse(text);
  }

  /// Now, or if the clock stands still or went back since, the least moment after the last one.
  static Instant after(Instant last, Instant now) {
    Instant exact = now.truncatedTo(ChronoUnit.MICROS);
    return exact.isAfter(last) ? exact : last.plus(1, ChronoUnit.MICROS);
  }
}
