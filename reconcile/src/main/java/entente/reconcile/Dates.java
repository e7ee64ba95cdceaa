package entente.reconcile;

import entente.model.When;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Comparing dates of different precision.
final class Dates {
  private Dates() {}

  /// How many days lie between the two at the least: 0 where one may be in the other.
  static long gap(When some, When other) {
    if (some.last().isBefore(other.first())) {
      return ChronoUnit.DAYS.between(some.last(), other.first());
    }
    if (other.last().isBefore(some.first())) {
      return ChronoUnit.DAYS.between(other.last(), some.first());
    }
    return 0;
  }

  /// Whether both are days, or both months.
  static boolean equallyPrecise(When some, When other) {
    return some.getClass() == other.getClass();
  }

  static boolean isDay(When when) {
    return when instanceof When.OnDay;
  }

  static boolean isYear(When when) {
    return when instanceof When.InYear;
  }

  /// Days between two claims: their own dates where they have one, else the days on which they
  /// became known.
  static long apart(Subject a, Subject b) {
    LocalDate some = a.when() == null ? a.known() : a.when().last();
    LocalDate other = b.when() == null ? b.known() : b.when().last();
    return Math.abs(ChronoUnit.DAYS.between(some, other));
  }

  /// The years at whose rates a sum in two claims may have been converted: the earlier of those
  /// that the claims give, and those in which they became known.
  static int[] years(Subject a, Subject b) {
    int known = Math.min(a.known().getYear(), b.known().getYear());
    int later = Math.max(a.known().getYear(), b.known().getYear());
    int given = Math.min(year(a.when()), year(b.when()));
    return new int[] {given < Integer.MAX_VALUE ? given : known, known, later};
  }

  private static int year(@Nullable When when) {
    return when == null ? Integer.MAX_VALUE : when.first().getYear();
  }
}
