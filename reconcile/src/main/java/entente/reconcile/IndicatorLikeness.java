package entente.reconcile;

import entente.model.Indicator;
import entente.model.Indicator.Measure;
import entente.model.When;
import java.time.temporal.ChronoUnit;

/// Figures are one where they measure the same of the same parties for the same period, whatever
/// value each source gives; without a period, only where the value is the same too.
final class IndicatorLikeness {
  private IndicatorLikeness() {}

  static Weighing weigh(Subject a, Indicator one, Subject b, Indicator other, Weighing weighing) {
    double parties = Kin.likeness(one.parties(), other.parties());
    if (parties < 0.9 || one.parties().size() != other.parties().size()) {
      return weighing.apart("other parties");
    }
    if (one.measure() != other.measure()) {
      return weighing.apart("another measure");
    }
    boolean directed = one.measure() == Measure.EXPORTS || one.measure() == Measure.IMPORTS;
    if (directed
        && !Kin.name(one.parties().getFirst()).equals(Kin.name(other.parties().getFirst()))) {
      return weighing.apart("the other direction");
    }
    weighing.weigh(1.5, () -> "same parties and measure, " + one.measure().word());
    When period = one.period();
    When rival = other.period();
    if (period != null && rival != null) {
      if (Dates.gap(period, rival) > 0) {
        return weighing.apart(() -> "another period: " + period + " and " + rival);
      }
      weighing.weigh(period.equals(rival) ? 1 : 0.5, () -> "same period, " + period.sharper(rival));
    } else if (period == null && rival == null) {
      long days = Math.abs(ChronoUnit.DAYS.between(a.known(), b.known()));
      weighing.weigh(
          days <= 550 ? 0.5 : -1, () -> "both undated, known " + Likeness.days(days) + " apart");
    }
    Sums.Fit fit =
        Sums.compare(
            one.value().doubleValue(),
            one.unit(),
            other.value().doubleValue(),
            other.unit(),
            Dates.years(a, b));
    boolean open =
        one.measure() == Measure.OTHER
            || one.measure() == Measure.GROWTH
            || one.unit().equals("rank");
    return switch (fit) {
      case SAME -> weighing.weigh(one.unit().equals("rank") ? 1.2 : 2, "same value");
      case CONVERTED -> weighing.weigh(1.5, "same sum at the year's rate");
      case CLOSE, DIFFERENT -> {
        boolean samePeriod = period != null && period.equals(rival) && !open;
        yield samePeriod
            ? weighing.weigh(0.6, "two values for it")
            : weighing.apart("another value, and no period in common");
      }
      case UNRELATED -> weighing.apart("another unit");
    };
  }
}
