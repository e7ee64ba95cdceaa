package entente.app;

import entente.model.Entry;
import entente.model.Party;
import entente.model.aid.Activity;
import entente.publish.EntryName;
import entente.publish.Json;
import entente.reconcile.PaidMatch;
import entente.reconcile.PaidMatching;
import entente.reconcile.PaidYears;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Promised against paid as JSON, for the command line as for pages.
public final class PaidJson {
  private PaidJson() {}

  /// One object: the years, their total, and what is in no sum, in US dollars.
  public static void years(PaidYears paid, Appendable out) throws IOException {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("currency", "USD");
    tree.put(
        "years",
        paid.years().entrySet().stream()
            .map(each -> year(each.getKey(), each.getValue()))
            .toList());
    tree.put("total", sums(paid.total()));
    tree.put(
        "left_out",
        paid.leftOut().stream().map(each -> pair("id", each.id(), "why", each.why())).toList());
    out.append(Json.write(tree)).append('\n');
  }

  /// A line for each proposal.
  public static void proposals(List<PaidMatch> proposals, Appendable out) throws IOException {
    for (PaidMatch match : proposals) {
      Activity activity = match.activity();
      var tree = new LinkedHashMap<String, Object>();
      tree.put("entry", match.entry().id());
      tree.put("name", EntryName.of(match.entry()));
      tree.put("activity", activity.identifier());
      tree.put("title", activity.title());
      tree.put("givers", PaidMatching.givers(activity).stream().map(Party::id).toList());
      tree.put("recipients", activity.recipients().stream().map(Party::id).toList());
      tree.put("score", BigDecimal.valueOf(match.score()).setScale(2, RoundingMode.HALF_UP));
      tree.put("because", match.because());
      out.append(Json.write(tree)).append('\n');
    }
  }

  /// A line for each commitment without an activity, then one for each activity without a
  /// commitment.
  public static void unmatched(
      List<Entry> commitments, Map<String, String> activities, Appendable out) throws IOException {
    for (Entry entry : commitments) {
      out.append(Json.write(pair("entry", entry.id(), "name", EntryName.of(entry)))).append('\n');
    }
    for (Map.Entry<String, String> activity : activities.entrySet()) {
      out.append(Json.write(pair("activity", activity.getKey(), "title", activity.getValue())))
          .append('\n');
    }
  }

  private static Map<String, Object> year(int year, PaidYears.Year sums) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("year", year);
    tree.putAll(sums(sums));
    return tree;
  }

  private static Map<String, Object> sums(PaidYears.Year sums) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("promised", dollars(sums.promised()));
    tree.put("promised_at_most", dollars(sums.atMost()));
    tree.put("committed", dollars(sums.committed()));
    tree.put("disbursed", dollars(sums.disbursed()));
    tree.put("gap", dollars(sums.gap()));
    return tree;
  }

  private static BigDecimal dollars(double sum) {
    return BigDecimal.valueOf(sum).setScale(0, RoundingMode.HALF_UP);
  }

  private static Map<String, Object> pair(
      String key, String value, String other, String otherValue) {
    var pair = new LinkedHashMap<String, Object>();
    pair.put(key, value);
    pair.put(other, otherValue);
    return pair;
  }
}
