package entente.app.brief;

import entente.model.Commitment;
import entente.model.Entry;
import entente.model.Money;
import entente.model.Party;
import entente.model.Type;
import entente.publish.Words;
import entente.reconcile.Kin;
import entente.reconcile.Rates;
import entente.reconcile.SumsAsked;
import entente.reconcile.Total;
import entente.reconcile.Totals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What one promised the other in the period, money counted once.
record Sums(Party giver, Party receiver, Total total) {
  private static final int FEW = 4;

  /// Which of two sums is the greater is judged by the rates of one year.
  private static final int RATED = 2023;

  static Optional<Sums> of(Material material, Party giver, Party receiver) {
    var asked =
        new SumsAsked(
            Set.of(giver),
            Set.of(receiver),
            Set.of(),
            material.period().from(),
            material.period().to(),
            Set.of(),
            Set.of(),
            null,
            SumsAsked.Measure.PROMISED,
            false);
    var promises =
        material.of(Type.COMMITMENT).stream()
            .filter(entry ->
                entry.settled() instanceof Commitment commitment
                    && holds(commitment.from(), giver)
                    && holds(commitment.to(), receiver))
            .toList();
    var total = Totals.of(promises, material.links(), asked, Rates.bundled());
    return total.counted().isEmpty()
        ? Optional.empty()
        : Optional.of(new Sums(giver, receiver, total));
  }

  static boolean holds(List<Party> parties, Party party) {
    return parties.stream().anyMatch(each -> Kin.name(each).equals(Kin.name(party)));
  }

  /// Those that are counted, the greatest first; of many the greatest.
  List<Entry> entries() {
    return promises().limit(FEW).toList();
  }

  private Stream<Entry> promises() {
    return total.counted().stream()
        .sorted(
            Comparator.comparingDouble(
                    (Total.Counted each) -> Rates.bundled().dollars(each.said(), RATED).orElse(0))
                .reversed())
        .map(Total.Counted::entry);
  }

  private static double dollars(Total.Sum sum) {
    return Rates.bundled().dollars(new Money(sum.high(), sum.currency()), RATED).orElse(0);
  }

  /// "Japan promised ASEAN $35 billion over five years for climate and ¥15 billion for science and
  /// technology, in all about $35.1 billion."
  String sentence() {
    boolean few = total.counted().size() <= FEW;
    String sums =
        few
            ? Words.and(
                promises().map(entry -> Facts.promise((Commitment) entry.settled())).toList())
            : Words.and(
                total.sums().stream()
                    .sorted(Comparator.comparingDouble(Sums::dollars).reversed())
                    .map(sum -> Phrases.money(new Money(sum.high(), sum.currency())))
                    .toList());
    String whole = few ? "" : " in %s".formatted(Phrases.count(total.counted().size(), "promise"));
    String left =
        total.leftOut().stream().anyMatch(each -> each.because() != null)
            ? ", parts and restatements not counted again"
            : "";
    return "%s promised %s %s%s%s%s.%s"
        .formatted(
            Phrases.capital(Phrases.name(giver)),
            Phrases.name(receiver),
            sums,
            whole,
            left,
            inAll(),
            overlap());
  }

  private String inAll() {
    var all = total.inAll();
    if (all == null || total.sums().size() == 1) {
      return "";
    }
    String high = Phrases.money(new Money(rough(all.high()), all.currency()));
    String low = Phrases.money(new Money(rough(all.low()), all.currency()));
    return low.equals(high) || all.low().signum() == 0
        ? ", in all about " + high
        : ", in all between " + low + " and " + high;
  }

  private String overlap() {
    return total.sums().stream().anyMatch(Total.Sum::isRange)
        ? " Whether the smaller sums are inside the larger is not stated."
        : "";
  }

  private static BigDecimal rough(BigDecimal value) {
    return new BigDecimal(value.round(new MathContext(3, RoundingMode.HALF_EVEN)).toBigInteger());
  }
}
