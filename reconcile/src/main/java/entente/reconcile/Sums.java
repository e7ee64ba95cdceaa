package entente.reconcile;

import java.util.Locale;

/// Comparing two figures with their units, sums of money across currencies at the year's rate.
final class Sums {
  private Sums() {}

  /// How two figures stand to each other.
  enum Fit {
    /// Equal within one in a hundred, in one unit.
    SAME,
    /// In two currencies, and equal at the year's rate within what rounding and the course of a
    /// year make.
    CONVERTED,
    /// In one unit, and within a fifth of each other.
    CLOSE,
    /// Comparable, and further apart.
    DIFFERENT,
    /// Of units that do not compare.
    UNRELATED
  }

  /// @param years those at whose rates a source may have converted: of the thing, or of the report
  static Fit compare(double a, String unit, double b, String otherUnit, int... years) {
    if (unit.equals(otherUnit) || unit(unit).equals(unit(otherUnit))) {
      return near(a, b, 0.01) ? Fit.SAME : near(a, b, 0.2) ? Fit.CLOSE : Fit.DIFFERENT;
    }
    if (!isCurrency(unit) || !isCurrency(otherUnit)) {
      return Fit.UNRELATED;
    }
    Fit fit = Fit.UNRELATED;
    for (int year : years) {
      var dollars = Rates.bundled().dollars(a, unit, year);
      var others = Rates.bundled().dollars(b, otherUnit, year);
      if (dollars.isPresent() && others.isPresent()) {
        if (near(dollars.getAsDouble(), others.getAsDouble(), 0.08)) {
          return Fit.CONVERTED;
        }
        fit = Fit.DIFFERENT;
      }
    }
    return fit;
  }

  static boolean near(double a, double b, double share) {
    return Math.abs(a - b) <= share * Math.max(1e-9, Math.max(Math.abs(a), Math.abs(b)));
  }

  private static boolean isCurrency(String unit) {
    return unit.length() == 3 && unit.chars().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  private static String unit(String unit) {
    String plain = unit.toLowerCase(Locale.ROOT).strip();
    return plain.endsWith("s") && plain.length() > 3
        ? plain.substring(0, plain.length() - 1)
        : plain;
  }
}
