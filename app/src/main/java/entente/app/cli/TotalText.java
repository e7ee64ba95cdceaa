package entente.app.cli;

import entente.model.Evidence;
import entente.model.Money;
import entente.model.Report;
import entente.publish.EntryName;
import entente.publish.Words;
import entente.reconcile.SumsAsked;
import entente.reconcile.Total;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.Collectors;

/// A total as text for a person: the sums, what each rests on, and what was left out.
final class TotalText {
  private final Prefixes prefixes;
  private final StringBuilder text = new StringBuilder();

  private TotalText(Prefixes prefixes) {
    this.prefixes = prefixes;
  }

  static String of(Total total, SumsAsked asked, Prefixes prefixes, int width) {
    var shown = new TotalText(prefixes);
    shown.sums(total, asked);
    shown.counted(total, width);
    shown.leftOut(total, width);
    return shown.text.toString();
  }

  private void sums(Total total, SumsAsked asked) {
    if (total.sums().isEmpty()) {
      line(
          "Nothing "
              + asked.measure().word()
              + (asked.currency() == null ? "" : " in " + asked.currency())
              + " by these filters.");
    }
    for (Total.Sum sum : total.sums()) {
      String why =
          sum.isRange() ? "; a range, because sources do not say whether sums overlap" : "";
      line(
          range(sum.low(), sum.high(), sum.currency())
              + " "
              + asked.measure().word()
              + " ("
              + funding(sum)
              + why
              + ")");
    }
    Total.Converted all = total.inAll();
    boolean adds =
        all != null
            && (total.sums().size() != 1
                || !total.sums().getFirst().currency().equals(all.currency())
                || total.sums().getFirst().high().compareTo(all.high()) != 0);
    if (all != null && adds) {
      String missing =
          all.unconverted().isEmpty()
              ? ""
              : "; without "
                  + Counted.of(all.unconverted().size(), "sum")
                  + " for which no rate is known";
      line(
          "All currencies together about "
              + range(rough(all.low()), rough(all.high()), all.currency())
              + ", at the yearly average rates"
              + missing);
    }
  }

  /// What is converted at a yearly average is no better than three figures.
  private static BigDecimal rough(BigDecimal value) {
    return new BigDecimal(value.round(new MathContext(3, RoundingMode.HALF_EVEN)).toBigInteger());
  }

  private static String funding(Total.Sum sum) {
    return sum.byFunding().size() == 1
        ? sum.byFunding().keySet().iterator().next() + " funding"
        : sum.byFunding().entrySet().stream()
            .map(each ->
                "%s %s"
                    .formatted(each.getKey(), Words.of(new Money(each.getValue(), sum.currency()))))
            .collect(Collectors.joining(", "));
  }

  static String range(BigDecimal low, BigDecimal high, String currency) {
    String top = Words.of(new Money(high, currency));
    return low.compareTo(high) == 0 ? top : Words.of(new Money(low, currency)) + " to " + top;
  }

  private void counted(Total total, int width) {
    if (!total.counted().isEmpty()) {
      line("");
      line("Counted");
    }
    for (Total.Counted each : total.counted()) {
      line(
          "  %s  %s  %s"
              .formatted(
                  prefixes.shortened(each.entry().id()),
                  Words.of(each.said()),
                  EntryName.of(each.entry())));
      if (each.within() != null) {
        line(
            "      from none to all of it: %s (%s)"
                .formatted(each.why(), prefixes.shortened(each.within())));
      }
      for (Report report : each.entry().reports()) {
        line("      " + evidence(report, width));
      }
    }
  }

  private static String evidence(Report report, int width) {
    String quote =
        report.claim().evidence().stream().map(Evidence::quote).collect(Collectors.joining(" … "));
    String source = "%s, %s".formatted(report.publication().doc(), report.known());
    return "“%s” %s"
        .formatted(Words.cut(quote, Math.max(40, width - source.length() - 10)), source);
  }

  private void leftOut(Total total, int width) {
    if (total.leftOut().isEmpty()) {
      return;
    }
    line("");
    line("Left out");
    var table = new Table(3, "ID", "SUM", "WHY", "NAME");
    for (Total.LeftOut each : total.leftOut()) {
      table.row(
          prefixes.shortened(each.entry().id()),
          each.said() == null ? "" : Words.of(each.said()),
          each.because() == null
              ? each.why()
              : each.reason().word().replace('-', ' ') + " " + prefixes.shortened(each.because()),
          EntryName.of(each.entry()));
    }
    table.lines(width - 2).forEach(each -> line("  " + each));
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
