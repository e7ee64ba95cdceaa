package entente.reconcile;

import entente.model.Disagreement;
import entente.model.Disagreement.Stand;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Money;
import entente.model.Report;
import entente.model.Value;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// How much it matters that sources differ, so that the gravest can be looked at first.
///
/// Points are added up: for the field, 0.5 to 3; for the money at stake in dollars of the year,
/// from none below a million to 4 from a hundred billion; for independent voices on the side that
/// has the second most, up to 2, and a half where an official text takes part; for recency, 2 on
/// the last day that the ledger knows of, half as much for every year before it. What shows
/// progress counts half, a refinement a quarter, and what a person has decided a fifth.
///
/// @param because what gave the points, in words
public record Gravity(double points, List<String> because) implements Comparable<Gravity> {
  public Gravity {
    because = List.copyOf(because);
  }

  /// @param newest the last day on which anything became known
  public static Gravity of(
      Entry entry, Disagreement disagreement, Lineage lineage, LocalDate newest) {
    var because = new ArrayList<String>();
    double points = lasting(entry, disagreement, lineage, because);
    LocalDate last =
        reports(disagreement).stream()
            .map(Report::known)
            .max(Comparator.naturalOrder())
            .orElse(newest);
    points += recent(last, newest);
    because.add("last reported on " + last);
    if (isDecided(entry, disagreement)) {
      because.add("decided by a person");
    }
    return new Gravity(Math.round(points * share(entry, disagreement) * 100) / 100.0, because);
  }

  /// The points of an entry's gravest conflict but for those of recency; 0 where it has none.
  /// Copies count as voices of their own.
  public static double lasting(Entry entry) {
    return entry.disagreements().stream()
        .filter(each -> each.kind() == Disagreement.Kind.CONFLICT)
        .mapToDouble(
            each -> share(entry, each) * lasting(entry, each, Lineage.NONE, new ArrayList<>()))
        .max()
        .orElse(0);
  }

  /// The points for recency: 2 on the last day on which anything became known, half as much for
  /// every year before it.
  public static double recent(LocalDate last, LocalDate newest) {
    return 2 * Math.pow(0.5, Math.max(0, ChronoUnit.DAYS.between(last, newest)) / 365.0);
  }

  private static double lasting(
      Entry entry, Disagreement disagreement, Lineage lineage, List<String> because) {
    double points = field(disagreement.field());
    because.add("the " + disagreement.field().key());
    double stake = stake(entry, disagreement);
    if (stake >= 1e6) {
      points += Math.min(4, 0.8 * (Math.log10(stake) - 6));
      because.add(dollars(stake) + " at stake");
    }
    return points + voices(disagreement, lineage, because);
  }

  private static double share(Entry entry, Disagreement disagreement) {
    double share =
        switch (disagreement.kind()) {
          case CONFLICT -> 1;
          case PROGRESS -> 0.5;
          case REFINEMENT -> 0.25;
        };
    return isDecided(entry, disagreement) ? share * 0.2 : share;
  }

  private static boolean isDecided(Entry entry, Disagreement disagreement) {
    return entry.reasons().getOrDefault(disagreement.field(), "").startsWith("decided by ");
  }

  private static double field(Field field) {
    return switch (field) {
      case AMOUNT, VALUE, STATUS -> 3;
      case KIND, FROM, TO, PARTIES, TARGETS -> 2;
      case COUNT, YEARS, BY, DATE, START -> 1.5;
      case SCHEME, INSTRUMENT, PLACE, END, PERIOD, UNIT -> 1;
      default -> 0.5;
    };
  }

  /// Between the highest and the lowest where it is the sum that they differ in; else the sum of
  /// the thing, if it has one.
  private static double stake(Entry entry, Disagreement disagreement) {
    int year = entry.reports().getFirst().known().getYear();
    if (disagreement.field() == Field.AMOUNT) {
      double[] sums =
          disagreement.stands().stream()
              .map(Stand::value)
              .map(value -> dollars(value, year))
              .filter(OptionalDouble::isPresent)
              .mapToDouble(OptionalDouble::getAsDouble)
              .sorted()
              .toArray();
      return sums.length < 2 ? 0 : sums[sums.length - 1] - sums[0];
    }
    Value amount = entry.settled().fields().get(Field.AMOUNT);
    return amount == null ? 0 : dollars(amount, year).orElse(0);
  }

  private static OptionalDouble dollars(Value value, int year) {
    return value instanceof Value.Amount(Money money)
        ? Rates.bundled().dollars(money.value().doubleValue(), money.currency(), year)
        : OptionalDouble.empty();
  }

  private static String dollars(double sum) {
    return sum >= 1e9
        ? String.format(Locale.ROOT, "%.3g billion dollars", sum / 1e9)
        : String.format(Locale.ROOT, "%.3g million dollars", sum / 1e6);
  }

  private static double voices(Disagreement disagreement, Lineage lineage, List<String> because) {
    List<Integer> sides =
        disagreement.stands().stream()
            .map(stand -> lineage.voices(stand.reports()).size())
            .sorted(Comparator.reverseOrder())
            .toList();
    because.add(
        sides.stream()
            .map(each -> each == 1 ? "1 voice" : each + " voices")
            .reduce((one, other) -> one + " against " + other)
            .orElse(""));
    boolean official = reports(disagreement).stream().anyMatch(Official::says);
    if (official) {
      because.add("an official text takes part");
    }
    return Math.min(2, Math.log(1 + sides.get(1)) / Math.log(2)) + (official ? 0.5 : 0);
  }

  private static List<Report> reports(Disagreement disagreement) {
    return disagreement.stands().stream().flatMap(stand -> stand.reports().stream()).toList();
  }

  /// The graver first.
  @Override
  public int compareTo(Gravity other) {
    return Double.compare(other.points, points);
  }
}
