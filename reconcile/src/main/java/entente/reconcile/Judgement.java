package entente.reconcile;

import entente.model.Disagreement.Kind;
import entente.model.Field;
import entente.model.Meeting;
import entente.model.Value;
import entente.model.When;
import entente.reconcile.Differences.Said;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether two claims of one entry that differ in a field show progress, refine each other, or
/// conflict.
///
/// It asks in this order: does one say the other more precisely, or of a part? did the world move
/// on between them? Else they cannot both be right.
final class Judgement {
  /// A kind and why.
  record Verdict(Kind kind, String reason) {}

  private Judgement() {}

  /// @param one the claim known first
  static Verdict of(Field field, Said one, Said other) {
    return switch (field) {
      case STATUS -> status(one, other);
      case DATE, START, END, BY, PERIOD -> date(field, one, other);
      case AMOUNT, COUNT, YEARS, VALUE -> quantity(one, other);
      case UNIT -> new Verdict(Kind.REFINEMENT, "the same figure in two units");
      case PARTIES, FROM, TO, TARGETS, SECTORS, CHAIRS, ABSENT -> list(one, other);
      case PLACE -> place(one, other);
      case KIND -> kind(one, other);
      default -> new Verdict(Kind.CONFLICT, one.value() + " against " + other.value());
    };
  }

  private static Verdict status(Said one, Said other) {
    var type = one.subject().type();
    List<String> ladder = Stages.ladder(type);
    if (Stages.excludeEachOther(one.status(), other.status())) {
      return new Verdict(Kind.CONFLICT, one.status() + " against " + other.status());
    }
    if (Stages.reversals(type).contains(one.status())
        || Stages.reversals(type).contains(other.status())) {
      return new Verdict(
          Kind.PROGRESS, "a reversal was reported: " + one.status() + ", then " + other.status());
    }
    boolean forward = ladder.indexOf(other.status()) > ladder.indexOf(one.status());
    boolean sameDay = one.subject().known().equals(other.subject().known());
    long days = ChronoUnit.DAYS.between(one.subject().known(), other.subject().known());
    if (bothPromised(one) && bothPromised(other)) {
      return forward && days > 3
          ? new Verdict(Kind.PROGRESS, one.status() + ", then " + other.status())
          : new Verdict(
              Kind.REFINEMENT, "the same promise, " + other.status() + " and " + one.status());
    }
    boolean sameOccasion = decidedTogether(one, other) && days <= 3;
    if ((forward || sameDay) && !sameOccasion) {
      return new Verdict(
          Kind.PROGRESS,
          forward ? one.status() + ", then " + other.status() : "both stages on one day");
    }
    return days > 60
        ? new Verdict(Kind.REFINEMENT, "a later report goes back to what was said before")
        : new Verdict(
            Kind.CONFLICT,
            "%s against %s within %s".formatted(one.status(), other.status(), Likeness.days(days)));
  }

  private static boolean bothPromised(Said said) {
    return said.status().equals("pledged") || said.status().equals("signed");
  }

  /// Whether both speak of one and the same act of one day, and of nothing later.
  private static boolean decidedTogether(Said one, Said other) {
    When some = one.subject().when();
    When rival = other.subject().when();
    return some != null
        && rival != null
        && some.agrees(rival)
        && !some.first().isAfter(one.subject().known());
  }

  private static Verdict date(Field field, Said one, Said other) {
    When some = ((Value.Date) one.value()).when();
    When rival = ((Value.Date) other.value()).when();
    if (some.agrees(rival)) {
      return new Verdict(
          Kind.REFINEMENT, some + " and " + rival + " agree as far as they are precise");
    }
    if (field == Field.START && (insideOf(one, rival) || insideOf(other, some))) {
      return new Verdict(Kind.REFINEMENT, "the first day, and a day of the same meeting");
    }
    boolean overtaken =
        !other.isForecast()
            || (laterBy(one, other) > 14 && !some.first().isAfter(other.subject().known()));
    if (one.isForecast() && overtaken) {
      return new Verdict(Kind.PROGRESS, "forecast for " + some + ", then " + rival);
    }
    if (other.isForecast() && !one.isForecast()) {
      return new Verdict(Kind.PROGRESS, "forecast for " + rival + ", in fact " + some);
    }
    if (one.isForecast() && laterBy(one, other) > 60) {
      return new Verdict(Kind.PROGRESS, "planned for " + some + ", later for " + rival);
    }
    if (!one.status().equals(other.status())) {
      var ladder = Stages.ladder(one.subject().type());
      boolean later = ladder.indexOf(other.status()) > ladder.indexOf(one.status());
      if (later ? rival.first().isAfter(some.last()) : some.first().isAfter(rival.last())) {
        return new Verdict(
            Kind.PROGRESS, one.status() + " on " + some + ", " + other.status() + " on " + rival);
      }
    }
    return new Verdict(Kind.CONFLICT, some + " against " + rival);
  }

