package entente.reconcile;

import entente.model.Commitment;
import entente.model.Entry;
import entente.model.Money;
import entente.model.When;
import entente.model.aid.Activity;
import entente.model.aid.Flow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/// Promised, committed and paid by year, in US dollars at each year's rate: each promise, each
/// activity once.
///
/// @param years those in which anything was promised, committed or paid
/// @param leftOut what is in no sum, and why
public record PaidYears(NavigableMap<Integer, Year> years, List<LeftOut> leftOut) {

  /// One year's sums, in US dollars.
  ///
  /// @param promised what surely comes on top of all else, by the year in which it was promised
  /// @param atMost the same with what may be inside another promise, because no source says
  /// @param committed by the year of the commitment, of the activities that a person took for what
  ///   was promised
  /// @param disbursed by the year of the payment, of the same
  public record Year(double promised, double atMost, double committed, double disbursed) {
    Year plus(Year other) {
      return new Year(
          promised + other.promised,
          atMost + other.atMost,
          committed + other.committed,
          disbursed + other.disbursed);
    }

    /// What was surely promised and has not been paid; below zero where more was paid.
    public double gap() {
      return promised - disbursed;
    }
  }

  /// Something in no sum.
  ///
  /// @param id of the entry, or the activity's identifier
  public record LeftOut(String id, String why) {}

  /// All years together.
  public Year total() {
    return years.values().stream().reduce(new Year(0, 0, 0, 0), Year::plus);
  }

  /// @param promised what was promised, counted once
  /// @param accepted the activities that pay it; one that pays several promises counts once
  public static PaidYears of(Total promised, Collection<Activity> accepted, Rates rates) {
    var years = new TreeMap<Integer, Year>();
    var leftOut = new ArrayList<LeftOut>();
    promised.leftOut().forEach(each -> leftOut.add(new LeftOut(each.entry().id(), each.why())));
    promised.counted().forEach(each -> promise(each, rates, years, leftOut));
    Set<String> seen = new HashSet<>();
    for (Activity activity : accepted) {
      if (seen.add(activity.identifier())) {
        flows(activity, rates, years, leftOut);
      }
    }
    return new PaidYears(years, List.copyOf(leftOut));
  }

  private static void promise(
      Total.Counted counted, Rates rates, Map<Integer, Year> years, List<LeftOut> leftOut) {
    Entry entry = counted.entry();
    When date = entry.settled() instanceof Commitment commitment ? commitment.date() : null;
    int year = date == null ? entry.head().known().getYear() : date.last().getYear();
    OptionalDouble high = rates.dollars(counted.said(), year);
    OptionalDouble low = rates.dollars(new Money(counted.low(), counted.said().currency()), year);
    if (low.isPresent() && high.isPresent()) {
      years.merge(year, new Year(low.getAsDouble(), high.getAsDouble(), 0, 0), Year::plus);
    } else {
      leftOut.add(
          new LeftOut(
              entry.id(), "has no rate for %s in %d".formatted(counted.said().currency(), year)));
    }
  }

  private static void flows(
      Activity activity, Rates rates, Map<Integer, Year> years, List<LeftOut> leftOut) {
    boolean outgoing =
        activity.flows().stream().anyMatch(flow -> flow.kind() == Flow.Kind.COMMITMENT);
    Map<String, Integer> left = new HashMap<>();
    for (Flow flow : activity.flows()) {
      boolean committed =
          flow.kind() == (outgoing ? Flow.Kind.COMMITMENT : Flow.Kind.INCOMING_COMMITMENT);
      if (!committed && !flow.kind().paid()) {
        continue;
      }
      if (flow.date() == null) {
        left.merge("has a transaction without a date", 1, Integer::sum);
        continue;
      }
      int year = flow.date().getYear();
      OptionalDouble dollars = rates.dollars(flow.value().doubleValue(), flow.currency(), year);
      if (dollars.isEmpty()) {
        left.merge("has no rate for %s in %d".formatted(flow.currency(), year), 1, Integer::sum);
      } else {
        double sum = dollars.getAsDouble();
        years.merge(year, committed ? new Year(0, 0, sum, 0) : new Year(0, 0, 0, sum), Year::plus);
      }
    }
    left.forEach((why, times) ->
        leftOut.add(
            new LeftOut(activity.identifier(), times == 1 ? why : why + " (" + times + " times)")));
  }
}
