package entente.reconcile;

import entente.model.Commitment.Status;
import entente.model.Decision;
import entente.model.Entry;
import entente.model.Field;
import entente.model.PromiseLink;
import entente.reconcile.SumsAsked.Measure;
import entente.reconcile.Total.Counted;
import entente.reconcile.Total.LeftOut;
import entente.reconcile.Total.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Adds promises up so that money counts once, and says of every promise that was left out why.
///
/// A promise is left out where a link puts it into another that is counted. Where nothing says
/// whether a sum is inside another or comes on top, it counts as a range from nothing to all of it.
public final class Totals {
  private static final String UNSTATED = "unstated";

  private final SumsAsked asked;
  private final Rates rates;

  private Totals(SumsAsked asked, Rates rates) {
    this.asked = asked;
    this.rates = rates;
  }

  /// @param entries those known; what is no commitment is passed over
  /// @param links between them, as [PromiseLinks] finds them
  public static Total of(
      Collection<Entry> entries, Collection<PromiseLink> links, SumsAsked asked, Rates rates) {
    return of(entries, links, List.of(), asked, rates);
  }

  /// @param decisions of which those count that rename parties
  public static Total of(
      Collection<Entry> entries,
      Collection<PromiseLink> links,
      Collection<Decision> decisions,
      SumsAsked asked,
      Rates rates) {
    return among(
        OnDay.of(Pledge.all(entries, decisions)),
        _ -> true,
        new Covers(LinksOnDay.Given.of(links), asked.everyRound()),
        asked,
        rates);
  }

  /// @param known those known
  /// @param which of these are looked at; others are not even left out. Asked of those that the
  ///   question is about
  /// @param covers by the links between them, with or without earlier rounds as the question has it
  public static Total among(
      OnDay known, Predicate<Pledge> which, Covers covers, SumsAsked asked, Rates rates) {
    Total inEach = new Totals(asked, rates).add(known, which, covers);
    var everything =
        asked.currency() == null
            ? inEach
            : new Totals(asked.inAny(), rates).add(known, which, covers);
    String target = asked.currency() == null ? "USD" : asked.currency();
    return new Total(
        inEach.sums(),
        new Totals(asked, rates).converted(everything.counted(), target),
        inEach.counted(),
        inEach.leftOut());
  }

  private Total add(OnDay known, Predicate<Pledge> which, Covers covers) {
    var sifting = new Sifting(known, which, asked);
    Omitted omitted = sifting.omitted();
    Predicate<String> cancelled = id -> isCancelled(known.of(id), which);
    List<Candidate> candidates =
        sifting.candidates().stream()
            .filter(each -> stands(each, covers, cancelled, omitted))
            .toList();
    List<Candidate> once = new ArrayList<>();
    var covered = covers.among(candidates.stream().map(Candidate::pledge).toList());
    for (Candidate each : candidates) {
      Covers.Cover cover = covered.get(each.id());
      if (cover != null) {
        omitted.add(each.place(), cover.leaving(each.pledge(), each.saying().money()));
      } else if (asked.measure() == Measure.PROMISED && each.pledge().isDelivery()) {
        omitted.add(
            each.place(),
            new LeftOut(
                each.pledge().entry(),
                Reason.DELIVERY,
                "has come already; no promise of it is known",
                each.saying().money(),
                null));
      } else {
        once.add(each);
      }
    }
    // promises by others that links put into what is counted: nobody asked for them, and nobody
    // should add them
    covers
        .beside(once.stream().map(Candidate::id).toList())
        .forEach((id, cover) -> {
          Pledge pledge = known.of(id);
          int place = pledge == null ? -1 : known.pledges().place(pledge);
          if (pledge != null
              && pledge.amount() != null
              && !sifting.isAbout(place)
              && which.test(pledge)) {
            omitted.add(place, cover.leaving(pledge, pledge.amount()));
          }
        });
    List<Counted> counted = counted(once);
    return new Total(sums(counted), null, counted, omitted.inOrder());
  }

  private static boolean isCancelled(@Nullable Pledge pledge, Predicate<Pledge> which) {
    return pledge != null && pledge.settled().status() == Status.CANCELLED && which.test(pledge);
  }

  /// Whether no later word has called it off.
  private static boolean stands(
      Candidate each, Covers covers, Predicate<String> cancelled, Omitted omitted) {
    Covers.Cover cover = covers.calledOff(each.id(), cancelled);
    if (cover != null) {
      omitted.add(each.place(), cover.leaving(each.pledge(), each.saying().money()));
    }
    return cover == null;
  }

  static String funding(Pledge pledge) {
    var said = pledge.further(Field.FUNDING);
    return said.size() == 1 ? said.iterator().next() : said.isEmpty() ? UNSTATED : "mixed";
  }

  private static List<Counted> counted(List<Candidate> once) {
    var open = new OpenSums(once);
    return once.stream().map(each -> counted(each, open.around(each))).toList();
  }

  private static Counted counted(Candidate each, OpenSums.@Nullable Around around) {
    BigDecimal value = each.saying().money().value();
    String funding = funding(each.pledge());
    int year = each.pledge().day().getYear();
    return around == null
        ? new Counted(
            each.pledge().entry(),
            each.saying().money(),
            each.saying().source(),
            year,
            value,
            "",
            null,
            funding)
        : new Counted(
            each.pledge().entry(),
            each.saying().money(),
            each.saying().source(),
            year,
            BigDecimal.ZERO,
            around.why() + ": not stated whether it is inside that larger sum or on top",
            around.sum().id(),
            funding);
  }

  private static List<Total.Sum> sums(List<Counted> counted) {
    Map<String, List<Counted>> byCurrency = new TreeMap<>();
    counted.forEach(each ->
        byCurrency.computeIfAbsent(each.said().currency(), _ -> new ArrayList<>()).add(each));
    var sums = new ArrayList<Total.Sum>();
    byCurrency.forEach((currency, each) -> {
      var byFunding = new HashMap<String, BigDecimal>();
      each.forEach(one -> byFunding.merge(one.funding(), one.said().value(), BigDecimal::add));
      BigDecimal low = each.stream().map(Counted::low).reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal high =
          each.stream().map(one -> one.said().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
      sums.add(new Total.Sum(currency, low, high, byFunding));
    });
    return sums;
  }

  private Total.@Nullable Converted converted(List<Counted> counted, String target) {
    double low = 0;
    double high = 0;
    var unconverted = new ArrayList<String>();
    for (Counted each : counted) {
      OptionalDouble one = rates.convert(each.said(), target, each.year());
      if (one.isEmpty()) {
        unconverted.add(each.entry().id());
      } else {
        high += one.getAsDouble();
        low += each.low().signum() == 0 ? 0 : one.getAsDouble();
      }
    }
    return unconverted.size() == counted.size()
        ? null
        : new Total.Converted(target, whole(low), whole(high), unconverted);
  }

  private static BigDecimal whole(double value) {
    return BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_EVEN);
  }
}