  private static long laterBy(Said one, Said other) {
    return ChronoUnit.DAYS.between(one.subject().known(), other.subject().known());
  }

  /// Whether a day lies within the meeting as this claim has it, neither its first day nor its
  /// last.
  private static boolean insideOf(Said said, When day) {
    return said.subject().assertion() instanceof Meeting meeting
        && meeting.start() != null
        && meeting.end() != null
        && day.first().isAfter(meeting.start().last())
        && day.last().isBefore(meeting.end().first());
  }

  private static Verdict quantity(Said one, Said other) {
    int[] years = Dates.years(one.subject(), other.subject());
    if (Support.supports(one.value(), other.value(), years)
        || Support.supports(other.value(), one.value(), years)) {
      return new Verdict(Kind.REFINEMENT, "the same, rounded or in another currency");
    }
    if (one.value() instanceof Value.Figure && units(one, other, years)) {
      return new Verdict(Kind.REFINEMENT, "the same figure in two currencies");
    }
    if (bounded(one, other) || bounded(other, one)) {
      return new Verdict(Kind.REFINEMENT, "the one is a bound that the other keeps");
    }
    if (one.isForecast() != other.isForecast()) {
      return new Verdict(
          Kind.PROGRESS,
          "weighed as " + (one.isForecast() ? one : other).value() + ", then settled");
    }
    When some = one.subject().when();
    When rival = other.subject().when();
    if (!one.status().equals(other.status())
        && some != null
        && rival != null
        && Dates.gap(some, rival) > 14) {
      return new Verdict(
          Kind.PROGRESS, "a later decision: %s, then %s".formatted(one.value(), other.value()));
    }
    return new Verdict(Kind.CONFLICT, one.value() + " against " + other.value());
  }

  private static boolean units(Said one, Said other, int... years) {
    return one.subject().assertion() instanceof entente.model.Indicator a
        && other.subject().assertion() instanceof entente.model.Indicator b
        && Sums.compare(a.value().doubleValue(), a.unit(), b.value().doubleValue(), b.unit(), years)
            == Sums.Fit.CONVERTED;
  }

  /// Whether the first gives a bound, and the second a value that keeps it.
  private static boolean bounded(Said one, Said other) {
    BigDecimal limit = number(one.value());
    BigDecimal value = number(other.value());
    if (limit == null || value == null || !unit(one.value()).equals(unit(other.value()))) {
      return false;
    }
    return one.subject().fields().get(Field.BOUND) instanceof Value.Term(String bound)
        && switch (bound) {
          case "at-least" -> value.compareTo(limit) >= 0;
          case "at-most" -> value.compareTo(limit) <= 0;
          case "about" -> Sums.near(limit.doubleValue(), value.doubleValue(), 0.1);
          default -> false;
        };
  }

  private static @Nullable BigDecimal number(Value value) {
    return switch (value) {
      case Value.Amount(var money) -> money.value();
      case Value.Tally(var count) -> count.value();
      default -> null;
    };
  }

  private static String unit(Value value) {
    return value instanceof Value.Amount(var money) ? money.currency() : "";
  }

  private static Verdict list(Said one, Said other) {
    int[] years = Dates.years(one.subject(), other.subject());
    boolean part =
        Support.supports(one.value(), other.value(), years)
            || Support.supports(other.value(), one.value(), years);
    return new Verdict(
        Kind.REFINEMENT,
        part ? "the one list contains the other" : "each names some that the other leaves out");
  }

  private static Verdict place(Said one, Said other) {
    if (Support.supports(one.value(), other.value())
        || Support.supports(other.value(), one.value())) {
      return new Verdict(Kind.REFINEMENT, "a country, and the city");
    }
    return one.isForecast() != other.isForecast()
        ? new Verdict(Kind.PROGRESS, "planned elsewhere")
        : new Verdict(Kind.CONFLICT, one.value() + " against " + other.value());
  }

  private static Verdict kind(Said one, Said other) {
    Value sum = one.subject().fields().get(Field.AMOUNT);
    Value rival = other.subject().fields().get(Field.AMOUNT);
    int[] years = Dates.years(one.subject(), other.subject());
    if (sum != null
        && rival != null
        && (Support.supports(sum, rival, years) || Support.supports(rival, sum, years))) {
      return new Verdict(
          Kind.REFINEMENT, "the same sum, as " + one.value() + " and as " + other.value());
    }
    return new Verdict(Kind.CONFLICT, one.value() + " against " + other.value());
  }
}
