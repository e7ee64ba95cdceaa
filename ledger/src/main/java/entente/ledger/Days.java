package entente.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days as the stored entries count them: from 1970-01-01, and a number beyond all days for what
/// still holds.
final class Days {
  static final long STILL = Integer.MAX_VALUE;
  private static final long EVER = Integer.MIN_VALUE;

  private Days() {}

  /// What [#STILL] is as a day.
  static final LocalDate LAST = LocalDate.ofEpochDay(STILL);

  static LocalDate day(long number) {
    return LocalDate.ofEpochDay(number);
  }

  static long of(LocalDate day) {
    return Math.clamp(day.toEpochDay(), EVER + 1, STILL - 1);
  }

  static long until(@Nullable LocalDate day) {
    return day == null ? STILL : of(day);
  }

  static long from(@Nullable LocalDate day) {
    return day == null ? EVER : of(day);
  }

  /// The day on which something is asked for; the last of all where none is named.
  static long asked(@Nullable LocalDate day) {
    return day == null ? STILL - 1 : of(day);
  }
}
