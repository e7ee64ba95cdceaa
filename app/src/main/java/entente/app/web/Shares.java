package entente.app.web;

import entente.model.Commitment;
import entente.model.Entry;
import entente.reconcile.Rates;
import entente.reconcile.Total;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How what counts in a total is shared among sectors or statuses: each promise under every group
/// that it names, at the rate of its year.
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
    Map<String, DoubleSummaryStatistics> groups = new TreeMap<>();
    for (Total.Counted each : total.counted()) {
      double dollars = Rates.bundled().dollars(each.said(), year(each.entry())).orElse(0);
      by.keys(each.entry())
          .forEach(key ->
              groups.computeIfAbsent(key, _ -> new DoubleSummaryStatistics()).accept(dollars));
    }
    double most =
        groups.values().stream().mapToDouble(DoubleSummaryStatistics::getSum).max().orElse(0);
    var shares =
        groups.entrySet().stream()
            .sorted(Comparator.comparingDouble(each -> -each.getValue().getSum()))
            .map(each ->
                new Share(
                    by.name(each.getKey()),
                    by.of(slice, each.getKey()),
                    (int) each.getValue().getCount(),
                    Atlas.dollars(each.getValue().getSum()),
                    most == 0 ? 0 : (int) Math.ceil(100 * each.getValue().getSum() / most)))
            .toList();
    return new Shares(by, shares.stream().limit(MOST).toList(), Math.max(0, shares.size() - MOST));
  }

  private static int year(Entry entry) {
    return entry.settled() instanceof Commitment commitment && commitment.date() != null
        ? commitment.date().first().getYear()
        : entry.head().known().getYear();
  }
}
