package entente.reconcile;

import entente.model.Commitment;
import entente.model.Entry;
import entente.model.Field;
import entente.model.Money;
import entente.model.Value;
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

/// Promised, committed and paid by year, in US dollars at each year's rate: each promise, each activity once.
///
/// @param years those in which anything was promised, committed or paid
/// @param leftOut what is in no sum, and why
public record PaidYears(NavigableMap<Integer, Year> years, List<LeftOut> leftOut) {

  /// One year's sums, in US dollars.
  ///
  /// @param promised by the year in which it was promised
  /// @param committed by the year of the commitment, of the activities that a person took for what was promised
  /// @param disbursed by the year of the payment, of the same
  public record Year(double promised, double committed, double disbursed) {
    Year plus(Year other) {
      return new Year(promised + other.promised, committed + other.committed, disbursed + other.disbursed);
    }

    /// What was promised and has not been paid; below zero where more was paid.
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
    return years.values().stream().reduce(new Year(0, 0, 0), Year::plus);
  }

  /// @param entries commitments; what is no promise of money, goods or people is left out
  /// @param accepted the activities that pay them; one that pays several counts once
  public static PaidYears of(Collection<Entry> entries, Collection<Activity> accepted, Rates rates) {
    var years = new TreeMap<Integer, Year>();
    var leftOut = new ArrayList<LeftOut>();
    for (Entry entry : entries) {
      if (entry.settled() instanceof Commitment commitment) {
        promise(entry, commitment, rates, years, leftOut);
      }
    }
    Set<String> seen = new HashSet<>();
    for (Activity activity : accepted) {
      if (seen.add(activity.identifier())) {
        flows(activity, rates, years, leftOut);
      }
    }
    return new PaidYears(years, List.copyOf(leftOut));
  }

  private static void promise(
      Entry entry, Commitment commitment, Rates rates, Map<Integer, Year> years, List<LeftOut> leftOut) {
    Money amount = commitment.terms().amount();
    String why = null;
    if (!PaidMatching.payable(entry)) {
      why = "is no promise of money, goods or people";
    } else if (amount == null) {
      why = "names no sum";
    } else if (commitment.status() == Commitment.Status.CONSIDERED) {
      why = "is only considered";
    } else if (commitment.status() == Commitment.Status.CANCELLED) {
      why = "was called off";
    } else if (says(entry, "cumulative")) {
      why = "is a total of earlier promises";
    } else if (says(entry, "restated")) {
      why = "restates an earlier promise";
    }
    if (why == null && amount != null) {
      int year = commitment.date() == null ? entry.reports().getFirst().known().getYear() : commitment.date().last().getYear();
      OptionalDouble dollars = rates.dollars(amount, year);
      if (dollars.isPresent()) {
        years.merge(year, new Year(dollars.getAsDouble(), 0, 0), Year::plus);
        return;
      }
      why = "has no rate for " + amount.currency() + " in " + year;
    }
    leftOut.add(new LeftOut(entry.id(), String.valueOf(why)));
  }

  private static boolean says(Entry entry, String novelty) {
    return entry.reports().stream()
        .anyMatch(report -> report.claim().further().get(Field.NOVELTY) instanceof Value.Term(String word) && word.equals(novelty));
  }

  private static void flows(Activity activity, Rates rates, Map<Integer, Year> years, List<LeftOut> leftOut) {
    boolean outgoing = activity.flows().stream().anyMatch(flow -> flow.kind() == Flow.Kind.COMMITMENT);
    Map<String, Integer> left = new HashMap<>();
    for (Flow flow : activity.flows()) {
      boolean committed = flow.kind() == (outgoing ? Flow.Kind.COMMITMENT : Flow.Kind.INCOMING_COMMITMENT);
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
        years.merge(year, committed ? new Year(0, sum, 0) : new Year(0, 0, sum), Year::plus);
      }
    }
    left.forEach((why, times) -> leftOut.add(new LeftOut(activity.identifier(), times == 1 ? why : why + " (" + times + " times)")));
  }
}
