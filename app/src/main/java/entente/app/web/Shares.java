package entente.app.web;

import entente.model.Commitment;
import entente.model.Entry;
import entente.reconcile.Rates;
import entente.reconcile.Total;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How what counts in a total is shared among sectors or statuses: each promise under every group that it names, at the rate of its year.
///
/// @param shares the greatest first
/// @param more groups beyond those
record Shares(Grouping by, List<Share> shares, int more) {
  private static final int MOST = 8;

  /// @param dollars empty where no rate is known
  /// @param width of its bar, from 0 to 100 of the greatest
  record Share(String name, Address address, int promises, String dollars, int width) {}

  /// @param slice the address of the promises that the total is about
  static Shares of(Total total, Grouping by, Address slice) {
    Map<String, List<Total.Counted>> groups = new HashMap<>();
    for (Total.Counted each : total.counted()) {
      by.keys(each.entry()).forEach(key -> groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(each));
    }
    double most = groups.values().stream().mapToDouble(Shares::dollars).max().orElse(0);
    var shares = groups.entrySet().stream()
        .sorted(Comparator.comparingDouble((Map.Entry<String, List<Total.Counted>> each) -> -dollars(each.getValue())).thenComparing(Map.Entry.comparingByKey()))
        .map(each -> new Share(
            by.name(each.getKey()), by.of(slice, each.getKey()), each.getValue().size(), Atlas.dollars(dollars(each.getValue())),
            most == 0 ? 0 : (int) Math.ceil(100 * dollars(each.getValue()) / most)))
        .toList();
    return new Shares(by, shares.stream().limit(MOST).toList(), Math.max(0, shares.size() - MOST));
  }

  private static double dollars(List<Total.Counted> counted) {
    return counted.stream().mapToDouble(each -> Rates.bundled().dollars(each.said(), year(each.entry())).orElse(0)).sum();
  }

  private static int year(Entry entry) {
    return entry.settled() instanceof Commitment commitment && commitment.date() != null
        ? commitment.date().first().getYear()
        : entry.reports().getFirst().known().getYear();
  }
}
