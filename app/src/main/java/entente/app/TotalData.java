package entente.app;

import entente.model.Entry;
import entente.model.Evidence;
import entente.model.Money;
import entente.publish.EntryName;
import entente.publish.Json;
import entente.publish.SheetCsv;
import entente.reconcile.SumsAsked;
import entente.reconcile.Total;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A total as data: JSON with the claims and sentences behind it, or a line of CSV for each
/// promise.
public final class TotalData {
  private TotalData() {}

  /// One line of JSON.
  public static void json(Total total, SumsAsked asked, Writer out) throws IOException {
    out.write(Json.write(tree(total, asked)) + "\n");
  }

  /// The total as a tree for [Json#write].
  public static Map<String, @Nullable Object> tree(Total total, SumsAsked asked) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("measure", asked.measure().word());
    tree.put("currency", asked.currency());
    tree.put("sums", total.sums().stream().map(TotalData::sum).toList());
    Total.Converted all = total.inAll();
    tree.put(
        "in_all",
        all == null
            ? null
            : range(all.currency(), all.low(), all.high(), "unconverted", all.unconverted()));
    tree.put("counted", total.counted().stream().map(TotalData::counted).toList());
    tree.put("left_out", total.leftOut().stream().map(TotalData::leftOut).toList());
    return tree;
  }

  private static Map<String, @Nullable Object> sum(Total.Sum sum) {
    return range(sum.currency(), sum.low(), sum.high(), "by_funding", sum.byFunding());
  }

  private static Map<String, @Nullable Object> range(
      String currency, BigDecimal low, BigDecimal high, String key, Object more) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("currency", currency);
    tree.put("low", low);
    tree.put("high", high);
    tree.put(key, more);
    return tree;
  }

  private static Map<String, @Nullable Object> counted(Total.Counted each) {
    var tree = head(each.entry(), each.said());
    tree.put("low", each.low());
    tree.put("why", each.why().isEmpty() ? null : each.why());
    tree.put("within", each.within());
    tree.put("funding", each.funding());
    tree.put("said_by", each.source().claim().id());
    tree.put("claims", Cited.trees(each.entry().reports()));
    return tree;
  }

  private static Map<String, @Nullable Object> leftOut(Total.LeftOut each) {
    var tree = head(each.entry(), each.said());
    tree.put("reason", each.reason().word());
    tree.put("why", each.why());
    tree.put("because", each.because());
    tree.put("claims", Cited.trees(each.entry().reports()));
    return tree;
  }

  private static Map<String, @Nullable Object> head(Entry entry, @Nullable Money said) {
    var tree = new LinkedHashMap<String, @Nullable Object>();
    tree.put("entry", entry.id());
    tree.put("name", EntryName.of(entry));
    var amount = new LinkedHashMap<String, @Nullable Object>();
    if (said != null) {
      amount.put("value", said.value());
      amount.put("currency", said.currency());
    }
    tree.put("amount", said == null ? null : amount);
    return tree;
  }

  /// A line for each promise.
  public static void csv(Total total, Writer out) throws IOException {
    List<String> header =
        List.of(
            "line",
            "entry",
            "name",
            "value",
            "currency",
            "low",
            "reason",
            "why",
            "because",
            "funding",
            "claims",
            "documents",
            "quotes");
    Stream<List<String>> counted =
        total.counted().stream()
            .map(each ->
                row(
                    "counted",
                    each.entry(),
                    each.said(),
                    each.low().toPlainString(),
                    "",
                    each.why(),
                    each.within(),
                    each.funding()));
    Stream<List<String>> leftOut =
        total.leftOut().stream()
            .map(each ->
                row(
                    "left-out",
                    each.entry(),
                    each.said(),
                    "",
                    each.reason().word(),
                    each.why(),
                    each.because(),
                    ""));
    SheetCsv.write(header, Stream.concat(counted, leftOut), out);
  }

  private static List<String> row(
      String line,
      Entry entry,
      @Nullable Money said,
      String low,
      String reason,
      String why,
      @Nullable String because,
      String funding) {
    return List.of(
        line,
        entry.id(),
        EntryName.of(entry),
        said == null ? "" : said.value().toPlainString(),
        said == null ? "" : said.currency(),
        low,
        reason,
        why,
        because == null ? "" : because,
        funding,
        entry.reports().stream().map(each -> each.claim().id()).collect(Collectors.joining(" ")),
        entry.reports().stream()
            .map(each -> each.publication().doc())
            .distinct()
            .collect(Collectors.joining(" ")),
        entry.reports().stream()
            .flatMap(each -> each.claim().evidence().stream())
            .map(Evidence::quote)
            .collect(Collectors.joining(" | ")));
  }
}
